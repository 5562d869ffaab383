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
            description = "text (default), json, geojson, csv or html",
            defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON, Format.GEOJSON, Format.CSV, Format.HTML);
        try (Register opened = open.reading(register.address())) {
            Question question = options.question(opened, Period.ofYear(2000), List.of());
            Snapshot snapshot = opened.at(question.known(), Viewer.KEEPER);
            LandRecords records = LandRecords.of(snapshot, question.origin(), question.standard());
            String notice = question.standard() == null ? null : Words.whatIf(question.standard());
            Waivers waivers = Waivers.of(snapshot);
            List<Issue> all = Catalogue.check(records);
            Waivers.Judged judged = waivers.judge(all);
            List<Issue> issues = judged.open();
            switch (chosen) {
                case JSON -> open.print(IssuesOut.json(issues, judged.waived(), notice));
                case GEOJSON -> open.print(IssuesOut.geojson(issues, notice));
                case CSV -> open.print(IssuesOut.csv(waivers.mark(all), notice));
                case HTML -> open.print(IssuesOut.html(waivers.mark(all), notice));
                case TEXT -> {
                    open.out().println(headline(issues, records, notice));
                    IssuesOut.text(issues).forEach(open.out()::println);
                    IssuesOut.waived(judged.waived()).forEach(open.out()::println);
                }
            }
            return issues.isEmpty() ? Problem.Exit.FINE.code() : Problem.Exit.FINDINGS.code();
        }
    }

    private static String headline(List<Issue> issues, LandRecords records, @Nullable String notice) {
        long stopping = issues.stream().filter(Catalogue::stopsReport).count();
        return issues.size() + " findings by " + Catalogue.ALL.size() + " rules on "
                + records.origin().text() + " records, " + stopping + " of them stop a final report"
                + (notice == null ? "" : " (*" + notice + "*)");
    }
}
