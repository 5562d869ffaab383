package org.fadeout.edge.cli;

import java.util.List;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.Decisions;
import org.fadeout.edge.store.Address;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that decide share: about what, by whom, and why. */
final class DecisionOptions {
    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "ID",
            description = "Ids or numbers of records, or ID@VERSION where several versions wait")
    private List<String> names = List.of();

    @Option(names = "--all", description = "All that waits; what cannot be decided is told and left")
    private boolean all;

    @Option(names = "--kind", paramLabel = "K", description = "With --all: one kind of record only")
    private @Nullable String kind;

    @Option(names = "--reason", required = true, paramLabel = "R", description = "Why; it is recorded")
    private String reason = "";

    @Option(names = "--as", paramLabel = "ACTOR", description = "Under whose name, instead of --actor")
    private @Nullable String as;

    /** One of the three decisions. */
    @FunctionalInterface
    interface Decision {
        Decisions.Done make(Register register, Decisions.Request request);
    }

    /** Makes the decision and prints what was done; exit 1 where something was left. */
    int run(Open open, String done, @Nullable String acceptConflict, Decision decision) {
        if (all == !names.isEmpty()) {
            throw QuestionOptions.bad("ID", all ? String.join(" ", names) + " with --all" : "nothing", "ids, or --all");
        }
        notBlank("--reason", reason);
        notBlank("--accept-conflict", acceptConflict);
        notBlank("--as", as);
        String actor = as != null ? as : open.settings().actor().value();
        Address at = register.address();
        Decisions.Done result;
        try (Register opened = open.writing(at)) {
            result = decision.make(
                    opened, new Decisions.Request(names, PendingCommand.kind(kind), actor, reason, acceptConflict));
        }
        result.names().forEach(name -> open.out().println(done + " " + name));
        result.accepted()
                .forEach(issue -> open.out()
                        .println("conflict accepted (" + issue.code() + "): "
                                + issue.where().text() + " " + issue.valueSeen()));
        result.left()
                .forEach(left -> open.out()
                        .println("left " + left.name() + ": " + left.problem().message()));
        open.out()
                .println(result.batch()
                        .map(batch -> result.names().size() + " " + done + " as batch " + batch.number())
                        .orElse("nothing was decided; the register is as it was"));
        return (result.left().isEmpty() ? Problem.Exit.FINE : Problem.Exit.FINDINGS).code();
    }

    static void notBlank(String option, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw QuestionOptions.bad(option, value, "some words");
        }
    }
}
