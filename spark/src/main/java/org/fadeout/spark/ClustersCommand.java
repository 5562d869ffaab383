package org.fadeout.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.fadeout.base.geometry.Box;
import org.fadeout.base.geometry.Disc;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.edge.documents.JsonTree;
import org.fadeout.flow.evidence.Find;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code fadeout-spark clusters}: where finds that make land lie densely. An outline is a proposal for a strike footprint, which a person makes
 * a record; it is no contamination.
 */
@Command(
        name = "clusters",
        description = "Clusters of finds, as proposals for strike footprints.",
        mixinStandardHelpOptions = true)
final class ClustersCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Asking asking = new Asking(false);

    @Option(
            names = "--reach",
            paramLabel = "M",
            description = "Positions so near are neighbours; default ${DEFAULT-VALUE}")
    private double reach = 50;

    @Option(
            names = "--least",
            paramLabel = "N",
            description = "Neighbours, itself included, that make a place dense; default ${DEFAULT-VALUE}")
    private int least = 3;

    @Option(
            names = "--margin",
            paramLabel = "M",
            description = "Ground around the outermost positions; default ${DEFAULT-VALUE}")
    private double margin = 50;

    @Option(names = "--to", paramLabel = "PLACE", description = "Also the outlines, as a folder of GeoParquet")
    private String to;

    @Override
    public Integer call() throws IOException {
        if (!(reach >= 0.1 && reach <= 100_000) || least < 1 || !(margin > 0 && margin <= 100_000)) {
            throw new ProblemException(new UsageProblem.BadOption(
                    "--reach, --least or --margin",
                    reach + ", " + least + ", " + margin,
                    "0.1 to 100000 m, 1 or more, above 0 and at most 100000 m"));
        }
        try (SparkSession spark = asking.start()) {
            Export export = Export.open(spark, asking.folder);
            List<ToldCluster> clusters = clusters(spark, export, asking.partitions(spark));
            List<Object> trees = new ArrayList<>();
            List<org.apache.spark.sql.Row> rows = new ArrayList<>();
            for (int i = 0; i < clusters.size(); i++) {
                trees.add(clusters.get(i).tree(i));
                rows.add(clusters.get(i).row(i));
            }
            if (to != null) {
                Polygons.write(spark, rows, ToldCluster.TYPE, to);
            }
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("notice", "proposals for strike footprints, which count in no figure");
            tree.put("clusters", trees);
            spec.commandLine().getOut().print(JsonTree.of(tree));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    List<ToldCluster> clusters(SparkSession spark, Export export, int partitions) {
        Records records = export.records();
        Length half = Length.ofMetres(reach / 2);
        double metres = half.metres();
        JavaRDD<Item> items = export.rows(List.of(Find.KIND), partitions).mapPartitions(rows -> {
            Length around = Length.ofMetres(metres);
            return new Mapped<>(rows, row -> item(row, records, around));
        });
        double reachM = reach;
        double marginM = margin;
        int fewest = least;
        List<ToldCluster> clusters =
                new ArrayList<>(new IslandsJob(JavaSparkContext.fromSparkContext(spark.sparkContext()), partitions)
                        .islands(items.filter(item -> item.boxes.length > 0))
                        .mapPartitions(rows -> new Batches(records, List.of(), org.fadeout.base.record.Known.NOW)
                                .each(
                                        rows,
                                        islands -> ToldCluster.of(
                                                islands.all(Find.KIND).stream()
                                                        .map(Find::position)
                                                        .toList(),
                                                Length.ofMetres(reachM),
                                                fewest,
                                                Length.ofMetres(marginM))))
                        .flatMap(List::iterator)
                        .collect());
        clusters.sort(ToldCluster.BY_PLACE);
        return clusters;
    }

    private static Item item(byte[] row, Records records, Length around) {
        Find find = Find.KIND.cast(records.record(row));
        Position at = find.position();
        boolean counts = at != null && find.makesDisc() && Math.abs(at.latitude()) < 85;
        List<Box> boxes = counts ? Box.of(new Disc(at, around)).everywhere() : List.of();
        return Item.at(find.id().text(), boxes, row);
    }
}
