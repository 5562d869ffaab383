package org.fadeout.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fadeout.edge.settings.Surroundings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a record through approval as two people walk it, and what verify says with and without a head. */
class ApprovalCommandsTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private String register() {
        return folder.resolve("r.gpkg").toString();
    }

    private int run(String actor, String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> words = new ArrayList<>(Arrays.asList(args));
        words.addAll(List.of("--actor", actor));
        return Main.run(
                words.toArray(String[]::new),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Surroundings.ofThisMachine());
    }

    private String csv(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), rows).toString();
    }

    @BeforeEach
    void aRegisterOfTwoPersons() {
        assertThat(run("Keo", "new", register(), "--country", "BA", "--four-eyes"))
                .isZero();
    }

    private String finds(int quantity) throws IOException {
        return csv("finds.csv", "number,lat,lon,category,quantity\nF-1,44.2,17.1,CMR," + quantity + "\n");
    }

    @Test
    void what_is_imported_waits_until_another_person_approves_it() throws IOException {
        assertThat(run("Keo", "import", register(), finds(1))).isZero();
        assertThat(out.toString()).contains("submitted: they count when another act approves them (fadeout pending)");
        assertThat(run("Mali", "pending", register(), "--kind", "find")).isZero();
        assertThat(out.toString())
                .contains("1 versions wait for approval", "(F-1)", "submitted by Keo", "is new", "quantity: 1");
        assertThat(run("Keo", "approve", register(), "F-1", "--reason", "mine")).isEqualTo(1);
        assertThat(err.toString()).startsWith("APPROVE-SAME-ACTOR: Nothing was decided about find-");
        assertThat(run("Keo", "approve", register(), "--all", "--reason", "looked at it", "--as", "Mali"))
                .isZero();
        assertThat(out.toString()).contains("approved find-", "2 approved as batch 3");

        run("Keo", "import", register(), finds(3));
        assertThat(run("Mali", "pending", register(), "--format", "json")).isZero();
        assertThat(out.toString()).contains("\"field\" : \"quantity\"", "\"before\" : \"1\"", "\"after\" : \"3\"");
    }

    @Test
    void the_history_of_a_record_tells_every_version() throws IOException {
        run("Keo", "import", register(), finds(1), "--save");
        run("Keo", "submit", register(), "F-1", "--reason", "checked at the office");
        run("Mali", "reject", register(), "F-1", "--reason", "the count is wrong");
        run("Keo", "import", register(), finds(2));
        run("Mali", "approve", register(), "F-1", "--reason", "agreed");
        String id = out.toString().split("[ @]")[1];
        assertThat(run("Mali", "history", register(), id)).isZero();
        assertThat(out.toString().lines().map(line -> line.replaceAll(" at 20[^:]*:[^:]*:[^:]*: ", ": ")))
                .contains(
                        "find " + id + ", 2 versions",
                        "  saved by Keo: Import of finds.csv",
                        "  submitted by Keo: checked at the office",
                        "  rejected by Mali: the count is wrong",
                        "  approved by Mali: agreed",
                        "    quantity: 1 -> 2");
        assertThat(run("Mali", "history", register(), id, "--format", "json")).isZero();
        assertThat(out.toString()).contains("\"standing\" : \"rejected\"");
        assertThat(run("Mali", "history", register(), "find-unknown")).isEqualTo(3);
    }

    @Test
    void a_personal_value_is_written_out_only_where_it_is_asked_for() throws IOException {
        String file = csv("sources.csv", "number,title,type,author\nS-1,a letter,letter,Somsanouk\n");
        run("Keo", "import", register(), file);
        run("Mali", "pending", register());
        assertThat(out.toString()).contains("author: (personal)").doesNotContain("Somsanouk");
        run("Mali", "pending", register(), "--personal");
        assertThat(out.toString()).contains("author: Somsanouk");
    }

    @Test
    void a_waived_finding_is_listed_with_its_reason_and_blocks_no_more() throws IOException {
        String one = folder.resolve("one.gpkg").toString();
        run("Keo", "new", one, "--country", "BA");
        String rows = "number,lat,lon,category,quantity,found,destroyed\nF-1,44.2,17.1,CMR,1,2023-05-02,2023-05-01\n";
        run("Keo", "import", one, csv("finds.csv", rows));
        assertThat(run("Keo", "check", one)).as(out.toString()).isEqualTo(1);
        assertThat(out.toString()).contains("D01-find");
        String id = Arrays.stream(out.toString().split("[\\s:]+"))
                .filter(word -> word.startsWith("find-"))
                .findFirst()
                .orElseThrow();
        assertThat(run("Keo", "waive", one, "--rule", "D99", "--record", id, "--reason", "no such"))
                .isEqualTo(2);
        assertThat(run("Keo", "waive", one, "--rule", "D01-find", "--record", id, "--reason", "days swapped"))
                .isZero();
        run("Keo", "check", one);
        assertThat(out.toString()).contains("waived D01-find " + id + ": days swapped");
        run("Keo", "check", one, "--format", "json");
        assertThat(out.toString()).contains("\"reason\" : \"days swapped\"").doesNotContain("\"D01-find\" :");
    }

    @Test
    void verify_says_what_it_cannot_exclude_and_compares_with_a_head() throws IOException {
        String head = folder.resolve("head.json").toString();
        assertThat(run("Keo", "verify", register(), "--print-head", head)).isZero();
        assertThat(out.toString()).contains("cannot exclude", "Wrote the head to");
        assertThat(run("Keo", "verify", register(), "--head", head)).isZero();
        assertThat(out.toString()).contains("The head that was kept is the present one.");
        run("Keo", "import", register(), finds(1));
        assertThat(run("Keo", "verify", register(), "--head", head)).isZero();
        assertThat(out.toString()).contains("is one that the register had");
        assertThat(run("Keo", "verify", register(), "--head", "f".repeat(64))).isEqualTo(1);
        assertThat(out.toString()).contains("V14");
        assertThat(run("Keo", "verify", register(), "--head", "nowhere.json")).isEqualTo(2);
        assertThat(run("Keo", "verify", register(), "--rebuild")).isZero();
    }

    @Test
    void what_to_decide_about_must_be_said() {
        assertThat(run("Keo", "approve", register(), "--reason", "all of it")).isEqualTo(2);
        assertThat(run("Keo", "approve", register(), "F-1", "--all", "--reason", "both"))
                .isEqualTo(2);
        assertThat(run("Keo", "approve", register(), "F-1", "--reason", " ")).isEqualTo(2);
        assertThat(run("Keo", "approve", register(), "F-1", "--reason", "why")).isEqualTo(3);
        assertThat(err.toString()).contains("APPROVE-NOTHING");
        assertThat(run("Keo", "withdraw", register(), "nobody", "--reason", "why"))
                .isEqualTo(3);
    }
}
