package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A task from its last search to the hand-over of its land, and to the item that was missed on it. All of it is made up. */
class TaskShowTest {
    private static final String BOX =
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
                    + "{\"type\":\"Polygon\",\"coordinates\":[[[47.0,39.6],[%s,39.6],[%s,39.602],[47.0,39.602],[47.0,39.6]]]},"
                    + "\"properties\":{%s}}]}";
    private static final String WHO = "Somebody Private";

    @TempDir
    Path folder = Path.of("");

    private Path register = Path.of("");

    @BeforeEach
    void make() throws Exception {
        register = folder.resolve("r.gpkg");
        Path hazards =
                box("hazards", "47.002", "'number':'H-1','classification':'cha','status':'open','hazard_type':'cmr'");
        Path tasks = box(
                "tasks", "47.002", "'number':'T-1','type':'cmr','status':'active','hazard':'H-1','operator':'North'");
        Path searched = box(
                "searched",
                "47.002",
                "'number':'S-1','task':'T-1','method':'detector','depth_cm':20,'date':'2023-05-01'");
        Path finds = Files.writeString(folder.resolve("finds.csv"), """
                number,task,latitude,longitude,accuracy,position_method,category,cmr_type,quantity,found,destroyed,disposal_class,found_in_place
                F-1,T-1,39.601,47.0018,5,gps,submunition,submunition,1,2023-05-01,2023-05-02,in situ,yes
                """);
        Path progress = Files.writeString(folder.resolve("progress.csv"), """
                number,task,date,team,area_processed_m2,items_found,team_days
                P-1,T-1,2023-05-01,one,20000,1,12
                """);
        assertThat(Cli.run("new", register, "--country", "AZ").exit()).isZero();
        Cli imported = Cli.run("import", register, hazards, tasks, searched, finds, progress);
        assertThat(imported.exit()).as(imported.out() + imported.err()).isZero();
        Object[] visit = {
            "visit",
            register,
            "T-1",
            "--type",
            "qc",
            "--date",
            "2023-06-20",
            "--result",
            "accepted",
            "--area",
            "5000",
            "--report",
            "QC-1"
        };
        assertThat(Cli.run(visit).exit()).isZero();
    }

    private Path box(String kind, String east, String properties) throws Exception {
        return Files.writeString(
                folder.resolve(kind + ".geojson"), String.format(BOX, east, east, properties.replace('\'', '"')));
    }

    private Cli complete(Object... more) {
        return Cli.run("complete", register, "T-1", "--date", "2023-06-30", java.util.List.of(more));
    }

    @Test
    void a_task_with_a_gap_is_refused_and_says_what_is_missing_and_where() {
        Cli refused = complete();
        assertThat(refused.exit()).as(refused.err()).isEqualTo(3);
        assertThat(refused.err())
                .startsWith("DATA-GATES: Task T-1 cannot be declared complete: gap closed (")
                .contains("100 m2 tolerated");
        assertThat(refused.out()).contains("shut gap closed", "look at ");

        JsonNode tree = complete("--format", "json").json();
        assertThat(tree.get("complete").asBoolean()).isFalse();
        assertThat(tree.get("gapM2").asLong()).isBetween(2_000L, 4_000L);
        assertThat(tree.get("where").get(0).get("longitude").asDouble()).isBetween(47.002, 47.003);
        assertThat(Cli.run("task", register, "T-1", "--format", "json")
                        .json()
                        .get("status")
                        .asText())
                .isEqualTo("active");
    }

    @Test
    void the_card_shows_the_work_and_what_to_do() {
        Cli card = Cli.run("task", register, "T-1", "--as-of", "2023-06-30");
        assertThat(card.exit()).as(card.err()).isZero();
        assertThat(card.out())
                .contains("detector, 0.2 m, 1 passes", "1 found, 1 of them", "as stated 20000 m2 in 12 team-days")
                .contains("Search the gap (fadeout gap draws it)");
        assertThat(Cli.run("task", register).out()).contains("T-1", "1 tasks");
        Cli none = Cli.run("task", register, "T-9");
        assertThat(none.exit()).isEqualTo(3);
        assertThat(none.err()).startsWith("DATA-RECORD: ");
    }

