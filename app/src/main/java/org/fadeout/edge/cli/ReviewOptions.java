package org.fadeout.edge.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Register;
import org.fadeout.flow.figures.Question;

/** What the commands of the review have in common. */
final class ReviewOptions {
    private ReviewOptions() {}

    /** The question of a list: this year until today where no period is asked for. */
    static Question question(Open open, Register register, QuestionOptions options) {
        LocalDate today =
                LocalDate.ofInstant(open.surroundings().clock().instant(), register.info().zone());
        return options.question(register, new Period(today.withDayOfYear(1), today), List.of());
    }

    /** The state of the register, as treaty events and judgements mostly name it. */
    static String state(Register register) {
        return new Locale.Builder()
                .setRegion(register.info().country())
                .build()
                .getDisplayCountry(Locale.ENGLISH);
    }
}
