package org.fadeout.base.geometry.arcs;

/**
 * Measures ground along one circle: a value for every point of it, so that the difference of two values is what the arc between them adds to
 * Green's integral.
 *
 * <p>Method: the integral of -Q dx = Q(y) r sin t dt, Q by its first three derivatives at the centre, the powers of the sine in closed form;
 * the part that grows with the distance from the row's reference is taken in whole numbers. A value depends on the circle and the point
 * alone and is rounded once. Accuracy: 2^-19 m2 a point. Cost: an arc tangent.
 */
final class CircleMeasure {
    private double cx;
    private double cy;
    private double r;
    private long centreX;
    private long reference;
    private double ground;
    private double first;
    private double second;
    private double third;

    void at(Frames frames, double x, double y, double radius) {
        cx = x;
        cy = y;
        r = radius;
        centreX = Frames.units(x);
        Frames.Row row = frames.row(y);
        reference = row.reference();
        ground = row.ground(y);
        double r2 = radius * radius;
        first = row.slope(y) * r2;
        second = row.second(y) * r2 * radius / 2;
        third = row.third(y) * r2 * r2 / 6;
    }

    /** The whole circle. */
    long whole() {
        return Frames.areaUnits(Math.PI * (first + third * 0.75));
    }

    /**
     * The value at a point of the circle, x in whole units.
     *
     * @param turn where it lies on the circle: near east it says on which side, for the point itself may have been rounded across
     */
    long value(long x, double y, double turn) {
        double px = (x - centreX) * Frames.X_UNIT;
        double cosine = px / r;
        double sine = (y - cy) / r;
        double angle = Angle.of(cosine, sine);
        if (turn < 1 && angle > 5) {
            angle -= 2 * Math.PI;
        } else if (turn > 3 && angle < 1) {
            angle += 2 * Math.PI;
        }
        double sinCos = sine * cosine;
        double one = (angle - sinCos) / 2;
        double two = cosine * (cosine * cosine / 3 - 1);
        double three = 0.375 * angle - 0.5 * sinCos + sinCos * (cosine * cosine - sine * sine) / 8;
        return Frames.areaUnits(first * one + second * two + third * three - ground * px) - reference * x;
    }

    /** What the arc from one value to another adds, counter-clockwise; {@code past} tells that it passes east. */
    long between(long from, long to, boolean past) {
        return to - from + (past ? whole() : 0);
    }
}
