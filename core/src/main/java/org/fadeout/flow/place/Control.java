package org.fadeout.flow.place;

import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** An assertion of who controls a place or holds jurisdiction over it, by whose word, with dates as precise as they are known. */
public record Control(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,
        @Told(value = "Place", refersTo = "place") @Nullable RecordId place,

        @Told(value = "Administrative area", refersTo = "admin_area") @Nullable
        RecordId adminArea,

        @Told("Control or jurisdiction") ControlKind sort,
        @Told("Who") String holder,
        @Told("From") @Nullable PartialDate from,
        @Told("Until") @Nullable PartialDate until,
        @Told("By whose word") String assertedBy,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Control> KIND = Kind.of("control", "control of a place", 1, Control.class);
}
