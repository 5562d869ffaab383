package org.fadeout.base.measure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date with the precision at which it is known: a day, a month, a year, or "after" or "before" a day. It is a range of days; an
 * open end is absent.
 */
public record PartialDate(
        @Nullable LocalDate earliest, @Nullable LocalDate latest) implements Comparable<PartialDate> {
    private static final String AFTER = "after ";
    private static final String BEFORE = "before ";

    public PartialDate {
        if (earliest == null && latest == null) {
            throw new IllegalArgumentException("A date needs at least one end");
        }
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            throw new IllegalArgumentException("A date cannot end before it starts: " + earliest + " to " + latest);
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, day);
    }

    /**
     * Reads {@code 2023-09-19}, {@code 2023-09}, {@code 2023}, {@code after 2023-09-19}, {@code before 2023-09-19} or
     * {@code 2023-09-19/2023-09-21}. Throws IllegalArgumentException with what is allowed.
     */
    public static PartialDate parse(String text) {
        try {
            if (text.startsWith(AFTER)) {
                return new PartialDate(
                        IsoText.day(text.substring(AFTER.length())).plusDays(1), null);
            }
            if (text.startsWith(BEFORE)) {
                return new PartialDate(
                        null, IsoText.day(text.substring(BEFORE.length())).minusDays(1));
            }
            return range(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "Not a date: \"" + text
                            + "\". Allowed: 2023-09-19, 2023-09, 2023, after 2023-09-19, before 2023-09-19, 2023-09-19/2023-09-21",
                    e);
        }
    }

    private static PartialDate range(String text) {
        if (IsoText.isYear(text)) {
            Year year = Year.of(IsoText.year(text));
            return new PartialDate(year.atDay(1), year.atDay(year.length()));
        }
        if (IsoText.isMonth(text)) {
            YearMonth month = IsoText.month(text);
            return new PartialDate(month.atDay(1), month.atEndOfMonth());
        }
        int slash = text.indexOf('/');
        return slash < 0
                ? of(IsoText.day(text))
                : new PartialDate(IsoText.day(text.substring(0, slash)), IsoText.day(text.substring(slash + 1)));
    }

    /** The day, where the date is known to the day. */
    public Optional<LocalDate> day() {
        return earliest != null && earliest.equals(latest) ? Optional.of(earliest) : Optional.empty();
    }

    /** True where every day of the range lies in the period. */
    public boolean certainlyIn(Period period) {
        return earliest != null && latest != null && period.contains(earliest) && period.contains(latest);
    }

    /** True where some day of the range lies in the period. */
    public boolean possiblyIn(Period period) {
        return (earliest == null || !earliest.isAfter(period.to()))
                && (latest == null || !latest.isBefore(period.from()));
    }

    /** True where the whole range lies on or before the day. */
    public boolean certainlyBy(LocalDate day) {
        return latest != null && !latest.isAfter(day);
    }

    /** True where the whole range lies before every day of the other; false where they may meet. */
    public boolean certainlyBefore(PartialDate other) {
        return latest != null && other.earliest != null && latest.isBefore(other.earliest);
    }

    /** By the latest day, then the earliest; an open end counts as far away. */
    @Override
    public int compareTo(PartialDate other) {
        int byLatest = orFar(latest).compareTo(orFar(other.latest));
        return byLatest != 0 ? byLatest : orLong(earliest).compareTo(orLong(other.earliest));
    }

    private static LocalDate orFar(@Nullable LocalDate day) {
        return day == null ? LocalDate.MAX : day;
    }

    private static LocalDate orLong(@Nullable LocalDate day) {
        return day == null ? LocalDate.MIN : day;
    }

    /** The shortest text that {@link #parse} reads back. */
    @Override
    public String toString() {
        if (earliest == null) {
            return BEFORE + orFar(latest).plusDays(1);
        }
        if (latest == null) {
            return AFTER + earliest.minusDays(1);
        }
        return earliest.equals(latest) ? earliest.toString() : new Period(earliest, latest).toString();
    }
}
