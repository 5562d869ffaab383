package org.fadeout.base.geometry.arcs;

/**
 * Where an edge runs inside a disc.
 *
 * <p>Method: whether an end lies inside is asked of the end alone, so that two edges that share it agree, and a closed ring enters a disc as
 * often as it leaves it. Accuracy: 1e-9 m. Cost: a root.
 */
final class Chord {
    /** Twice the distance from a rim that rounding may take for none: far more than the nanometres of the method. */
    private static final double GRAZING_M = 1e-5;

    /** From where to where along the edge, from its smaller end; 0 and 1 where it does not cross the rim. */
    double from;

    double to;
    /** True where the edge crosses the rim at {@link #from} or {@link #to}. */
    boolean enters;

    boolean leaves;
    /** True where the edge has nothing inside but comes so near the rim that rounding may have decided it. */
    boolean grazes;

    /**
     * False where the edge has nothing inside.
     *
     * @param px py its smaller end
     * @param qx qy its greater end
     */
    boolean of(double px, double py, double qx, double qy, double cx, double cy, double r) {
        double ax = px - cx;
        double ay = py - cy;
        double bx = qx - cx;
        double by = qy - cy;
        double rr = r * r;
        double outA = ax * ax + ay * ay - rr;
        enters = outA >= 0;
        double outB = bx * bx + by * by - rr;
        leaves = outB >= 0;
        from = 0;
        to = 1;
        grazes = false;
        if (!enters && !leaves) {
            return true;
        }
        double dx = qx - px;
        double dy = qy - py;
        double length = dx * dx + dy * dy;
        double along = -(ax * dx + ay * dy);
        double root = along * along - length * outA;
        if (enters && leaves && (root <= 0 || along <= 0 || along >= length)) {
            double nearest = along <= 0 ? outA : along >= length ? outB : -root / length;
            grazes = nearest < GRAZING_M * r;
            return false;
        }
        double half = Math.sqrt(Math.max(0, root));
        if (enters) {
            from = Math.min(1, Math.max(0, (along - half) / length));
        }
        if (leaves) {
            to = Math.min(1, Math.max(0, (along + half) / length));
        }
        return true;
    }

    /** True where the edge has both ends inside, by the same arithmetic as {@link #of}. */
    static boolean within(double px, double py, double qx, double qy, double cx, double cy, double r) {
        double ax = px - cx;
        double ay = py - cy;
        double bx = qx - cx;
        double by = qy - cy;
        double rr = r * r;
        return ax * ax + ay * ay - rr < 0 && bx * bx + by * by - rr < 0;
    }
}
