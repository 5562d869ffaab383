package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fadeout.flow.quality.Catalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * An invented register that breaks as many rules as files can: {@code check} gives exactly the golden list. Each row of the files is
 * named after the rule for which it stands there; a rule may find more than it, for the rows are dirty together.
 */
class CheckShowTest {
    private static final Path FILES = Path.of("src/test/resources/org/fadeout/quality/dirty");
    private static final Path GOLDEN = FILES.resolveSibling("dirty_findings.golden.txt");

    /** In this order, because each points to those before it. */
    private static final List<String> KINDS = List.of(
            "admin_area.geojson",
            "strike.csv",
            "hazard.geojson",
            "planning_area.csv",
            "evidence.csv",
            "accident.csv",
            "task.geojson",
            "searched.geojson",
            "release.geojson",
            "find.csv",
            "progress.csv",
            "hand_over.csv",
            "nonconformity.csv",
            "turning_point.csv",
            "survey_grid.csv",
            "survey_entry.csv",
            "claim.csv",
            "recommendation.csv",
            "strategy.csv");

    /** What no file brings in, because the import mends it or because phones send it; the stories of the catalogue show them. */
    private static final Set<String> AT_THE_DOOR = Set.of("G01", "G07", "S01", "S02", "S03", "S04");

    @TempDir
    static Path folder = Path.of("");

    private static Path register = Path.of("");

    @BeforeAll
    static void bringIn() {
        register = folder.resolve("dirty.gpkg");
        assertThat(Cli.run("new", register, "--country", "AZ", "--standard", "az-before-revision")
                        .exit())
                .isZero();
        for (String file : KINDS) {
            String kind = file.substring(0, file.indexOf('.'));
            Cli imported = Cli.run("import", register, FILES.resolve(file), "--kind", kind, "--format", "json");
            assertThat(imported.json().get("refused").asInt())
                    .as(file + imported.out())
                    .isZero();
        }
    }

    private static JsonNode checked() {
        Cli checked = Cli.run("check", register, "--format", "json");
        assertThat(checked.exit()).isEqualTo(1);
        return checked.json();
    }

    @Test
    void theFindingsAreTheGoldenOnes() throws IOException {
        List<String> seen = lines(checked());
        if (Boolean.getBoolean("golden.update")) {
            Files.write(GOLDEN, seen);
        }
        if (!Files.exists(GOLDEN)) {
            fail("No golden list at " + GOLDEN + "; make it with -Dgolden.update=true and read it");
        }
        assertThat(seen).isEqualTo(Files.readAllLines(GOLDEN));
    }

    /** How many findings each rule has, then each finding: severity, rule, records by the numbers that the files give them, value, area. */
    private static List<String> lines(JsonNode findings) {
        List<String> lines = new ArrayList<>();
        lines.add("invented: " + findings.get("findings").asInt() + " findings");
        findings.get("byRule")
                .properties()
                .forEach(rule -> lines.add(rule.getKey() + " " + rule.getValue().asInt()));
        for (JsonNode issue : findings.get("issues")) {
            List<String> records = new ArrayList<>();
            issue.get("records").forEach(record -> records.add(record.asString()));
            lines.add(String.join(
                    " | ",
                    issue.get("severity").asString(),
                    issue.get("rule").asString(),
                    String.join(" ", records),
                    issue.get("what").asString(),
                    issue.get("valueSeen").isNull()
                            ? ""
                            : withoutToday(issue.get("valueSeen").asString()),
                    issue.get("areaM2").isNull() ? "" : issue.get("areaM2").asString() + " m2"));
        }
        return lines;
    }

    /** The day by which a future date was known is the day on which the test runs. */
    private static String withoutToday(String seen) {
        return seen.replaceAll("known by .*", "known by the day of the import");
    }

