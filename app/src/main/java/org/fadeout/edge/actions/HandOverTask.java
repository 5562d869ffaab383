package org.fadeout.edge.actions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.issues.DecisionProblem;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Ids;
import org.fadeout.flow.clearance.Guard;
import org.fadeout.flow.clearance.HandOver;
import org.fadeout.flow.clearance.HandOverTerms;
import org.fadeout.flow.clearance.HandedOver;
import org.fadeout.flow.clearance.TaskCard;
import org.fadeout.flow.clearance.TaskCards;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.report.Document;
import org.fadeout.flow.report.HandOverCertificate;
import org.jspecify.annotations.Nullable;

/** Hands the land of a completed task over, as one act, and gives its certificate. Where a gate is shut nothing is kept. */
public final class HandOverTask {
    private HandOverTask() {}

    /**
     * What to do.
     *
     * @param task its id or its own number
     * @param dryRun true to do everything but keep it
     */
    public record Request(String task, HandOverTerms terms, boolean dryRun, String actor) {}

    /**
     * What came of it.
     *
     * @param certificate holds the names of who signed, or null where a gate is shut
     */
    public record Outcome(
            TaskCard card,
            List<Guard> guards,
            @Nullable HandedOver given,
            @Nullable Document certificate) {
        public Outcome {
            guards = List.copyOf(guards);
        }

        /** Why it was refused. */
        public Problem refusal() {
            return new DecisionProblem.GatesShut(
                    "handed over",
                    card.name(),
                    Guard.shut(guards).stream().map(Guard::toString).toList());
        }
    }

    /**
     * Does it. Throws ProblemException where there is no such task, or where its land was handed over and not opened again since.
     *
     * @param program name and version of the program, for the foot of the certificate
     */
    public static Outcome run(Register register, Request request, String program) {
        OneTask one = OneTask.find(register.at(Known.NOW, Viewer.KEEPER), request.task());
        HandOverTerms terms = request.terms();
        TaskCard card = TaskCards.one(one.records(), terms.date(), one.task());
        if (!card.handOvers().isEmpty() && card.reopenings().isEmpty()) {
            throw new ProblemException(new DecisionProblem.WrongState(
                    "handed over",
                    "Task " + one.name(),
                    "handed over on " + card.handOvers().get(0).date(),
                    "a task whose land was not handed over"));
        }
        List<Guard> guards = card.handOver(terms.markers());
        if (!Guard.shut(guards).isEmpty()) {
            return new Outcome(card, guards, null, null);
        }
        HandedOver given = HandedOver.of(one.records(), card, terms, Ids::of);
        if (!request.dryRun()) {
            new Changes(register)
                    .put(HandOver.KIND, given.handOver())
                    .put(Hazard.KIND, given.hazard())
                    .put(Decision.KIND, given.decision())
                    .keep(request.actor(), "Land of task " + one.name() + " handed over on " + terms.date());
        }
        return new Outcome(
                card,
                guards,
                given,
                HandOverCertificate.of(
                        card, given.handOver(), one.records().origin(), request.dryRun(), foot(register, program)));
    }

    /** The certificate of a hand-over that was kept before, the latest one of the task. Throws ProblemException where there is none. */
    public static Document again(Register register, String task, String program) {
        OneTask one = OneTask.find(register.at(Known.NOW, Viewer.KEEPER), task);
        HandOver latest = one.records().work().handOvers().stream()
                .filter(handOver -> handOver.task().equals(one.task().id()))
                .max(Comparator.comparing(HandOver::date))
                .orElseThrow(() -> new ProblemException(new DecisionProblem.WrongState(
                        "certified again",
                        "Task " + one.name(),
                        "not handed over",
                        "a task that was handed over; give --date, --from and --to to hand it over")));
        LocalDate day = Optional.ofNullable(latest.date().latest()).orElse(LocalDate.MAX);
        TaskCard card = TaskCards.one(one.records(), day, one.task());
        return HandOverCertificate.of(card, latest, one.records().origin(), false, foot(register, program));
    }

    private static String foot(Register register, String program) {
        return program + ", register " + register.info().id() + " at " + register.head();
    }
}
