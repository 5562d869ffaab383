package org.fadeout.flow.standard;

import java.math.BigDecimal;
import org.fadeout.base.measure.Area;

/**
 * A band of contamination, from a threshold upwards to the next band.
 *
 * @param name such as {@code heavy}
 * @param from the threshold
 * @param included true for "at least", false for "more than"
 */
public record Band(String name, Area from, boolean included) {
    private static final String MORE = "more than ";
    private static final String LEAST = "at least ";

    /** True where an area reaches the band or one above it. */
    boolean reachedBy(Area area) {
        return area.isMoreThan(from) || (included && area.equals(from));
    }

    /** The threshold as it is stored, such as {@code more than 1000 km2}. */
    @Override
    public String toString() {
        BigDecimal km2 = BigDecimal.valueOf(from.squareMetres(), 6).stripTrailingZeros();
        return (included ? LEAST : MORE) + km2.toPlainString() + " km2";
    }

    /** Reads {@code more than 1000 km2} or {@code at least 100 km2}. Throws IllegalArgumentException with what is allowed. */
    public static Band read(String name, String threshold) {
        try {
            String text = threshold.strip();
            boolean included = text.startsWith(LEAST);
            if ((!included && !text.startsWith(MORE)) || !text.endsWith(" km2")) {
                throw new NumberFormatException("no qualifier or no unit");
            }
            String number = text.substring((included ? LEAST : MORE).length(), text.length() - " km2".length());
            return new Band(
                    name,
                    Area.ofSquareMetres(new BigDecimal(number).movePointRight(6).longValueExact()),
                    included);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException("more than N km2, at least N km2", e);
        }
    }
}
