package org.fadeout.edge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.documents.IssuesOut;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.quality.Catalogue;
import org.fadeout.flow.quality.Waivers;
import org.fadeout.flow.report.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints the quality findings. */
@Command(name = "check", description = "Quality findings over the whole register.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Mixin
    private QuestionOptions options = new QuestionOptions();

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
        try (Register opened = open.reading(register.path())) {
            Question question = options.question(opened, Period.ofYear(2000), List.of());
            Snapshot snapshot = opened.at(question.known(), Viewer.KEEPER);
            LandRecords records = LandRecords.of(snapshot, question.origin(), question.standard());
            String notice = question.standard() == null ? null : Words.whatIf(question.standard());
            Waivers.Judged judged = Waivers.of(snapshot).judge(Catalogue.check(records));
            List<Issue> issues = judged.open();
            switch (chosen) {
                case JSON -> open.print(IssuesOut.json(issues, judged.waived(), notice));
                case GEOJSON -> open.print(IssuesOut.geojson(issues, notice));
                case TEXT, CSV, HTML -> {
                    open.out()
                            .println(issues.size() + " findings by " + Catalogue.ALL.size() + " rules on "
                                    + records.origin().text() + " records"
                                    + (notice == null ? "" : " (*" + notice + "*)"));
                    IssuesOut.text(issues).forEach(open.out()::println);
                    IssuesOut.waived(judged.waived()).forEach(open.out()::println);
                }
            }
            return issues.isEmpty() ? Problem.Exit.FINE.code() : Problem.Exit.FINDINGS.code();
        }
    }
}
