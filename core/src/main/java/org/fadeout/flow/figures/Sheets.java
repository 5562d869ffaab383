package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.geometry.Faces;
import org.fadeout.base.geometry.Shape;

/** The shapes of one question, laid over each other: each gets a number, and then the faces are cut once. */
final class Sheets {
    private final List<Shape> shapes = new ArrayList<>();

    /** Lays a shape down and gives its number. */
    int lay(Shape shape) {
        shapes.add(shape);
        return shapes.size() - 1;
    }

    Faces cut() {
        return Faces.of(shapes);
    }
}
