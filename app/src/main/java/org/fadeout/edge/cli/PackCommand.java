package org.fadeout.edge.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.GatherPack;
import org.fadeout.edge.documents.PackFile;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.figures.Question;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes an evidence pack. */
@Command(
        name = "pack",
        description =
                "Writes a report with all that stands behind its figures, and the program that checks it without Fadeout.",
        mixinStandardHelpOptions = true)
final class PackCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Option(names = "--report", paramLabel = "FILE", description = "The report, as fadeout report wrote it")
    private @Nullable Path report;

    @Option(
            names = "--layer",
            paramLabel = "L",
            defaultValue = "restricted",
            description = "restricted (default): with the records; partner, public: with their hashes only")
    private String layer = "restricted";

    @Option(names = "--out", required = true, paramLabel = "PACK.zip", description = "Where to write it")
    private @Nullable Path out;

    @Mixin
    private LeavingOption leaving = new LeavingOption();

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        FieldType.OneOf<Layer> layers = new FieldType.OneOf<>(Layer.class);
        Layer chosen = layers.read(layer)
                .orElseThrow(() -> QuestionOptions.bad("--layer", layer, String.join(", ", layers.words())));
        Path file = Objects.requireNonNull(out);
        if (report != null && !Files.isRegularFile(report)) {
            throw new ProblemException(new Problem.Unreadable(report.toString(), "there is no such file"));
        }
        try (Register opened = open.taking(register.address())) {
            long logged = leaving.begin(open, opened, "pack", chosen);
            Question question = options.question(opened, null, List.of());
            GatherPack.Gathered gathered = GatherPack.of(opened, question);
            String hash = PackFile.write(
                    opened, gathered, new PackFile.About(question, chosen, report, "fadeout " + Version.text()), file);
            open.out()
                    .println("Wrote " + file + ": " + gathered.behind().size() + " figures, "
                            + gathered.records().size() + " records behind them");
            LeavingOption.counted(opened, logged, gathered.records().size());
            open.out().println("SHA-256 " + hash);
        }
        return 0;
    }
}
