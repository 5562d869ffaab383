package org.fadeout.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fadeout.base.geometry.Disc;
import org.fadeout.base.geometry.Discs;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strikes told apart on Spark are those told apart one by one, in any number of pieces. */
class StrikesCommandTest {
    private static final long SEED = 1973;
    private static final long SIZE = 10_000;
    private static final List<String> WEAPONS = List.of("CLUSTER-1", "BOMB-2", "MYSTERY-3", "");

    @TempDir
    private Path folder;

    private final List<Told> told = new ArrayList<>();

    private record Told(int weapon, double latitude, double longitude) {
        boolean isWest() {
            return longitude < 47;
        }

        Position place() {
            return new Position(latitude, longitude);
        }
    }

    @BeforeEach
    void invent() throws IOException {
        Random random = new Random(SEED);
        StringBuilder table = new StringBuilder("line,day,lat,lon,weapon\n");
        for (int i = 0; i < 400; i++) {
            // Some at one place, many on each other, none near the border of the areas.
            double longitude = (random.nextBoolean() ? 46.2 : 47.2) + random.nextInt(60) / 1000.0;
            Told one = new Told(random.nextInt(4), 40 + random.nextInt(40) / 1000.0, longitude);
            told.add(one);
            table.append(String.format(
                    Locale.ROOT,
                    "%d,1970-01-02,%.3f,%.3f,%s%n",
                    i,
                    one.latitude,
                    one.longitude,
                    WEAPONS.get(one.weapon)));
        }
        table.append("400,1970-01-02,,,CLUSTER-1\n");
        Files.writeString(folder.resolve("strikes.csv"), table);
        Files.writeString(
                folder.resolve("map.yaml"), "kind: strike\ncolumns:\n  date: day\n  latitude: lat\n  longitude: lon\n");
        Files.writeString(
                folder.resolve("weapons.csv"),
                "WEAPONTYPE,WEAPONTYPE_DESC\nCLUSTER-1,an invented cluster bomb\nBOMB-2,an invented single bomb\nMYSTERY-3,\n");
        Files.writeString(folder.resolve("areas.geojson"), """
                {"type": "FeatureCollection", "invented": true, "features": [
                {"type": "Feature", "properties": {"name": "invented west"}, "geometry": {"type": "Polygon",
                 "coordinates": [[[46, 39.5], [47, 39.5], [47, 40.5], [46, 40.5], [46, 39.5]]]}},
                {"type": "Feature", "properties": {"name": "invented east"}, "geometry": {"type": "Polygon",
                 "coordinates": [[[47, 39.5], [48, 39.5], [48, 40.5], [47, 40.5], [47, 39.5]]]}}]}
                """);
    }

