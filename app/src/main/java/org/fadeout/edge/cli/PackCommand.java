package org.fadeout.edge.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.GatherPack;
import org.fadeout.edge.actions.MakeReport;
import org.fadeout.edge.actions.ReportKind;
import org.fadeout.edge.documents.PackFile;
import org.fadeout.edge.documents.ReportFormat;
import org.fadeout.edge.documents.Wording;
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
    private static final String WRITTEN = "a kind of report and a format, such as country.pdf or quality.xlsx";

    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "The report, as fadeout report wrote it; in packs of the layer restricted only")
    private @Nullable Path report;

    @Option(
            names = "--write",
            paramLabel = "KIND.FORMAT",
            description =
                    "The pack writes the report itself, for its layer: country.pdf, article7.docx, quality.xlsx ...")
    private @Nullable String write;

    @Option(
            names = "--lang",
            paramLabel = "L",
            description = "With --write: en (default), fr, ru or ar",
            defaultValue = "en")
    private String language = "en";

    @Option(names = "--task", paramLabel = "T", description = "With --write task.FORMAT: the task, by id or number")
    private @Nullable String task;

    @Option(names = "--final", description = "With --write: without a watermark; refused while findings block")
    private boolean isFinal;

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
        if (report != null && write != null) {
            throw QuestionOptions.bad("--write", write, "--report or --write, not both");
        }
        PackFile.Report given = report == null ? null : PackFile.Report.given(report);
        try (Register opened = open.taking(register.address())) {
            long logged = leaving.begin(open, opened, "pack", chosen);
            Question question = options.question(opened, null, List.of());
            // Made before anything is gathered, so that what must not be packed is refused at once.
            PackFile.About about = new PackFile.About(
                    question,
                    chosen,
                    write == null ? given : written(opened, write, chosen),
                    "fadeout " + Version.text());
            GatherPack.Gathered gathered = GatherPack.of(opened, question);
            String hash = PackFile.write(opened, gathered, about, file);
            open.out()
                    .println("Wrote " + file + ": " + gathered.behind().size() + " figures, "
                            + gathered.records().size() + " records behind them");
            LeavingOption.counted(opened, logged, gathered.records().size());
            open.out().println("SHA-256 " + hash);
        }
        return 0;
    }

    /** The report that was asked for, of what its layer may see. */
    private PackFile.Report written(Register opened, String asked, Layer forWhom) {
        int dot = asked.lastIndexOf('.');
        ReportFormat format = ReportFormat.of(asked).orElseThrow(() -> QuestionOptions.bad("--write", asked, WRITTEN));
        ReportKind kind = new FieldType.OneOf<>(ReportKind.class)
                .read(asked.substring(0, dot))
                .filter(format::tells)
                .orElseThrow(() -> QuestionOptions.bad("--write", asked, WRITTEN));
        Wording words = Wording.in(language)
                .orElseThrow(() -> QuestionOptions.bad("--lang", language, ReportCommand.languages()));
        Question question = options.question(opened, null, List.of("operator"));
        ReportCommand.refuseFinalWhatIf(isFinal, question);
        MakeReport.Request request =
                new MakeReport.Request(kind, question, ReportCommand.imprint(opened, words, forWhom, !isFinal), task);
        return PackFile.Report.written(
                kind.text().toLowerCase(Locale.ROOT) + format.ending(),
                forWhom,
                format.write(MakeReport.run(opened, request)));
    }
}
