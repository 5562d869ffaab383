package org.fadeout.edge.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them: a point or a comma before the decimals, blanks or apostrophes between thousands, a unit behind. */
final class NumberText {
    private static final Pattern WITH_UNIT =
            Pattern.compile("([-+]?[0-9][0-9.,'’\\s\\u00a0\\u202f]*)\\s*([\\p{L}²]+2?)?\\.?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)?([eE][-+]?\\d+)?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f'’]");
    private static final Pattern BY_COMMA = Pattern.compile("[-+]?[1-9]\\d{0,2}(,\\d{3})+");
    private static final Pattern BY_POINT = Pattern.compile("[-+]?[1-9]\\d{0,2}(\\.\\d{3})+");
    private static final Pattern COMMA = Pattern.compile("[-+]?\\d+,(\\d{1,2}|\\d{4,})");
    private static final Pattern POINT = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})*\\.\\d+|[-+]?\\d+\\.\\d+");
    private static final Map<String, BigDecimal> METRES = Map.of(
            "", BigDecimal.ONE,
            "m", BigDecimal.ONE,
            "metres", BigDecimal.ONE,
            "meters", BigDecimal.ONE,
            "cm", new BigDecimal("0.01"),
            "mm", new BigDecimal("0.001"),
            "km", new BigDecimal(1000));
    private static final Map<String, BigDecimal> SQUARE_METRES = Map.of(
            "",
            BigDecimal.ONE,
            "m2",
            BigDecimal.ONE,
            "sqm",
            BigDecimal.ONE,
            "m",
            BigDecimal.ONE,
            "ha",
            new BigDecimal(10_000),
            "hectares",
            new BigDecimal(10_000),
            "km2",
            new BigDecimal(1_000_000),
            "sqkm",
            new BigDecimal(1_000_000));

    private NumberText() {}

    /** Reads a number without a unit. Throws IllegalArgumentException where it is not one. */
    static BigDecimal read(String text, boolean decimalComma) {
        String plain = BLANKS.matcher(text.strip()).replaceAll("");
        int point = plain.lastIndexOf('.');
        int comma = plain.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            // Both stand in it: the last one is before the decimals.
            plain = point > comma
                    ? plain.replace(",", "")
                    : plain.replace(".", "").replace(',', '.');
        } else if (comma >= 0) {
            boolean thousands = !decimalComma && BY_COMMA.matcher(plain).matches();
            plain = thousands ? plain.replace(",", "") : plain.replace(',', '.');
        } else if (decimalComma && BY_POINT.matcher(plain).matches()) {
            plain = plain.replace(".", "");
        }
        try {
            return new BigDecimal(plain);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a number such as 12.5", e);
        }
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text.strip()).matches();
    }

    /** Millimetres of a length whose unit stands behind it, else is the given one, else metres. */
    static long millimetres(String text, String unit, boolean decimalComma) {
        return scaled(text, unit, METRES, decimalComma, "a length in m, cm or mm")
                .movePointRight(3)
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Whole square metres of an area whose unit stands behind it, else is the given one, else m2. */
    static long squareMetres(String text, String unit, boolean decimalComma) {
        return scaled(text, unit, SQUARE_METRES, decimalComma, "an area in m2, ha or km2")
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static BigDecimal scaled(
            String text, String unit, Map<String, BigDecimal> units, boolean decimalComma, String allowed) {
        Matcher match = WITH_UNIT.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException(allowed);
        }
        String own = match.group(2) == null ? "" : match.group(2);
        String wanted = (own.isEmpty() ? unit : own).toLowerCase(Locale.ROOT).replace('²', '2');
        BigDecimal factor = units.get(wanted);
        if (factor == null) {
            throw new IllegalArgumentException(allowed);
        }
        return read(match.group(1), decimalComma).multiply(factor);
    }

    /**
     * True where the numbers of a table have a comma before the decimals: some number can only be read so, and none only with a point.
     * Without any sign the separator of the file decides: a comma cannot be both.
     */
    static boolean seemsDecimalComma(List<Row> rows, boolean commaIsFree) {
        boolean comma = false;
        for (Row row : rows) {
            for (String value : row.values().values()) {
                if (POINT.matcher(value).matches() && !value.matches("\\d{1,2}\\.\\d{1,2}")) {
                    return false;
                }
                comma |= COMMA.matcher(value).matches();
            }
        }
        return comma || (commaIsFree && rows.stream().anyMatch(NumberText::hasComma));
    }

    private static boolean hasComma(Row row) {
        return row.values().values().stream().anyMatch(value -> value.matches("[-+]?\\d+,\\d+"));
    }
}
