package org.fadeout.flow.review;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.figures.Question;

/** Recommendations and strategies of a snapshot, as reports and pages tell them. */
public final class ReviewOf {
    private ReviewOf() {}

    /** As of the day of the question, with checks of its period. Throws ProblemException where invented and real land would meet. */
    public static Review of(Snapshot snapshot, Question question) {
        List<Issue> findings = new ArrayList<>();
        ReviewRecords records = ReviewRecords.of(snapshot, question.asOf());
        ReviewRules.ALL.forEach(rule -> rule.judge(records, findings::add));
        return new Review(
                RecommendationsOf.of(snapshot, ReviewChecks.of(snapshot, question)),
                StrategiesOf.of(snapshot, question),
                findings);
    }
}
