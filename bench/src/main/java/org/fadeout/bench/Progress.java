package org.fadeout.bench;

import java.util.Locale;

/** What is going on, on standard error: standard output holds only the report. */
final class Progress {
    private Progress() {}

    static void say(String format, Object... values) {
        System.err.println("bench: " + String.format(Locale.ROOT, format, values));
    }
}
