package org.fadeout.spark.strikes;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.storage.StorageLevel;
import org.fadeout.base.geometry.Disc;
import org.fadeout.base.geometry.Discs;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.edge.exchange.Converted;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;
import scala.Tuple2;

/**
 * Counts strikes by area and verdict, and measures their nominal planning areas.
 *
 * <p>Method: every row is read as an import reads it; places that come more than once are one circle of the union; the circles of one area
 * are measured together by one process, in the order of their places. So neither partitions nor retries change a digit. Cost: n log n, and
 * some 250 bytes for each place of the largest area.
 */
final class StrikesJob implements Serializable {
    /** Stands for all areas together. */
    private static final int ALL = -2;

    private final HashMap<String, WeaponVerdict> verdicts;
    private final Places places;
    private final long circle;

    StrikesJob(Glossary glossary, Places places, Area circle) {
        this.verdicts = new HashMap<>(glossary.verdicts());
        this.places = places;
        this.circle = circle.squareMetres();
    }

    /** One strike: its area by number, its verdict and its place; or by which rule it was refused. A class, because Spark sends no records. */
    private static final class One implements Serializable {
        private final int area;
        private final WeaponVerdict verdict;
        private final double latitude;
        private final double longitude;
        private final @Nullable String refused;
        private final String key;

        One(int area, WeaponVerdict verdict, Position place, @Nullable String refused, String key) {
            this.area = area;
            this.verdict = verdict;
            this.latitude = place.latitude();
            this.longitude = place.longitude();
            this.refused = refused;
            this.key = key;
        }
    }

    /** The number of circles that are measured together: those of an area, with the strikes of unknown weapons or without. */
    private static int together(int area, boolean unknownToo) {
        return 2 * area + (unknownToo ? 1 : 0);
    }

