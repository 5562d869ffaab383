package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The demo, and every command on its register. */
@Tag("slow")
class DemoShowTest {
    private static final String INVENTED = "invented geometry: shows the method, confirms nothing";

    @TempDir
    static Path folder = Path.of("");

    private static Path register = Path.of("");
    private static Cli first = new Cli(0, "", "");

    @BeforeAll
    static void demo() {
        register = folder.resolve("out/demo.gpkg");
        first = Cli.run("demo", "--no-serve", "--register", register);
        assertThat(first.exit()).as(first.err()).isZero();
    }

    @Test
    void itPrintsWhatIsReportedAndWhatIsComputedSideBySide() {
        assertThat(first.out())
                .contains("452.6 km2")
                .contains("basis: sum of the whole task polygons")
                .contains("8 km2")
                .contains("basis: clearance only; method not published")
                .contains(INVENTED)
                .containsPattern("task polygons +452\\.\\d{3} km2")
                .containsPattern("CMR area +at most \\d+\\.\\d{3} km2")
                .contains("search assumed", "modelled", "not determinable")
                .containsPattern("search recorded for \\d+ of \\d+ tasks")
                .contains("bases differ");
    }

    @Test
    void aSecondRunKeepsNothingNewAndSaysTheSame() throws Exception {
        String figures = fromFirstFigure(first.out());
        byte[] json = Files.readAllBytes(folder.resolve("out/figures-2023.json"));
        String head = Cli.run("verify", register).out();
        Cli second = Cli.run("demo", "--no-serve", "--register", register);
        assertThat(second.exit()).isZero();
        assertThat(second.out()).doesNotContain("Imported");
        assertThat(fromFirstFigure(second.out())).isEqualTo(figures);
        assertThat(Files.readAllBytes(folder.resolve("out/figures-2023.json"))).isEqualTo(json);
        assertThat(Cli.run("verify", register).out()).isEqualTo(head).startsWith("3 batches, ");
    }

    private static String fromFirstFigure(String out) {
        return out.substring(out.indexOf("As reported for 2023"));
    }

    @Test
    void itsFilesAreThere() throws Exception {
        for (String name : List.of("figures-2023.json", "gaps-2023.geojson", "findings.json")) {
            assertThat(Cli.json(folder.resolve("out").resolve(name)).isObject())
                    .as(name)
                    .isTrue();
        }
        assertThat(Files.readAllLines(folder.resolve("out/figures-2023.csv"))).hasSizeGreaterThan(2);
        assertThat(folder.resolve("out/country-2023.html")).isNotEmptyFile();
    }

    /** The keys that people build on, in this order, with what was added beside them. */
    private static final List<String> KEYS = List.of(
            "period",
            "asOf",
            "asKnownOn",
            "basis",
            "taskPolygonM2",
            "searchedM2",
            "searchRecorded",
            "cmrAreaM2",
            "cmrAreaByClass",
            "clearedBeyondEvidenceM2",
            "foundItems",
            "destroyedItems",
            "findRecords",
            "sumM2",
            "unionM2",
            "overlapM2",
            "inflationRatio",
            "sensitivity",
            "released",
            "reported",
            "rows");

    private static final List<String> BESIDE = List.of(
            "cmrAreaQualifier",
            "cmrAreaWhy",
            "cmrAreaRange",
            "surfaceSearchedM2",
            "reSearchedM2",
            "reClearedAfterStrikeM2",
            "undatedItems",
            "items",
            "areas",
            "inflationRatioOf",
            "onRecord",
            "questions");

