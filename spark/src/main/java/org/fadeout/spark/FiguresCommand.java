package org.fadeout.spark;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
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

    @Option(
            names = "--largest-island",
            paramLabel = "N",
            description =
                    "Land that hangs together and holds more finds is cut, so that many processes share it; the result"
                            + " is the same with any; default: ${DEFAULT-VALUE}",
            defaultValue = "250000")
    private long largest;

    @Override
    public Integer call() throws java.io.IOException {
        try (SparkSession spark = asking.start()) {
            Export export = Export.open(spark, asking.folder);
            if (largest < 1) {
                throw new ProblemException(
                        new UsageProblem.BadOption("--largest-island", Long.toString(largest), "1 or more"));
            }
            IslandRun run = new IslandRun(
                    spark, export, asking.partitions(spark), asking.question(export.known(), by), List.of(), largest);
            String json = FiguresJson.of(FiguresJob.figures(run));
            spec.commandLine().getOut().print(json);
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
