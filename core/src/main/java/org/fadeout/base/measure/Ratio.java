package org.fadeout.base.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A pure number made of two quantities of one unit. It does not exist where the lower one is zero. */
public record Ratio(BigDecimal value) {

    /** The ratio to six significant decimals, or nothing where the divisor is zero. */
    public static Optional<Ratio> of(Area over, Area under) {
        return of(BigDecimal.valueOf(over.squareMetres()), BigDecimal.valueOf(under.squareMetres()));
    }

    /** The ratio of two numbers that the caller knows to be of one unit. */
    public static Optional<Ratio> of(BigDecimal over, BigDecimal under) {
        return under.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        new Ratio(over.divide(under, 6, RoundingMode.HALF_UP).stripTrailingZeros()));
    }

    /** For printing: rounded half up to one decimal. */
    @Override
    public String toString() {
        return value.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