    @Test
    void everyRuleThatAFileCanBreakIsBroken() {
        Set<String> rules = Catalogue.ALL.stream()
                .map(entry -> entry.rule().id())
                .filter(rule -> !AT_THE_DOOR.contains(rule))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(Cli.names(checked().get("byRule")))).isEqualTo(rules);
    }

    @Test
    void everyFormatTellsEveryFinding() {
        JsonNode json = checked();
        int findings = json.get("findings").asInt();
        Cli csv = Cli.run("check", register, "--format", "csv");
        assertThat(csv.out().lines()).hasSize(findings + 1);
        assertThat(csv.out()).startsWith("code,severity,file,row,records,");
        Cli html = Cli.run("check", register, "--format", "html");
        assertThat(html.out().split("<tr class=")).hasSize(findings + 1);
        assertThat(Cli.run("check", register).out())
                .startsWith(findings + " findings by " + Catalogue.ALL.size() + " rules on invented records");
    }

    @Test
    void aWhatIfIsStampedInEveryFormat() {
        for (String format : List.of("text", "json", "geojson", "csv", "html")) {
            Cli checked = Cli.run("check", register, "--standard", "az-before-revision", "--format", format);
            assertThat(checked.out()).as(format).contains("what-if under az-before-revision");
        }
    }

    /** Two fields over each other, one of them with an area typed in hectares and one with one that is a little off. */
    private static Path twoFields(Path folder) throws IOException {
        String field = "{'type':'Feature','properties':{'number':'H-%s','classification':'sha','status':'open',"
                + "'hazard_type':'cmr','stated_area':%s},'geometry':{'type':'Polygon','coordinates':"
                + "[[[47.00%s,39.6],[47.01%s,39.6],[47.01%s,39.601],[47.00%s,39.601],[47.00%s,39.6]]]}}";
        String first = field.formatted("1", "10", "0", "0", "0", "0", "0");
        String second = field.formatted("2", "90000", "5", "5", "5", "5", "5");
        Path file = folder.resolve("hazards.geojson");
        return Files.writeString(
                file, ("{'type':'FeatureCollection','features':[" + first + "," + second + "]}").replace('\'', '"'));
    }

    @Test
    void findingsStopAFinalReportUntilEachIsWaivedAndTheReportListsThem(@TempDir Path own) throws IOException {
        Path fields = own.resolve("fields.gpkg");
        Path out = own.resolve("r.html");
        Cli.run("new", fields, "--country", "AZ");
        Cli.run("import", fields, twoFields(own), "--kind", "hazard");
        JsonNode findings = Cli.run("check", fields, "--format", "json").json();
        assertThat(Cli.names(findings.get("byRule"))).containsExactly("G08", "G14", "H03");
        Object[] finalReport = {"report", fields, "country", "--period", "2023", "--final", "--out", out};
        int left = 3;
        for (JsonNode issue : findings.get("issues")) {
            Cli refused = Cli.run(finalReport);
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err())
                    .as("G08 stops a report, though it is a warning")
                    .contains(left + " ");
            List<Object> waive = new ArrayList<>(List.of("waive", fields, "--reason", "looked at it on the ground"));
            waive.addAll(List.of("--rule", issue.get("rule").asString()));
            issue.get("records").forEach(record -> waive.addAll(List.of("--record", record.asString())));
            assertThat(Cli.run(waive.toArray()).exit()).isZero();
            left--;
            assertThat(Cli.run("check", fields, "--format", "json")
                            .json()
                            .get("findings")
                            .asInt())
                    .isEqualTo(left);
        }
        assertThat(Cli.run(finalReport).exit()).isZero();
        assertThat(Files.readString(out)).contains("Findings that may stand", "looked at it on the ground");
        Cli checked = Cli.run("check", fields, "--format", "json");
        assertThat(checked.exit()).isZero();
        checked.json()
                .get("waived")
                .forEach(one -> assertThat(one.get("signedBy").asString() + one.get("signed"))
                        .isNotBlank());
        assertThat(Cli.run("check", fields).out()).contains("waived H03", "(signed 20");
    }
}
