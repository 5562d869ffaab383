package org.fadeout.edge.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.documents.BaselineOut;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.contamination.Baseline;
import org.fadeout.flow.contamination.BaselineOf;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.place.AdminArea;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints what of each district is surveyed. */
@Command(
        name = "baseline",
        description = "Land surveyed with evidence, surveyed without evidence and not surveyed, by district.",
        mixinStandardHelpOptions = true)
final class BaselineCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Option(
            names = "--level",
            paramLabel = "N",
            description = "Administrative level of the districts; the lowest in the register by default")
    private @Nullable Long level;

    @Option(names = "--format", paramLabel = "F", description = "text (default), json or csv", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON, Format.CSV);
        if (level != null && level < 1) {
            throw QuestionOptions.bad("--level", level.toString(), "1 or more");
        }
        try (Register opened = open.reading(register.address())) {
            LocalDate today = LocalDate.ofInstant(
                    open.surroundings().clock().instant(), opened.info().zone());
            Question question = options.question(opened, new Period(LocalDate.of(1900, 1, 1), today), List.of());
            Snapshot snapshot = opened.at(question.known(), Viewer.KEEPER);
            LandRecords records = LandRecords.of(snapshot, question.origin());
            Baseline baseline =
                    BaselineOf.of(snapshot.all(AdminArea.KIND), records.hazardRecords(), level, question.asOf());
            switch (chosen) {
                case JSON -> open.print(BaselineOut.json(baseline, records.origin()));
                case CSV -> open.print(BaselineOut.csv(baseline, records.origin()));
                case TEXT, GEOJSON, HTML ->
                    BaselineOut.text(baseline, records.origin()).forEach(open.out()::println);
            }
            return Problem.Exit.FINE.code();
        }
    }
}
