package org.fadeout.base.geometry.arcs;

import java.util.Arrays;

/**
 * Polygons in the plane, cut up into edges. A leaf is one piece of land of any number of polygons with holes; its interior lies left of each
 * of its edges.
 *
 * <p>Vertices lie on a grid of 2^-{@value #GRID_BITS} m, 0.12 mm, so that sides can be told exactly. Cost: linear; some 30 bytes an edge once made.
 */
public final class Edges {
    static final int GRID_BITS = 13;
    static final double GRID = 1.0 / (1L << GRID_BITS);

    final Frames frames;
    /** The vertices of all rings, one after the other; the edge of a vertex goes to the next one of its ring. */
    final long[] x;

    final long[] y;
    /** The ring of each vertex; for the last of a ring, from which the edge goes back to the first, its complement. */
    private final int[] ringOf;

    final int[] ringStart;
    final int[] leafOfRing;
    /** How many leaves there are, those without rings too. */
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

    Edges(EdgeBuilder built) {
        frames = built.frames;
        leaves = built.leaves;
        int[] rings = built.spatialOrder();
        leafOrder = built.leafOrder;
        leafFrom = new int[leaves];
        leafTo = new int[leaves];
        x = new long[built.vertices];
        y = new long[built.vertices];
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
            Arrays.fill(ringOf, at, at + size, k);
            ringOf[at + size - 1] = ~k;
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

    /** The vertex to which the edge of a vertex goes. */
    int next(int vertex) {
        int ring = ringOf[vertex];
        return ring >= 0 ? vertex + 1 : ringStart[~ring];
    }

    /** The ring of a vertex. */
    int ring(int vertex) {
        int ring = ringOf[vertex];
        return ring ^ ring >> 31;
    }

    private void box(int edge, double[] box) {
        int to = next(edge);
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

    /** West, south, east and north of a ring, in metres. */
    double[] ringSides(int ring) {
        double[] sides = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int i = ringStart[ring]; i < ringStart[ring + 1]; i++) {
            sides[0] = Math.min(sides[0], x[i] * GRID);
            sides[1] = Math.min(sides[1], y[i] * GRID);
            sides[2] = Math.max(sides[2], x[i] * GRID);
            sides[3] = Math.max(sides[3], y[i] * GRID);
        }
        return sides;
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
        int to = next(edge);
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
            for (int i = from; i < to; ) {
                int end = ringStart[ring(i) + 1];
                in ^= ringHolds(i, end, px, py);
                i = end;
            }
            return in;
        }
        boxes.touching(px, py, Double.POSITIVE_INFINITY, py, from, to, hits);
        for (int k = 0; k < hits.count; k++) {
            in ^= crosses(hits.things[k], px, py);
        }
        return in;
    }

    /** True where the ring of these vertices holds a place, as asked of its edges one by one. */
    private boolean ringHolds(int from, int to, double px, double py) {
        boolean in = false;
        double ay = y[to - 1] * GRID;
        for (int i = from, before = to - 1; i < to; before = i++) {
            double by = y[i] * GRID;
            if (ay > py != by > py) {
                double ax = x[before] * GRID;
                double turn = (x[i] * GRID - ax) * (py - ay) - (by - ay) * (px - ax);
                in ^= turn > 0 == by > ay;
            }
            ay = by;
        }
        return in;
    }

    private boolean crosses(int edge, double px, double py) {
        int to = next(edge);
        double ay = y[edge] * GRID;
        double by = y[to] * GRID;
        if (ay > py == by > py) {
            return false;
        }
        double ax = x[edge] * GRID;
        double turn = (x[to] * GRID - ax) * (py - ay) - (by - ay) * (px - ax);
        return turn > 0 == by > ay;
    }
}
