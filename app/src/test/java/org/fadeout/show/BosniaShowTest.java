package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Area;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.GeoPackageRegister;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.contamination.Hazard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The real hazardous areas of western Bosnia: in, judged, and read by others. */
@Tag("slow")
class BosniaShowTest {
    @TempDir
    static Path folder = Path.of("");

    private static Path register = Path.of("");
    private static JsonNode first = tools.jackson.databind.node.NullNode.getInstance();
    private static List<Path> files = List.of();

    @BeforeAll
    static void bringIn() {
        files = Cli.realData("hazard-areas-bosnia");
        register = folder.resolve("b.gpkg");
        assertThat(Cli.run("new", register, "--country", "BA", "--standard", "default")
                        .exit())
                .isZero();
        Cli imported = Cli.run("import", register, files, "--format", "json");
        assertThat(imported.exit()).isEqualTo(1);
        first = imported.json();
    }

    @Test
    void everyRowIsAccountedForAndEachLostGeometryIsNamedByItsRow() throws Exception {
        assertTally(first, 3581, 746, 0);
        assertThat(first.get("imported").asInt() + first.get("repaired").asInt())
                .isEqualTo(2835);
        Set<String> refused = new HashSet<>();
        for (JsonNode issue : first.get("issues")) {
            if (issue.get("code").asString().equals("F01")) {
                refused.add(issue.get("where").asString());
            }
        }
        assertThat(refused).isEqualTo(rowsWithoutGeometry()).hasSize(746);
    }

    private static Set<String> rowsWithoutGeometry() throws Exception {
        Set<String> rows = new HashSet<>();
        for (Path file : files) {
            int row = 0;
            for (JsonNode feature : Cli.json(file).get("features")) {
                row++;
                if (feature.get("geometry").isNull()) {
                    rows.add(file.getFileName() + " row " + row);
                }
            }
        }
        return rows;
    }

    @Test
    void eachRepairNamesItsMethodAndTheRowsOfEachFileAddUp() {
        int repaired = 0;
        for (JsonNode issue : first.get("issues")) {
            if (issue.get("code").asString().equals("F04")) {
                repaired++;
                assertThat(issue.get("repair").asString()).isNotBlank();
            }
        }
        assertThat(repaired).isEqualTo(first.get("repaired").asInt()).isPositive();
        for (JsonNode file : first.get("files")) {
            assertThat(file.get("rows").asInt())
                    .isEqualTo(Stream.of("imported", "repaired", "refused", "unchanged")
                            .mapToInt(name -> file.get(name).asInt())
                            .sum());
        }
    }

    @Test
    void theLandIsWhatOthersMeasured() {
        JsonNode suspected = land("classification", "suspected");
        assertThat(suspected.get("sumM2").asDouble()).isCloseTo(198.10e6, withPercentage(0.5));
        assertThat(suspected.get("unionM2").asDouble()).isCloseTo(196.74e6, withPercentage(0.5));
        JsonNode cleared = land("product", "cleared");
        assertThat(cleared.get("sumM2").asDouble()).isCloseTo(5.94e6, withPercentage(0.5));
        assertThat(cleared.get("unionM2").asDouble()).isCloseTo(5.72e6, withPercentage(0.5));
        System.out.println("Bosnia, m2: suspected " + suspected.get("sumM2") + " " + suspected.get("unionM2")
                + ", cleared " + cleared.get("sumM2") + " " + cleared.get("unionM2"));
    }

    private static JsonNode land(String member, String value) {
        for (JsonNode line : first.get("land")) {
            if (line.has(member) && line.get(member).asString().equals(value)) {
                assertThat(line.get("hazardType").asString()).isEqualTo("unknown");
                return line;
            }
        }
        throw new AssertionError("no land with " + member + " " + value + " in " + first.get("land"));
    }

