package org.fadeout.edge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.documents.DocumentHtml;
import org.fadeout.flow.Workflow;
import org.fadeout.flow.figures.Question;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a report. */
@Command(name = "report", description = "Writes a report as one self-contained page.", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1", paramLabel = "KIND", description = "country")
    private String kind = "";

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Option(names = "--by", split = ",", paramLabel = "D", description = "Rows by; operator by default")
    private List<String> by = List.of("operator");

    @Option(names = "--out", required = true, paramLabel = "FILE.html", description = "Where to write it")
    private @Nullable Path out;

    @Option(names = "--final", description = "Without a watermark; refused while findings block")
    private boolean isFinal;

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        if (!kind.equals("country")) {
            throw QuestionOptions.bad("KIND", kind, "country");
        }
        Path file = java.util.Objects.requireNonNull(out);
        if (!file.getFileName().toString().endsWith(".html")) {
            throw QuestionOptions.bad("--out", file.toString(), "a file name that ends in .html");
        }
        try (Register opened = open.reading(register.address())) {
            Question question = options.question(opened, null, by);
            if (isFinal && question.standard() != null) {
                throw QuestionOptions.bad(
                        "--final", "a what-if under " + question.standard(), "--final without --standard");
            }
            Workflow.Land land = Workflow.land(opened, question, Viewer.KEEPER);
            if (isFinal && land.blocking() > 0) {
                throw new ProblemException(new Problem.BlockedFinal(land.blocking()));
            }
            write(file, DocumentHtml.of(Workflow.countryReport(opened, land, !isFinal, "fadeout " + Version.text())));
        }
        open.out().println("Wrote " + file + (isFinal ? "" : " (draft)"));
        return 0;
    }

    static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
