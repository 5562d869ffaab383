package org.fadeout.base.measure;

import java.time.LocalDate;
import java.time.YearMonth;

/** Reads ISO dates by the places of their digits: Java's own formatters take longer to be made than a start has dates to read. */
final class IsoText {
    private static final String YEAR = "0000";
    private static final String MONTH = "0000-00";
    private static final String DAY = "0000-00-00";

    private IsoText() {}

    static boolean isYear(String text) {
        return has(YEAR, text);
    }

    static boolean isMonth(String text) {
        return has(MONTH, text);
    }

    /** The year of a text that begins with one. */
    static int year(String text) {
        return Integer.parseInt(text.substring(0, 4));
    }

    /** Throws DateTimeException where there is no such month. */
    static YearMonth month(String text) {
        return YearMonth.of(year(text), Integer.parseInt(text.substring(5, 7)));
    }

    /** As {@link LocalDate#parse(CharSequence)}. Throws DateTimeException where there is no such day. */
    static LocalDate day(String text) {
        return has(DAY, text)
                ? LocalDate.of(year(text), Integer.parseInt(text.substring(5, 7)), Integer.parseInt(text.substring(8)))
                : LocalDate.parse(text);
    }

    private static boolean has(String form, String text) {
        if (text.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char seen = text.charAt(i);
            if (form.charAt(i) == '-' ? seen != '-' : seen < '0' || seen > '9') {
                return false;
            }
        }
        return true;
    }
}
