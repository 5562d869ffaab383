package org.fadeout.base.geometry.arcs;

import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Puts leaves together for {@link Edges}, ring by ring. Cost: linear. */
public final class EdgeBuilder {
    final Frames frames;
    long[] x = new long[256];
    long[] y = new long[256];
    int vertices;
    int[] ringStart = new int[64];
    int[] leafOfRing = new int[64];
    private int rings;
    int leaves;
    int[] leafOrder = new int[0];

    public EdgeBuilder(Frames frames) {
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
    public EdgeBuilder outer(double[] ring) {
        ring(ring, true);
        return this;
    }

    /** Adds a hole to the leaf that is being made, as {@link #outer}. */
    public EdgeBuilder hole(double[] ring) {
        ring(ring, false);
        return this;
    }

    /** Adds a leaf of other polygons as it is. */
    EdgeBuilder copy(Edges from, int leaf) {
        for (int i = from.leafFrom[leaf]; i < from.leafTo[leaf]; ) {
            int ring = from.ring(i);
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
            sum += (ring[i] - ring[0]) * (ring[i + 3] - ring[1]) - (ring[i + 2] - ring[0]) * (ring[i + 1] - ring[1]);
        }
        return sum;
    }

    private void vertex(int from, double px, double py) {
        if (!(Math.abs(px) < 1 << 25 && Math.abs(py) < 1 << 25)) {
            throw new IllegalArgumentException("A vertex at " + px + ", " + py + " is not a place in the plane");
        }
        long gx = (long) Math.floor(px * (1L << Edges.GRID_BITS) + 0.5);
        long gy = (long) Math.floor(py * (1L << Edges.GRID_BITS) + 0.5);
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
    int[] spatialOrder() {
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
                cx[filled] = x[at] * Edges.GRID;
                cy[filled] = y[at] * Edges.GRID;
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
