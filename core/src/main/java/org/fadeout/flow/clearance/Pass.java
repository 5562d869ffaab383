package org.fadeout.flow.clearance;

import java.time.LocalDate;
import java.util.Optional;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/**
 * One pass over land, judged: a recorded search, a product reported as cleared, or the task polygon where no search was recorded.
 *
 * @param record the record that it comes from
 * @param task the task it belongs to, or null
 * @param date when the land was searched; the completion of the task where the pass itself has no date; null where neither is known
 * @param standard the standard in force at the release decision, by which it is judged
 */
public record Pass(
        RecordId record,
        @Nullable Task task,
        Shape shape,
        @Nullable PartialDate date,
        Verdict verdict,
        @Nullable String method,
        Standard standard) {

    public Optional<Task> ofTask() {
        return Optional.ofNullable(task);
    }

    /** Tells passes of one task together: the task's id, or the record's own where there is none. */
    public RecordId owner() {
        return task == null ? record : task.id();
    }

    /** True where the land counts as cleared by the day: it qualifies, its date has passed, and its task, if any, is complete. */
    public boolean clearedBy(LocalDate day) {
        return verdict.counts()
                && date != null
                && date.certainlyBy(day)
                && (task == null || Passes.completeBy(task, day));
    }
}
