package org.fadeout.flow.clearance;

import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** What an operator was sent to do, and the polygon that was ordered. Its polygon is never a searched or cleared area. */
public record Task(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,

        @Told(
                value = "Type of task",
                also = {"task_type", "activity_type", "activity"})
        TaskType type,

        @Told(
                value = "Status",
                also = {"task_status"})
        TaskStatus status,

        @Told(
                value = "Operator",
                also = {"organisation", "organization", "org", "implementer"})
        @Nullable
        String operator,

        @Told(
                value = "Hazardous area it works on",
                also = {"hazard_id", "hazard_number"},
                refersTo = "hazard")
        @Nullable
        RecordId hazard,

        @Told(
                value = "Strike footprint it works on",
                also = {"footprint_id", "footprint_number", "strike_footprint"},
                refersTo = "footprint")
        @Nullable
        RecordId footprint,

        @Told(value = "Task polygon", exact = true) @Nullable
        Land land,

        @Told(
                value = "Start",
                also = {"start", "start_date", "date_started"})
        @Nullable
        PartialDate started,

        @Told(
                value = "Completed",
                also = {"end", "end_date", "date_completed", "completion_date", "completed_on"})
        @Nullable
        PartialDate completed,

        @Told(
                value = "Area as stated, m2",
                also = {"area", "area_m2", "size", "stated_area_m2", "area_sqm"})
        @Nullable
        Area statedArea,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Task> KIND = Kind.of("task", "task", 1, Task.class);
}
