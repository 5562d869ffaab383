package org.fadeout.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.edge.documents.JsonTree;
import org.fadeout.edge.exchange.InputFile;
import org.locationtech.jts.io.WKBWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code fadeout-spark strikes}: a bombing record as evidence. Missions are told apart by a weapon glossary and counted by area. A mission of which
 * the weapon is not known is unknown, never none; an area around a target is a nominal planning area, never contamination, and counts nowhere.
 */
@Command(
        name = "strikes",
        description = "Missions of a bombing record by area, cluster munitions told apart by a weapon glossary.",
        mixinStandardHelpOptions = true)
final class StrikesCommand implements Callable<Integer> {
    static final String NOTICE =
            "missions, not contamination: areas around targets are nominal planning areas and count in no figure";
    private static final List<String> FIELDS = List.of("latitude", "longitude", "weapon");

    @Spec
    private CommandSpec spec;

    @Mixin
    private Running running = new Running();

    @Parameters(paramLabel = "TABLE", description = "A CSV table of missions with headings, or a folder of such")
    private String table = "";

    @Option(
            names = "--map",
            paramLabel = "FIELD=HEADING",
            description =
                    "The heading of latitude, longitude (degrees) and weapon; without weapon every mission is unknown")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(
            names = "--glossary",
            paramLabel = "CSV",
            description = "Weapons: WEAPONTYPE, WEAPONTYPE_COMMON_NAME, WEAPONTYPE_DESC")
    private String glossary;

    @Option(
            names = "--areas",
            paramLabel = "FILE",
            description = "Provinces as polygons, in a format that import reads")
    private Path areas;

    @Option(
            names = "--area-name",
            paramLabel = "H",
            description = "The heading of their names; default ${DEFAULT-VALUE}")
    private String areaName = "name";

    @Option(
            names = "--to",
            paramLabel = "PLACE",
            description = "Also nominal planning areas of the cluster-munition missions, as a folder of GeoParquet")
    private String to;

    @Option(
            names = "--nominal",
            paramLabel = "M",
            description = "Radius of a nominal planning area; default ${DEFAULT-VALUE}")
    private double nominal = 500;

