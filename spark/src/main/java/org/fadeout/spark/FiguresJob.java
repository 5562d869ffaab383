package org.fadeout.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Sums;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.FiguresFacts;
import org.fadeout.flow.figures.FiguresOf;
import org.fadeout.flow.figures.FiguresTally;
import org.fadeout.flow.figures.Islands;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.source.Origin;
import org.fadeout.flow.source.Source;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.standard.Standards;

/** The figures of an export: facts of all islands first, then their tallies, then figures of both. */
final class FiguresJob implements Serializable {
    private final transient SparkSession spark;
    private final transient Export export;
    private final int partitions;

    FiguresJob(SparkSession spark, Export export, int partitions) {
        this.spark = spark;
        this.export = export;
        this.partitions = partitions;
    }

    /** Throws ProblemException where invented and real land would meet. */
    Figures figures(Question question) {
        List<Kind<?>> everywhere = new ArrayList<>(Islands.EVERYWHERE);
        List<Kind<?>> asked = new ArrayList<>(everywhere);
        asked.add(Claim.KIND);
        Gathered shared = export.gather(asked);
        Origin origin = question.origin() != null ? question.origin() : only(shared);
        SentQuestion sent = SentQuestion.of(question, origin);
        JavaPairRDD<Long, byte[]> grouped = grouped(question, shared);
        Batches batches =
                new Batches(export.records(), export.rows(everywhere, 0).collect(), question.known());
        HashMap<String, Long> facts =
                sum(grouped, batches, sent, (island, asking) -> FiguresFacts.of(island, asking).sums());
        HashMap<String, Long> tally = sum(
                grouped,
                batches,
                sent,
                (island, asking) -> FiguresTally.of(island, asking, FiguresFacts.of(ShippedSums.read(facts)))
                        .sums());
        return FiguresOf.of(
                shared,
                question,
                origin,
                FiguresFacts.of(ShippedSums.read(facts)),
                FiguresTally.of(ShippedSums.read(tally)));
    }

    /** What is asked of one batch of islands. */
    interface Work extends Serializable {
        Sums of(Snapshot island, Question question);
    }

    private static HashMap<String, Long> sum(
            JavaPairRDD<Long, byte[]> grouped, Batches batches, SentQuestion question, Work work) {
        JavaRDD<HashMap<String, Long>> parts = grouped.mapPartitions(rows -> {
            Question asked = question.question();
            Sums sums = new Sums();
            Function<Snapshot, Sums> one = island -> work.of(island, asked);
            batches.each(rows, one).forEachRemaining(sums::addAll);
            return List.of(ShippedSums.of(sums)).iterator();
        });
        return parts.treeReduce(ShippedSums::together);
    }

    JavaPairRDD<Long, byte[]> grouped(Question question, Gathered shared) {
        List<Kind<?>> kinds = new ArrayList<>(Islands.KINDS);
        if (Islands.needPlaces(question)) {
            kinds.addAll(Islands.PLACES);
        }
        Records records = export.records();
        ArrayList<byte[]> standards = new ArrayList<>(export.rows(List.of(Standard.KIND), 0).collect());
        long radius = question.radius() == null ? -1 : question.radius().millimetres();
        JavaRDD<Item> items = export.rows(kinds, partitions).mapPartitions(rows -> {
            Gathered known = new Gathered(org.fadeout.base.record.Known.NOW);
            standards.forEach(row -> known.add(records.kind(row), records.record(row)));
            Islands islands = new Islands(
                    new Standards(known.all(Standard.KIND)),
                    radius < 0 ? null : Length.ofMetres(radius / 1000.0));
            return new Mapped<>(rows, row -> Item.of(row, records, islands));
        });
        return new IslandsJob(JavaSparkContext.fromSparkContext(spark.sparkContext()), partitions).group(items);
    }

    private Origin only(Gathered shared) {
        Set<String> invented = shared.all(Source.KIND).stream()
                .filter(Source::invented)
                .map(source -> source.id().text())
                .collect(Collectors.toSet());
        Map<String, Long> counts = export.bySource(LandRecords.LAND);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long fictions = counts.entrySet().stream()
                .filter(entry -> invented.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return LandRecords.only(fictions, all - fictions);
    }
}
