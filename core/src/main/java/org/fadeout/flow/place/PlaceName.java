package org.fadeout.flow.place;

import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** A name of a place: who uses it, in which language, from when until when. */
public record PlaceName(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,
        @Told(value = "Place", refersTo = "place") RecordId place,
        @Told("Name as printed") String name,
        @Told("Language tag") @Nullable String language,
        @Told("Used by") @Nullable String usedBy,
        @Told("In use from") @Nullable PartialDate from,
        @Told("In use until") @Nullable PartialDate until,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<PlaceName> KIND = Kind.of("place_name", "name of a place", 1, PlaceName.class);
}
