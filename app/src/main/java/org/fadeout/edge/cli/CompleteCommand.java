package org.fadeout.edge.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.CompleteTask;
import org.fadeout.edge.documents.TasksJson;
import org.fadeout.edge.documents.TasksText;
import org.fadeout.flow.clearance.Completed;
import org.fadeout.flow.clearance.Declaration;
import org.fadeout.flow.clearance.SignedReason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Declares a task complete, or says what is missing. */
@Command(
        name = "complete",
        description = {
            "Declares a task complete, by the standard in force on that day.",
            "Refused with exit 3 where something is missing; with a gap only for a reason that a person signs."
        },
        mixinStandardHelpOptions = true)
final class CompleteCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1", paramLabel = "ID", description = "The task, by its id or its number")
    private String task = "";

    @Option(names = "--date", required = true, paramLabel = "D", description = "The day of the declaration")
    private @Nullable String date;

    @Option(names = "--declared-by", paramLabel = "NAME", description = "Who declares it; kept in the restricted layer")
    private @Nullable String declaredBy;

    @Option(names = "--reason", paramLabel = "R", description = "Why it completes with a gap, or one that is not known")
    private @Nullable String reason;

    @Option(
            names = "--signed-by",
            paramLabel = "NAME",
            description = "Who signs the reason; kept in the restricted layer")
    private @Nullable String signedBy;

    @Option(names = "--dry-run", description = "Do everything but keep it")
    private boolean dryRun;

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        boolean json = Format.read(format, Format.TEXT, Format.JSON) == Format.JSON;
        SignedReason signed = signed();
        String actor = open.settings().actor().value();
        try (Register opened = open.writing(register.address())) {
            LocalDate day = Days.past("--date", date, Days.today(open, opened));
            Declaration declaration = new Declaration(day, declaredBy, signed);
            CompleteTask.Outcome outcome =
                    CompleteTask.run(opened, new CompleteTask.Request(task, declaration, dryRun, actor));
            Completed completed = outcome.completed();
            boolean kept = completed != null && !dryRun;
            if (json) {
                open.print(TasksJson.act(
                        "complete", completed != null, kept, outcome.card(), outcome.guards(), completed));
            } else if (completed == null) {
                TasksText.guards(outcome.guards()).forEach(open.out()::println);
                outcome.card()
                        .measured()
                        .ifPresent(gap ->
                                TasksText.where(gap).forEach(place -> open.out().println("  look at " + place)));
            } else {
                TasksText.completed(completed, kept).forEach(open.out()::println);
            }
            if (completed == null) {
                throw new ProblemException(outcome.refusal());
            }
        }
        return 0;
    }

    private @Nullable SignedReason signed() {
        if (reason == null && signedBy == null) {
            return null;
        }
        if (reason == null || signedBy == null || reason.isBlank() || signedBy.isBlank()) {
            throw QuestionOptions.bad(
                    reason == null || reason.isBlank() ? "--reason" : "--signed-by",
                    "nothing",
                    "--reason and --signed-by together");
        }
        return new SignedReason(reason, signedBy);
    }
}