    @Test
    void landOfUnknownHazardGivesNoFigureOfClusterMunitions() {
        JsonNode figures = Cli.run("figures", register, "--period", "2023", "--format", "json")
                .json();
        for (String name : List.of("cmrAreaM2", "sumM2", "unionM2", "overlapM2", "searchedM2", "inflationRatio")) {
            assertThat(figures.get(name).isNull()).as(name).isTrue();
        }
        assertThat(figures.get("released").get("clearedM2").isNull()).isTrue();
        for (JsonNode one : figures.get("sensitivity")) {
            assertThat(one.get("cmrAreaM2").isNull()).as(one.toString()).isTrue();
        }
        for (JsonNode one : figures.get("onRecord")) {
            assertThat(one.get("hazardType").asString()).isEqualTo("unknown");
        }
        assertThat(figures.get("cmrAreaWhy").toString()).contains("978");
    }

    @Test
    void overlapsAreThoseOfABruteForceTwin() {
        Cli checked = Cli.run("check", register, "--format", "json");
        assertThat(checked.exit()).isEqualTo(1);
        JsonNode findings = checked.json();
        try (GeoPackageRegister opened = GeoPackageRegister.open(register, Surroundings.ofThisMachine())) {
            Snapshot now = opened.at(Known.NOW, Viewer.KEEPER);
            List<Piece> hazards = pieces(now.all(Hazard.KIND), Hazard::land);
            List<Piece> releases = pieces(now.all(Release.KIND), Release::land);
            assertSame("H03", findings, sharedGround(hazards, hazards, true));
            assertSame("H04", findings, sharedGround(hazards, releases, false));
            assertSame("T02", findings, sharedGround(releases, releases, true));
            Map<String, Area> copies = copies(hazards);
            copies.putAll(copies(releases));
            assertSame("G03", findings, copies);
            assertSame("T11", findings, Map.of());
        }
    }

    /** How many findings each rule has, and a digest of the whole list: of the real layers no record is written out here. */
    @Test
    void theFindingsAreTheGoldenOnes() throws Exception {
        JsonNode findings = Cli.run("check", register, "--format", "json").json();
        StringBuilder seen = new StringBuilder();
        findings.get("byRule")
                .properties()
                .forEach(rule -> seen.append(rule.getKey())
                        .append(' ')
                        .append(rule.getValue().asInt())
                        .append('\n'));
        seen.append("sha-256 ").append(digest(findings.get("issues"))).append('\n');
        Path golden = Path.of("src/test/resources/org/fadeout/quality/bosnia_findings.golden.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, seen);
        }
        assertThat(golden).as("make it with -Dgolden.update=true and read it").exists();
        assertThat(seen).hasToString(Files.readString(golden));
    }

