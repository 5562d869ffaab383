package org.fadeout.flow.quality;

import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** Somebody says why a finding may stand. It holds until it is withdrawn; the finding stays in the list, with this reason. */
public record Waiver(
        @Told("Id") RecordId id,
        @Told("Id of the rule") String rule,
        @Told("Ids of all records that the finding names") TextList records,
        @Told("Reason") String reason,

        @Told(value = "Signed by", personal = true) @Nullable
        String signedBy,

        @Told("Date signed") @Nullable PartialDate signed)
        implements Entity {
    public static final Kind<Waiver> KIND = Kind.of("waiver", "waiver", 1, Waiver.class);
}
