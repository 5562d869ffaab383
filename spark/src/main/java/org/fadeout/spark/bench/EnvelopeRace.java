package org.fadeout.spark.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
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

    private final SparkSession spark;
    private final int strikes;
    private final PrintStream out;
    private final AtomicLong shuffled = new AtomicLong();

    private EnvelopeRace(SparkSession spark, int finds, PrintStream out) {
        this.spark = spark;
        this.strikes = finds / STRIKE;
        this.out = out;
        spark.sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                if (end.taskMetrics() != null) {
                    shuffled.addAndGet(end.taskMetrics().shuffleWriteMetrics().bytesWritten());
                }
            }
        });
    }

    /** Races over finds; prints seconds, peak heap since the start of each, bytes shuffled, m2 and the ratio to one machine. */
    public static void run(SparkSession spark, int finds, PrintStream out) {
        new EnvelopeRace(spark, finds, out).race();
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
        double one = timed("one machine", 0, () -> {
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

    private double timed(String name, double one, DoubleSupplier work) {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        shuffled.set(0);
        long start = System.nanoTime();
        double area = work.getAsDouble();
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        out.printf(
                "%,11d finds  %-18s %8.2f s  %6.2f of one machine  heap %,6d MB  shuffled %,9d kB  %,.0f m2%n",
                strikes * STRIKE,
                name,
                seconds,
                one == 0 ? 1 : seconds / one,
                peak / 1_000_000,
                shuffled.get() / 1000,
                area);
        return seconds;
    }
}
