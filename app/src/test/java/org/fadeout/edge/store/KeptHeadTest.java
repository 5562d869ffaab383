package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.KeptHead;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.VersionId;
import org.fadeout.edge.exchange.HeadFile;
import org.fadeout.flow.evidence.Find;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a head that was kept elsewhere can tell, because the file agrees with itself. */
class KeptHeadTest {
    private static final String DROP_GUARDS = "DROP TRIGGER fadeout_guard_batch_update;"
            + "DROP TRIGGER fadeout_guard_batch_delete;DROP TRIGGER fadeout_guard_batch_insert;"
            + "DROP TRIGGER fadeout_guard_change_update;DROP TRIGGER fadeout_guard_change_delete;"
            + "DROP TRIGGER fadeout_guard_change_insert;";

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();
    private final List<String> heads = new ArrayList<>();
    private String site = "";

    private Path file() {
        return folder.resolve("register.gpkg");
    }

    private Path kept() {
        return folder.resolve("head.json");
    }

    private GeoPackageRegister open() {
        return GeoPackageRegister.open(file(), clock.surroundings(1));
    }

    @BeforeEach
    void fourBatchesAndAKeptHead() {
        try (GeoPackageRegister register =
                GeoPackageRegister.create(file(), RegisterContract.LAOS, clock.surroundings(1))) {
            site = register.info().site();
            for (int i = 1; i <= 3; i++) {
                register.append(new Batch(
                        "Keo",
                        "batch " + i,
                        Standing.SUBMITTED,
                        List.of(RegisterContract.put(RecordId.of("find-" + i), i))));
                heads.add(register.head());
            }
            RecordId first = RecordId.of("find-1");
            register.append(new Batch(
                    "Mali",
                    "looked at it",
                    Standing.APPROVED,
                    List.of(new Change.Decide(Find.KIND, first, new VersionId(site, 1, 0), Standing.APPROVED))));
            heads.add(register.head());
            HeadFile.write(kept(), register);
        }
        assertThat(found(HeadFile.read(kept().toString()))).isEmpty();
    }

    /** Everything that verify finds, and then what it finds against the head. */
    private List<String> found(KeptHead head) {
        try (GeoPackageRegister register = open()) {
            List<Issue> issues = new ArrayList<>(register.verify());
            issues.addAll(register.verify(head));
            return issues.stream()
                    .map(issue -> (issue.code() + " " + issue.where().text()).replace(site, "site"))
                    .toList();
        }
    }

    private List<String> foundAgainstTheFile() {
        return found(HeadFile.read(kept().toString()));
    }

    private void tamper(String script) throws SQLException {
        try (Connection connection = GeoPackageDatabase.connect(file(), false);
                Statement statement = connection.createStatement()) {
            for (String sql : script.split(";")) {
                statement.execute(sql);
            }
        }
    }

    /** Whoever can write SQL can also have Fadeout mend what is derived. */
    private void rebuild() {
        try (GeoPackageRegister register = open()) {
            register.rebuild();
        }
    }

    @Test
    void a_head_that_the_register_had_and_more_batches_since_is_fine() {
        try (GeoPackageRegister register = open()) {
            register.append(new Batch(
                    "Keo", "later", Standing.SUBMITTED, List.of(RegisterContract.put(RecordId.of("find-9"), 9))));
        }
        assertThat(foundAgainstTheFile()).isEmpty();
        for (String head : heads) {
            assertThat(found(HeadFile.read(head))).isEmpty();
        }
        assertThat(found(HeadFile.read("0".repeat(64)))).containsExactly("V14 " + "0".repeat(64));
    }

    @Test
    void an_end_that_was_cut_off_without_a_trace_is_told() throws SQLException {
        tamper(DROP_GUARDS + "DELETE FROM fadeout_batch WHERE number >= 3;DELETE FROM fadeout_change WHERE batch >= 3;"
                + "UPDATE sqlite_sequence SET seq = 2 WHERE name = 'fadeout_batch'");
        rebuild();
        assertThat(foundAgainstTheFile()).containsExactly("V12 site/3");
        assertThat(found(HeadFile.read(heads.get(3)))).containsExactly("V14 " + heads.get(3));
        assertThat(found(HeadFile.read(heads.get(1))))
                .as("an older head cannot tell")
                .isEmpty();
    }

