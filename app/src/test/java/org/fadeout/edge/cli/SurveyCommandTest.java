package org.fadeout.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fadeout.edge.settings.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Boundaries and surveys as a person makes them: files in, a grid laid out, daily entries in, areas proposed. */
class SurveyCommandTest {

    @TempDir
    Path folder = Path.of("");

    private String register = "";
    private String out = "";
    private String err = "";

    private int run(String... args) {
        StringWriter said = new StringWriter();
        StringWriter complained = new StringWriter();
        int exit = Main.run(
                args, new PrintWriter(said, true), new PrintWriter(complained, true), Surroundings.ofThisMachine());
        out = said.toString();
        err = complained.toString();
        return exit;
    }

    private void register() throws IOException {
        register = folder.resolve("r.gpkg").toString();
        Path standard = Files.writeString(folder.resolve("standard.yaml"), """
                name: boxes
                title: Boxes for a test
                draft: false
                citation: test
                fade_out: 50 m
                fade_out_by_class:
                  unknown: 50 m
                detecting_methods: [detector]
                gap_tolerance: 0 m2
                grid:
                  cell: 50 m
                  least_coverage: 100 %
                  buffer: 50 m
                  neighbours: 8
                  stop_rule: the first CMR found
                  colours:
                    no evidence: green
                boundary_points:
                  intermediate_spacing: 50 m
                  closing_tolerance: 1 m
                unverified:
                  fade_out: a test
                """);
        assertThat(run("new", register, "--country", "AZ", "--standard", standard.toString()))
                .as(err)
                .isZero();
    }

