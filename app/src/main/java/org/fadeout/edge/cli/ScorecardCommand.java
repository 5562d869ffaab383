package org.fadeout.edge.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.documents.ScorecardOut;
import org.fadeout.edge.exchange.SchemeFile;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.review.Scheme;
import org.fadeout.flow.review.Scorecard;
import org.fadeout.flow.review.ScorecardOf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints the scorecard of a year. */
@Command(
        name = "scorecard",
        description = "The scores of a year under a scoring scheme, with who judged and what the register tells.",
        mixinStandardHelpOptions = true)
final class ScorecardCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Option(names = "--year", paramLabel = "Y", required = true, description = "The year whose performance is scored")
    private String year = "";

    @Option(
            names = "--scheme",
            paramLabel = "ID",
            description = "A scoring scheme by its short name, or a file of one (.yaml); that of the year by default")
    private @Nullable String scheme;

    @Option(
            names = "--participant",
            paramLabel = "NAME",
            description = "State or area, as judgements and treaty events name it; that of the register by default")
    private @Nullable String participant;

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON);
        if (!year.matches("[12][0-9]{3}")) {
            throw QuestionOptions.bad("--year", year, "a year such as 2023");
        }
        Scheme by = scheme(Integer.parseInt(year));
        try (Register opened = open.reading(register.address())) {
            Question question = options.question(opened, Period.parse(year), List.of());
            Snapshot snapshot = opened.at(question.known(), Viewer.KEEPER);
            String state = participant == null ? ReviewOptions.state(opened) : participant;
            Scorecard card = ScorecardOf.of(snapshot, question, by, state);
            if (chosen == Format.JSON) {
                open.print(ScorecardOut.json(card));
            } else {
                ScorecardOut.text(card).forEach(open.out()::println);
            }
            return Problem.Exit.FINE.code();
        }
    }

    private Scheme scheme(int ofYear) {
        return scheme != null && scheme.endsWith(".yaml") && Files.exists(Path.of(scheme))
                ? SchemeFile.read(Path.of(scheme))
                : SchemeFile.packaged().of(ofYear, scheme);
    }
}
