package org.fadeout.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.fadeout.base.geometry.Tracts;
import org.fadeout.base.geometry.arcs.Tract;
import org.fadeout.base.measure.Position;
import org.fadeout.base.measure.Sums;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.figures.FiguresFacts;
import org.fadeout.flow.figures.FiguresShare;
import org.fadeout.flow.figures.FiguresTally;
import org.fadeout.flow.figures.Islands;
import scala.Tuple2;

/**
 * Islands with more finds than one process is to hold, cut into tracts of the plane.
 *
 * <p>Method: finds of each island are counted; of those with too many a sample parts the plane, so that each tract holds about as many as are allowed. A
 * find goes to the tract in which it lies and to those that need its discs; every other record of the island goes to all, because finds are many and the
 * others few. Each tract tells its share, and one process an island puts the shares together, without a find. Cost: one shuffle of these
 * finds, some of them twice or more; the other records on the driver and on every machine.
 */
final class LargeIslands {
    private static final int SAMPLE = 2000;
    private static final int SAMPLE_OF_TRACT = 50;

    private final JavaSparkContext context;
    private final Batches batches;
    private final IslandRun.Before before;
    private final ArrayList<Cut> cuts;
    private final Broadcast<HashMap<Long, ArrayList<byte[]>>> others;
    private final JavaPairRDD<Integer, Iterable<byte[]>> dealt;

    /** One tract of one island; plain fields, because Spark's serializer knows no Java record. */
    private static final class Cut implements Serializable {
        private final long island;
        private final double[] sides;

        Cut(long island, Tract tract) {
            this.island = island;
            this.sides = new double[] {tract.west(), tract.south(), tract.east(), tract.north(), tract.reach()};
        }

        Tract tract() {
            return new Tract(sides[0], sides[1], sides[2], sides[3], sides[4]);
        }
    }

    /** What has to be known of the finds of an island before it is cut. */
    private static final class Sample implements Serializable {
        private double reach;
        private final ArrayList<double[]> places = new ArrayList<>();

        Sample take(Find find, Islands islands, long every) {
            reach = Math.max(reach, islands.widest(find).map(Tracts::reach).orElse(0.0));
            Position place = find.position();
            if (place != null && Math.floorMod(find.id().text().hashCode(), every) == 0) {
                places.add(new double[] {place.latitude(), place.longitude()});
            }
            return this;
        }

        Sample and(Sample other) {
            reach = Math.max(reach, other.reach);
            places.addAll(other.places);
            return this;
        }

        Tracts tracts(long most) {
            List<Position> positions = new ArrayList<>();
            places.forEach(place -> positions.add(new Position(place[0], place[1])));
            return Tracts.of(positions, (int) Math.max(1, most), reach);
        }
    }

    /** How many finds each island has that has more than are allowed. A find that lies in two cells of Sedona may count twice. */
    static HashMap<Long, Long> counts(JavaPairRDD<Long, byte[]> rows, Records records, long largest) {
        return new HashMap<>(rows.filter(row -> records.kind(row._2()).equals(Find.KIND))
                .mapToPair(row -> new Tuple2<>(row._1(), 1L))
                .reduceByKey(Long::sum)
                .filter(count -> count._2() > largest)
                .collectAsMap());
    }

    /**
     * Cuts islands.
     *
     * @param rows of these islands
     * @param counts of finds, by island
     * @param largest how many finds one process is to take
     */
    LargeIslands(
            JavaSparkContext context,
            JavaPairRDD<Long, byte[]> rows,
            Map<Long, Long> counts,
            long largest,
            int partitions,
            Batches batches,
            IslandRules rules) {
        this.context = context;
        this.batches = batches;
        this.before = () -> {};
        Records records = batches.records();
        HashMap<Long, ArrayList<byte[]>> rest = new HashMap<>();
        counts.keySet().forEach(island -> rest.put(island, new ArrayList<>()));
        for (Tuple2<Long, byte[]> row :
                rows.filter(row -> !records.kind(row._2()).equals(Find.KIND)).collect()) {
            rest.get(row._1()).add(row._2());
        }
        this.others = context.broadcast(rest);
        JavaPairRDD<Long, byte[]> finds =
                rows.filter(row -> records.kind(row._2()).equals(Find.KIND));
        this.cuts = cuts(finds, new HashMap<>(counts), largest, records, rules);
        this.dealt = deal(finds, cuts, records, rules)
                .groupByKey(Math.max(1, Math.min(partitions, cuts.size())))
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
    }

    private LargeIslands(LargeIslands same, IslandRun.Before before) {
        this.context = same.context;
        this.batches = same.batches;
        this.before = before;
        this.cuts = same.cuts;
        this.others = same.others;
        this.dealt = same.dealt;
    }

    /** The same, with something done before each piece of work. */
    LargeIslands before(IslandRun.Before first) {
        return new LargeIslands(this, first);
    }

