package org.fadeout.base.geometry.arcs;

/**
 * Directions as numbers that rise counter-clockwise from east, from 0 to 4, one a quarter. Only their order means anything: they cost a
 * division, where an angle costs a series.
 */
final class Turn {
    private Turn() {}

    static double of(double x, double y) {
        if (x >= 0) {
            return y >= 0 ? (y == 0 ? 0 : y / (x + y)) : 4 + y / (x - y);
        }
        return 2 - y / (y >= 0 ? y - x : -x - y);
    }

    /** The cosine of a direction. */
    static double x(double turn) {
        double along = turn <= 2 ? 1 - turn : turn - 3;
        return along / length(along);
    }

    /** The sine of a direction. */
    static double y(double turn) {
        double along = turn <= 2 ? 1 - turn : turn - 3;
        double up = turn <= 2 ? 1 - Math.abs(along) : Math.abs(along) - 1;
        return up / length(along);
    }

    private static double length(double along) {
        double up = 1 - Math.abs(along);
        return Math.sqrt(along * along + up * up);
    }
}
