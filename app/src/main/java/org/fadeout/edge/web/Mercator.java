package org.fadeout.edge.web;

import org.fadeout.base.measure.Position;

/**
 * Web Mercator on a square of side 1: x runs east from the antimeridian, y runs south from 85.05 degrees north. Places nearer to a pole are
 * drawn at its edge. Also the curve that visits a square quarter by quarter, so that what lies in a tile stands in one run.
 */
final class Mercator {
    /** The deepest level of the curve: squares of 0.15 m at the equator. */
    static final int LEVELS = 28;

    private static final double LAST_LATITUDE = 85.0511287798066;
    private static final double CELLS = 1L << LEVELS;

    private Mercator() {}

    static double x(double longitude) {
        return (longitude + 180) / 360;
    }

    static double y(double latitude) {
        double drawn = Math.toRadians(Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, latitude)));
        return 0.5 - Math.log(Math.tan(Math.PI / 4 + drawn / 2)) / (2 * Math.PI);
    }

    /** The place at x and y; exact to some 1e-9 degrees. */
    static Position place(double x, double y) {
        double latitude = Math.toDegrees(2 * Math.atan(Math.exp(Math.PI * (1 - 2 * y))) - Math.PI / 2);
        return new Position(Math.max(-90, Math.min(90, latitude)), Math.max(-180, Math.min(180, x * 360 - 180)));
    }

    /** Where on the curve a place stands, in the deepest squares. */
    static long key(double x, double y) {
        return spread(cell(x)) | spread(cell(y)) << 1;
    }

    /** Where on the curve a square of a level begins. */
    static long key(int level, long column, long row) {
        return (spread(column) | spread(row) << 1) << 2 * (LEVELS - level);
    }

    private static long cell(double part) {
        return (long) Math.max(0, Math.min(CELLS - 1, Math.floor(part * CELLS)));
    }

    /** Puts a zero between every two bits. Source: the usual Morton spreading of 32 bits. */
    private static long spread(long number) {
        long bits = number & 0xffffffffL;
        bits = (bits | bits << 16) & 0x0000ffff0000ffffL;
        bits = (bits | bits << 8) & 0x00ff00ff00ff00ffL;
        bits = (bits | bits << 4) & 0x0f0f0f0f0f0f0f0fL;
        bits = (bits | bits << 2) & 0x3333333333333333L;
        return (bits | bits << 1) & 0x5555555555555555L;
    }
}
