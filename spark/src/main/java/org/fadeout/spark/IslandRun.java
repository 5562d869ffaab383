package org.fadeout.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.figures.Islands;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.source.Origin;
import org.fadeout.flow.source.Source;
import org.fadeout.flow.standard.Standard;

/** The islands of an export for one question, and work that is done on each of them. */
final class IslandRun {
    private final SparkSession spark;
    private final Export export;
    private final int partitions;
    private final Question question;
    private final Origin origin;
    private final Batches batches;
    private final JavaPairRDD<Long, byte[]> islands;
    /** Those that are cut, or null; {@code islands} are the others. */
    private final LargeIslands large;

    private final Before first;

    /** What is asked of some islands at a time. */
    interface Work<T> extends Serializable {
        /** @param asked of one origin */
        T of(Snapshot islands, Question asked);
    }

    /**
     * Brings the islands together, each whole. Throws ProblemException where invented and real land would meet.
     *
     * @param more kinds of records that belong to islands for this work, beside those of the figures
     */
    IslandRun(SparkSession spark, Export export, int partitions, Question question, Collection<Kind<?>> more) {
        this(spark, export, partitions, question, more, Long.MAX_VALUE);
    }

    /**
     * The same for figures.
     *
     * @param largest islands with more finds than this are cut
     */
    IslandRun(
            SparkSession spark,
            Export export,
            int partitions,
            Question question,
            Collection<Kind<?>> more,
            long largest) {
        this.spark = spark;
        this.export = export;
        this.first = () -> {};
        this.partitions = partitions;
        this.question = question;
        this.origin = question.origin() != null ? question.origin() : only();
        Records records = export.records();
        this.batches = new Batches(records, export.rows(Islands.EVERYWHERE, 0).collect(), question.known());
        List<Kind<?>> kinds = new ArrayList<>(Islands.KINDS);
        kinds.addAll(more);
        if (Islands.needPlaces(question)) {
            kinds.addAll(Islands.PLACES);
        }
        IslandRules rules =
                new IslandRules(records, export.rows(List.of(Standard.KIND), 0).collect(), question);
        IslandsJob job = new IslandsJob(context(), partitions);
        JavaPairRDD<Long, byte[]> rows = job.rows(items(kinds, rules));
        HashMap<Long, Long> counts =
                largest == Long.MAX_VALUE ? new HashMap<>() : LargeIslands.counts(rows, records, largest);
        this.large = counts.isEmpty()
                ? null
                : new LargeIslands(
                        context(),
                        rows.filter(row -> counts.containsKey(row._1())),
                        counts,
                        largest,
                        partitions,
                        batches,
                        rules);
        this.islands = job.group(counts.isEmpty() ? rows : rows.filter(row -> !counts.containsKey(row._1())));
    }

    /** The islands that are cut; they are not among those of {@link #each}. */
    Optional<LargeIslands> large() {
        return Optional.ofNullable(large);
    }

    SentQuestion sent() {
        return SentQuestion.of(question, origin);
    }

    private JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(spark.sparkContext());
    }

    Origin origin() {
        return origin;
    }

    Export export() {
        return export;
    }

    Question question() {
        return question;
    }

    /** The same islands, with something done before each piece of work: tests make it fail. */
    IslandRun before(Before first) {
        return new IslandRun(this, first);
    }

    /** Something done before each piece of work, on the machine that does it. */
    interface Before extends Serializable {
        void run();
    }

    private IslandRun(IslandRun same, Before first) {
        this.spark = same.spark;
        this.export = same.export;
        this.partitions = same.partitions;
        this.question = same.question;
        this.origin = same.origin;
        this.batches = same.batches;
        this.islands = same.islands;
        this.large = same.large == null ? null : same.large.before(first);
        this.first = first;
    }

    /** What the work gives for all islands, some at a time. */
    <T> JavaRDD<T> each(Work<T> work) {
        SentQuestion sent = sent();
        Batches every = batches;
        Before before = first;
        return islands.mapPartitions(rows -> {
            Question asked = sent.question();
            return every.each(rows, some -> {
                before.run();
                return work.of(some, asked);
            });
        });
    }

    private JavaRDD<Item> items(List<Kind<?>> kinds, IslandRules rules) {
        Records records = export.records();
        return export.rows(kinds, partitions).mapPartitions(rows -> {
            Islands islands = rules.islands();
            return new Mapped<>(rows, row -> Item.of(row, records, islands));
        });
    }

    private Origin only() {
        Set<String> invented = export.gather(List.of(Source.KIND)).all(Source.KIND).stream()
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
