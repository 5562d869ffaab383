package org.fadeout.base.geometry.arcs;

/** Angles from east, counter-clockwise, from 0 to 2 pi. */
final class Angle {
    private Angle() {}

    static double of(double x, double y) {
        double angle = StrictMath.atan2(y, x);
        return angle < 0 ? angle + 2 * Math.PI : angle;
    }
}
