package org.fadeout.flow.place;

import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** A place that documents speak of. Its names and who holds it are separate, dated assertions. */
public record Place(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,
        @Told("A label for lists; not a ruling on its name") String label,
        @Told("Position") @Nullable Position position,

        @Told("What it lies in, as the source says") @Nullable
        String within,

        @Told(value = "Place that it is part of, where that is recorded", refersTo = "place") @Nullable
        RecordId partOf,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Place> KIND = Kind.of("place", "place", 1, Place.class);
}
