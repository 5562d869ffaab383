package org.fadeout.edge.actions;

import java.util.List;
import org.fadeout.base.issues.DecisionProblem;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Ids;
import org.fadeout.flow.clearance.Completed;
import org.fadeout.flow.clearance.Completion;
import org.fadeout.flow.clearance.Declaration;
import org.fadeout.flow.clearance.Guard;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskCard;
import org.fadeout.flow.clearance.TaskCards;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.Hazard;
import org.jspecify.annotations.Nullable;

/**
 * Declares a task complete, as one act: the task, the declaration with its gap, the hazardous area that takes the gap, and the decisions on
 * hazardous areas. By the standard in force on the day of the declaration. Where a gate is shut nothing is kept.
 */
public final class CompleteTask {
    private CompleteTask() {}

    /**
     * What to do.
     *
     * @param task its id or its own number
     * @param dryRun true to do everything but keep it
     */
    public record Request(String task, Declaration declaration, boolean dryRun, String actor) {}

    /**
     * What came of it.
     *
     * @param card the task on the day of the declaration, before it
     * @param completed what the declaration changes, or null where a gate is shut
     */
    public record Outcome(
            TaskCard card, List<Guard> guards, @Nullable Completed completed) {
        public Outcome {
            guards = List.copyOf(guards);
        }

        /** Why it was refused. Throws IllegalStateException where it was not. */
        public Problem refusal() {
            List<Guard> shut = Guard.shut(guards);
            if (shut.isEmpty()) {
                throw new IllegalStateException("Nothing was refused");
            }
            return new DecisionProblem.GatesShut(
                    "declared complete",
                    card.name(),
                    shut.stream().map(Guard::toString).toList());
        }
    }

    /** Does it. Throws ProblemException where there is no such task, or where it is complete or cancelled already. */
    public static Outcome run(Register register, Request request) {
        OneTask one = OneTask.find(register.at(Known.NOW, Viewer.KEEPER), request.task());
        TaskStatus status = one.task().status();
        if (status == TaskStatus.COMPLETED || status == TaskStatus.CANCELLED) {
            throw new ProblemException(new DecisionProblem.WrongState(
                    "declared complete", "Task " + one.name(), status.text(), "a task that is planned or active"));
        }
        Declaration declaration = request.declaration();
        TaskCard card = TaskCards.one(one.records(), declaration.date(), one.task());
        List<Guard> guards = card.completion(declaration.reason());
        if (!Guard.shut(guards).isEmpty()) {
            return new Outcome(card, guards, null);
        }
        Completed completed = Completed.of(one.records(), card, declaration, Ids::of);
        if (!request.dryRun()) {
            new Changes(register)
                    .put(Task.KIND, completed.task())
                    .put(Completion.KIND, completed.completion())
                    .put(Hazard.KIND, completed.remainder())
                    .put(Hazard.KIND, completed.parent())
                    .putAll(Decision.KIND, completed.decisions())
                    .keep(request.actor(), "Task " + one.name() + " declared complete on " + declaration.date());
        }
        return new Outcome(card, guards, completed);
    }
}
