package org.fadeout.edge.exchange;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.measure.Angle;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.measure.Period;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.TextList;

/**
 * Reads the text of a cell as the value of a field.
 *
 * @param decimalComma true where numbers have a comma before the decimals
 * @param monthFirst true where 4/7/2023 is the seventh of April
 * @param exact true where a text is meant as it stands, with the blanks around it
 */
record ValueText(boolean decimalComma, boolean monthFirst, boolean exact) {
    ValueText(boolean decimalComma, boolean monthFirst) {
        this(decimalComma, monthFirst, false);
    }

    private static final Set<String> YES = Set.of("yes", "y", "true", "t", "1", "oui", "si", "sí", "da", "x");
    private static final Set<String> NO = Set.of("no", "n", "false", "f", "0", "non", "ne");

    private static final Pattern SPOKEN = Pattern.compile(
            "(?i)(?:(at least|more than|about|up to|at most)\\s+)?(\\d+(?:\\.\\d+)?)(?: to (\\d+(?:\\.\\d+)?))?(?:\\s+(\\D.*))?"
                    + "|(unknown)");

    /** How one Java type is read of a text and a unit. */
    @FunctionalInterface
    private interface Reading {
        Object read(ValueText how, String text, String unit);
    }

    private static final Map<Class<?>, Reading> READINGS = Map.ofEntries(
            entry(String.class, (how, text, unit) -> text),
            entry(Count.class, (how, text, unit) -> how.count(text)),
            entry(
                    Area.class,
                    (how, text, unit) -> Area.ofSquareMetres(NumberText.squareMetres(text, unit, how.decimalComma))),
            entry(Length.class, (how, text, unit) -> new Length(NumberText.millimetres(text, unit, how.decimalComma))),
            entry(Angle.class, (how, text, unit) -> AngleText.read(text, unit, how.decimalComma)),
            entry(Percent.class, (how, text, unit) -> how.percent(text)),
            entry(PartialDate.class, (how, text, unit) -> DateText.read(text, how.monthFirst)),
            entry(Period.class, (how, text, unit) -> Period.parse(text)),
            entry(Boolean.class, (how, text, unit) -> yesOrNo(text)),
            entry(TextList.class, (how, text, unit) -> list(text)),
            entry(Attributes.class, (how, text, unit) -> attributes(text)),
            entry(Quantity.class, (how, text, unit) -> how.quantity(text, unit)));

    private static Map.Entry<Class<?>, Reading> entry(Class<?> type, Reading reading) {
        return Map.entry(type, reading);
    }

    static boolean yes(String text) {
        return YES.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Reads a value. Throws IllegalArgumentException whose message is what is allowed. */
    Object read(FieldType<?> type, String text, String unit) {
        if (type instanceof FieldType.OneOf<?> choices) {
            return choices.read(text)
                    .orElseThrow(() -> new IllegalArgumentException(String.join(", ", choices.words())));
        }
        Reading reading = READINGS.get(type.javaType());
        if (reading == null) {
            throw new IllegalArgumentException("nothing: a " + type.title() + " is not read of a text");
        }
        try {
            return reading.read(this, exact && type.javaType() == String.class ? text : text.strip(), unit);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a number that is not so large", e);
        }
    }

    private Count count(String text) {
        BigDecimal number = NumberText.read(text, decimalComma);
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("a whole number, 0 or more");
        }
        return Count.of(number.longValueExact());
    }

    private Percent percent(String text) {
        String number = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        BigDecimal percent = NumberText.read(number.strip(), decimalComma);
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("a number of percent from 0 to 100");
        }
        return Percent.of(percent);
    }

    private static Boolean yesOrNo(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Boolean.TRUE;
        }
        if (NO.contains(word)) {
            return Boolean.FALSE;
        }
        throw new IllegalArgumentException("yes, no, true, false, 1, 0");
    }

    private static TextList list(String text) {
        return JsonText.list(text)
                .map(TextList::new)
                .orElseGet(() -> new TextList(Arrays.stream(text.split("[;|]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList()));
    }

    private static Attributes attributes(String text) {
        return JsonText.map(text)
                .map(Attributes::of)
                .orElseThrow(() -> new IllegalArgumentException("named texts as a JSON object"));
    }

    private Quantity quantity(String text, String unit) {
        return JsonText.map(text)
                .map(plain -> new FieldType.Amount().value(plain))
                .orElseGet(() -> quantity(text, "", "", "", unit));
    }

    /**
     * A quantity of up to two ends, a qualifier and a unit, each empty where it is not given. Throws IllegalArgumentException with what
     * is allowed.
     */
    Quantity quantity(String one, String low, String high, String qualifier, String unit) {
        String word = qualifier.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        if (one.isBlank() && low.isBlank() && high.isBlank()) {
            return Quantity.unknown(unit);
        }
        if (one.isBlank()) {
            BigDecimal from = low.isBlank() ? null : NumberText.read(low, decimalComma);
            BigDecimal to = high.isBlank() ? null : NumberText.read(high, decimalComma);
            String standard =
                    from == null ? "UP_TO" : to == null ? "AT_LEAST" : from.compareTo(to) == 0 ? "EXACT" : "ABOUT";
            return new Quantity(from, to, qualifier(word.isEmpty() ? standard : word), unit);
        }
        Matcher spoken = SPOKEN.matcher(one.strip());
        if (word.isEmpty() && unit.isEmpty() && spoken.matches()) {
            return spoken(spoken);
        }
        return Quantity.of(qualifier(word.isEmpty() ? "EXACT" : word), NumberText.read(one, decimalComma), unit);
    }

    /** {@code more than 200 items}, {@code about 3 to 5 km2}, {@code unknown}: as a quantity prints itself. */
    private static Quantity spoken(Matcher spoken) {
        String words = spoken.group(1) == null ? "exact" : spoken.group(1).strip();
        Qualifier qualifier = qualifier(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
        String unit = spoken.group(4) == null ? "" : spoken.group(4).strip();
        if (spoken.group(2) == null) {
            return Quantity.unknown(unit);
        }
        BigDecimal low = new BigDecimal(spoken.group(2));
        return spoken.group(3) == null
                ? Quantity.of(qualifier, low, unit)
                : new Quantity(low, new BigDecimal(spoken.group(3)), qualifier, unit);
    }

    private static Qualifier qualifier(String word) {
        return Arrays.stream(Qualifier.values())
                .filter(known -> known.name().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("exact, at least, more than, about, up to, at most, unknown"));
    }
}
