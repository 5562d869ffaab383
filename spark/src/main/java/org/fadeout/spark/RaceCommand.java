package org.fadeout.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
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
    private static final int WARM_UP = 5000;

    @Mixin
    private Running running = new Running();

    @Option(names = "--finds", split = ",", description = "How many, in steps of 500; default ${DEFAULT-VALUE}")
    private List<Integer> finds = List.of(20_000, 200_000, 2_000_000);

    @Option(
            names = "--most",
            paramLabel = "S",
            description = "Seconds after which a way on Spark is stopped; default ${DEFAULT-VALUE}",
            defaultValue = "600")
    private int most;

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = running.start()) {
            List<EnvelopeRace.Lap> laps = new ArrayList<>();
            // One that does not count: Java compiles what is raced.
            EnvelopeRace.run(spark, WARM_UP, most, new PrintStream(OutputStream.nullOutputStream()));
            for (int size : finds) {
                laps.addAll(EnvelopeRace.run(spark, size, most, System.out));
            }
            EnvelopeRace.growth(laps, System.out);
        }
        return 0;
    }
}
