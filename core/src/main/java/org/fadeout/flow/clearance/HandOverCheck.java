package org.fadeout.flow.clearance;

import java.util.List;
import org.fadeout.base.measure.PartialDate;
import org.jspecify.annotations.Nullable;

/** The gates of hand-over: the task complete, inspections accepted, everything corrected, points emplaced, reports together. */
final class HandOverCheck {
    private HandOverCheck() {}

    static List<Guard> of(TaskCard card, @Nullable PartialDate markers) {
        return List.of(
                complete(card),
                inspections(card),
                CompletionCheck.open(Gate.CORRECTIONS_DONE, card.open()),
                markers(card, markers),
                reports(card));
    }

    private static Guard complete(TaskCard card) {
        if (!card.complete()) {
            return Guard.missing(
                    Gate.TASK_COMPLETE, "the task is " + card.task().status().text() + " on " + card.asOf());
        }
        long opened = card.remaining().stream()
                .filter(hazard -> card.reopenings().stream()
                        .anyMatch(reopening -> hazard.id().equals(reopening.hazard())))
                .count();
        return opened == 0
                ? Guard.met(Gate.TASK_COMPLETE, "completed " + card.task().completed())
                : Guard.missing(Gate.TASK_COMPLETE, opened + " parts of its land are open again");
    }

    private static Guard inspections(TaskCard card) {
        Inspected inspected = card.inspected();
        if (!inspected.rejected().isEmpty()) {
            return CompletionCheck.rejected(Gate.INSPECTIONS_DONE, inspected);
        }
        return new Guard(Gate.INSPECTIONS_DONE, inspected.any() && inspected.enough(), inspected.seen());
    }

    private static Guard markers(TaskCard card, @Nullable PartialDate markers) {
        return markers != null && markers.certainlyBy(card.asOf())
                ? Guard.met(Gate.MARKERS_RECORDED, "emplaced and recorded " + markers)
                : Guard.missing(
                        Gate.MARKERS_RECORDED, markers == null ? "no day is given" : "the day given is " + markers);
    }

    private static Guard reports(TaskCard card) {
        Inspected inspected = card.inspected();
        if (!inspected.any()) {
            return Guard.missing(Gate.REPORTS_TOGETHER, "there is no inspection to report of");
        }
        return inspected.withoutReport().isEmpty()
                ? Guard.met(Gate.REPORTS_TOGETHER, "every inspection names its report")
                : Guard.missing(
                        Gate.REPORTS_TOGETHER, "without a report: " + CompletionCheck.some(inspected.withoutReport()));
    }
}
