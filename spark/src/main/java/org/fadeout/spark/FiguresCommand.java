package org.fadeout.spark;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.fadeout.edge.documents.FiguresJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fadeout-spark figures}: the JSON of {@code fadeout figures --format json}, byte for byte. */
@Command(
        name = "figures",
        description = "The figures of a period, as JSON: the same bytes as fadeout figures --format json.",
        mixinStandardHelpOptions = true)
final class FiguresCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Asking asking = new Asking(true);

    @Option(names = "--by", split = ",", paramLabel = "D", description = "Rows by, as fadeout figures --by")
    private List<String> by = List.of();

    @Override
    public Integer call() throws java.io.IOException {
        try (SparkSession spark = asking.start()) {
            Export export = Export.open(spark, asking.folder);
            IslandRun run = new IslandRun(
                    spark, export, asking.partitions(spark), asking.question(export.known(), by), List.of());
            String json = FiguresJson.of(FiguresJob.figures(run));
            spec.commandLine().getOut().print(json);
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
