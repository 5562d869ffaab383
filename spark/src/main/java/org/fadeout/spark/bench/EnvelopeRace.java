package org.fadeout.spark.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import org.apache.sedona.core.enums.GridType;
import org.apache.sedona.core.spatialRDD.SpatialRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.fadeout.base.geometry.Disc;
import org.fadeout.base.geometry.Discs;
import org.fadeout.base.geometry.Extent;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The area of the envelope of so many finds, R 50 m, three ways in one run: the engine on one machine, the engine on Spark strike by strike, and
 * plain Sedona SQL, {@code ST_Area(ST_Union_Aggr(ST_Buffer(point, 50)))} in the same plane by cells. Finds are strewn by the bell curve around
 * targets that lie on a grid so wide that strikes never touch, so every strike is an island.
 */
public final class EnvelopeRace {
    private static final int STRIKE = 500;
    private static final double APART_DEGREES = 0.02;
    private static final double METRES_A_DEGREE = 111_000;
    private static final Length R = Length.ofMetres(50);

    private static final String ONE = "one machine";

    private final SparkSession spark;
    private final int strikes;
    private final int most;
    private final PrintStream out;
    private final AtomicLong shuffled = new AtomicLong();
    private final List<Lap> laps = new ArrayList<>();

    /** Seconds that a way took over so many finds. */
    public record Lap(String way, int finds, double seconds) {}

    private EnvelopeRace(SparkSession spark, int finds, int most, PrintStream out) {
        this.spark = spark;
        this.strikes = finds / STRIKE;
        this.most = most;
        this.out = out;
    }

