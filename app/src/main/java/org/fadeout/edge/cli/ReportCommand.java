package org.fadeout.edge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.MakeReport;
import org.fadeout.edge.actions.ReportKind;
import org.fadeout.edge.documents.ReportFormat;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.report.Document;
import org.fadeout.flow.report.Imprint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a report. */
@Command(
        name = "report",
        description = "Writes a report to be signed, as a page, PDF, document or workbook.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1", paramLabel = "KIND", description = "country, article7, task, baseline or quality")
    private String kind = "";

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Option(names = "--by", split = ",", paramLabel = "D", description = "Rows of work by; operator by default")
    private List<String> by = List.of("operator");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write it; its ending tells the format: .html, .pdf, .docx or .xlsx")
    private @Nullable Path out;

    @Option(names = "--final", description = "Without a watermark; refused while findings block that are not waived")
    private boolean isFinal;

    @Option(names = "--lang", paramLabel = "L", description = "en (default), fr, ru or ar", defaultValue = "en")
    private String language = "en";

    @Option(
            names = "--layer",
            paramLabel = "L",
            description = "restricted (default), partner or public: who it is for",
            defaultValue = "restricted")
    private String layer = "restricted";

    @Option(names = "--task", paramLabel = "T", description = "The task of a task report, by id or number")
    private @Nullable String task;

    @Option(
            names = "--keep",
            description = "With article7 --final: keep what the forms say, so that the next report tells what changed")
    private boolean keep;

    @Mixin
    private LeavingOption leaving = new LeavingOption();

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        ReportKind asked = kind();
        Path file = Objects.requireNonNull(out);
        ReportFormat format = ReportFormat.of(file.getFileName().toString())
                .orElseThrow(() -> QuestionOptions.bad("--out", file.toString(), "a name that ends in " + endings()));
        if (!format.tells(asked)) {
            throw QuestionOptions.bad("--out", file.toString(), "a .docx of country or article7; .html, .pdf or .xlsx");
        }
        if (keep && (!isFinal || asked != ReportKind.ARTICLE7)) {
            throw QuestionOptions.bad("--keep", asked.text(), "--keep with article7 and --final");
        }
        try (Register opened = keep ? open.writing(register.address()) : open.taking(register.address())) {
            Question question = options.question(opened, null, by);
            refuseFinalWhatIf(isFinal, question);
            MakeReport.Request request = new MakeReport.Request(asked, question, imprint(opened), task);
            leaving.begin(
                    open, opened, "report " + asked.text(), request.imprint().layer());
            Document document = keep ? kept(open, opened, request) : MakeReport.run(opened, request);
            write(file, format.write(document));
        }
        open.out().println("Wrote " + file + (isFinal ? "" : " (draft)"));
        return 0;
    }

    /** What would be under another standard is never final. */
    static void refuseFinalWhatIf(boolean isFinal, Question question) {
        if (isFinal && question.standard() != null) {
            throw QuestionOptions.bad(
                    "--final", "a what-if under " + question.standard(), "--final without --standard");
        }
    }

    private static Document kept(Open open, Register opened, MakeReport.Request request) {
        LocalDate today = LocalDate.ofInstant(
                open.surroundings().clock().instant(), opened.info().zone());
        return MakeReport.keep(opened, request, open.settings().actor().value(), today);
    }

    private ReportKind kind() {
        return new FieldType.OneOf<>(ReportKind.class)
                .read(kind)
                .orElseThrow(() -> QuestionOptions.bad(
                        "KIND", kind, String.join(", ", new FieldType.OneOf<>(ReportKind.class).words())));
    }

    private Imprint imprint(Register opened) {
        Wording words = Wording.in(language).orElseThrow(() -> QuestionOptions.bad("--lang", language, languages()));
        FieldType.OneOf<Layer> layers = new FieldType.OneOf<>(Layer.class);
        Layer forWhom = layers.read(layer)
                .orElseThrow(() -> QuestionOptions.bad("--layer", layer, String.join(", ", layers.words())));
        return imprint(opened, words, forWhom, !isFinal);
    }

    /** What a report of a register says of itself. */
    static Imprint imprint(Register opened, Wording words, Layer forWhom, boolean draft) {
        return new Imprint(
                words,
                opened.info().country(),
                forWhom,
                draft,
                "fadeout " + Version.text(),
                opened.info().id(),
                opened.head());
    }

    static String languages() {
        return Wording.all().stream().map(Wording::language).collect(Collectors.joining(", "));
    }

    private static String endings() {
        return Stream.of(ReportFormat.values()).map(ReportFormat::ending).collect(Collectors.joining(", "));
    }

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] content) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
