package org.fadeout.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.measure.Area;
import org.fadeout.edge.exchange.StandardFile;
import org.fadeout.spark.strikes.Strikes;
import org.fadeout.spark.strikes.StrikesJson;
import org.fadeout.spark.strikes.StrikesText;
import org.fadeout.spark.strikes.StrikesTold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fadeout-spark strikes}: a table of strikes, told apart by a weapon glossary. */
@Command(
        name = "strikes",
        description =
                "Tells the strikes of a CSV table apart by a glossary of weapons: cluster munitions, others, unknown, by area.",
        mixinStandardHelpOptions = true)
final class StrikesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TABLE", description = "A CSV table with a heading; its rows are strikes")
    private String table;

    @Option(
            names = "--map",
            required = true,
            paramLabel = "M.yaml",
            description = "Which column holds what, as for fadeout import --kind strike")
    private Path mapping;

    @Option(
            names = "--without",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns that say nothing of a strike, such as a number of the row")
    private List<String> without = List.of();

    @Option(names = "--weapons", required = true, paramLabel = "FILE", description = "The glossary of weapons")
    private Path weapons;

    @Option(
            names = "--weapon-columns",
            split = ",",
            paramLabel = "NAME,DESCRIPTION,MISSIONS",
            description = "The glossary's columns; default: WEAPONTYPE,WEAPONTYPE_DESC,WEAPON_COUNT")
    private List<String> columns = List.of();

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Rules that tell weapons apart, instead of those of the program")
    private Path rules;

    @Option(
            names = "--areas",
            paramLabel = "FILE",
            description = "Administrative areas with names and boundaries, such as provinces")
    private Path areas;

    @Option(
            names = "--size",
            paramLabel = "M2",
            description = "Nominal size of one planning area; default: the standard default's")
    private Long size;

    @Option(
            names = "--to",
            paramLabel = "PLACE",
            description = "Also the planning areas of cluster munitions, as a folder of GeoParquet")
    private String to;

    @Option(names = "--format", paramLabel = "F", description = "text or json", defaultValue = "text")
    private String format;

    @Mixin
    private final Running running = new Running();

    @Override
    public Integer call() throws java.io.IOException {
        if (!format.equals("text") && !format.equals("json")) {
            throw bad("--format", format, "text, json");
        }
        if (!columns.isEmpty() && columns.size() != 3) {
            throw bad("--weapon-columns", String.join(",", columns), "three headings: name, description, missions");
        }
        try (SparkSession spark = running.start()) {
            Consumer<JavaRDD<Row>> layer = to == null ? null : circles -> write(spark, circles);
            StrikesTold told = new Strikes(mapping, without, weapons, columns, rules, areas, size())
                    .tell(spark, table, running.partitions(spark), layer);
            spec.commandLine().getOut().print(format.equals("json") ? StrikesJson.of(told) : StrikesText.of(told));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private void write(SparkSession spark, JavaRDD<Row> circles) {
        Polygons.write(
                spark.createDataFrame(circles, Strikes.LAYER)
                        .withColumn("geometry", functions.expr("ST_SetSRID(ST_GeomFromWKB(wkb), 4326)"))
                        .drop("wkb"),
                to);
    }

    private Area size() {
        if (size == null) {
            return StandardFile.packaged("default").nominalPlanningArea();
        }
        if (size < 1 || size > 100_000_000) {
            throw bad("--size", Long.toString(size), "square metres, 1 to 100000000");
        }
        return Area.ofSquareMetres(size);
    }

    private static ProblemException bad(String option, String seen, String allowed) {
        return new ProblemException(new UsageProblem.BadOption(option, seen, allowed));
    }
}
