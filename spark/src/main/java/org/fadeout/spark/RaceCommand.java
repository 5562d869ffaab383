package org.fadeout.spark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.fadeout.spark.bench.EnvelopeRace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fadeout-spark race}: what {@code bench/spark} runs. */
@Command(
        name = "race",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Race over the area of envelopes.")
final class RaceCommand implements Callable<Integer> {
    @Mixin
    private Running running = new Running();

    @Option(names = "--finds", split = ",", description = "How many, in steps of 500; default ${DEFAULT-VALUE}")
    private List<Integer> finds = List.of(20_000, 200_000, 2_000_000);

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = running.start()) {
            for (int size : finds) {
                EnvelopeRace.run(spark, size, System.out);
            }
        }
        return 0;
    }
}
