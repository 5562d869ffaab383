package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fadeout.base.geometry.arcs.Envelope;
import org.fadeout.base.geometry.arcs.Regions;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** How a shape is made: from polygons and envelopes, its leaves, by union, difference and common part. */
sealed interface Form {

    void leaves(Layout layout);

    /** Tells from the leaves over a place whether the shape covers it. */
    Regions.Rule rule(Layout layout);

    /** Its number where it is a leaf itself, else -1. */
    default int leaf(Layout layout) {
        return -1;
    }

    boolean covers(Coordinate point);

    /** The smallest box around it, or a larger one. */
    org.locationtech.jts.geom.Envelope box();

    /** Polygons in the plane. */
    record Polygons(Geometry plane, IndexedPointInAreaLocator locator) implements Form {
        Polygons(Geometry plane) {
            this(plane, new IndexedPointInAreaLocator(plane));
        }

        @Override
        public void leaves(Layout layout) {
            layout.take(this);
        }

        @Override
        public int leaf(Layout layout) {
            return layout.code(this);
        }

        @Override
        public Regions.Rule rule(Layout layout) {
            int leaf = leaf(layout);
            return leaves -> leaves.has(leaf);
        }

        @Override
        public boolean covers(Coordinate point) {
            return box().covers(point) && locator.locate(point) != Location.EXTERIOR;
        }

        @Override
        public org.locationtech.jts.geom.Envelope box() {
            return plane.getEnvelopeInternal();
        }
    }

    /** A union of discs, with arcs for a boundary. */
    record Arcs(Envelope envelope, org.locationtech.jts.geom.Envelope box) implements Form {
        Arcs(Envelope envelope) {
            this(envelope, box(envelope.box()));
        }

        private static org.locationtech.jts.geom.Envelope box(double[] sides) {
            return new org.locationtech.jts.geom.Envelope(sides[0], sides[2], sides[1], sides[3]);
        }

        @Override
        public void leaves(Layout layout) {
            layout.take(this);
        }

        @Override
        public int leaf(Layout layout) {
            return layout.code(this);
        }

        @Override
        public Regions.Rule rule(Layout layout) {
            int leaf = leaf(layout);
            return leaves -> leaves.has(leaf);
        }

        @Override
        public boolean covers(Coordinate point) {
            return envelope.holds(point.x, point.y);
        }
    }

    /** What at least one of them covers. */
    record Any(List<Shape> shapes, org.locationtech.jts.geom.Envelope box) implements Form {
        Any(List<Shape> shapes) {
            this(List.copyOf(shapes), around(shapes));
        }

        private static org.locationtech.jts.geom.Envelope around(List<Shape> shapes) {
            org.locationtech.jts.geom.Envelope box = new org.locationtech.jts.geom.Envelope();
            shapes.forEach(shape -> box.expandToInclude(shape.form().box()));
            return box;
        }

        @Override
        public void leaves(Layout layout) {
            shapes.forEach(layout::take);
        }

        @Override
        public Regions.Rule rule(Layout layout) {
            // Of thousands of leaves a few lie over a place: those are looked up, and only what is made of several is
            // asked one by one.
            BitSet leavesOfIt = new BitSet();
            List<Regions.Rule> others = new ArrayList<>();
            for (Shape shape : shapes) {
                int leaf = shape.form().leaf(layout);
                if (leaf < 0) {
                    others.add(shape.form().rule(layout));
                } else {
                    leavesOfIt.set(leaf);
                }
            }
            return others.isEmpty()
                    ? leaves -> leaves.any(leavesOfIt)
                    : leaves -> leaves.any(leavesOfIt) || anyHolds(others, leaves);
        }

        // A loop: asked on both sides of every piece.
        private static boolean anyHolds(List<Regions.Rule> rules, Regions.Leaves leaves) {
            for (Regions.Rule rule : rules) {
                if (rule.holds(leaves)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean covers(Coordinate point) {
            return shapes.stream().anyMatch(shape -> shape.covers(point));
        }
    }

    /** What the first covers and the second does not. */
    record Less(Shape shape, Shape without) implements Form {
        @Override
        public void leaves(Layout layout) {
            layout.take(shape);
            layout.take(without);
        }

        @Override
        public Regions.Rule rule(Layout layout) {
            Regions.Rule first = shape.form().rule(layout);
            Regions.Rule second = without.form().rule(layout);
            return leaves -> first.holds(leaves) && !second.holds(leaves);
        }

        @Override
        public boolean covers(Coordinate point) {
            return shape.covers(point) && !without.covers(point);
        }

        @Override
        public org.locationtech.jts.geom.Envelope box() {
            return shape.form().box();
        }
    }

    /** What both cover. */
    record Both(Shape one, Shape other) implements Form {
        @Override
        public void leaves(Layout layout) {
            layout.take(one);
            layout.take(other);
        }

        @Override
        public Regions.Rule rule(Layout layout) {
            Regions.Rule first = one.form().rule(layout);
            Regions.Rule second = other.form().rule(layout);
            return leaves -> first.holds(leaves) && second.holds(leaves);
        }

        @Override
        public boolean covers(Coordinate point) {
            return one.covers(point) && other.covers(point);
        }

        @Override
        public org.locationtech.jts.geom.Envelope box() {
            return one.form().box().intersection(other.form().box());
        }
    }
}