    @Test
    void figuresAsJsonHaveTheirKeysAndWholeSquareMetres() {
        JsonNode figures = figures("--format", "json");
        List<String> names = new ArrayList<>(Cli.names(figures));
        assertThat(names).containsSubsequence(KEYS);
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(KEYS.stream(), BESIDE.stream()).toList());
        assertThat(Cli.names(figures.get("searchRecorded"))).containsExactly("tasks", "of");
        assertThat(Cli.names(figures.get("released"))).startsWith("cancelledM2", "reducedM2", "clearedM2");
        assertThat(Cli.names(figures.get("sensitivity").get(0))).containsExactly("radiusM", "cmrAreaM2");
        assertThat(Cli.names(figures.get("reported").get(0)))
                .contains("figure", "value", "unit", "qualifier", "basis", "source");
        assertThat(areasThatAreNotWhole("", figures)).isEmpty();
        assertThat(figures.get("basis").get("notice").asString()).isEqualTo(INVENTED);
        assertThat(figures.get("unionM2")).isEqualTo(figures.get("cmrAreaM2"));
        assertThat(figures.get("sumM2").asLong() - figures.get("unionM2").asLong())
                .isEqualTo(figures.get("overlapM2").asLong());
        assertThat(figures.get("destroyedItems").asLong()).isEqualTo(1818);
        assertThat(figures.get("taskPolygonM2").asDouble() / 1e6)
                .isCloseTo(452.6, org.assertj.core.data.Offset.offset(0.05));
    }

    private static List<String> areasThatAreNotWhole(String path, JsonNode node) {
        List<String> wrong = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(one -> wrong.addAll(areasThatAreNotWhole(path + "[]", one)));
        }
        if (node.isObject()) {
            node.properties().forEach(member -> {
                JsonNode value = member.getValue();
                if (member.getKey().endsWith("M2") && !value.isNull() && !value.isIntegralNumber()) {
                    wrong.add(path + "." + member.getKey() + " " + value);
                }
                wrong.addAll(areasThatAreNotWhole(path + "." + member.getKey(), value));
            });
        }
        return wrong;
    }

    private static JsonNode figures(Object... more) {
        List<Object> words = new ArrayList<>(List.of("figures", register, "--period", "2023", "--records", "invented"));
        words.addAll(List.of(more));
        Cli answer = Cli.run(words.toArray());
        assertThat(answer.exit()).as(answer.err()).isZero();
        return answer.json();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task",
                "hazard",
                "product",
                "admin1",
                "operator",
                "method",
                "authority",
                "operator,method",
                "hazard,product,admin1,operator,method,authority"
            })
    void rowsAddToTheUnionInEveryColumn(String by) {
        JsonNode figures = figures("--format", "json", "--by", by);
        Map<String, Long> sums = new LinkedHashMap<>();
        figures.get("rows")
                .forEach(row -> row.properties().forEach(cell -> {
                    if (cell.getKey().endsWith("M2")) {
                        sums.merge(cell.getKey(), cell.getValue().asLong(), Long::sum);
                    }
                }));
        assertThat(sums)
                .containsEntry("taskPolygonM2", figures.get("taskPolygonM2").asLong())
                .containsEntry("searchedM2", figures.get("searchedM2").asLong())
                .containsEntry("cmrAreaM2", figures.get("cmrAreaM2").asLong())
                .containsEntry(
                        "cancelledM2",
                        figures.get("released").get("cancelledM2").asLong())
                .containsEntry(
                        "reducedM2", figures.get("released").get("reducedM2").asLong())
                .containsEntry(
                        "clearedM2", figures.get("released").get("clearedM2").asLong())
                .containsEntry(
                        "cmrSearchedM2",
                        figures.get("cmrAreaByClass").get("searchedM2").asLong())
                .containsEntry(
                        "cmrAssumedM2",
                        figures.get("cmrAreaByClass").get("searchAssumedM2").asLong());
        assertThat(sums.get("ownM2") + sums.get("neighbourOnlyM2"))
                .isEqualTo(figures.get("cmrAreaM2").asLong());
        for (JsonNode row : figures.get("rows")) {
            assertThat(Cli.names(row)).startsWith(by.split(","));
        }
    }

    @Test
    void theReportIsOnePageThatSaysWhatItIs() throws Exception {
        Path page = folder.resolve("reports/country.html");
        Cli written =
                Cli.run("report", register, "country", "--period", "2023", "--records", "invented", "--out", page);
        assertThat(written.exit()).as(written.err()).isZero();
        String html = Files.readString(page);
        assertThat(html)
                .contains("class=\"watermark\" aria-hidden=\"true\">DRAFT<")
                .contains(INVENTED)
                .contains("<svg")
                .doesNotContainIgnoringCase("<script")
                .doesNotContainPattern("(?i)(src|href|url\\()\\s*=?\\s*[\"']?(https?:)?//")
                .doesNotContainPattern("(?i)@import");
    }

    @Test
    void findingsStopAFinalReport() {
        Path page = folder.resolve("reports/final.html");
        Cli refused = Cli.run(
                "report", register, "country", "--period", "2023", "--records", "invented", "--out", page, "--final");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).startsWith("DATA-BLOCKED: ").contains("fadeout check");
        assertThat(page).doesNotExist();
    }

    @Test
    void gapsAreGeoJsonAndATaskThatIsNotThereIsSaid() {
        Cli gaps = Cli.run("gap", register, "--format", "geojson", "--records", "invented");
        assertThat(gaps.exit()).isEqualTo(1);
        JsonNode tree = gaps.json();
        assertThat(tree.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(tree.get("features").size()).isPositive();
        int drawn = 0;
        for (JsonNode feature : tree.get("features")) {
            boolean measured = feature.get("properties").get("determinable").asBoolean();
            JsonNode geometry = feature.get("geometry");
            assertThat(geometry.isNull() || measured).isTrue();
            if (!geometry.isNull()) {
                drawn++;
                assertThat(geometry.get("type").asString()).isEqualTo("MultiPolygon");
                geometry.get("coordinates")
                        .forEach(polygon -> polygon.forEach(ring -> {
                            assertThat(ring.size()).isGreaterThanOrEqualTo(4);
                            assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
                        }));
            }
        }
        assertThat(drawn).isPositive();
        Cli none = Cli.run("gap", register, "--task", "NOPE", "--records", "invented");
        assertThat(none.exit()).isEqualTo(3);
        assertThat(none.err()).contains("\"NOPE\"").contains("Give the record's id or its own number");
    }

    @Test
    void findingsAreJsonAndGeoJson() {
        JsonNode json = Cli.run("check", register, "--format", "json", "--records", "invented")
                .json();
        assertThat(json.get("findings").asInt()).isEqualTo(json.get("issues").size());
        JsonNode geo = Cli.run("check", register, "--format", "geojson", "--records", "invented")
                .json();
        assertThat(geo.get("features").size()).isEqualTo(json.get("findings").asInt());
    }

    @Test
    void gdalReadsTheGapsWhereItIsThere() throws Exception {
        Cli.need("ogrinfo");
        Cli info = Cli.program("ogrinfo", "-so", "-al", folder.resolve("out/gaps-2023.geojson"));
        assertThat(info.exit()).isZero();
        assertThat(info.out()).contains("Feature Count: ").doesNotContainIgnoringCase("warning");
    }
}
