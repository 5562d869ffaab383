package org.fadeout.flow.clearance;

import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/**
 * The act by which released land was opened again, because an item or an accident showed that it was not free. The land itself is a new
 * hazardous area; released land under it fills no gap until it is searched again.
 */
public record Reopening(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,

        @Told(
                value = "Task whose land is opened again",
                also = {"task_id", "task_number", "task_no"},
                refersTo = "task")
        @Nullable
        RecordId task,

        @Told(value = "Product whose land is opened again", refersTo = "release") @Nullable
        RecordId release,

        @Told(value = "Find that shows it", refersTo = "find") @Nullable
        RecordId find,

        @Told(value = "Accident that shows it", refersTo = "accident") @Nullable
        RecordId accident,

        @Told(
                value = "Date of the re-opening",
                also = {"reopened_on"})
        PartialDate date,

        @Told("Reason") String reason,

        @Told(
                value = "New hazardous area",
                also = {"new_hazard"},
                refersTo = "hazard")
        @Nullable
        RecordId hazard,

        @Told(
                value = "Hazardous area that had been released",
                also = {"old_hazard"},
                refersTo = "hazard")
        @Nullable
        RecordId before,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Reopening> KIND = Kind.of("reopening", "re-opening of land", 1, Reopening.class);
}