    private String run(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "strikes",
                folder.resolve("strikes.csv").toString(),
                "--map",
                folder.resolve("map.yaml").toString(),
                "--weapons",
                folder.resolve("weapons.csv").toString(),
                "--areas",
                folder.resolve("areas.geojson").toString(),
                "--without",
                "line",
                "--master",
                "local[2]",
                "--conf",
                "spark.sql.shuffle.partitions=4"));
        args.addAll(List.of(more));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), args.toArray(new String[0]));
        assertThat(code).as("seed %s: %s", SEED, err).isZero();
        return out.toString();
    }

    private long count(int weapon, Boolean west) {
        return told.stream()
                .filter(one -> (weapon < 0 || one.weapon == weapon) && (west == null || one.isWest() == west))
                .count();
    }

    private long union(boolean unknownToo, Boolean west) {
        Set<Position> places = new LinkedHashSet<>();
        told.stream()
                .filter(one -> west == null || one.isWest() == west)
                .filter(one -> one.weapon == 0 || (unknownToo && one.weapon >= 2))
                .forEach(one -> places.add(one.place()));
        Length radius = Length.ofMetres(Math.sqrt(SIZE / Math.PI));
        return Discs.envelope(
                        places.stream().map(place -> new Disc(place, radius)).toList())
                .area()
                .squareMetres();
    }

    private String row(String area, Boolean west) {
        long cluster = count(0, west);
        long unknown = count(2, west) + count(3, west);
        return String.format(
                Locale.ROOT,
                "{\"area\":\"%s\",\"clusterMunition\":%d,\"notClusterMunition\":%d,\"unknown\":%d,"
                        + "\"planning\":{\"sumM2\":%d,\"unionM2\":%d},\"planningAtMost\":{\"sumM2\":%d,\"unionM2\":%d}}",
                area,
                cluster,
                count(1, west),
                unknown,
                cluster * SIZE,
                union(false, west),
                (cluster + unknown) * SIZE,
                union(true, west));
    }

    @Test
    void tellsTheSameAsOneByOneInAnyNumberOfPieces() {
        String whole = run("--format", "json", "--partitions", "1");

        assertThat(whole.replaceAll("\\s*([{}\\[\\],:])\\s*", "$1"))
                .as("seed %s", SEED)
                .contains("\"rows\":401,")
                .contains(row("invented west", true))
                .contains(row("invented east", false))
                .contains(row("all together", null));
        assertThat(run("--format", "json", "--partitions", "7")).isEqualTo(whole);
        assertThat(run("--format", "json", "--partitions", "16")).isEqualTo(whole);
    }

    @Test
    void saysThatPlanningAreasAreNoContamination() {
        Path layer = folder.resolve("planning");

        assertThat(run("--partitions", "2", "--to", layer.toString()))
                .startsWith("Strikes told apart by a weapon glossary. Nominal planning areas say where to look;"
                        + " they are no contamination, and no figure of land counts them.")
                .contains("rows read: 401; of them refused: 1;")
                .contains("invented west");

        try (SparkSession spark = Session.start("local[2]", Map.of())) {
            Dataset<Row> circles = spark.read().format("geoparquet").load(layer.toString());
            assertThat(circles.selectExpr("sum(missions)").first().getLong(0)).isEqualTo(count(0, null));
            assertThat(circles.filter("nominal AND notice LIKE '%no contamination%'")
                            .count())
                    .isEqualTo(circles.count())
                    .isPositive();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final Path THOR = Path.of("../../shared/data/strikes-thor");
    private static final Path WORLD = Path.of("/usr/share/qgis/resources/data/world_map.gpkg");

    /** What is told of the sample of the bombing record. */
    private String thor(String... more) throws IOException {
        assumeTrue(Files.exists(THOR), "there is no " + THOR);
        Files.writeString(
                folder.resolve("thor.yaml"),
                "kind: strike\ncolumns:\n  date: MSNDATE\n  latitude: TGTLATDD_DDD_WGS84\n  longitude: TGTLONDDD_DDD_WGS84\n");
        List<String> args = new ArrayList<>(List.of(
                "strikes",
                THOR.resolve("vietnam_bombings_cleaned.csv").toString(),
                "--map",
                folder.resolve("thor.yaml").toString(),
                "--weapons",
                THOR.resolve("thor_vietnam_weapon_glossary.csv").toString(),
                "--without",
                "_c0",
                "--master",
                "local[2]"));
        args.addAll(List.of(more));
        StringWriter out = new StringWriter();
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(System.err, true), args.toArray(new String[0])))
                .isZero();
        return out.toString();
    }

    @Test
    void leavesUnknownWhatATableWithoutWeaponsCannotTell() throws IOException {
        assertThat(thor())
                .contains("rows read: 8809; of them refused: 0; the same as another row: 480")
                .containsPattern("all together +0 +0 +8809 +unknown +88\\.09 / 26\\.23");
    }

    /** Boundaries of Natural Earth, public domain, as they come with QGIS. */
    @Test
    void totalsByProvinceOfTheBombingRecord() throws IOException, InterruptedException {
        assumeTrue(Files.exists(WORLD), "QGIS and its map of the world are not installed");
        Path provinces = folder.resolve("provinces.geojson");
        Process cut = new ProcessBuilder(
                        "ogr2ogr",
                        "-f",
                        "GeoJSON",
                        provinces.toString(),
                        WORLD.toString(),
                        "-sql",
                        "SELECT name, geom FROM states_provinces WHERE adm0_a3 IN ('VNM', 'LAO', 'KHM') ORDER BY adm0_a3, name")
                .inheritIO()
                .start();
        assertThat(cut.waitFor()).isZero();

        String told = thor("--areas", provinces.toString());

        assertThat(told)
                .containsPattern("Qu\u1ea3ng B\u00ecnh +0 +0 +\\d{4} +unknown")
                .containsPattern("all together +0 +0 +8809 +unknown +88\\.09 / 26\\.23");
        long rows = told.lines()
                .filter(line -> line.matches(".* unknown +[0-9.]+ / .*") && !line.startsWith("all together"))
                .mapToLong(line ->
                        Long.parseLong(line.substring(32).strip().split(" +")[2].replace(",", "")))
                .sum();
        assertThat(rows).as("the rows of all provinces and of none add up").isEqualTo(8809);
    }
}