    /** @param layer takes the circles around the strikes with cluster munitions, each place once; or null */
    StrikesTold run(StrikeTable table, Glossary glossary, @Nullable Consumer<JavaRDD<Row>> layer) {
        JavaRDD<One> all = table.each(this::one).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            Map<String, Count> refused = new TreeMap<>();
            all.filter(one -> one.refused != null)
                    .mapToPair(one -> new Tuple2<>(one.refused, 1L))
                    .reduceByKey(Long::sum)
                    .collectAsMap()
                    .forEach((rule, count) -> refused.put(rule, Count.of(count)));
            long repeated = all.mapToPair(one -> new Tuple2<>(one.key, 1L))
                    .reduceByKey(Long::sum)
                    .map(count -> count._2() - 1)
                    .fold(0L, Long::sum);
            JavaRDD<One> placed = all.filter(one -> one.refused == null);
            if (layer != null) {
                layer.accept(circles(placed));
            }
            Map<Integer, Map<WeaponVerdict, Long>> missions = missions(placed);
            return new StrikesTold(
                    Count.of(all.count()),
                    refused,
                    Count.of(repeated),
                    Area.ofSquareMetres(circle),
                    glossary.totals(),
                    rows(missions, unions(placed)));
        } finally {
            all.unpersist();
        }
    }

    private One one(Converted row) {
        String key = row.key();
        Object place = row.values().get("position");
        if (row.report().isRefused() || !(place instanceof Position position)) {
            String rule = row.report().isRefused()
                    ? row.report()
                            .issues()
                            .get(row.report().issues().size() - 1)
                            .code()
                    : "no place";
            return new One(Places.NOWHERE, WeaponVerdict.UNKNOWN, new Position(0, 0), rule, key);
        }
        Object weapon = row.values().get("weapon");
        WeaponVerdict verdict = weapon == null
                ? WeaponVerdict.UNKNOWN
                : verdicts.getOrDefault(Glossary.key(weapon.toString()), WeaponVerdict.UNKNOWN);
        return new One(places.of(position), verdict, position, null, key);
    }

    private static Map<Integer, Map<WeaponVerdict, Long>> missions(JavaRDD<One> placed) {
        Map<Integer, Map<WeaponVerdict, Long>> missions = new HashMap<>();
        placed.mapToPair(one -> new Tuple2<>(new Tuple2<>(one.area, one.verdict.ordinal()), 1L))
                .reduceByKey(Long::sum)
                .collectAsMap()
                .forEach((key, count) -> {
                    WeaponVerdict verdict = WeaponVerdict.values()[key._2()];
                    for (int area : List.of(key._1(), ALL)) {
                        missions.computeIfAbsent(area, a -> new EnumMap<>(WeaponVerdict.class))
                                .merge(verdict, count, Long::sum);
                    }
                });
        return missions;
    }

    /** A place of strikes with cluster munitions, how many they are, and its circle as well-known binary: {@link Strikes#LAYER}. */
    private JavaRDD<Row> circles(JavaRDD<One> placed) {
        double radius = Math.sqrt(circle / Math.PI);
        return placed.filter(one -> one.verdict == WeaponVerdict.CLUSTER_MUNITION)
                .mapToPair(one -> new Tuple2<>(new Tuple2<>(one.latitude, one.longitude), 1L))
                .reduceByKey(Long::sum)
                .map(place -> {
                    Position middle = new Position(place._1()._1(), place._1()._2());
                    Land ground = Discs.shape(new Disc(middle, Length.ofMetres(radius)))
                            .toLand();
                    return RowFactory.create(
                            true, StrikesJson.WHAT, place._2(), new WKBWriter().write(ground.polygons()));
                });
    }

    private Map<Integer, Long> unions(JavaRDD<One> placed) {
        double radius = Math.sqrt(circle / Math.PI);
        JavaPairRDD<Integer, Tuple2<Double, Double>> places = placed.filter(one -> one.verdict != WeaponVerdict.NOT)
                .flatMapToPair(one -> {
                    Tuple2<Double, Double> place = new Tuple2<>(one.latitude, one.longitude);
                    List<Tuple2<Integer, Tuple2<Double, Double>>> given = new ArrayList<>();
                    for (int area : new int[] {one.area, ALL}) {
                        given.add(new Tuple2<>(together(area, true), place));
                        if (one.verdict == WeaponVerdict.CLUSTER_MUNITION) {
                            given.add(new Tuple2<>(together(area, false), place));
                        }
                    }
                    return given.iterator();
                });
        return places.distinct()
                .groupByKey()
                .mapValues(its -> union(its, radius))
                .collectAsMap();
    }

    private static long union(Iterable<Tuple2<Double, Double>> places, double radius) {
        List<Position> sorted = new ArrayList<>();
        places.forEach(place -> sorted.add(new Position(place._1(), place._2())));
        sorted.sort(Comparator.comparingDouble(Position::latitude).thenComparingDouble(Position::longitude));
        Length reach = Length.ofMetres(radius);
        return Discs.envelope(
                        sorted.stream().map(place -> new Disc(place, reach)).toList())
                .area()
                .squareMetres();
    }

    private List<StrikesTold.Row> rows(Map<Integer, Map<WeaponVerdict, Long>> missions, Map<Integer, Long> unions) {
        List<StrikesTold.Row> rows = new ArrayList<>();
        for (int area = 0; area < places.names().size(); area++) {
            if (missions.containsKey(area)) {
                rows.add(row(places.names().get(area), area, missions, unions));
            }
        }
        if (missions.containsKey(Places.NOWHERE)) {
            rows.add(row("in none of the areas", Places.NOWHERE, missions, unions));
        }
        rows.add(row("all together", ALL, missions, unions));
        return rows;
    }

    private StrikesTold.Row row(
            String name, int area, Map<Integer, Map<WeaponVerdict, Long>> missions, Map<Integer, Long> unions) {
        Map<WeaponVerdict, Long> its = missions.getOrDefault(area, Map.of());
        Map<WeaponVerdict, Count> counts = new EnumMap<>(WeaponVerdict.class);
        for (WeaponVerdict verdict : WeaponVerdict.values()) {
            counts.put(verdict, Count.of(its.getOrDefault(verdict, 0L)));
        }
        long sure = its.getOrDefault(WeaponVerdict.CLUSTER_MUNITION, 0L);
        long unknown = its.getOrDefault(WeaponVerdict.UNKNOWN, 0L);
        return new StrikesTold.Row(
                name,
                counts,
                sure == 0 && unknown > 0 ? null : planning(sure, unions.getOrDefault(together(area, false), 0L)),
                planning(sure + unknown, unions.getOrDefault(together(area, true), 0L)));
    }

    private StrikesTold.Planning planning(long missions, long union) {
        return new StrikesTold.Planning(
                Area.ofSquareMetres(Math.multiplyExact(missions, circle)), Area.ofSquareMetres(union));
    }
}