    /**
     * Races over finds; prints seconds, peak heap since the start of each, bytes shuffled, m2 and the ratio to one machine.
     *
     * @param most seconds after which a way on Spark is stopped; it is then told as stopped and is no lap
     * @return the laps that came to their end
     */
    public static List<Lap> run(SparkSession spark, int finds, int most, PrintStream out) {
        EnvelopeRace race = new EnvelopeRace(spark, finds, most, out);
        SparkListener counter = new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                if (end.taskMetrics() != null) {
                    race.shuffled.addAndGet(
                            end.taskMetrics().shuffleWriteMetrics().bytesWritten());
                }
            }
        };
        spark.sparkContext().addSparkListener(counter);
        try {
            race.race();
        } finally {
            spark.sparkContext().removeSparkListener(counter);
        }
        return race.laps;
    }

    /** Prints with which power of size each way's time grows, from one size to the next and by least squares over all. */
    public static void growth(List<Lap> laps, PrintStream out) {
        for (String way : laps.stream().map(Lap::way).distinct().toList()) {
            List<Lap> its = laps.stream().filter(lap -> lap.way.equals(way)).toList();
            StringBuilder steps = new StringBuilder();
            for (int i = 1; i < its.size(); i++) {
                steps.append(String.format(
                        Locale.ROOT,
                        "  %,d to %,d: %.2f",
                        its.get(i - 1).finds,
                        its.get(i).finds,
                        exponent(its.subList(i - 1, i + 1))));
            }
            if (its.size() > 1) {
                out.printf(Locale.ROOT, "%-18s time grows as size^%.2f;%s%n", way, exponent(its), steps);
            }
        }
    }

    private static double exponent(List<Lap> laps) {
        double size =
                laps.stream().mapToDouble(lap -> Math.log(lap.finds)).average().orElseThrow();
        double time = laps.stream()
                .mapToDouble(lap -> Math.log(lap.seconds))
                .average()
                .orElseThrow();
        double both = laps.stream()
                .mapToDouble(lap -> (Math.log(lap.finds) - size) * (Math.log(lap.seconds) - time))
                .sum();
        return both
                / laps.stream()
                        .mapToDouble(lap -> Math.pow(Math.log(lap.finds) - size, 2))
                        .sum();
    }

    /** The finds of one strike; the same number gives the same finds. */
    private static List<Position> strike(int number) {
        Random random = new Random(number);
        double east = 40 + number % 1000 * APART_DEGREES;
        double north = 30 + number / 1000 * APART_DEGREES;
        List<Position> finds = new ArrayList<>(STRIKE);
        for (int i = 0; i < STRIKE; i++) {
            finds.add(new Position(
                    north + clipped(random) * 150 / METRES_A_DEGREE, east + clipped(random) * 150 / METRES_A_DEGREE));
        }
        return finds;
    }

    private static double clipped(Random random) {
        return Math.max(-3, Math.min(3, random.nextGaussian()));
    }

    private static Extent extent(List<Position> finds) {
        return Discs.envelope(finds.stream().map(at -> new Disc(at, R)).toList())
                .extent();
    }

    private void race() {
        double one = timed(ONE, 0, () -> {
            List<Position> all = new ArrayList<>();
            for (int i = 0; i < strikes; i++) {
                all.addAll(strike(i));
            }
            return extent(all).area().squareMetres();
        });
        timed("Spark, engine", one, this::onSpark);
        timed("Spark, Sedona SQL", one, this::plainSedona);
    }

    private JavaRDD<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < strikes; i++) {
            numbers.add(i);
        }
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(numbers, 16);
    }

    /** Finds are parted by cells as unknown land would be; each whole strike lies in the cell of its target. */
    private double onSpark() {
        GeometryFactory factory = new GeometryFactory();
        JavaRDD<Geometry> targets = numbers().map(number -> {
            Geometry at = factory.createPoint(
                    new Coordinate(40 + number % 1000 * APART_DEGREES, 30 + number / 1000 * APART_DEGREES));
            at.setUserData(number);
            return at;
        });
        SpatialRDD<Geometry> parted = new SpatialRDD<>();
        parted.setRawSpatialRDD(targets);
        try {
            parted.analyze();
            parted.spatialPartitioning(GridType.KDBTREE, Math.max(1, Math.min(16, strikes / 4)));
        } catch (Exception e) {
            throw new IllegalStateException("Sedona could not part the strikes", e);
        }
        long units =
                parted.spatialPartitionedRDD.mapPartitions(EnvelopeRace::units).reduce(Long::sum);
        return new Extent(units).area().squareMetres();
    }

    private static Iterator<Long> units(Iterator<Geometry> targets) {
        List<Position> finds = new ArrayList<>();
        targets.forEachRemaining(target -> finds.addAll(strike((Integer) target.getUserData())));
        return List.of(extent(finds).units()).iterator();
    }

    /** Buffers with eight segments to a quarter in a plane of metres round each target, united strike by strike, then added. */
    private double plainSedona() {
        StructType type = new StructType()
                .add("strike", DataTypes.IntegerType)
                .add("x", DataTypes.DoubleType)
                .add("y", DataTypes.DoubleType);
        JavaRDD<Row> rows = numbers().flatMap(number -> {
            List<Row> all = new ArrayList<>();
            for (Position at : strike(number)) {
                double shrink = Math.cos(Math.toRadians(at.latitude()));
                all.add(RowFactory.create(number, at.longitude() * 111_320 * shrink, at.latitude() * 110_900));
            }
            return all.iterator();
        });
        spark.createDataFrame(rows, type).createOrReplaceTempView("finds");
        return spark.sql("SELECT sum(area) FROM (SELECT ST_Area(ST_Union_Aggr(ST_Buffer(ST_Point(x, y), 50))) AS area"
                        + " FROM finds GROUP BY strike)")
                .head()
                .getDouble(0);
    }

    private double timed(String way, double one, DoubleSupplier work) {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        shuffled.set(0);
        spark.sparkContext().setJobGroup(way, way, true);
        Timer timer = new Timer(true);
        AtomicBoolean stopped = new AtomicBoolean();
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        stopped.set(true);
                        spark.sparkContext().cancelJobGroup(way);
                    }
                },
                most * 1000L);
        long start = System.nanoTime();
        String area;
        try {
            area = String.format(Locale.ROOT, "%,.0f m2", work.getAsDouble());
        } catch (RuntimeException e) {
            if (!stopped.get()) {
                throw e;
            }
            area = "stopped, not done";
        } finally {
            timer.cancel();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (area.endsWith("m2")) {
            laps.add(new Lap(way, strikes * STRIKE, seconds));
        }
        out.printf(
                Locale.ROOT,
                "%,11d finds  %-18s %8.2f s  %6.2f of one machine  heap %,6d MB  shuffled %,9d kB  %s%n",
                strikes * STRIKE,
                way,
                seconds,
                one == 0 ? 1 : seconds / one,
                peak() / 1_000_000,
                shuffled.get() / 1000,
                area);
        return seconds;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
