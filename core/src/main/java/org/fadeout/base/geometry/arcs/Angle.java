package org.fadeout.base.geometry.arcs;

/**
 * Angles from east, counter-clockwise, from 0 to 2 pi.
 *
 * <p>Method: the smaller side over the larger, less the nearest of 129 tabled tangents, leaves a tangent below 1/256, whose angle is four terms
 * of its series. Source: the usual argument reduction, as in Cody and Waite (1980). Accuracy: 5e-16. Only basic arithmetic, so every machine
 * gives the same bits. Cost: two divisions.
 */
final class Angle {
    private static final int STEPS = 128;
    private static final double[] TABLE = new double[STEPS + 1];

    static {
        for (int i = 0; i <= STEPS; i++) {
            TABLE[i] = StrictMath.atan((double) i / STEPS);
        }
    }

    private Angle() {}

    static double of(double x, double y) {
        double ax = Math.abs(x);
        double ay = Math.abs(y);
        double angle = ax >= ay ? ofTangent(ay, ax) : Math.PI / 2 - ofTangent(ax, ay);
        if (x < 0) {
            angle = Math.PI - angle;
        }
        return y < 0 ? 2 * Math.PI - angle : angle;
    }

    private static double ofTangent(double small, double large) {
        if (large == 0) {
            return 0;
        }
        double tangent = small / large;
        int step = (int) (tangent * STEPS + 0.5);
        double near = (double) step / STEPS;
        double rest = (tangent - near) / (1 + tangent * near);
        double square = rest * rest;
        return TABLE[step] + rest * (1 - square * (1 / 3.0 - square * (1 / 5.0 - square / 7.0)));
    }
}
