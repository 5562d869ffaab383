package org.fadeout.flow.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.fadeout.base.measure.Count;

/** A score in tenths of a point; never negative. */
public record Score(long tenths) implements Comparable<Score> {
    private static final int POINT = 10;

    public Score {
        if (tenths < 0) {
            throw new IllegalArgumentException("A score cannot be negative: " + tenths + " tenths");
        }
    }

    /** A score of whole points. */
    public static Score of(Count points) {
        return new Score(Math.multiplyExact(points.number(), POINT));
    }

    /** Reads {@code 8.0} or {@code 7}. Throws IllegalArgumentException for anything finer than a tenth, or below zero. */
    public static Score parse(String text) {
        try {
            return new Score(new BigDecimal(text).movePointRight(1).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "Not a score: \"" + text + "\". Allowed: points to a tenth, such as 7.5", e);
        }
    }

    /** Points over weights, rounded half up to a tenth; that is before a label is looked up. Throws ArithmeticException for no weight. */
    static Score mean(BigDecimal weighted, BigDecimal weights) {
        return new Score(weighted.movePointRight(1)
                .divide(weights, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** The points as a number with one decimal. */
    public BigDecimal points() {
        return BigDecimal.valueOf(tenths, 1);
    }

    @Override
    public int compareTo(Score other) {
        return Long.compare(tenths, other.tenths);
    }

    @Override
    public String toString() {
        return points().toPlainString();
    }
}
