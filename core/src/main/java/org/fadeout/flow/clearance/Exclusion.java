package org.fadeout.flow.clearance;

import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** Land that a task declares it cannot or need not search, with the reason. */
public record Exclusion(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,

        @Told(
                value = "Task",
                also = {"task_id", "task_number"},
                refersTo = "task")
        @Nullable
        RecordId task,

        @Told(value = "Boundary", exact = true) @Nullable Land land,
        @Told("Reason") String reason,
        @Told("Date declared") @Nullable PartialDate declared,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Exclusion> KIND = Kind.of("exclusion", "exclusion", 1, Exclusion.class);
}
