package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fadeout.base.geometry.arcs.World;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Finds the discs that reach a shape.
 *
 * <p>Method: circles of the conformal plane in an R-tree of boxes. A disc reaches polygons that cover its centre or come nearer than half its
 * radius, and none that stay further than its radius; only what is left is laid on the shape as {@link Shape#meets} does. Accuracy: as
 * that, but for slivers of a few millimetres' width. Cost: log n a question, and a distance for each disc near the edge.
 */
public final class DiscIndex {
    /** Far more than rounding in the plane, far less than any radius. */
    private static final double MARGIN_M = 0.01;

    private final List<Disc> discs;
    private final double[] x;
    private final double[] y;
    private final double[] radius;
    private final STRtree boxes = new STRtree();

    /** Throws IllegalArgumentException where a disc reaches beyond 85 degrees of latitude. A disc of no radius reaches nothing. */
    public DiscIndex(List<Disc> discs) {
        this.discs = List.copyOf(discs);
        this.x = new double[discs.size()];
        this.y = new double[discs.size()];
        this.radius = new double[discs.size()];
        for (int i = 0; i < x.length; i++) {
            Disc disc = this.discs.get(i);
            if (disc.radius().millimetres() > 0) {
                Discs.check(disc);
                double[] circle =
                        World.circle(disc.centre().latitude(), disc.radius().metres());
                x[i] = World.x(disc.centre().longitude());
                y[i] = circle[0];
                radius[i] = circle[1];
                Envelope box = new Envelope(x[i] - radius[i], x[i] + radius[i], y[i] - radius[i], y[i] + radius[i]);
                // What crosses the antimeridian lies on both sides of the plane: it is a candidate everywhere.
                boxes.insert(
                        crosses(i) ? new Envelope(World.x(-180), World.x(180), box.getMinY(), box.getMaxY()) : box, i);
            }
        }
        boxes.build();
    }

    private boolean crosses(int i) {
        return Math.abs(x[i]) + radius[i] >= World.x(180);
    }

    /** The indices of the discs that share ground with this shape, rising. */
    public List<Integer> meeting(Shape shape) {
        List<Integer> found = new ArrayList<>();
        if (shape == Shape.EMPTY) {
            return found;
        }
        List<?> near = boxes.query(shape.form().box());
        Reach reach = shape.form() instanceof Form.Polygons polygons ? new Reach(polygons) : null;
        for (Object one : near) {
            int i = (Integer) one;
            Boolean quick = reach == null || crosses(i) ? null : reach.quick(x[i], y[i], radius[i]);
            if (quick == null ? shape.meets(Discs.shape(discs.get(i))) : quick) {
                found.add(i);
            }
        }
        Collections.sort(found);
        return found;
    }

    /** How near circles come to polygons. */
    private static final class Reach {
        private final Form.Polygons polygons;
        private final IndexedFacetDistance distance;

        Reach(Form.Polygons polygons) {
            this.polygons = polygons;
            this.distance = new IndexedFacetDistance(polygons.plane());
        }

        /** Whether the circle reaches them, or null where only laying one on the other can tell. */
        @org.jspecify.annotations.Nullable
        Boolean quick(double x, double y, double radius) {
            Coordinate centre = new Coordinate(x, y);
            if (polygons.covers(centre)) {
                return true;
            }
            Point point = Plane.FACTORY.createPoint(centre);
            double apart = distance.distance(point);
            return apart > radius + MARGIN_M ? Boolean.FALSE : apart < radius / 2 ? Boolean.TRUE : null;
        }
    }
}
