package org.fadeout.base.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share of a whole in hundredths of a percent, from 0 to 100 percent: coverage of a search, size of a sample. */
public record Percent(long hundredths) implements Comparable<Percent> {
    public static final Percent ZERO = new Percent(0);
    public static final Percent ALL = new Percent(10_000);

    public Percent {
        if (hundredths < 0 || hundredths > ALL_HUNDREDTHS) {
            throw new IllegalArgumentException("Not from 0 to 100 percent: " + text(hundredths));
        }
    }

    private static final long ALL_HUNDREDTHS = 10_000;

    /** From a number of percent, rounded half up to hundredths. Throws IllegalArgumentException outside 0 to 100. */
    public static Percent of(BigDecimal percent) {
        return new Percent(
                percent.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    public static Percent of(long percent) {
        return new Percent(Math.multiplyExact(percent, 100));
    }

    /** The share that a part is of a whole, rounded down, so that nearly all is never all. Throws for a whole of nothing or a larger part. */
    public static Percent share(Area part, Area whole) {
        return new Percent(Math.multiplyExact(part.squareMetres(), ALL_HUNDREDTHS) / whole.squareMetres());
    }

    public boolean isLessThan(Percent other) {
        return hundredths < other.hundredths;
    }

    @Override
    public int compareTo(Percent other) {
        return Long.compare(hundredths, other.hundredths);
    }

    /** Without trailing zeros, such as {@code 50 %} or {@code 12.5 %}. */
    @Override
    public String toString() {
        return text(hundredths) + " %";
    }

    /** The number of percent as a plain decimal text without trailing zeros. */
    public String number() {
        return text(hundredths);
    }

    private static String text(long hundredths) {
        BigDecimal percent = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return percent.setScale(Math.max(0, percent.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
