package org.fadeout.flow.clearance;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/** The rules on how land may be released. */
public final class ReleaseRules {
    /** Cancelled where it may not be. A decision and the product that came of it are one finding. */
    public static final Rule<LandRecords> T07 = Rule.of(
            "T07",
            Severity.BLOCKING,
            "Land cancelled through non-technical survey where the standard in force at the decision forbids it",
            "Land left the register of hazards in a way that the national standard did not allow",
            "Correct the product or its date, open the land again, or bring in the standard that allowed it",
            ReleaseRules::cancelled);

    private ReleaseRules() {}

    private static void cancelled(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        Set<RecordId> told = new HashSet<>();
        for (Release release : records.releases()) {
            if (release.product() == Product.CANCELLED) {
                judge(rule, records, release.id(), release.date()).ifPresent(issue -> {
                    Optional.ofNullable(release.hazard()).ifPresent(told::add);
                    found.accept(
                            release.land() == null
                                    ? issue
                                    : issue.at(release.land().inside())
                                            .over(release.land().area()));
                });
            }
        }
        for (Decision decision : records.decisions()) {
            if (decision.act() == DecisionAct.CANCEL && !told.contains(decision.hazard())) {
                judge(rule, records, decision.id(), decision.date()).ifPresent(found);
            }
        }
    }

    private static Optional<Issue> judge(
            Rule<LandRecords> rule, LandRecords records, RecordId record, @Nullable PartialDate date) {
        // Without a day of decision the last standard judges: land cancelled at an unknown time is no reason to look
        // away.
        Standard standard = Optional.ofNullable(date)
                .map(PartialDate::latest)
                .map(day -> records.standards().inForce(day).orElse(Standard.NONE))
                .orElseGet(() -> records.standards().latest());
        if (!Boolean.FALSE.equals(standard.cancellationThroughNts())) {
            return Optional.empty();
        }
        String what = "The land was cancelled, which the standard does not allow";
        return Optional.of(Issue.of(rule, what, Where.records(record.text()))
                .seen("standard " + standard.name() + ", decided " + (date == null ? "on an unknown day" : date)));
    }
}
