package org.fadeout.flow.evidence;

import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** An accident with explosive ordnance. It holds counts, never persons. */
public record Accident(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,
        @Told(value = "Position", exact = true) @Nullable Position position,

        @Told(
                value = "Accuracy of the position, m",
                also = {"accuracy_m", "position_accuracy", "gps_accuracy", "hdop_m"})
        @Nullable
        Length accuracy,

        @Told(
                value = "How the position was taken",
                also = {"fixed_by", "position_source"})
        @Nullable
        PositionMethod positionMethod,

        @Told(
                value = "Position as entered",
                also = {"as_entered"},
                exact = true)
        @Nullable
        String asEntered,

        @Told(
                value = "Date",
                also = {"accident_date", "date_of_accident"})
        @Nullable
        PartialDate date,

        @Told(
                value = "Type of hazard",
                also = {"hazard", "device", "device_category"})
        HazardType hazardType,

        @Told(
                value = "People killed",
                also = {"fatalities"})
        @Nullable
        Count killed,

        @Told(
                value = "People injured",
                also = {"wounded"})
        @Nullable
        Count injured,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Accident> KIND = Kind.of("accident", "accident", 1, Accident.class);
}
