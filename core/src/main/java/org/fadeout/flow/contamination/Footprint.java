package org.fadeout.flow.contamination;

import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** The ground over which a strike left remnants: a record with an author, which clustering only proposes. */
public record Footprint(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,

        @Told(value = "Strike", refersTo = "strike") @Nullable
        RecordId strike,

        @Told(value = "Boundary", exact = true) @Nullable Land land,

        @Told(
                value = "Date of the strike",
                also = {"strike_date"})
        @Nullable
        PartialDate date,

        @Told("Submunition") @Nullable String munition,

        @Told(value = "Who drew it", personal = true) @Nullable
        String author,

        @Told("On what evidence") @Nullable String basis,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Footprint> KIND = Kind.of("footprint", "strike footprint", 1, Footprint.class);
}
