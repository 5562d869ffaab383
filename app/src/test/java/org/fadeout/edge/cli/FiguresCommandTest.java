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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The balance and several years at the command line. */
class FiguresCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter faults = new StringWriter();

    @TempDir
    Path folder = Path.of("");

    private String register = "";

    private int run(String... args) {
        out.getBuffer().setLength(0);
        return Main.run(args, new PrintWriter(out, true), new PrintWriter(faults, true), Surroundings.ofThisMachine());
    }

    private static String feature(String properties, double west, double east) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties
                + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[" + west + ",39.6],[" + east + ",39.6],["
                + east
                + ",39.601],[" + west + ",39.601],[" + west + ",39.6]]]}}";
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String features(String name, String... features) throws IOException {
        return file(name, "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}");
    }

    @BeforeEach
    void smallRegister() throws IOException {
        register = folder.resolve("r.gpkg").toString();
        assertThat(run("new", register, "--country", "AZ", "--standard", "default"))
                .isZero();
        String hazards = features(
                "hazards.geojson",
                feature(
                        "\"number\":\"H-1\",\"classification\":\"sha\",\"status\":\"open\",\"hazard_type\":\"cmr\",\"recorded\":\"2020-01-01\"",
                        47.0,
                        47.002));
        String releases = features(
                "releases.geojson",
                feature(
                        "\"number\":\"R-1\",\"product\":\"cancelled\",\"date\":\"2022-05-01\",\"hazard\":\"H-1\",\"hazard_type\":\"cmr\"",
                        47.0,
                        47.001));
        String claims = file("claims.csv", """
                number,type,who,said,period,text,verbatim,figure,quantity_low,quantity_high,qualifier,unit,basis,status
                C-1,land released,agency,2022,2021,released land,no,area reported released,1,1,exact,km2,clearance,official
                C-2,land released,agency,2023,2022,released land,no,area reported released,44,44,more than,km2,clearance and survey,official
                C-3,land released,agency,2024,2023,released land,no,area reported released,452.6,452.6,exact,km2,clearance and survey,official
                """);
        int exit = run("import", register, hazards, releases, claims);
        assertThat(exit).as(out.toString() + faults).isZero();
    }

    @Test
    void each_year_stands_in_its_block_with_what_was_reported_of_it() {
        assertThat(run("figures", register, "--period", "2021..2023", "--balance"))
                .as(faults.toString())
                .isZero();
        String text = out.toString();
        assertThat(text.indexOf("Figures of 2021")).isLessThan(text.indexOf("1 km2"));
        assertThat(text.indexOf("Figures of 2022")).isLessThan(text.indexOf("44 km2"));
        assertThat(text.indexOf("Figures of 2023")).isLessThan(text.indexOf("452.6 km2"));
        assertThat(text)
                .contains("basis: clearance and survey")
                .contains("Balance of real records from the end of 2021-12-31 to the end of 2022-12-31")
                .containsPattern("cancelled +-\\d+ +0 +0 +-\\d+")
                .containsPattern("unexplained +0 +0 +0 +0");
    }

    @Test
    void the_balance_in_json_adds_up_and_names_its_records() {
        assertThat(run("figures", register, "--period", "2022", "--balance", "--by", "admin1", "--format", "json"))
                .isZero();
        JsonNode balance = new ObjectMapper().readTree(out.toString()).get("balance");
        JsonNode line = balance.get("whole").get(0);
        long before = line.get("before").get("totalM2").asLong();
        long cancelled = line.get("cancelled").get("totalM2").asLong();
        assertThat(before).isPositive();
        assertThat(cancelled).isNegative();
        assertThat(line.get("after").get("totalM2").asLong()).isEqualTo(before + cancelled);
        assertThat(line.get("cancelled").get("records")).hasSize(1);
        assertThat(balance.get("rows").get(0).get("admin1").asString()).isEqualTo("outside all areas");
    }

    @Test
    void csv_holds_a_line_for_each_term() {
        assertThat(run("figures", register, "--period", "2021..2023", "--balance", "--format", "csv"))
                .isZero();
        assertThat(out.toString().lines().filter(line -> line.startsWith("period,")))
                .hasSize(1);
        assertThat(out.toString())
                .contains("2022,whole,cluster munition remnants,cancelled,-")
                .contains("2023,whole,cluster munition remnants,unexplained,0,0,0,0,real");
    }

    @Test
    void rows_that_hold_no_land_are_refused() {
        assertThat(run("figures", register, "--period", "2022", "--balance", "--by", "operator"))
                .isEqualTo(2);
        assertThat(faults.toString()).contains("--balance").contains("admin1").contains("operator");
        assertThat(run("figures", register, "--period", "2023..2021")).isEqualTo(2);
        assertThat(run("figures", register, "--period", "2021..may")).isEqualTo(2);
    }
}
