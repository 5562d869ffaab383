package org.fadeout.flow.claims;

import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** A link between claims that a person recorded, with what it rests on. A denial never deletes what it denies. */
public record ClaimRelation(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,
        @Told("How they stand to each other") RelationType type,

        @Told("Numbers of the claims; the first denies, answers or supersedes the others")
        TextList claims,

        @Told("What it rests on, or what is asked") String text,
        @Told("Who recorded it") @Nullable String recordedBy,
        @Told("When") @Nullable PartialDate recorded,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<ClaimRelation> KIND =
            Kind.of("claim_relation", "relation of claims", 1, ClaimRelation.class);
}
