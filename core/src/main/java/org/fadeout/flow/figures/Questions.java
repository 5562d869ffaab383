package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.flow.clearance.Event;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Pass;

/** What the figures cannot decide and a person must. */
final class Questions {
    private Questions() {}

    static List<Issue> of(PeriodLand land, LandRecords records, Question question) {
        List<Issue> questions = new ArrayList<>();
        for (Event event : land.events()) {
            for (Pass pass : land.passes()) {
                boolean unclear = pass.date() != null
                        && !event.date().certainlyBefore(pass.date())
                        && !pass.date().certainlyBefore(event.date());
                if (unclear && pass.shape().meets(event.land())) {
                    questions.add(Issue.of(
                                    "Q01",
                                    Severity.WARNING,
                                    "It is not known whether the strike was before or after the search",
                                    Where.records(
                                            event.footprint().text(),
                                            pass.record().text()),
                                    "Record the day of the strike or of the search")
                            .seen("strike " + event.date() + ", search " + pass.date()));
                }
            }
        }
        records.finds().stream()
                .filter(find -> find.makesDisc() && find.found() == null)
                .forEach(find -> questions.add(Issue.of(
                                "Q02",
                                Severity.WARNING,
                                "The item has no date of finding; it is taken as found by " + question.asOf(),
                                Where.records(find.id().text()),
                                "Record the date on which it was found")
                        .at(find.position())));
        return questions;
    }

    static Issue noStandard(Question question) {
        return Issue.of(
                "Q03",
                Severity.BLOCKING,
                "No standard is in force on " + question.asOf() + ", so no land can be judged",
                new Where(null, 0, List.of()),
                "Bring a standard into the register");
    }
}
