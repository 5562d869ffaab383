package org.fadeout.flow.treaty;

import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** One act of one state or area under the treaty, with its day. The name of the participant is kept as the source prints it. */
public record TreatyEvent(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,
        @Told("State or area, as printed") String participant,

        @Told(value = "Place of the register that it is", refersTo = "place") @Nullable
        RecordId place,

        @Told("What was done") TreatyEventType type,
        @Told("Day") PartialDate date,

        @Told("Declaration or reservation made with it") @Nullable
        String declaration,

        @Told("Why, and by whose word") @Nullable String reason,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<TreatyEvent> KIND = Kind.of("treaty_event", "treaty event", 1, TreatyEvent.class);
}
