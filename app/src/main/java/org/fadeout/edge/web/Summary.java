package org.fadeout.edge.web;

import java.util.List;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.evidence.Find;

/** What the first page says beside the map: where is it, what is left, can I trust the number. */
@FunctionalInterface
public interface Summary {

    /** Counts of records only, for a register whose figures nobody has asked for. */
    Summary COUNTS = Summary::counts;

    List<Line> lines(Snapshot snapshot);

    /**
     * One line.
     *
     * @param question what a reader asks
     * @param answer the short answer, with unit
     * @param basis on what it rests, in a sentence
     */
    record Line(String question, String answer, String basis) {}

    private static List<Line> counts(Snapshot snapshot) {
        List<Hazard> hazards = snapshot.all(Hazard.KIND).stream()
                .filter(hazard -> !Boolean.TRUE.equals(hazard.nominal()))
                .toList();
        long left = hazards.stream().filter(hazard -> hazard.status().isOpen()).count();
        List<Task> completed = snapshot.all(Task.KIND).stream()
                .filter(task ->
                        task.status() == TaskStatus.COMPLETED && task.type().clears())
                .toList();
        List<Searched> searched = snapshot.all(Searched.KIND);
        long recorded = completed.stream()
                .filter(task -> searched.stream().anyMatch(pass -> task.id().equals(pass.task())))
                .count();
        List<Find> finds = snapshot.all(Find.KIND);
        long placed = finds.stream().filter(find -> find.position() != null).count();
        return List.of(
                new Line(
                        "Where is it?",
                        hazards.size() + " hazardous areas",
                        "Suspected and confirmed areas on record, drawn on the map"),
                new Line("What is left?", left + " of them not closed", "Status open, worked on or unknown"),
                new Line(
                        "Can I trust it?",
                        "search recorded for " + recorded + " of " + completed.size() + " completed tasks",
                        placed + " of " + finds.size() + " rows of finds have a position"));
    }
}
