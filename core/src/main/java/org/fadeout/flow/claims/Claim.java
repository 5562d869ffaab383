package org.fadeout.flow.claims;

import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** Who says what, when, about which period and place, on which basis. The text is in our own words unless it is marked verbatim. */
public record Claim(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number in its list") String number,
        @Told("What it is about") ClaimType type,
        @Told("Who says it") String who,
        @Told("In which capacity") @Nullable String capacity,
        @Told("When it was said") @Nullable PartialDate said,
        @Told("The dates that it is about") @Nullable PartialDate about,

        @Told("The reporting period that a figure is of") @Nullable
        Period period,

        @Told("Where, as the source says") @Nullable String place,
        @Told("What is said") String text,
        @Told("True where the text is a quotation") Boolean verbatim,

        @Told("What the quantity counts or measures") @Nullable
        String figure,

        @Told("Quantity with qualifier and unit") @Nullable Quantity quantity,
        @Told("On what the quantity is based") @Nullable String basis,
        @Told("How well it stands") ClaimStatus status,

        @Told("Note of the source that is said to carry it") @Nullable
        String note,

        @Told("True where that note is not there") @Nullable Boolean noteMissing,
        @Told("Numbers of the claims that it denies") TextList denies,

        @Told("Numbers of the claims that it conflicts with")
        TextList conflictsWith,

        @Told("Numbers of the claims that are possibly of the same event")
        TextList sameEventAs,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Claim> KIND =
            Kind.of("claim", "claim", 1, Claim.class).informedOn("said");
}
