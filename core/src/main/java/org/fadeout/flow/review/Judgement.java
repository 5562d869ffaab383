package org.fadeout.flow.review;

import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** What a person scored of one criterion of one year, with a reason. Without points it says that the criterion does not apply, or why it is open. */
public record Judgement(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,
        @Told("State or area that is scored") String participant,
        @Told("Scoring scheme, by its short name") String scheme,
        @Told("Criterion, by its short name") String criterion,
        @Told("Period whose performance is scored") Period period,
        @Told("Points; absent means not scored") @Nullable Count points,

        @Told("True where the criterion does not apply") @Nullable
        Boolean notApplicable,

        @Told("Who judged") String actor,
        @Told("Why") String reason,
        @Told("When") @Nullable PartialDate decided,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Judgement> KIND = Kind.of("judgement", "judgement of a criterion", 1, Judgement.class);

    /** Throws IllegalArgumentException where it both scores and says that there is nothing to score. */
    public Judgement {
        if (points != null && Boolean.TRUE.equals(notApplicable)) {
            throw new IllegalArgumentException("A criterion that does not apply has no points: " + points);
        }
    }
}