    /** In how many tracts they are cut. */
    int tracts() {
        return cuts.size();
    }

    private static ArrayList<Cut> cuts(
            JavaPairRDD<Long, byte[]> finds,
            HashMap<Long, Long> counts,
            long largest,
            Records records,
            IslandRules rules) {
        Map<Long, Sample> samples = finds.mapPartitionsToPair(rows -> {
                    Islands islands = rules.islands();
                    Map<Long, Sample> here = new HashMap<>();
                    rows.forEachRemaining(row -> here.computeIfAbsent(row._1(), island -> new Sample())
                            .take(
                                    Find.KIND.cast(records.record(row._2())),
                                    islands,
                                    every(counts.get(row._1()), largest)));
                    List<Tuple2<Long, Sample>> told = new ArrayList<>();
                    here.forEach((island, sample) -> told.add(new Tuple2<>(island, sample)));
                    return told.iterator();
                })
                .reduceByKey(Sample::and)
                .collectAsMap();
        ArrayList<Cut> cuts = new ArrayList<>();
        samples.forEach((island, sample) -> {
            long count = counts.get(island);
            for (Tract tract : sample.tracts(largest / every(count, largest)).all()) {
                cuts.add(new Cut(island, tract));
            }
        });
        return cuts;
    }

    /** Of how many finds one is in the sample: enough for each tract, and for all. */
    private static long every(long count, long largest) {
        return Math.max(1, Math.min(count / SAMPLE, largest / SAMPLE_OF_TRACT));
    }

    private static JavaPairRDD<Integer, byte[]> deal(
            JavaPairRDD<Long, byte[]> finds, ArrayList<Cut> cuts, Records records, IslandRules rules) {
        return finds.mapPartitionsToPair(rows -> {
            Islands islands = rules.islands();
            Map<Long, Integer> first = new HashMap<>();
            Map<Long, List<Tract>> tracts = new HashMap<>();
            for (int i = 0; i < cuts.size(); i++) {
                first.putIfAbsent(cuts.get(i).island, i);
                tracts.computeIfAbsent(cuts.get(i).island, island -> new ArrayList<>())
                        .add(cuts.get(i).tract());
            }
            Map<Long, Tracts> parted = new HashMap<>();
            tracts.forEach((island, all) -> parted.put(island, Tracts.of(all)));
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
                    .flatMap(row ->
                            islands.tracts(parted.get(row._1()), Find.KIND.cast(records.record(row._2()))).stream()
                                    .map(tract -> new Tuple2<>(first.get(row._1()) + tract, row._2())))
                    .iterator();
        });
    }

    /** The facts of their records, in parts that may be put together in any order. */
    JavaRDD<HashMap<String, Long>> facts(SentQuestion sent) {
        Batches every = batches;
        IslandRun.Before first = before;
        Broadcast<HashMap<Long, ArrayList<byte[]>>> rest = others;
        return dealt.map(tract -> facts(first, every.gather(tract._2()), sent))
                .union(islands()
                        .map(island -> facts(first, every.gather(rest.value().get(island)), sent)));
    }

    private static HashMap<String, Long> facts(IslandRun.Before first, Snapshot records, SentQuestion sent) {
        first.run();
        return ShippedSums.of(FiguresFacts.of(records, sent.question()).sums());
    }

    private JavaRDD<Long> islands() {
        Set<Long> islands = new HashSet<>();
        cuts.forEach(cut -> islands.add(cut.island));
        return context.parallelize(List.copyOf(islands), Math.max(1, islands.size()));
    }

    /** The tally of each. */
    JavaRDD<HashMap<String, Long>> tallies(SentQuestion sent, HashMap<String, Long> shipped) {
        Batches every = batches;
        IslandRun.Before first = before;
        ArrayList<Cut> all = cuts;
        Broadcast<HashMap<Long, ArrayList<byte[]>>> rest = others;
        JavaPairRDD<Long, HashMap<String, Long>> shares = dealt.mapToPair(tract -> {
            first.run();
            Cut cut = all.get(tract._1());
            Snapshot records = every.gather(rest.value().get(cut.island), tract._2());
            FiguresFacts facts = FiguresJob.facts(shipped);
            FiguresShare share = FiguresShare.of(records, sent.question(), facts, cut.tract(), tract._1());
            return new Tuple2<>(cut.island, ShippedSums.of(share.sums()));
        });
        return shares.groupByKey().map(island -> {
            first.run();
            Sums told = new Sums();
            island._2().forEach(share -> told.addAll(ShippedSums.read(share)));
            Snapshot records = every.gather(rest.value().get(island._1()));
            FiguresFacts facts = FiguresJob.facts(shipped);
            return ShippedSums.of(FiguresTally.of(records, sent.question(), facts, FiguresShare.of(told))
                    .sums());
        });
    }
}
