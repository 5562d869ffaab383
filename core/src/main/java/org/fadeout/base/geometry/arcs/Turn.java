package org.fadeout.base.geometry.arcs;

/**
 * Directions as numbers that rise counter-clockwise from east, from 0 to 4, one a quarter. Only their order means anything: they cost a
 * division, where an angle costs a series.
 */
final class Turn {
    /** By the signs of x, then of y: from where the share of a quarter counts, and which way. */
    private static final double[] FROM = {0, 4, 2, 2};

    private static final double[] WAY = {1, 1, -1, -1};

    private Turn() {}

    static double of(double x, double y) {
        if (y == 0) {
            return x >= 0 ? 0 : 2;
        }
        double share = y / (Math.abs(x) + Math.abs(y));
        // Looked up by the two signs: a processor would guess a quarter wrong as often as right.
        int quarter = (int) (Double.doubleToRawLongBits(x) >>> 62 & 2 | Double.doubleToRawLongBits(y) >>> 63);
        return FROM[quarter] + WAY[quarter] * share;
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
