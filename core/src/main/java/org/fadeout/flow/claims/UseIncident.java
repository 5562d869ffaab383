package org.fadeout.flow.claims;

import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/**
 * One use of cluster munitions, as claims tell of it: who accuses whom, who answers how, who holds which evidence, who looked into it and
 * what they concluded. Claims point to it by its number ({@code event}). It is a frame for what others say; the program concludes nothing.
 */
public record UseIncident(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number, by which claims point to it") String number,
        @Told("A label for lists") String label,
        @Told("Numbers of its places") TextList places,
        @Told("Dates") @Nullable PartialDate about,
        @Told("Weapons, as named") TextList munitions,
        @Told("Way of delivery") @Nullable Delivery delivery,
        @Told("Who is said to have used them") TextList allegedUser,
        @Told("Who says so") TextList accuser,
        @Told("What those accused answer") @Nullable String response,
        @Told("Evidence") @Nullable String evidence,
        @Told("Who holds the evidence") @Nullable String evidenceHolder,
        @Told("Who looked into it") TextList investigator,
        @Told("What they concluded") @Nullable String conclusion,
        @Told("How firmly it is laid to a user") Attribution attribution,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<UseIncident> KIND = Kind.of("use_incident", "incident of use", 1, UseIncident.class);
}
