package org.fadeout.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fadeout.edge.settings.Surroundings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One area from a file to a decision, over a real register. */
class DecideCommandTest {
    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String register = "";

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true), Surroundings.ofThisMachine());
    }

    private static String square(String properties, double west, double east) {
        return String.format(
                java.util.Locale.ROOT,
                "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[%4$s,44],[%5$s,44],[%5$s,44.001],[%4$s,44.001],[%4$s,44]]]}}",
                properties,
                "",
                "",
                west,
                east);
    }

    private String file(String name, String... features) throws IOException {
        return Files.writeString(
                        folder.resolve(name),
                        "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}")
                .toString();
    }

    @BeforeEach
    void aRegisterWithTwoAreasAndAVisit() throws IOException {
        register = folder.resolve("r.gpkg").toString();
        assertThat(run("new", register, "--country", "BA")).isZero();
        String common =
                "\"classification\":\"SHA\",\"status\":\"open\",\"hazard_type\":\"CMR\",\"recorded\":\"2022-05-01\"";
        String hazards = file(
                "hazards.geojson",
                square("\"number\":\"H-1\"," + common, 17, 17.001),
                square("\"number\":\"H-2\"," + common, 17.001, 17.002));
        assertThat(run("import", register, hazards, "--kind", "hazard")).isZero();
        String visits = file(
                "visits.geojson",
                square("\"number\":\"V-1\",\"result\":\"no evidence\",\"date\":\"2023-05-01\"", 17, 17.001));
        assertThat(run("import", register, visits, "--kind", "nts_visit")).isZero();
        String districts = file("districts.geojson", square("\"name\":\"West\",\"level\":2", 16.999, 17.0015));
        assertThat(run("import", register, districts, "--kind", "admin_area")).isZero();
    }

    @Test
    void aDecisionWithoutWhatItNeedsIsRefusedAndKeepsNothing() {
        assertThat(run("decide", register, "H-1", "--act", "classify", "--class", "CHA", "--date", "2023-06-01"))
                .isEqualTo(3);
        assertThat(err.toString())
                .startsWith("DATA-DECISION: \"classify\" cannot be decided on H-1 (suspected, open, cluster munition"
                        + " remnants): it needs a reason; direct evidence with position, date and source");
        assertThat(run("decide", register, "H-1", "--act", "hand over", "--reason", "x"))
                .isEqualTo(3);
        assertThat(err.toString())
                .startsWith("DATA-TRANSITION: H-1 is suspected, open")
                .contains("cancel");
        run("hazard", register, "H-1");
        assertThat(out.toString()).contains("none on record").contains("status          open");
    }

    @Test
    void aCancelledAreaIsClosedFromItsDayOn() {
        assertThat(run(
                        "decide",
                        register,
                        "H-1",
                        "--act",
                        "cancel",
                        "--reason",
                        "nothing there",
                        "--authority",
                        "NMAA",
                        "--date",
                        "2023-06-01"))
                .as(err.toString())
                .isZero();
        run("hazard", register, "H-1", "--propose");
        assertThat(out.toString())
                .contains("status          closed")
                .contains("2023-06-01; cancel; open to closed; by NMAA; nothing there")
                .contains("reopen: needs a reason; evidence inside or within fade-out");
        run("hazard", register, "H-1", "--as-of", "2023-05-31", "--format", "json");
        assertThat(out.toString()).contains("\"status\" : \"open\"").contains("\"areaM2\" : 89");
        assertThat(run("verify", register)).isZero();
    }

    @Test
    void twoAreasBecomeOneAndOneBecomesTwo() throws IOException {
        assertThat(run("decide", register, "H-1", "--act", "merge", "--with", "H-2", "--reason", "one field"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("(H-1+H-2): suspected, open").contains("(H-1): suspected, superseded");
        String lost = file(
                "lost.geojson", square("\"number\":\"A\"", 17, 17.0005), square("\"number\":\"B\"", 17.001, 17.002));
        assertThat(run("decide", register, "H-1+H-2", "--act", "split", "--parts", lost, "--reason", "a road"))
                .isEqualTo(3);
        assertThat(err.toString()).contains("successors that cover the land of their predecessors within 1 m2 (");
        String whole = file(
                "whole.geojson", square("\"number\":\"A\"", 17, 17.0005), square("\"number\":\"B\"", 17.0005, 17.002));
        assertThat(run("decide", register, "H-1+H-2", "--act", "split", "--parts", whole, "--reason", "a road"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("(A): suspected, open").contains("(B): suspected, open");
        run("hazard", register, "H-1");
        assertThat(out.toString()).contains("status          superseded");
    }

    @Test
    void theBaselineAddsToTheDistrict() {
        assertThat(run("baseline", register, "--as-of", "2023-12-31")).isZero();
        assertThat(out.toString())
                .contains("by districts of level 2 as of 2023-12-31")
                .contains("2023-05-01");
        assertThat(run("baseline", register, "--as-of", "2023-12-31", "--format", "csv"))
                .isZero();
        String[] cells =
                out.toString().lines().skip(1).findFirst().orElseThrow().split(",", -1);
        assertThat(Long.parseLong(cells[2]) + Long.parseLong(cells[3]) + Long.parseLong(cells[4]))
                .isEqualTo(Long.parseLong(cells[5]));
        assertThat(Long.parseLong(cells[3])).isBetween(8_900L, 8_930L);
        assertThat(run("baseline", register, "--format", "json", "--level", "1"))
                .isZero();
        assertThat(out.toString()).contains("\"districts\" : [ ]");
    }
}
