package org.fadeout.edge.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Register;
import org.jspecify.annotations.Nullable;

/** Days that a command is given. */
final class Days {
    private static final String ALLOWED = "a day such as 2023-12-31";

    private Days() {}

    static LocalDate today(Open open, Register register) {
        return LocalDate.ofInstant(
                open.surroundings().clock().instant(), register.info().zone());
    }

    /** A day that has been: nobody declares for the future. Today where none is given. */
    static LocalDate past(String option, @Nullable String text, LocalDate today) {
        LocalDate day = text == null ? today : day(option, text);
        if (day.isAfter(today)) {
            throw QuestionOptions.bad(option, day.toString(), "a day up to " + today);
        }
        return day;
    }

    static LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw QuestionOptions.bad(option, text, ALLOWED);
        }
    }

    static @Nullable PartialDate partial(String option, @Nullable String text) {
        return text == null ? null : PartialDate.of(day(option, text));
    }
}
