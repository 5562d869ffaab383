package org.fadeout.base.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit and its qualifier, as a source gives it: a range from low to high. Where one end is not known, it is absent.
 *
 * @param low the smallest value that the words allow, or null where they set none
 * @param high the largest value that the words allow, or null where they set none
 * @param unit the unit in the source's own words, such as {@code km2} or {@code items}
 */
public record Quantity(@Nullable BigDecimal low, @Nullable BigDecimal high, Qualifier qualifier, String unit) {

    public Quantity {
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("A quantity's low end " + low + " is above its high end " + high);
        }
        if ((low == null && high == null) != (qualifier == Qualifier.UNKNOWN)) {
            throw new IllegalArgumentException("A quantity is unknown exactly when it has no number");
        }
    }

    /** From one printed number and its qualifier: "more than 200" has a low end only, "up to 30" a high end only. */
    public static Quantity of(Qualifier qualifier, BigDecimal number, String unit) {
        return switch (qualifier) {
            case EXACT, ABOUT -> new Quantity(number, number, qualifier, unit);
            case AT_LEAST, MORE_THAN -> new Quantity(number, null, qualifier, unit);
            case UP_TO, AT_MOST -> new Quantity(null, number, qualifier, unit);
            case UNKNOWN -> unknown(unit);
        };
    }

    public static Quantity unknown(String unit) {
        return new Quantity(null, null, Qualifier.UNKNOWN, unit);
    }

    /** The number as it was printed: the low end, else the high end; nothing where it is unknown. */
    public Optional<BigDecimal> number() {
        return Optional.ofNullable(low != null ? low : high);
    }

    /**
     * The sum with its unknown terms: an unknown term makes the sum "at least", and a term that is about makes it about. Low and
     * high ends are kept apart; an end that one term lacks is lacking in the sum.
     */
    public static Sum sum(List<Quantity> terms, String unit) {
        BigDecimal low = BigDecimal.ZERO;
        @Nullable BigDecimal high = BigDecimal.ZERO;
        long unknown = 0;
        boolean about = false;
        for (Quantity term : terms) {
            if (!term.unit.equals(unit)) {
                throw new IllegalArgumentException("Units differ: " + unit + " and " + term.unit);
            }
            unknown += term.qualifier == Qualifier.UNKNOWN ? 1 : 0;
            about |= term.qualifier == Qualifier.ABOUT;
            low = term.low == null ? low : low.add(term.low);
            high = high == null || term.high == null ? null : high.add(term.high);
        }
        return new Sum(whole(low, high, about, unit), Count.of(unknown));
    }

    private static Quantity whole(BigDecimal low, @Nullable BigDecimal high, boolean about, String unit) {
        if (about) {
            return new Quantity(low, high, Qualifier.ABOUT, unit);
        }
        Qualifier qualifier = high != null && high.compareTo(low) == 0 ? Qualifier.EXACT : Qualifier.AT_LEAST;
        return new Quantity(low, high, qualifier, unit);
    }

    /** A sum and how many of its terms are unknown. */
    public record Sum(Quantity known, Count unknownTerms) {}

    @Override
    public String toString() {
        if (low != null && high != null && low.compareTo(high) != 0) {
            return qualifier.before() + low.toPlainString() + " to " + high.toPlainString() + " " + unit;
        }
        return number().map(n -> qualifier.before() + n.toPlainString() + " " + unit)
                .orElse("unknown");
    }
}