    @Test
    void a_dry_run_and_half_a_signature_keep_nothing() {
        Cli dry = complete("--reason", "a wall", "--signed-by", WHO, "--dry-run");
        assertThat(dry.exit()).as(dry.err()).isZero();
        assertThat(dry.out()).startsWith("Would be declared complete: T-1");
        assertThat(complete("--reason", "a wall").exit()).isEqualTo(2);
        assertThat(Cli.run("complete", register, "T-1", "--date", "2999-01-01").err())
                .contains("\"2999-01-01\"", "a day up to");
        assertThat(complete().exit()).isEqualTo(3);
    }

    @Test
    void from_completion_to_the_missed_item() throws Exception {
        Cli done = complete("--reason", "a wall", "--signed-by", WHO, "--declared-by", WHO);
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(done.out())
                .contains(
                        "Declared complete: T-1", "the gap becomes the hazardous area T-1 remainder", "is closed: H-1")
                .doesNotContain(WHO);
        assertThat(complete().err()).startsWith("DATA-STATE: Task T-1 cannot be declared complete, it is completed");
        assertThat(Cli.run("check", register).out()).doesNotContain("T01", "H03", "H04");

        Path certificate = folder.resolve("certificate.html");
        Object[] handOver = {
            "hand-over",
            register,
            "T-1",
            "--date",
            "2023-07-10",
            "--from",
            "North",
            "--to",
            "The village",
            "--residual-risk",
            "None is known",
            "--markers",
            "2023-07-01",
            "--signed-to",
            WHO,
            "--out",
            certificate
        };
        Cli visit = Cli.run(
                "visit",
                register,
                "T-1",
                "--type",
                "qc",
                "--date",
                "2023-07-02",
                "--result",
                "accepted",
                "--area",
                "9000",
                "--report",
                "QC-7",
                "--nonconformity",
                "minor: a label");
        assertThat(visit.exit()).as(visit.err()).isZero();
        Cli refused = Cli.run(handOver);
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err())
                .contains("corrections done (1 open: nonconformity-")
                .doesNotContain(WHO);
        assertThat(certificate).doesNotExist();

        Cli corrected = Cli.run(
                "visit",
                register,
                "T-1",
                "--type",
                "qa",
                "--date",
                "2023-07-05",
                "--corrected",
                openNonconformity(),
                "--measures",
                "a new label");
        assertThat(corrected.exit()).as(corrected.err()).isZero();
        Cli given = Cli.run(handOver);
        assertThat(given.exit()).as(given.err()).isZero();
        assertThat(given.out()).doesNotContain(WHO);
        assertThat(Files.readString(certificate))
                .contains("Hand-over certificate", WHO, "None is known", "T-1 remainder", "QC-7")
                .doesNotContain("DRAFT");
        Files.delete(certificate);
        assertThat(Cli.run("hand-over", register, "T-1", "--out", certificate).exit())
                .isZero();
        assertThat(Files.readString(certificate)).contains(WHO);

        Path missed = Files.writeString(folder.resolve("finds2.csv"), """
                number,latitude,longitude,accuracy,position_method,category,cmr_type,quantity,found,found_in_place
                F-2,39.601,47.001,5,gps,submunition,submunition,1,2023-09-01,yes
                """);
        assertThat(Cli.run("import", register, missed, "--kind", "find").exit()).isZero();
        Cli reopened =
                Cli.run("reopen", register, "--find", "F-2", "--reason", "found by a farmer", "--date", "2023-09-02");
        assertThat(reopened.exit()).as(reopened.err()).isZero();
        assertThat(reopened.out()).contains("Opened again: re-opened for F-2", "critical: missed item");
        assertThat(Cli.run("task", register, "T-1").out()).contains("parts of its land are open again");
        assertThat(Cli.run("reopen", register, "--find", "F-2", "--reason", "again")
                        .err())
                .startsWith("DATA-REOPEN: ");
        assertThat(Cli.run("verify", register).exit()).isZero();
    }

    private String openNonconformity() {
        return Cli.run("task", register, "T-1", "--format", "json")
                .json()
                .get("openNonconformities")
                .get(0)
                .get("id")
                .asText();
    }
}
