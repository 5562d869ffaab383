package org.fadeout.base.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A bearing, a declination or another angle in millionths of a degree, from -360 to 360 degrees; bearings run clockwise from north, a
 * declination is positive where the needle points east of true north. A mil is 6,400th part of a circle and a gon the 400th: both are
 * whole here.
 */
public record Angle(long microdegrees) implements Comparable<Angle> {
    public static final Angle ZERO = new Angle(0);

    private static final long CIRCLE = 360_000_000;

    public Angle {
        if (Math.abs(microdegrees) > CIRCLE) {
            throw new IllegalArgumentException("An angle is from -360 to 360 degrees, not " + text(microdegrees));
        }
    }

    /** From degrees, rounded half up to the millionth. Throws IllegalArgumentException for NaN and beyond a circle. */
    public static Angle ofDegrees(double degrees) {
        if (!Double.isFinite(degrees)) {
            throw new IllegalArgumentException("Not an angle in degrees: " + degrees);
        }
        return new Angle(Math.round(degrees * 1_000_000));
    }

    /** From degrees, rounded half up to the millionth. Throws IllegalArgumentException beyond a circle. */
    public static Angle ofDegrees(BigDecimal degrees) {
        return new Angle(
                degrees.movePointRight(6).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    public double degrees() {
        return microdegrees / 1e6;
    }

    /** The sum as a direction, from 0 to below 360 degrees. */
    public Angle turned(Angle by) {
        return new Angle(Math.floorMod(microdegrees + by.microdegrees, CIRCLE));
    }

    /** The same angle the other way round. */
    public Angle negated() {
        return new Angle(-microdegrees);
    }

    @Override
    public int compareTo(Angle other) {
        return Long.compare(microdegrees, other.microdegrees);
    }

    /** Degrees without trailing zeros, such as {@code 47.5 degrees}. */
    @Override
    public String toString() {
        return text(microdegrees) + " degrees";
    }

    /** The number of degrees as a plain decimal text without trailing zeros. */
    public String number() {
        return text(microdegrees);
    }

    private static String text(long microdegrees) {
        BigDecimal degrees = BigDecimal.valueOf(microdegrees, 6).stripTrailingZeros();
        return degrees.setScale(Math.max(0, degrees.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
