package org.fadeout.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Problem;
import org.fadeout.edge.documents.IssuesOut;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.figures.Islands;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.quality.Catalogue;
import org.fadeout.flow.quality.Waiver;
import org.fadeout.flow.quality.Waivers;
import org.fadeout.flow.report.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fadeout-spark check}: what the rules that need neighbours find. The others look at one record or at all; they need no land brought together. */
@Command(
        name = "check",
        description =
                "Findings by the rules that compare records with their neighbours (G03, G05, H01, H03, H04, H08, H10, I06, T01, T02, T04, T05, T11), as fadeout check --format json.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Asking asking = new Asking(false);

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = asking.start()) {
            Export export = Export.open(spark, asking.folder);
            Question question = asking.question(export.known(), List.of());
            IslandRun run = new IslandRun(spark, export, asking.partitions(spark), question, Islands.JUDGED);
            List<Issue> found = findings(run);
            Waivers.Judged judged =
                    Waivers.of(export.gather(List.of(Waiver.KIND))).judge(found);
            String notice = question.standard() == null ? null : Words.whatIf(question.standard());
            spec.commandLine().getOut().print(IssuesOut.json(judged.open(), judged.waived(), notice));
            spec.commandLine().getOut().flush();
            return judged.open().isEmpty() ? Problem.Exit.FINE.code() : Problem.Exit.FINDINGS.code();
        }
    }

    /** The findings, the most severe first. */
    static List<Issue> findings(IslandRun run) {
        List<Issue> found = new ArrayList<>(run
                .each((islands, asked) -> new ArrayList<>(
                        Catalogue.checkNeighbours(LandRecords.of(islands, asked.origin(), asked.standard())).stream()
                                .map(SentIssue::of)
                                .toList()))
                .flatMap(List::iterator)
                .collect()
                .stream()
                .map(SentIssue::issue)
                .toList());
        found.sort(Catalogue.BY_RECORDS);
        return found;
    }
}
