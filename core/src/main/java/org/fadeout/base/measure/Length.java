package org.fadeout.base.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A length, distance or depth in whole millimetres; never negative. */
public record Length(long millimetres) implements Comparable<Length> {
    public static final Length ZERO = new Length(0);

    public Length {
        if (millimetres < 0) {
            throw new IllegalArgumentException("A length cannot be negative: " + millimetres + " mm");
        }
    }

    /** From metres, rounded half up to the millimetre. Throws IllegalArgumentException for NaN, infinite or negative values. */
    public static Length ofMetres(double metres) {
        if (!Double.isFinite(metres)) {
            throw new IllegalArgumentException("Not a length in metres: " + metres);
        }
        return new Length(Math.round(metres * 1000));
    }

    /** From centimetres, the unit in which depths are recorded. */
    public static Length ofCentimetres(double centimetres) {
        return ofMetres(centimetres / 100);
    }

    public double metres() {
        return millimetres / 1000.0;
    }

    public Length plus(Length other) {
        return new Length(Math.addExact(millimetres, other.millimetres));
    }

    /** This length less the other, or zero where the other is longer. */
    public Length lessOrZero(Length other) {
        return new Length(Math.max(0, millimetres - other.millimetres));
    }

    public boolean isMoreThan(Length other) {
        return millimetres > other.millimetres;
    }

    @Override
    public int compareTo(Length other) {
        return Long.compare(millimetres, other.millimetres);
    }

    /** Metres without trailing zeros, such as {@code 50 m} or {@code 0.2 m}. */
    @Override
    public String toString() {
        return metresText() + " m";
    }

    /** The metres as a plain decimal text without trailing zeros. */
    public String metresText() {
        BigDecimal metres = BigDecimal.valueOf(millimetres, 3).stripTrailingZeros();
        return metres.setScale(Math.max(0, metres.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
