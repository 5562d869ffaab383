package org.fadeout.edge.ogc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.fadeout.base.measure.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days, ends included; {@link LocalDate#MIN} and {@link LocalDate#MAX} stand for open ends. Times of a day count as their day in
 * UTC: records are dated by days.
 */
public record Span(LocalDate from, LocalDate to) {

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("an interval that ends after it starts");
        }
    }

    static Span of(PartialDate date) {
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        return new Span(earliest == null ? LocalDate.MIN : earliest, latest == null ? LocalDate.MAX : latest);
    }

    /** A day or an instant of RFC 3339. Throws IllegalArgumentException with what is allowed. */
    static LocalDate day(String text) {
        try {
            return text.length() <= 10
                    ? LocalDate.parse(text)
                    : OffsetDateTime.parse(text.replace(' ', 'T'))
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDate();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "a day such as 2023-05-01 or an instant such as 2023-05-01T12:00:00Z", e);
        }
    }

    /** A day, an instant, or two of them with a slash, {@code ..} or nothing for an open end. Throws IllegalArgumentException as {@link #day}. */
    public static Span parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            LocalDate day = day(text);
            return new Span(day, day);
        }
        String from = text.substring(0, slash);
        String to = text.substring(slash + 1);
        if (isOpen(from) && isOpen(to)) {
            throw new IllegalArgumentException("an interval with one end at least");
        }
        return new Span(start(from), end(to));
    }

    private static LocalDate start(String text) {
        return isOpen(text) ? LocalDate.MIN : day(text);
    }

    private static LocalDate end(String text) {
        return isOpen(text) ? LocalDate.MAX : day(text);
    }

    private static boolean isOpen(String text) {
        return text.isEmpty() || text.equals("..");
    }

    boolean meets(Span other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }

    boolean isDay() {
        return from.equals(to);
    }

    /** Below zero where it lies wholly before the other, above where wholly after, zero for the same day; null where none is certain. */
    @Nullable
    Integer compare(Span other) {
        if (to.isBefore(other.from)) {
            return -1;
        }
        if (from.isAfter(other.to)) {
            return 1;
        }
        return equals(other) && isDay() ? 0 : null;
    }

    /** As an interval of the standard, {@code ..} for an open end. */
    @Override
    public String toString() {
        return (from.equals(LocalDate.MIN) ? ".." : from) + "/" + (to.equals(LocalDate.MAX) ? ".." : to);
    }
}
