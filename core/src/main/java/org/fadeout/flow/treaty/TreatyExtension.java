package org.fadeout.flow.treaty;

import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** An extension of one duty, as it was granted. */
public record TreatyExtension(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,

        @Told(value = "Duty that is extended", refersTo = "treaty_duty")
        RecordId duty,

        @Told("Length, months") Count months,
        @Told("Day on which it was granted") @Nullable PartialDate granted,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<TreatyExtension> KIND =
            Kind.of("treaty_extension", "treaty extension", 1, TreatyExtension.class);
}
