package org.fadeout.base.geometry.arcs;

import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Polygons in the plane, cut up into edges. A leaf is one piece of land of any number of polygons with holes; its interior lies left of each
 * of its edges.
 *
 * <p>Vertices lie on a grid of 2^-{@value #GRID_BITS} m, 0.12 mm, so that sides can be told exactly. Cost: linear; 70 bytes an edge.
 */
public final class Edges {
    static final int GRID_BITS = 13;
    static final double GRID = 1.0 / (1L << GRID_BITS);

    final Frames frames;
    /** The vertices of all rings, one after the other; the edge of a vertex goes to the next one of its ring. */
    final long[] x;

    final long[] y;
    final int[] next;
    final int[] ringOf;
    final int[] ringStart;
    final int[] leafOfRing;
    /** The rings of leaf i are those from firstRing[i] to firstRing[i + 1] in {@code rings}. */
    final int leaves;

    /** The vertices of a leaf, from and to, the last left out. */
    final int[] leafFrom;

    final int[] leafTo;
    /** West, south, east and north of each leaf, in metres. */
    final double[] leafSides;

    final Boxes boxes;
    final Boxes leafBoxes;
    /** The leaves in the order of {@code leafBoxes}. */
    final int[] leafOrder;

    private Edges(Builder built) {
        frames = built.frames;
        leaves = built.leaves;
        int[] rings = built.spatialOrder();
        leafOrder = built.leafOrder;
        leafFrom = new int[leaves];
        leafTo = new int[leaves];
        x = new long[built.vertices];
        y = new long[built.vertices];
        next = new int[built.vertices];
        ringOf = new int[built.vertices];
        ringStart = new int[rings.length + 1];
        leafOfRing = new int[rings.length];
        int at = 0;
        for (int k = 0; k < rings.length; k++) {
            int from = built.ringStart[rings[k]];
            int size = built.ringStart[rings[k] + 1] - from;
            int leaf = built.leafOfRing[rings[k]];
            leafOfRing[k] = leaf;
            ringStart[k] = at;
            if (k == 0 || leafOfRing[k - 1] != leaf) {
                leafFrom[leaf] = at;
            }
            System.arraycopy(built.x, from, x, at, size);
            System.arraycopy(built.y, from, y, at, size);
            for (int i = at; i < at + size; i++) {
                next[i] = i + 1;
                ringOf[i] = k;
            }
            next[at + size - 1] = at;
            at += size;
            leafTo[leaf] = at;
        }
        ringStart[rings.length] = at;
        boxes = Boxes.of(at, this::box);
        leafSides = new double[4 * leaves];
        double[] one = new double[4];
        for (int leaf : leafOrder) {
            leafBox(leaf, one);
            System.arraycopy(one, 0, leafSides, 4 * leaf, 4);
        }
        leafBoxes = Boxes.of(leafOrder.length, (i, box) -> System.arraycopy(leafSides, 4 * leafOrder[i], box, 0, 4));
    }

    private void box(int edge, double[] box) {
        int to = next[edge];
        box[0] = Math.min(x[edge], x[to]) * GRID;
        box[1] = Math.min(y[edge], y[to]) * GRID;
        box[2] = Math.max(x[edge], x[to]) * GRID;
        box[3] = Math.max(y[edge], y[to]) * GRID;
    }

    private void leafBox(int leaf, double[] box) {
        long x0 = Long.MAX_VALUE;
        long y0 = Long.MAX_VALUE;
        long x1 = Long.MIN_VALUE;
        long y1 = Long.MIN_VALUE;
        for (int i = leafFrom[leaf]; i < leafTo[leaf]; i++) {
            x0 = Math.min(x0, x[i]);
            x1 = Math.max(x1, x[i]);
            y0 = Math.min(y0, y[i]);
            y1 = Math.max(y1, y[i]);
        }
        box[0] = x0 * GRID;
        box[1] = y0 * GRID;
        box[2] = x1 * GRID;
        box[3] = y1 * GRID;
    }

    int count() {
        return x.length;
    }

    /**
     * True where the leaf holds the vertex of another leaf. Method: the edges that cross the line eastward of it, counted; see {@link Exact}.
     */
    boolean holds(int leaf, long vx, long vy, int vLeaf, Boxes.Hits hits) {
        int moved = vLeaf > leaf ? 1 : -1;
        boolean in = false;
        int from = leafFrom[leaf];
        int to = leafTo[leaf];
        if (to - from <= 48) {
            for (int i = from; i < to; i++) {
                in ^= crosses(i, vx, vy, moved);
            }
            return in;
        }
        boxes.touching(vx * GRID, vy * GRID, Double.POSITIVE_INFINITY, vy * GRID, from, to, hits);
        for (int k = 0; k < hits.count; k++) {
            in ^= crosses(hits.things[k], vx, vy, moved);
        }
        return in;
    }

    private boolean crosses(int edge, long vx, long vy, int moved) {
        int to = next[edge];
        long py = y[edge];
        long qy = y[to];
        boolean straddles = moved > 0 ? py > vy != qy > vy : py >= vy != qy >= vy;
        if (!straddles || vx > Math.max(x[edge], x[to])) {
            return false;
        }
        if (vx < Math.min(x[edge], x[to])) {
            // East of it for sure; and the exact test is for points near the edge.
            return true;
        }
        long turn = Exact.turn(x[edge], py, x[to], qy, vx, vy);
        // Left of an edge that rises is west of it.
        return Exact.side(turn, x[edge], py, x[to], qy, moved) > 0 == qy > py;
    }

    /** True where the leaf holds a place that is not on the grid. */
    boolean holds(int leaf, double px, double py, Boxes.Hits hits) {
        boolean in = false;
        int from = leafFrom[leaf];
        int to = leafTo[leaf];
        if (to - from <= 48) {
            for (int i = from; i < to; i++) {
                in ^= crosses(i, px, py);
            }
            return in;
        }
        boxes.touching(px, py, Double.POSITIVE_INFINITY, py, from, to, hits);
        for (int k = 0; k < hits.count; k++) {
            in ^= crosses(hits.things[k], px, py);
        }
        return in;
    }

    private boolean crosses(int edge, double px, double py) {
        int to = next[edge];
        double ay = y[edge] * GRID;
        double by = y[to] * GRID;
        if (ay > py == by > py) {
            return false;
        }
        double ax = x[edge] * GRID;
        double turn = (x[to] * GRID - ax) * (py - ay) - (by - ay) * (px - ax);
        return turn > 0 == by > ay;
    }

    /** Puts leaves together. */
    public static final class Builder {
        private final Frames frames;
        private long[] x = new long[256];
        private long[] y = new long[256];
        private int vertices;
        private int[] ringStart = new int[64];
        private int[] leafOfRing = new int[64];
        private int rings;
        private int leaves;
        private int[] leafOrder = new int[0];

        public Builder(Frames frames) {
            this.frames = frames;
        }

        /**
         * Adds a leaf: a polygon or several, valid, in the plane of the frames. The first has the number 0.
         *
         * @throws IllegalArgumentException where a coordinate is not a number or too far away, or an edge is longer than 65 km
         */
        public int add(Geometry polygons) {
            for (int i = 0; i < polygons.getNumGeometries(); i++) {
                Polygon polygon = (Polygon) polygons.getGeometryN(i);
                outer(corners(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    hole(corners(polygon.getInteriorRingN(hole)));
                }
            }
            return end();
        }

        private static double[] corners(LinearRing ring) {
            CoordinateSequence points = ring.getCoordinateSequence();
            double[] corners = new double[2 * points.size()];
            for (int i = 0; i < points.size(); i++) {
                corners[2 * i] = points.getX(i);
                corners[2 * i + 1] = points.getY(i);
            }
            return corners;
        }

        /** Adds the outer ring of a polygon to the leaf that is being made: x0, y0, x1, y1, ..., closed or not, either way round. */
        public Builder outer(double[] ring) {
            ring(ring, true);
            return this;
        }

        /** Adds a hole to the leaf that is being made, as {@link #outer}. */
        public Builder hole(double[] ring) {
            ring(ring, false);
            return this;
        }

        /** Adds a leaf of other polygons as it is. */
        Builder copy(Edges from, int leaf) {
            for (int i = from.leafFrom[leaf]; i < from.leafTo[leaf]; ) {
                int ring = from.ringOf[i];
                int size = from.ringStart[ring + 1] - from.ringStart[ring];
                room(size);
                System.arraycopy(from.x, i, x, vertices, size);
                System.arraycopy(from.y, i, y, vertices, size);
                int at = vertices;
                vertices += size;
                endRing(at);
                i += size;
            }
            leaves++;
            return this;
        }

        /** Ends the leaf that was being made and gives its number; it may have no rings. */
        public int end() {
            return leaves++;
        }

        private void ring(double[] ring, boolean counterClockwise) {
            int size = ring.length / 2;
            int from = vertices;
            room(size);
            boolean reverse = signed(ring) > 0 != counterClockwise;
            for (int i = 0; i < size; i++) {
                int k = reverse ? size - 1 - i : i;
                vertex(from, ring[2 * k], ring[2 * k + 1]);
            }
            while (vertices > from + 1 && x[vertices - 1] == x[from] && y[vertices - 1] == y[from]) {
                vertices--;
            }
            if (vertices - from < 3) {
                vertices = from;
                return;
            }
            checkLength(vertices - 1, from);
            endRing(from);
        }

        private void room(int more) {
            if (vertices + more > x.length) {
                x = Arrays.copyOf(x, 2 * (vertices + more));
                y = Arrays.copyOf(y, x.length);
            }
        }

        private void endRing(int from) {
            if (rings + 1 >= ringStart.length) {
                ringStart = Arrays.copyOf(ringStart, 2 * ringStart.length);
                leafOfRing = Arrays.copyOf(leafOfRing, ringStart.length);
            }
            leafOfRing[rings] = leaves;
            ringStart[rings++] = from;
            ringStart[rings] = vertices;
        }

        /** Twice the area, above zero where the ring runs counter-clockwise. */
        private static double signed(double[] ring) {
            double sum = 0;
            for (int i = 2; i + 3 < ring.length; i += 2) {
                sum += (ring[i] - ring[0]) * (ring[i + 3] - ring[1])
                        - (ring[i + 2] - ring[0]) * (ring[i + 1] - ring[1]);
            }
            return sum;
        }

        private void vertex(int from, double px, double py) {
            if (!(Math.abs(px) < 1 << 25 && Math.abs(py) < 1 << 25)) {
                throw new IllegalArgumentException("A vertex at " + px + ", " + py + " is not a place in the plane");
            }
            long gx = Math.round(px * (1L << GRID_BITS));
            long gy = Math.round(py * (1L << GRID_BITS));
            if (vertices > from && x[vertices - 1] == gx && y[vertices - 1] == gy) {
                return;
            }
            x[vertices] = gx;
            y[vertices++] = gy;
            if (vertices > from + 1) {
                checkLength(vertices - 2, vertices - 1);
            }
        }

        private void checkLength(int a, int b) {
            if (Math.max(Math.abs(x[a] - x[b]), Math.abs(y[a] - y[b])) >= 1L << 29) {
                throw new IllegalArgumentException("An edge is longer than 65 km; cut it first");
            }
        }

        public Edges build() {
            return new Edges(this);
        }

        /** The rings leaf by leaf, the leaves in spatial order. */
        private int[] spatialOrder() {
            int[] firstRing = new int[leaves + 1];
            for (int ring = 0; ring < rings; ring++) {
                firstRing[leafOfRing[ring] + 1] = ring + 1;
            }
            int filled = 0;
            int[] withRings = new int[leaves];
            double[] cx = new double[leaves];
            double[] cy = new double[leaves];
            for (int leaf = 0; leaf < leaves; leaf++) {
                if (firstRing[leaf + 1] == 0) {
                    firstRing[leaf + 1] = firstRing[leaf];
                } else {
                    int at = ringStart[firstRing[leaf]];
                    cx[filled] = x[at] * GRID;
                    cy[filled] = y[at] * GRID;
                    withRings[filled++] = leaf;
                }
            }
            int[] order = new SpatialOrder(cx, cy, filled).order;
            leafOrder = new int[filled];
            int[] sorted = new int[rings];
            int at = 0;
            for (int k = 0; k < filled; k++) {
                int leaf = withRings[order[k]];
                leafOrder[k] = leaf;
                for (int ring = firstRing[leaf]; ring < firstRing[leaf + 1]; ring++) {
                    sorted[at++] = ring;
                }
            }
            return sorted;
        }
    }
}
