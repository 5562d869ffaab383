package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fadeout.base.geometry.Faces;
import org.fadeout.base.geometry.Faces.Face;
import org.fadeout.base.geometry.Shape;

/** The shapes of one question, laid over each other: each gets a number, and then the faces are cut once. */
final class Sheets {
    private final List<Shape> shapes = new ArrayList<>();
    private final Ground ground;
    private final String name;

    Sheets() {
        this(Ground.WHOLE, "asked");
    }

    /** @param name of the cut among all of one question */
    Sheets(Ground ground, String name) {
        this.ground = ground;
        this.name = name;
    }

    Ground ground() {
        return ground;
    }

    /** Lays a shape down and gives its number, which does not depend on what the shape holds. */
    int lay(Shape shape) {
        shapes.add(shape);
        return shapes.size() - 1;
    }

    /** What a face lies under, of those that were laid as these numbers. */
    static <T> List<T> over(Face face, Map<Integer, T> bySheet) {
        if (bySheet.isEmpty()) {
            return List.of();
        }
        List<T> over = new ArrayList<>();
        // As it is kept: as an int it would be made anew for each look.
        for (Integer sheet : face.shapes()) {
            T one = bySheet.get(sheet);
            if (one != null) {
                over.add(one);
            }
        }
        return over;
    }

    Faces cut() {
        return ground.faces(name, shapes);
    }
}
