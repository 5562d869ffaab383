package org.fadeout.edge.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.figures.Question;

/** What the commands of the review have in common. */
final class ReviewOptions {
    private ReviewOptions() {}

    /**
     * The question of a list. Where no period is asked for it is the last year of which the land tells, seen from today; this year until today
     * where no land is on record.
     */
    static Question question(Open open, Register register, QuestionOptions options) {
        LocalDate today = LocalDate.ofInstant(
                open.surroundings().clock().instant(), register.info().zone());
        Period until = new Period(today.withDayOfYear(1), today);
        Question asked = options.question(register, until, List.of());
        if (options.asksWhen()) {
            return asked;
        }
        Snapshot snapshot = register.at(asked.known(), Viewer.KEEPER);
        return LandRecords.of(snapshot, asked.origin())
                .lastDay()
                .filter(day -> day.isBefore(until.from()))
                .map(day -> new Question(
                        Period.ofYear(day.getYear()),
                        today,
                        asked.known(),
                        List.of(),
                        asked.radius(),
                        asked.origin(),
                        asked.standard()))
                .orElse(asked);
    }

    /** The state of the register, as treaty events and judgements mostly name it. */
    static String state(Register register) {
        return new Locale.Builder().setRegion(register.info().country()).build().getDisplayCountry(Locale.ENGLISH);
    }
}
