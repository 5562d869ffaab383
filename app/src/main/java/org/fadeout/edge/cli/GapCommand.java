package org.fadeout.edge.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.documents.GapsOut;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.Gaps;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.report.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints what tasks have left within reach of the finds. */
@Command(
        name = "gap",
        description = "Land within reach of finds that was not cleared, by task.",
        mixinStandardHelpOptions = true)
final class GapCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Option(names = "--task", paramLabel = "ID", description = "One task, by its id or its number")
    private @Nullable String task;

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "text (default), json or geojson",
            defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON, Format.GEOJSON);
        try (Register opened = open.reading(register.address())) {
            Question question =
                    options.question(opened, untilToday(open, opened.info().zone()), List.of());
            Snapshot snapshot = opened.at(question.known(), Viewer.KEEPER);
            LandRecords records = LandRecords.of(snapshot, question.origin(), question.standard());
            List<Gap> gaps = chosen(Gaps.of(records, question.asOf(), question.radius()));
            String notice = Words.notice(records.origin(), question.standard());
            switch (chosen) {
                case JSON -> open.print(GapsOut.json(gaps, notice));
                case GEOJSON -> open.print(GapsOut.geojson(gaps, notice));
                case TEXT, CSV, HTML -> {
                    open.out().println("Gaps as of " + question.asOf() + (notice == null ? "" : " (*" + notice + "*)"));
                    GapsOut.text(gaps).forEach(open.out()::println);
                }
            }
            boolean found =
                    gaps.stream().anyMatch(gap -> !(gap instanceof Gap.Measured measured) || !measured.tolerated());
            return found ? Problem.Exit.FINDINGS.code() : Problem.Exit.FINE.code();
        }
    }

    private static Period untilToday(Open open, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(open.surroundings().clock().instant(), zone);
        return new Period(LocalDate.of(1900, 1, 1), today);
    }

    private List<Gap> chosen(List<Gap> gaps) {
        String wanted = task;
        if (wanted == null) {
            return gaps;
        }
        List<Gap> found = gaps.stream()
                .filter(gap -> wanted.equals(gap.task().number())
                        || wanted.equals(gap.task().id().text()))
                .toList();
        if (found.isEmpty()) {
            throw new ProblemException(new RecordProblem.RecordMissing("active or completed clearance task", wanted));
        }
        return found;
    }
}
