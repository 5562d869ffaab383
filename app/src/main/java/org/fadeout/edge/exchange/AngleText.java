package org.fadeout.edge.exchange;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.measure.Angle;

/**
 * Bearings and declinations as people write them: {@code 47.5}, {@code 47\u00b030'}, {@code 844 mils}, {@code 52.8 gon}, {@code 6.2 E}. A
 * letter tells the side of a declination, east positive. Mils are those of 6,400 to the circle.
 */
final class AngleText {
    private static final String ALLOWED = "an angle such as 47.5, 47\u00b030', 844 mils or 52.8 gon";
    private static final Pattern WITH_UNIT = Pattern.compile("(.*?[0-9])\\s*(mils?|gon|grads?|g)");
    private static final BigDecimal MIL = new BigDecimal("0.05625");
    private static final BigDecimal GON = new BigDecimal("0.9");
    private static final Map<String, BigDecimal> UNITS =
            Map.of("mil", MIL, "mils", MIL, "gon", GON, "grad", GON, "grads", GON, "g", GON);

    private AngleText() {}

    /** Reads an angle; the unit stands behind it, else is the given one, else degrees. Throws IllegalArgumentException. */
    static Angle read(String text, String unit, boolean decimalComma) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        Matcher match = WITH_UNIT.matcher(plain);
        BigDecimal factor = match.matches() ? UNITS.get(match.group(2)) : UNITS.get(unit.toLowerCase(Locale.ROOT));
        try {
            return factor == null
                    ? degrees(plain)
                    : Angle.ofDegrees(NumberText.read(match.matches() ? match.group(1) : plain, decimalComma)
                            .multiply(factor));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(ALLOWED, e);
        }
    }

    private static Angle degrees(String text) {
        Optional<Degrees> degrees = Degrees.read(text.replaceFirst("\\s*deg(rees?)?$", ""));
        return Angle.ofDegrees(
                degrees.orElseThrow(() -> new IllegalArgumentException(ALLOWED)).value());
    }
}
