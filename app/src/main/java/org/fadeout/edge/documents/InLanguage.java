package org.fadeout.edge.documents;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.measure.Ratio;

/**
 * Numbers, days and units as a language writes them. Digits are 0 to 9 in every language, so that a number, an id and a coordinate look the
 * same beside each other; months have the names that Java knows in the language.
 */
final class InLanguage {
    /** Digits before a separator. */
    private static final int GROUP = 3;

    private final Wording words;
    private final String decimal;
    private final String group;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;
    private final DateTimeFormatter instant;

    InLanguage(Wording words) {
        this.words = words;
        decimal = words.say("format.decimal");
        group = words.say("format.group");
        Locale locale = Locale.forLanguageTag(words.language());
        day = DateTimeFormatter.ofPattern(words.say("format.day"), locale);
        month = DateTimeFormatter.ofPattern(words.say("format.month"), locale);
        instant =
                DateTimeFormatter.ofPattern(words.say("format.instant"), locale).withZone(ZoneOffset.UTC);
    }

    /** A value with its unit; what is no number and no date stays as it is. */
    String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number(number);
        } else if (value instanceof Integer || value instanceof Long) {
            return number(BigDecimal.valueOf(((Number) value).longValue()));
        } else if (value instanceof Count count) {
            return number(BigDecimal.valueOf(count.number()));
        } else if (value instanceof Area area) {
            return withUnit(number(BigDecimal.valueOf(area.squareMetres())), "m2");
        } else if (value instanceof Length length) {
            return withUnit(number(new BigDecimal(length.metresText())), "m");
        } else if (value instanceof Ratio ratio) {
            return number(new BigDecimal(ratio.toString()));
        } else if (value instanceof Quantity quantity) {
            return quantity(quantity);
        }
        return date(value);
    }

    private String date(Object value) {
        if (value instanceof LocalDate one) {
            return day.format(one);
        } else if (value instanceof Instant one) {
            return instant.format(one);
        } else if (value instanceof Period period) {
            return period(period);
        } else if (value instanceof PartialDate partial) {
            return partial(partial);
        }
        return String.valueOf(value);
    }

    /** Whole digits in groups of three, and as many decimals as it has. */
    String number(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(number.signum() < 0 ? "\u2212" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % GROUP == 0) {
                text.append(group);
            }
            text.append(whole.charAt(i));
        }
        return point < 0
                ? text.toString()
                : text.append(decimal).append(plain.substring(point + 1)).toString();
    }

    /** A number with its unit; a unit that no language knows stands in the words of its source. */
    String withUnit(String number, String unit) {
        return unit.isEmpty() ? number : words.bare("format.quantity", number, words.unit(unit));
    }

    private String quantity(Quantity quantity) {
        BigDecimal low = quantity.low();
        BigDecimal high = quantity.high();
        if (low != null && high != null && low.compareTo(high) != 0) {
            return qualified(
                    quantity.qualifier(),
                    withUnit(words.bare("format.range", number(low), number(high)), quantity.unit()));
        }
        return quantity.number()
                .map(number -> qualified(quantity.qualifier(), withUnit(number(number), quantity.unit())))
                .orElseGet(() -> words.say("report.unknown"));
    }

    private String qualified(Qualifier qualifier, String value) {
        return qualifier == Qualifier.EXACT ? value : words.say("qualifier." + qualifier.name()) + " " + value;
    }

    private String period(Period period) {
        LocalDate from = period.from();
        String plain = period.toString();
        if (plain.indexOf('-') < 0) {
            return plain;
        }
        return plain.indexOf('/') < 0
                ? month.format(from)
                : words.bare("format.period", day.format(from), day.format(period.to()));
    }

    private String partial(PartialDate date) {
        if (date.earliest() == null && date.latest() != null) {
            return words.bare("format.before", day.format(date.latest().plusDays(1)));
        }
        if (date.latest() == null && date.earliest() != null) {
            return words.bare("format.after", day.format(date.earliest().minusDays(1)));
        }
        return date.day().map(day::format).orElseGet(() -> text(Period.parse(date.toString())));
    }
}