    @Override
    public Integer call() throws IOException {
        map.keySet().stream()
                .filter(field -> !FIELDS.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new ProblemException(new Problem.BadOption("--map", field, String.join(", ", FIELDS)));
                });
        try (SparkSession spark = running.start()) {
            spec.commandLine().getOut().print(JsonTree.of(tree(spark)));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    /** The missions by area as a tree for JSON. */
    Map<String, Object> tree(SparkSession spark) {
        Dataset<Row> missions = missions(spark).cache();
        if (to != null) {
            layer(spark, missions);
        }
        Map<String, long[]> byArea = new TreeMap<>();
        Dataset<Row> placed = areas == null
                ? missions.withColumn("area", functions.lit("no areas were given"))
                : placed(spark, missions);
        for (Row row : placed.groupBy("area", "sort").count().collectAsList()) {
            long[] counts = byArea.computeIfAbsent(row.getString(0), key -> new long[3]);
            counts[
                            List.of(WeaponRules.CLUSTER, WeaponRules.OTHER, WeaponRules.UNKNOWN)
                                    .indexOf(row.getString(1))] +=
                    row.getLong(2);
        }
        long[] all = new long[3];
        List<Object> rows = new ArrayList<>();
        byArea.forEach((area, counts) -> {
            for (int i = 0; i < all.length; i++) {
                all[i] += counts[i];
            }
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("area", area);
            row.putAll(told(counts));
            rows.add(row);
        });
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("notice", NOTICE);
        tree.putAll(told(all));
        tree.put("areas", rows);
        return tree;
    }

    /** Where some weapons are unknown the others are at least so many, and where none is known the number is not. */
    private static Map<String, Object> told(long[] counts) {
        boolean nothingKnown = counts[0] + counts[1] == 0 && counts[2] > 0;
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("missions", counts[0] + counts[1] + counts[2]);
        told.put("clusterMunition", nothingKnown ? null : counts[0]);
        told.put("clusterMunitionQualifier", nothingKnown ? "unknown" : counts[2] > 0 ? "at least" : "exact");
        told.put("otherWeapon", nothingKnown ? null : counts[1]);
        told.put("weaponUnknown", counts[2]);
        return told;
    }

    private Dataset<Row> missions(SparkSession spark) {
        Dataset<Row> read = csv(spark, table);
        HashMap<String, String> sorts = new HashMap<>();
        if (glossary != null) {
            WeaponRules rules = WeaponRules.packaged();
            for (Row row : csv(spark, glossary)
                    .select("WEAPONTYPE", "WEAPONTYPE_COMMON_NAME", "WEAPONTYPE_DESC")
                    .na()
                    .fill("")
                    .collectAsList()) {
                sorts.put(
                        row.getString(0).strip(),
                        rules.of(row.getString(0), row.getString(1), row.getString(2))
                                .sort());
            }
        }
        String weapon = map.get("weapon");
        boolean known = weapon != null;
        int at = known ? field(read, weapon) : -1;
        int latitude = field(read, map.getOrDefault("latitude", "latitude"));
        int longitude = field(read, map.getOrDefault("longitude", "longitude"));
        StructType type = new StructType()
                .add("latitude", DataTypes.DoubleType)
                .add("longitude", DataTypes.DoubleType)
                .add("sort", DataTypes.StringType);
        return spark.createDataFrame(
                read.toJavaRDD()
                        .map(row -> RowFactory.create(
                                number(row.getString(latitude)),
                                number(row.getString(longitude)),
                                at < 0 || row.isNullAt(at)
                                        ? WeaponRules.UNKNOWN
                                        : sorts.getOrDefault(row.getString(at).strip(), WeaponRules.UNKNOWN))),
                type);
    }

    private static Dataset<Row> csv(SparkSession spark, String path) {
        try {
            return spark.read().option("header", true).option("escape", "\"").csv(path);
        } catch (RuntimeException e) {
            throw new ProblemException(new Problem.Unreadable(path, "Spark cannot read it as CSV"), e);
        }
    }

    private static int field(Dataset<Row> table, String heading) {
        int at = List.of(table.columns()).indexOf(heading);
        if (at < 0) {
            throw new ProblemException(new Problem.BadOption("--map", heading, String.join(", ", table.columns())));
        }
        return at;
    }

    private static Double number(String text) {
        try {
            double number = text == null ? Double.NaN : Double.parseDouble(text);
            return Double.isFinite(number) && Math.abs(number) <= 180 ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private Dataset<Row> placed(SparkSession spark, Dataset<Row> missions) {
        List<Row> polygons = new ArrayList<>();
        InputFile.open(areas).tables().get(0).rows(row -> {
            if (row.geometry() != null) {
                polygons.add(RowFactory.create(row.text(areaName), new WKBWriter().write(row.geometry())));
            }
        });
        StructType type = new StructType().add("area", DataTypes.StringType).add(Polygons.WKB, DataTypes.BinaryType);
        Dataset<Row> provinces = spark.createDataFrame(polygons, type)
                .withColumn("ground", functions.expr("ST_GeomFromWKB(" + Polygons.WKB + ")"))
                .drop(Polygons.WKB);
        Dataset<Row> points = missions.withColumn("mission", functions.monotonically_increasing_id())
                .withColumn("point", functions.expr("ST_Point(longitude, latitude)"))
                .cache();
        Dataset<Row> inside = points.alias("p")
                .join(provinces.alias("a"), functions.expr("ST_Contains(a.ground, p.point)"))
                .groupBy("mission")
                .agg(functions.min("area").alias("area"));
        return points.join(inside, "mission", "left")
                .withColumn(
                        "area",
                        functions.expr("CASE WHEN latitude IS NULL OR longitude IS NULL THEN 'not positioned'"
                                + " ELSE coalesce(area, 'outside all areas') END"));
    }

    /** Circles around the targets of cluster-munition missions; they say of themselves that they are nominal. */
    private void layer(SparkSession spark, Dataset<Row> missions) {
        Dataset<Row> circles = missions.filter(
                        "sort = '" + WeaponRules.CLUSTER + "' AND latitude IS NOT NULL AND longitude IS NOT NULL")
                .withColumn(
                        "geometry",
                        functions.expr(
                                "ST_SetSRID(ST_Buffer(ST_Point(longitude, latitude), " + nominal + ", true), 4326)"))
                .withColumn("nominal", functions.lit(true))
                .withColumn("notice", functions.lit(NOTICE))
                .select("nominal", "notice", "geometry");
        Polygons.write(circles, to);
    }
}
