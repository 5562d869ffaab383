package org.fadeout.base.geometry.arcs;

/**
 * Measures ground along one edge, as {@link CircleMeasure} does along a circle.
 *
 * <p>Method: Gauss's rule with three points on the polynomial of the row, exact to its degree; the part that grows with the distance from
 * the row's reference in whole numbers. An edge counts from its smaller end, so two leaves that share it measure alike. Cost: three
 * polynomials a point.
 */
final class EdgeMeasure {
    private static final double OFF = Math.sqrt(0.15);

    /** The edge from its smaller to its greater end. */
    long fromX;

    double fromY;
    long spanX;
    double spanY;
    /** True where the ring runs from the smaller to the greater end. */
    boolean forward;

    private Frames frames = Frames.flat();
    private Frames.Row row = frames.row(0);
    private boolean placed;

    /** Takes an edge of the polygons. */
    void at(Edges edges, int edge) {
        int to = edges.next(edge);
        long ax = edges.x[edge];
        long ay = edges.y[edge];
        long bx = edges.x[to];
        long by = edges.y[to];
        forward = ax != bx ? ax < bx : ay < by;
        int shift = Frames.X_BITS - Edges.GRID_BITS;
        fromX = (forward ? ax : bx) << shift;
        fromY = (forward ? ay : by) * Edges.GRID;
        spanX = Math.abs(bx - ax) << shift;
        spanY = (forward ? by - ay : ay - by) * Edges.GRID;
        frames = edges.frames;
        placed = false;
    }

    /** The x of the point that lies at this share of the way from the smaller to the greater end, in whole units. */
    long x(double share) {
        return fromX + (long) Math.rint(share * spanX);
    }

    double y(double share) {
        return fromY + share * spanY;
    }

    /** The value at a point of the edge. */
    long value(long x) {
        if (!placed) {
            row = frames.row(fromY);
            placed = true;
        }
        if (spanX == 0) {
            return -row.reference() * x;
        }
        double run = (x - fromX) * Frames.X_UNIT;
        double half = spanY * ((double) (x - fromX) / spanX) / 2;
        double middle = fromY + half;
        double mean = (5 * row.ground(middle - 2 * OFF * half)
                        + 8 * row.ground(middle)
                        + 5 * row.ground(middle + 2 * OFF * half))
                / 18;
        return -Frames.areaUnits(run * mean) - row.reference() * x;
    }
}