    /** Writes batch 2 and all that follow anew, with hashes that agree among themselves. */
    private void writeAnew() throws SQLException {
        tamper(DROP_GUARDS + "UPDATE fadeout_batch SET actor = 'Somebody' WHERE number = 2");
        try (Connection connection = GeoPackageDatabase.connect(file(), false)) {
            String previous = Chain.FIRST;
            for (BatchEntry old : new Chain(connection).all()) {
                BatchEntry open = new BatchEntry(
                        old.site(),
                        old.number(),
                        previous,
                        old.heads(),
                        old.recordedAt(),
                        old.actor(),
                        old.reason(),
                        old.standing(),
                        old.count(),
                        old.digest(),
                        "");
                String hash = Seal.ofBatch(open);
                Connections.execute(
                        connection,
                        "UPDATE fadeout_batch SET previous = '" + previous + "', hash = '" + hash + "' WHERE number = "
                                + old.number());
                previous = hash;
            }
        }
        rebuild();
    }

    @Test
    void a_chain_that_was_written_anew_is_told_from_which_batch_on() throws SQLException {
        writeAnew();
        try (GeoPackageRegister register = open()) {
            assertThat(register.verify()).as("the file agrees with itself").isEmpty();
            assertThat(register.verify(HeadFile.read(kept().toString())))
                    .singleElement()
                    .satisfies(issue -> assertThat(issue.what()).endsWith("was written anew from batch 2 on"));
        }
        assertThat(foundAgainstTheFile()).containsExactly("V13 site/2");
        assertThat(found(HeadFile.read(heads.get(3)))).containsExactly("V14 " + heads.get(3));
    }

    @Test
    void a_plain_list_of_heads_tells_that_but_not_from_where() throws Exception {
        String last;
        try (GeoPackageRegister register = open()) {
            last = register.batches().get(3).hash();
        }
        Path list = Files.writeString(folder.resolve("heads.txt"), "kept in the safe\n" + site + ":4:" + last + "\n");
        assertThat(found(HeadFile.read(list.toString()))).isEmpty();
        writeAnew();
        assertThat(found(HeadFile.read(list.toString()))).containsExactly("V13 site/4");
    }

    @Test
    void the_head_of_another_register_is_told() {
        try (GeoPackageRegister other =
                GeoPackageRegister.create(folder.resolve("other.gpkg"), RegisterContract.LAOS, clock.surroundings(9))) {
            other.append(new Batch(
                    "Noy", "another", Standing.APPROVED, List.of(RegisterContract.put(RecordId.of("find-1"), 1))));
            Path head = folder.resolve("other.json");
            HeadFile.write(head, other);
            assertThat(found(HeadFile.read(head.toString())))
                    .containsExactly("V12 " + other.info().site() + "/1");
        }
    }

    @Test
    void an_edited_decision_is_told_without_a_head() throws SQLException {
        tamper(DROP_GUARDS + "UPDATE fadeout_change SET body = replace(body, 'approved', 'rejected') WHERE batch = 4");
        assertThat(foundAgainstTheFile()).contains("V01 find-1", "V07 find-1");
        tamper("UPDATE fadeout_change SET body = '{}' WHERE batch = 4");
        assertThat(foundAgainstTheFile()).contains("V01 find-1");
    }

    @Test
    void a_decision_put_in_is_told_without_a_head() throws SQLException {
        StoredChange decision = StoredChange.decision(
                new VersionId(site, 4, 1), "find", "find-2", new VersionId(site, 2, 0), Standing.APPROVED);
        tamper(DROP_GUARDS + "INSERT INTO fadeout_change(site, batch, place, kind, record_id, body_version, builds_on,"
                + " body, hash) VALUES ('" + site + "', 4, 1, 'find', 'find-2', 0, '" + decision.buildsOnText()
                + "', '" + decision.body() + "', '" + decision.hash() + "')");
        rebuild();
        assertThat(foundAgainstTheFile()).containsExactly("V03 site/4");
    }
}
