package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fadeout.base.measure.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds the shapes that meet a shape or cover a place. Method: boxes in an R-tree, then the exact test. Cost: log n a question. */
public final class ShapeIndex {
    private final List<Shape> shapes;
    private final STRtree boxes = new STRtree();

    public ShapeIndex(List<Shape> shapes) {
        this.shapes = List.copyOf(shapes);
        for (int i = 0; i < this.shapes.size(); i++) {
            if (this.shapes.get(i) != Shape.EMPTY) {
                boxes.insert(this.shapes.get(i).form().box(), i);
            }
        }
        boxes.build();
    }

    /** The indices of the shapes that share ground with this one, rising. */
    public List<Integer> meeting(Shape shape) {
        List<Integer> found = new ArrayList<>();
        if (shape != Shape.EMPTY) {
            for (Object index : boxes.query(shape.form().box())) {
                if (shapes.get((Integer) index).meets(shape)) {
                    found.add((Integer) index);
                }
            }
        }
        Collections.sort(found);
        return found;
    }

    /** The indices of the shapes whose boxes meet that of this one, rising: for whoever cuts them off it anyway. */
    public List<Integer> near(Shape shape) {
        List<Integer> found = new ArrayList<>();
        if (shape != Shape.EMPTY) {
            boxes.query(shape.form().box()).forEach(index -> found.add((Integer) index));
        }
        Collections.sort(found);
        return found;
    }

    /** The indices of the shapes that cover the place, rising. */
    public List<Integer> covering(Position place) {
        Coordinate point = Plane.of(place);
        List<Integer> found = new ArrayList<>();
        for (Object index : boxes.query(new Envelope(point))) {
            if (shapes.get((Integer) index).covers(point)) {
                found.add((Integer) index);
            }
        }
        Collections.sort(found);
        return found;
    }
}
