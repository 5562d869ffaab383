package org.fadeout.base.measure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A run of whole days, both ends included. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period cannot end before it starts: " + from + " to " + to);
        }
    }

    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * Reads {@code 2023}, {@code 2023-05} or {@code 2023-01-01/2023-06-30}. Throws IllegalArgumentException with what is allowed.
     */
    public static Period parse(String text) {
        try {
            if (IsoText.isYear(text)) {
                return ofYear(IsoText.year(text));
            }
            if (IsoText.isMonth(text)) {
                YearMonth month = IsoText.month(text);
                return new Period(month.atDay(1), month.atEndOfMonth());
            }
            int slash = text.indexOf('/');
            if (slash > 0) {
                return new Period(IsoText.day(text.substring(0, slash)), IsoText.day(text.substring(slash + 1)));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(allowed(text), e);
        }
        throw new IllegalArgumentException(allowed(text));
    }

    private static String allowed(String text) {
        return "Not a period: \"" + text + "\". Allowed: 2023, 2023-05, 2023-01-01/2023-06-30";
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    // Written out, as those of RecordId are: every start compares periods.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Period period && period.from.equals(from) && period.to.equals(to);
    }

    @Override
    public int hashCode() {
        return 31 * from.hashCode() + to.hashCode();
    }

    /** The shortest text that {@link #parse} reads back. */
    @Override
    public String toString() {
        if (equals(ofYear(from.getYear()))) {
            return Integer.toString(from.getYear());
        }
        YearMonth month = YearMonth.from(from);
        if (from.getDayOfMonth() == 1 && to.equals(month.atEndOfMonth())) {
            return month.toString();
        }
        return from + "/" + to;
    }
}
