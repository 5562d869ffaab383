package org.fadeout.flow.clearance;

import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** The act by which a task was declared complete: the gap as it was known then, and who signed for it where there was one. */
public record Completion(
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
                value = "Date of the declaration",
                also = {"declared_on", "completion_date"})
        PartialDate date,

        @Told(value = "Person who declared it", personal = true) @Nullable
        String declaredBy,

        @Told("Gap at the declaration, m2; empty where it could not be told") @Nullable
        Area gap,

        @Told("Reason why it completes with a gap, or with one that cannot be told") @Nullable
        String reason,

        @Told(value = "Person who signed the reason", personal = true) @Nullable
        String signedBy,

        @Told(value = "Standard in force", refersTo = "standard") @Nullable
        RecordId standard,

        @Told(value = "Hazardous area that took the gap", refersTo = "hazard") @Nullable
        RecordId remainder,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Completion> KIND = Kind.of("completion", "completion of a task", 1, Completion.class);
}
