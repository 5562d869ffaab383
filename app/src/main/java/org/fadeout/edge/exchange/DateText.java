package org.fadeout.edge.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.measure.PartialDate;

/** Dates as files write them: ISO, 4.7.2023, 4/7/2023 (day first, or month first where the mapping says so), a month, a year. */
final class DateText {
    static final String ALLOWED = "a date such as 2023-07-04, 4.7.2023, 04/07/2023, 2023-07 or 2023";

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})\\.?");
    private static final Pattern ISO_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{2}:\\d{2}.*");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[./](\\d{1,2})[./](\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:\\d{2}.*");
    private static final Pattern REAL_YEAR = Pattern.compile("\\d{4}\\.0+");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[./](\\d{4})");

    private DateText() {}

    /** Reads a date. Throws IllegalArgumentException with what is allowed. */
    static PartialDate read(String given, boolean monthFirst) {
        String text = given.strip();
        try {
            Matcher numbers = NUMBERS.matcher(TIME.matcher(text).replaceAll(""));
            if (numbers.matches()) {
                return numbers(numbers, monthFirst);
            }
            Matcher time = ISO_TIME.matcher(text);
            if (time.matches()) {
                return PartialDate.parse(time.group(1));
            }
            Matcher yearFirst = YEAR_FIRST.matcher(text);
            if (yearFirst.matches()) {
                return PartialDate.of(day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)));
            }
            Matcher month = MONTH.matcher(text);
            if (month.matches()) {
                return PartialDate.parse(
                        month.group(2) + "-" + (month.group(1).length() == 1 ? "0" : "") + month.group(1));
            }
            return PartialDate.parse(REAL_YEAR.matcher(text).matches() ? text.substring(0, 4) : text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(ALLOWED, e);
        }
    }

    private static PartialDate numbers(Matcher numbers, boolean monthFirst) {
        String first = numbers.group(1);
        String second = numbers.group(2);
        return PartialDate.of(monthFirst ? day(numbers.group(3), first, second) : day(numbers.group(3), second, first));
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
