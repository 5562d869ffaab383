package org.fadeout.flow.clearance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a task as of a day. Unknown is null.
 *
 * @param standard in force at the completion of the task, on the day where it is not complete
 * @param polygon the area of the task polygon
 * @param gap what is left within reach of the finds; null for a survey, and for a task that is neither active nor complete
 * @param extension land within reach of the task's own finds beyond its polygon; null where it cannot be told
 * @param remaining hazardous areas that took its gap, or were opened again on its land, and are not closed
 * @param open nonconformities that are not corrected
 */
public record TaskCard(
        Task task,
        LocalDate asOf,
        Standard standard,
        @Nullable Area polygon,
        SearchedLand searched,
        TaskItems items,
        @Nullable Gap gap,
        @Nullable Shape extension,
        List<Hazard> remaining,
        ProgressSum progress,
        Inspected inspected,
        List<Nonconformity> open,
        List<Completion> completions,
        List<HandOver> handOvers,
        List<Reopening> reopenings) {

    public TaskCard {
        remaining = List.copyOf(remaining);
        open = List.copyOf(open);
        completions = List.copyOf(completions);
        handOvers = List.copyOf(handOvers);
        reopenings = List.copyOf(reopenings);
    }

    /** How people name the task. */
    public String name() {
        return task.number() == null ? task.id().text() : task.number();
    }

    /** True where the task was complete by the day, surveys too. */
    public boolean complete() {
        PartialDate completed = task.completed();
        return task.status() == TaskStatus.COMPLETED && (completed == null || completed.certainlyBy(asOf));
    }

    /** The gates of completion on that day. */
    public List<Guard> completion(@Nullable SignedReason reason) {
        return CompletionCheck.of(this, reason);
    }

    /** The gates of handing its land over on that day. */
    public List<Guard> handOver(@Nullable PartialDate markers) {
        return HandOverCheck.of(this, markers);
    }

    /** The measured gap, where there is one. */
    public Optional<Gap.Measured> measured() {
        return gap instanceof Gap.Measured measured ? Optional.of(measured) : Optional.empty();
    }

    /** What to do next, the most pressing first. */
    public List<String> next() {
        if (!handOvers.isEmpty() && reopenings.isEmpty()) {
            return List.of("Nothing: the land was handed over");
        }
        if (task.status() == TaskStatus.CANCELLED) {
            return List.of("Nothing: the task was cancelled");
        }
        List<Guard> shut = Guard.shut(complete() ? handOver(null) : completion(null));
        if (!shut.isEmpty()) {
            return shut.stream().map(Guard::remedy).toList();
        }
        return List.of(complete() ? "Hand the land over" : "Declare the task complete");
    }
}
