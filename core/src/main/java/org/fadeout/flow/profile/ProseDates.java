package org.fadeout.flow.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.measure.Period;
import org.jspecify.annotations.Nullable;

/** Dates as profiles print them, each as the days that it may mean. */
final class ProseDates {
    private static final String MONTHS =
            "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?"
                    + "|Dec(?:ember)?)";
    private static final String ORDER = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String YEAR = "((?:19|20)\\d\\d)";

    /** A day, a month or a year, the longest form first. Groups: day month year; month day year; ISO; month year; years; year. */
    private static final Pattern DATE =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTHS + "\\.?,?\\s+" + YEAR + "\\b"
                    + "|\\b" + MONTHS + "\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,\\s+" + YEAR + "\\b"
                    + "|\\b" + YEAR + "-(\\d\\d)-(\\d\\d)\\b"
                    + "|\\b" + MONTHS + "\\.?,?\\s+(?:of\\s+)?" + YEAR + "\\b"
                    + "|(?<![\\d,.])" + YEAR + "(?:\\s?[–-]\\s?|\\s+(?:to|until|and)\\s+|/)" + YEAR + "\\b"
                    + "|(?<![\\d,.])" + YEAR + "(?![\\d,]\\d|\\.\\d|\\d)\\b");

    /**
     * A date in a text.
     *
     * @param start the index of its first character
     * @param end the index behind it
     */
    record Found(int start, int end, Period period) {}

    private ProseDates() {}

    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            Period period = period(date);
            if (period != null) {
                found.add(new Found(date.start(), date.end(), period));
            }
        }
        return found;
    }

    private static @Nullable Period period(Matcher date) {
        try {
            if (date.group(1) != null) {
                return day(date.group(3), month(date.group(2)), date.group(1));
            }
            if (date.group(4) != null) {
                return day(date.group(6), month(date.group(4)), date.group(5));
            }
            if (date.group(7) != null) {
                return day(date.group(7), Integer.parseInt(date.group(8)), date.group(9));
            }
            if (date.group(10) != null) {
                YearMonth month = YearMonth.of(Integer.parseInt(date.group(11)), month(date.group(10)));
                return new Period(month.atDay(1), month.atEndOfMonth());
            }
            String from = date.group(12) != null ? date.group(12) : date.group(14);
            String to = date.group(13) != null ? date.group(13) : date.group(14);
            return new Period(LocalDate.of(Integer.parseInt(from), 1, 1), LocalDate.of(Integer.parseInt(to), 12, 31));
        } catch (DateTimeException | IllegalArgumentException e) {
            // "31 February 2016" or "2016-2014" is no date; what it may mean is not for a lint to guess.
            return null;
        }
    }

    private static Period day(String year, int month, String day) {
        LocalDate one = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        return new Period(one, one);
    }

    private static int month(String name) {
        return ORDER.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }
}