    /** Of rule, records, value and area of each finding, in their order. */
    private static String digest(JsonNode issues) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (JsonNode issue : issues) {
            String line = issue.get("severity") + " " + issue.get("rule") + " " + issue.get("records") + " "
                    + issue.get("valueSeen") + " " + issue.get("areaM2") + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private record Piece(String id, Land land, Shape shape) {}

    private static <T extends Entity> List<Piece> pieces(List<T> all, java.util.function.Function<T, Land> land) {
        return all.stream()
                .filter(one -> land.apply(one) != null)
                .map(one ->
                        new Piece(one.id().text(), Objects.requireNonNull(land.apply(one)), Shape.of(land.apply(one))))
                .toList();
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }

    /** Every pair is cut, one after the other: no index, no box. */
    private static Map<String, Area> sharedGround(List<Piece> some, List<Piece> others, boolean same) {
        Map<String, Area> found = new TreeMap<>();
        for (int i = 0; i < some.size(); i++) {
            for (int j = same ? i + 1 : 0; j < others.size(); j++) {
                Shape shared = some.get(i).shape().within(others.get(j).shape());
                if (shared.isMoreThan(Area.ofSquareMetres(1))) {
                    found.put(pair(some.get(i).id(), others.get(j).id()), shared.area());
                }
            }
        }
        return found;
    }

    private static Map<String, Area> copies(List<Piece> pieces) {
        Map<String, Area> found = new TreeMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (pieces.get(i).land().equals(pieces.get(j).land())) {
                    found.put(
                            pair(pieces.get(i).id(), pieces.get(j).id()),
                            pieces.get(i).land().area());
                    break;
                }
            }
        }
        return found;
    }

    private static void assertSame(String rule, JsonNode findings, Map<String, Area> twin) {
        Map<String, Long> found = new TreeMap<>();
        for (JsonNode issue : findings.get("issues")) {
            if (issue.get("rule").asString().equals(rule)) {
                String one = issue.get("records").get(0).asString();
                String other = issue.get("records").get(1).asString();
                found.put(pair(one, other), issue.get("areaM2").asLong());
            }
        }
        int listed = findings.get("byRule").has(rule)
                ? findings.get("byRule").get(rule).asInt()
                : 0;
        System.out.println("Bosnia, overlaps by " + rule + ": " + listed + ", by the twin " + twin.size());
        assertThat(found.keySet()).as(rule).isEqualTo(twin.keySet());
        assertThat(listed).as("no pair is listed twice by " + rule).isEqualTo(found.size());
        twin.forEach((pair, area) -> assertThat(found.get(pair))
                .as(rule + " " + pair)
                .isBetween(area.squareMetres() - 1, area.squareMetres() + 1));
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        String before = Cli.run("verify", register).out();
        JsonNode again = Cli.run("import", register, files, "--format", "json").json();
        assertTally(again, 3581, 746, 2835);
        assertThat(again.get("imported").asInt()).isZero();
        assertThat(again.get("repaired").asInt()).isZero();
        assertThat(again.get("batch").isNull()).isTrue();
        Cli after = Cli.run("verify", register);
        assertThat(after.exit()).isZero();
        assertThat(after.out()).isEqualTo(before).startsWith("2 batches, ");
    }

    private static void assertTally(JsonNode report, int rows, int refused, int unchanged) {
        assertThat(report.get("rows").asInt()).isEqualTo(rows);
        assertThat(report.get("refused").asInt()).isEqualTo(refused);
        assertThat(report.get("unchanged").asInt()).isEqualTo(unchanged);
    }

    @Test
    void gdalReadsEveryLayerWithoutAWarning() throws Exception {
        Cli.need("ogrinfo");
        Cli info = Cli.program("ogrinfo", "-so", "-al", register);
        assertThat(info.exit()).as(info.out()).isZero();
        assertThat(info.out()).doesNotContainIgnoringCase("warning").doesNotContainIgnoringCase("error");
        for (String layer : List.of("hazard", "release", "accident", "evidence")) {
            assertThat(info.out()).contains("Layer name: " + layer + "\n");
        }
        assertThat(info.out()).contains("Feature Count: 1543", "Extent: (", "WGS 84");
    }

    @Test
    void theValidatorOfGdalPasses() throws Exception {
        Cli.need("ogrinfo");
        Path validator = Path.of("/usr/lib/python3/dist-packages/osgeo_utils/samples/validate_gpkg.py");
        if (!Files.exists(validator)) {
            System.out.println("SKIPPED: python3-gdal is not installed; the register was not validated");
            org.junit.jupiter.api.Assumptions.abort("python3-gdal is not installed");
        }
        Cli valid = Cli.program("/usr/bin/python3", validator, register);
        assertThat(valid.exit()).as(valid.out()).isZero();
    }

    @Test
    void aChangeFromOutsideIsRefusedWithTheWayOut() throws Exception {
        Cli.need("ogrinfo");
        Cli.need("ogr2ogr");
        Cli changed = Cli.program("ogrinfo", register, "-sql", "UPDATE hazard SET number = 'x'");
        Cli added = Cli.program(
                "ogr2ogr", "-append", register, register, "-sql", "SELECT number, geom FROM hazard", "-nln", "hazard");
        assertThat(changed.out()).contains("edit it in Fadeout");
        assertThat(added.out()).contains("edit it in Fadeout");
        assertThat(added.exit()).isNotZero();
        assertThat(Cli.run("verify", register).exit()).isZero();
    }
}