    private void imports(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text.strip() + "\n");
        assertThat(run("import", register, file.toString())).as(out + err).isZero();
    }

    private JsonNode json(String... args) {
        run(args);
        return new ObjectMapper().readTree(out);
    }

    private static final String POINTS = """
            owner_kind,owner,sequence,number,type,lat,lon,datum,from_point,bearing_mils,distance_m,north,declination
            hazard,H-1,1,RP,reference point,39.600000,47.000000,WGS 84,,,,,
            hazard,H-1,2,SP,start point,,,,RP,1600,50,true,
            hazard,H-1,3,1,turning point,,,,SP,6300,40,magnetic,5.625
            hazard,H-1,4,2,turning point,,,,1,1500,40,magnetic,5.625
            hazard,H-1,5,3,end point,,,,2,3200,40,true,
            hazard,H-1,6,SP,closing point,,,,3,4800,41.5,true,
            """;

    @Test
    void a_boundary_by_bearing_and_distance_goes_on_the_record_of_its_land() throws IOException {
        register();
        imports("hazards.geojson", """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"number":"H-0","classification":"confirmed","status":"open","hazard_type":"cmr"},
                "geometry":{"type":"Polygon","coordinates":[[[47.1,39.6],[47.101,39.6],[47.101,39.601],[47.1,39.6]]]}}]}""");
        imports("turning_points.csv", POINTS.replace("H-1", "H-0"));
        assertThat(run("boundary", register, "H-0")).as(out + err).isEqualTo(1);
        assertThat(out)
                .contains("hazard H-0: 6 points")
                .contains("39.60000000 47.00000000 entered")
                .contains("from RP 90 degrees (true) 50 m")
                .contains("from SP 354.375 degrees (magnetic) 40 m")
                .contains("area 1600 m2")
                .contains("closing error 1.5 m")
                .contains("tolerance 1 m")
                .contains("G11");
        assertThat(run("boundary", register, "H-0", "--apply")).isEqualTo(3);
        assertThat(err).contains("DATA-BOUNDARY").contains("--replace");
        assertThat(run("boundary", register, "H-0", "--apply", "--replace")).isEqualTo(1);
        JsonNode again = json("boundary", register, "H-0", "--format", "json");
        assertThat(again.get("areaM2").asLong()).isEqualTo(1600);
        assertThat(again.get("points").get(0).get("asEntered").asString()).isEqualTo("39.600000 47.000000");
        assertThat(again.get("points").get(1).get("computed").asBoolean()).isTrue();
        assertThat(run("verify", register)).as(out).isZero();
        run("check", register);
        assertThat(out).contains("G11").doesNotContain("G13");
    }

    @Test
    void a_chain_that_leads_nowhere_blocks_and_makes_no_land() throws IOException {
        register();
        imports("turning_points.csv", POINTS.replace("SP,6300", "XX,6300"));
        assertThat(run("boundary", register, "H-1")).isEqualTo(1);
        assertThat(out)
                .contains("no land: point 1 has no position: it starts from a point that is not among")
                .contains("G13");
        assertThat(run("boundary", register, "H-1", "--apply")).isEqualTo(3);
        assertThat(run("boundary", register, "H-9")).isEqualTo(3);
    }

    @Test
    void coordinates_are_kept_as_they_were_entered_whatever_their_format() throws IOException {
        register();
        imports("turning_points.csv", """
                owner_kind,owner,sequence,number,type,lat,lon,mgrs
                task,T,1,a,tp,39 36 00 N,47 00 00 E,
                task,T,2,b,tp,,,38SNJ0000082998
                task,T,3,c,tp,39.601,47.0010,
                """);
        JsonNode points = json("boundary", register, "T", "--format", "json").get("points");
        assertThat(points.get(0).get("asEntered").asString()).isEqualTo("39 36 00 N 47 00 00 E");
        assertThat(points.get(0).get("latitude").asDouble()).isEqualTo(39.6);
        assertThat(points.get(1).get("asEntered").asString()).isEqualTo("38SNJ0000082998");
        assertThat(points.get(2).get("asEntered").asString()).isEqualTo("39.601 47.0010");
        run("boundary", register, "T");
        assertThat(out).as("no datum stands in the file").contains("G12");
    }

    @Test
    void a_strike_from_evidence_to_a_grid_to_daily_entries_to_a_proposed_area() throws IOException {
        register();
        imports("strikes.csv", "number,lat,lon\nS-1,39.600000,47.000000\n");
        imports("evidence.csv", "number,lat,lon,type,hazard_type\nE-1,39.6005,47.0005,crater,cmr\n");
        assertThat(run("survey", register, "--lay-out", "S-1", "--number", "G-1"))
                .as(err)
                .isZero();
        assertThat(out).contains("grid G-1: 21 by 21 boxes of 50 m").contains("next: column 10 row 10;");
        imports("survey_entries.csv", """
                grid,column,row,date,team,coverage,accessible,reason,seen
                G-1,10,10,2024-03-01,A,30,yes,,cmr
                G-1,11,10,2024-03-02,A,50,yes,,nothing
                G-1,9,10,2024-03-02,B,,no,flooded,unknown
                """);
        imports(
                "finds.csv",
                "number,lat,lon,category,quantity,date found,cmr_type\nF-1,39.6005,47.0005,cmr,1,2024-03-01,submunition\n");
        assertThat(run("survey", register, "G-1")).as(err).isZero();
        assertThat(out)
                .contains("???\n      xR~\n      ???")
                .contains("unresolved: column 9 row 10, inaccessible, coverage 0 %, flooded")
                // 2,500 + 4 x 2,500 + 50^2 pi = 20,354 m2, less the two boxes beside it.
                .contains("proposed confirmed area: 15354 m2")
                .contains("miss rate: none");
        JsonNode grid =
                json("survey", register, "G-1", "--format", "json").get("grids").get(0);
        assertThat(grid.get("next").size()).isEqualTo(7);
        assertThat(grid.get("proposals").get(1).get("classification").asString())
                .isEqualTo("suspected");
        JsonNode map = json("survey", register, "--format", "geojson");
        assertThat(map.get("features").size()).isEqualTo(3 + 3);
        assertThat(run("survey", register, "--lay-out", "S-9")).isEqualTo(3);
        assertThat(run("survey", register, "--from", "E-1", "--number", "G-2")).isZero();
        assertThat(run("verify", register)).isZero();
    }

    @Test
    void an_entry_that_comes_again_with_another_coverage_is_the_same_entry() throws IOException {
        register();
        imports("strikes.csv", "number,lat,lon\nS-1,39.600000,47.000000\n");
        run("survey", register, "--lay-out", "S-1", "--number", "G-1");
        String entry = "grid,column,row,date,team,coverage,seen\nG-1,10,10,2024-03-01,A,40,nothing\n";
        imports("survey_entries.csv", entry);
        imports("survey_entries.csv", entry.replace(",40,", ",60,"));
        JsonNode box = json("survey", register, "--format", "json")
                .get("grids")
                .get(0)
                .get("boxes")
                .get(0);
        assertThat(box.get("coveragePercent").asDouble()).isEqualTo(60);
        assertThat(box.get("state").asString()).isEqualTo("partly searched");
    }

    @Test
    void a_standard_without_a_rule_for_grids_is_not_filled_in() throws IOException {
        register = folder.resolve("plain.gpkg").toString();
        Path standard = Files.writeString(folder.resolve("plain.yaml"), """
                name: plain
                title: Plain
                draft: false
                citation: test
                fade_out: 50 m
                fade_out_by_class:
                  unknown: 50 m
                detecting_methods: [detector]
                gap_tolerance: 0 m2
                unverified:
                  fade_out: a test
                """);
        assertThat(run("new", register, "--country", "AZ", "--standard", standard.toString()))
                .as(err)
                .isZero();
        imports("strikes.csv", "number,lat,lon\nS-1,39.600000,47.000000\n");
        assertThat(run("survey", register, "--lay-out", "S-1")).isEqualTo(3);
        assertThat(err).contains("DATA-SILENT");
    }
}
