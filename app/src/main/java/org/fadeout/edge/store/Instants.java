package org.fadeout.edge.store;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;

/** Instants as they are stored: UTC, always three decimals, so that the order of the texts is the order of time. */
final class Instants {
    private static final DateTimeFormatter FORM =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private Instants() {}

    static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The text of an instant; one before year 0 or after year 9999 counts as the end of that range. */
    static String text(Instant instant) {
        Instant within = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        return FORM.format(kept(within));
    }
}
