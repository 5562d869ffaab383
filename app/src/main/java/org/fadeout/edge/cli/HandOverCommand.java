package org.fadeout.edge.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.HandOverTask;
import org.fadeout.edge.documents.DocumentHtml;
import org.fadeout.edge.documents.TasksJson;
import org.fadeout.edge.documents.TasksText;
import org.fadeout.flow.clearance.HandOverTerms;
import org.fadeout.flow.report.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Hands the land of a task over and writes the certificate, or says what is missing. */
@Command(
        name = "hand-over",
        description = {
            "Hands the land of a completed task over and writes its certificate.",
            "Refused with exit 3 where something is missing. Without --date it writes the certificate of the last hand-over again."
        },
        mixinStandardHelpOptions = true)
final class HandOverCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1", paramLabel = "ID", description = "The task, by its id or its number")
    private String task = "";

    @Option(names = "--date", paramLabel = "D", description = "The day of the hand-over")
    private @Nullable String date;

    @Option(names = "--from", paramLabel = "PARTY", description = "The party that hands over")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "PARTY", description = "The party that receives")
    private @Nullable String to;

    @Option(names = "--residual-risk", paramLabel = "TEXT", description = "Statement on the residual risk")
    private @Nullable String residualRisk;

    @Option(names = "--markers", paramLabel = "D", description = "The day on which the boundary points were emplaced")
    private @Nullable String markers;

    @Option(names = "--exclusions", paramLabel = "TEXT", description = "Land left out beyond what the task declared")
    private @Nullable String exclusions;

    @Option(names = "--number", paramLabel = "N", description = "Number of the certificate")
    private @Nullable String number;

    @Option(names = "--signed-from", paramLabel = "NAME", description = "Who signs for the party that hands over")
    private @Nullable String signedFrom;

    @Option(names = "--signed-to", paramLabel = "NAME", description = "Who signs for the party that receives")
    private @Nullable String signedTo;

    @Option(names = "--out", required = true, paramLabel = "FILE.html", description = "Where to write the certificate")
    private @Nullable Path out;

    @Option(names = "--dry-run", description = "Keep nothing; the certificate is a draft")
    private boolean dryRun;

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        boolean json = Format.read(format, Format.TEXT, Format.JSON) == Format.JSON;
        Path file = Objects.requireNonNull(out);
        if (!file.getFileName().toString().endsWith(".html")) {
            throw QuestionOptions.bad("--out", file.toString(), "a file name that ends in .html");
        }
        String program = "fadeout " + Version.text();
        if (date == null) {
            try (Register opened = open.reading(register.address())) {
                ReportCommand.write(file, DocumentHtml.of(HandOverTask.again(opened, task, program)));
            }
            open.out().println("Wrote " + file);
            return 0;
        }
        try (Register opened = open.writing(register.address())) {
            HandOverTerms terms = terms(Days.past("--date", date, Days.today(open, opened)));
            String actor = open.settings().actor().value();
            HandOverTask.Outcome outcome =
                    HandOverTask.run(opened, new HandOverTask.Request(task, terms, dryRun, actor), program);
            print(open, outcome, json, file);
        }
        return 0;
    }

    private void print(Open open, HandOverTask.Outcome outcome, boolean json, Path file) {
        Document certificate = outcome.certificate();
        boolean kept = certificate != null && !dryRun;
        if (json) {
            open.print(TasksJson.act("handedOver", certificate != null, kept, outcome.card(), outcome.guards(), null));
        } else {
            TasksText.guards(outcome.guards()).forEach(open.out()::println);
        }
        if (certificate == null) {
            throw new ProblemException(outcome.refusal());
        }
        ReportCommand.write(file, DocumentHtml.of(certificate));
        if (!json) {
            open.out().println("Wrote " + file + (dryRun ? " (draft, nothing was kept)" : ""));
        }
    }

    private HandOverTerms terms(LocalDate day) {
        return new HandOverTerms(
                day,
                number,
                needed("--from", from),
                needed("--to", to),
                exclusions,
                needed("--residual-risk", residualRisk),
                Days.partial("--markers", markers),
                signedFrom,
                signedTo);
    }

    private static String needed(String option, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw QuestionOptions.bad(option, "nothing", "a text; it stands on the certificate");
        }
        return value;
    }
}
