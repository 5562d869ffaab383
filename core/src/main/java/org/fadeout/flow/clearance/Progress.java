package org.fadeout.flow.clearance;

import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/**
 * What a team says of its day on a task. Its area is a statement for planning and for judging the pace of work; searched land counts by
 * its polygons only.
 */
public record Progress(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,

        @Told(
                value = "Task",
                also = {"task_id", "task_number", "task_no"},
                refersTo = "task")
        RecordId task,

        @Told(
                value = "Day of the work",
                also = {"progress_date", "work_date", "day"})
        PartialDate date,

        @Told(
                value = "Team",
                also = {"team_name", "team_id"})
        @Nullable
        String team,

        @Told(
                value = "Area processed as stated, m2",
                also = {"area_processed", "area_processed_m2", "processed_m2"})
        @Nullable
        Area processed,

        @Told(
                value = "Items found",
                also = {"found", "number_found"})
        @Nullable
        Count itemsFound,

        @Told(
                value = "Items destroyed",
                also = {"destroyed", "number_destroyed"})
        @Nullable
        Count itemsDestroyed,

        @Told(
                value = "Team-days",
                also = {"teams", "team_day"})
        @Nullable
        Count teamDays,

        @Told(
                value = "Working time, minutes",
                also = {"working_minutes"})
        @Nullable
        Count minutes,

        @Told(
                value = "Note",
                also = {"remarks", "comment"})
        @Nullable
        String note,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Progress> KIND = Kind.of("progress", "progress report", 1, Progress.class);
}
