package org.fadeout.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.fadeout.base.issues.Problem;
import org.fadeout.edge.documents.GapsOut;
import org.fadeout.flow.clearance.Gaps;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.report.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fadeout-spark gap}: the JSON of {@code fadeout gap --format json}, and the land of the gaps as a layer. */
@Command(
        name = "gap",
        description =
                "Land within reach of finds that was not cleared, by task: the same bytes as fadeout gap --format json.",
        mixinStandardHelpOptions = true)
final class GapCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Asking asking = new Asking(false);

    @Option(names = "--to", paramLabel = "PLACE", description = "Also the land of the gaps, as a folder of GeoParquet")
    private String to;

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = asking.start()) {
            Export export = Export.open(spark, asking.folder);
            Question question = asking.question(export.known(), List.of());
            IslandRun run = new IslandRun(spark, export, asking.partitions(spark), question, List.of());
            List<ToldGap> gaps = gaps(run);
            if (to != null) {
                Polygons.write(spark, gaps.stream().map(ToldGap::row).toList(), ToldGap.TYPE, to);
            }
            spec.commandLine()
                    .getOut()
                    .print(GapsOut.jsonOf(
                            gaps.stream().map(ToldGap::tree).toList(),
                            Words.notice(run.origin(), question.standard())));
            spec.commandLine().getOut().flush();
            return gaps.stream().allMatch(ToldGap::isFine) ? Problem.Exit.FINE.code() : Problem.Exit.FINDINGS.code();
        }
    }

    /** The gaps of a run's question, in the order of the tasks' ids. */
    static List<ToldGap> gaps(IslandRun run) {
        List<ToldGap> gaps = new ArrayList<>(run.each((islands, asked) -> new ArrayList<>(
                        Gaps.of(LandRecords.of(islands, asked.origin(), asked.standard()), asked.asOf(), asked.radius())
                                .stream()
                                .map(ToldGap::of)
                                .toList()))
                .flatMap(List::iterator)
                .collect());
        gaps.sort(Comparator.comparing(ToldGap::record));
        return gaps;
    }
}
