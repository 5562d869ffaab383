package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Standing;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.source.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody with SQL does to a register, and whether verify names it. */
class TamperTest {
    private static final String DROP_GUARDS_OF_HISTORY = "DROP TRIGGER fadeout_guard_batch_update;"
            + "DROP TRIGGER fadeout_guard_batch_delete;DROP TRIGGER fadeout_guard_change_update;"
            + "DROP TRIGGER fadeout_guard_change_delete;DROP TRIGGER fadeout_guard_change_insert;";

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();
    private final RandomRecords random = new RandomRecords(77);
    private String site = "";

    private Path file() {
        return folder.resolve("register.gpkg");
    }

    @BeforeEach
    void threeBatches() {
        try (GeoPackageRegister register =
                GeoPackageRegister.create(file(), RegisterContract.LAOS, clock.surroundings(1))) {
            site = register.info().site();
            for (int i = 1; i <= 3; i++) {
                register.append(new Batch(
                        "Keo",
                        "batch " + i,
                        Standing.APPROVED,
                        List.of(
                                RegisterContract.put(RecordId.of("find-" + i), i),
                                Change.put(Task.KIND, random.of(Task.KIND)),
                                author("report-" + i))));
            }
        }
        assertThat(verify()).isEmpty();
    }

    private Change author(String id) {
        Kind<Source> kind = Source.KIND;
        Source source = random.of(kind, RecordId.of(id));
        while (source.author() == null) {
            source = random.of(kind, RecordId.of(id));
        }
        return Change.put(kind, source);
    }

    private List<Issue> verify() {
        try (GeoPackageRegister register = GeoPackageRegister.open(file(), clock.surroundings(1))) {
            return register.verify();
        }
    }

    private void tamper(String script) throws SQLException {
        try (Connection connection = GeoPackageDatabase.connect(file(), false);
                Statement statement = connection.createStatement()) {
            for (String sql : script.split(";")) {
                statement.execute(sql);
            }
        }
    }

    /** The codes with the first record that each concerns, without the guards that the tampering itself had to take away. */
    private List<String> found() {
        return verify().stream()
                .filter(issue -> !issue.code().equals("V09"))
                .map(issue -> issue.code() + " " + issue.where().text().replace(site, "site"))
                .toList();
    }

    @Test
    void the_history_is_guarded_against_everyday_programs() {
        for (String sql : List.of(
                "UPDATE fadeout_change SET body = NULL",
                "DELETE FROM fadeout_change",
                "INSERT INTO fadeout_change SELECT site, batch, 99, kind, record_id, body_version, builds_on, body,"
                        + " geometry, hash FROM fadeout_change LIMIT 1",
                "UPDATE fadeout_batch SET actor = 'x'",
                "DELETE FROM fadeout_batch")) {
            assertThatThrownBy(() -> tamper(sql)).as(sql).hasMessageContaining("only added to, by Fadeout");
        }
        assertThat(verify()).isEmpty();
    }

    @Test
    void a_guard_that_was_taken_away_is_named_and_put_back_by_a_rebuild() throws SQLException {
        tamper("DROP TRIGGER fadeout_guard_change_update; DROP TRIGGER fadeout_guard_find_delete;"
                + "DROP TRIGGER rtree_find_geom_update1");
        assertThat(verify())
                .extracting(issue -> issue.code() + " " + issue.where().text())
                .containsExactlyInAnyOrder(
                        "V09 fadeout_guard_change_update",
                        "V09 fadeout_guard_find_delete",
                        "V09 rtree_find_geom_update1");
        rebuild();
        assertThat(verify()).isEmpty();
    }

    private void rebuild() {
        try (GeoPackageRegister register = GeoPackageRegister.open(file(), clock.surroundings(1))) {
            register.rebuild();
        }
    }

    @Test
    void an_edited_body_is_named() throws SQLException {
        tamper(DROP_GUARDS_OF_HISTORY
                + "UPDATE fadeout_change SET body = replace(body, '\"quantity\":2', '\"quantity\":20')"
                + " WHERE record_id = 'find-2'");
        assertThat(found()).containsExactly("V01 find-2", "V08 find-2");
    }

    @Test
    @SuppressWarnings("NullAway") // it does not read the nullness of an array from a class file
    void an_edited_body_whose_hash_was_computed_again_is_found_by_the_digest() throws SQLException {
        StoredChange edited;
        try (Connection connection = GeoPackageDatabase.connect(file(), true);
                ChangeTable changes = new ChangeTable(connection)) {
            StoredChange change = changes.one(new org.fadeout.base.record.VersionId(site, 2, 0))
                    .orElseThrow();
            edited = new StoredChange(
                            change.version(),
                            change.kind(),
                            change.record(),
                            change.bodyVersion(),
                            change.buildsOn(),
                            String.valueOf(change.body()).replace("\"quantity\":2", "\"quantity\":20"),
                            change.geometry(),
                            "")
                    .sealed();
        }
        tamper(DROP_GUARDS_OF_HISTORY + "UPDATE fadeout_change SET body = '" + edited.body() + "', hash = '"
                + edited.hash() + "' WHERE record_id = 'find-2'");
        assertThat(found()).containsExactly("V03 site/2", "V08 find-2");
    }

    @Test
    void edited_parts_of_a_change_are_named() throws SQLException {
        for (String edit : List.of(
                "geometry = x'01'",
                "kind = 'place'",
                "record_id = 'other'",
                "body_version = 0",
                "builds_on = 'x'",
                "hash = ''",
                "body = NULL",
                "body = '{'")) {
            tamper("DROP TRIGGER IF EXISTS fadeout_guard_change_update;CREATE TABLE IF NOT EXISTS kept AS SELECT * FROM"
                    + " fadeout_change;UPDATE fadeout_change SET " + edit + " WHERE record_id = 'find-2'");
            assertThat(verify()).as(edit).extracting(Issue::code).contains("V01");
            tamper(
                    "DELETE FROM fadeout_change WHERE 0;UPDATE fadeout_change SET (kind, record_id, body_version, builds_on,"
                            + " body, geometry, hash) = (SELECT kind, record_id, body_version, builds_on, body, geometry, hash"
                            + " FROM kept k WHERE k.batch = fadeout_change.batch AND k.place = fadeout_change.place)");
            assertThat(found()).as("put back after " + edit).isEmpty();
        }
    }

    @Test
    void every_edited_part_of_a_batch_is_named() throws SQLException {
        for (String edit : List.of(
                "actor = 'another'",
                "reason = 'another'",
                "standing = 'submitted'",
                "heads = 'a/1/b'",
                "recorded_at = '2025-01-01T00:00:00.000Z'",
                "recorded_at = 'never'",
                "hash = 'x'")) {
            tamper("DROP TRIGGER IF EXISTS fadeout_guard_batch_update;CREATE TABLE IF NOT EXISTS kept AS SELECT * FROM"
                    + " fadeout_batch;UPDATE fadeout_batch SET " + edit + " WHERE number = 2");
            assertThat(found()).as(edit).contains("V02 site/2");
            tamper("UPDATE fadeout_batch SET (actor, reason, standing, heads, recorded_at, hash) ="
                    + " (SELECT actor, reason, standing, heads, recorded_at, hash FROM kept k"
                    + " WHERE k.number = fadeout_batch.number)");
        }
        tamper("UPDATE fadeout_batch SET digest = 'x' WHERE number = 2");
        assertThat(found()).containsExactly("V02 site/2", "V03 site/2");
    }

    @Test
    void a_batch_taken_out_of_the_middle_is_named() throws SQLException {
        tamper(DROP_GUARDS_OF_HISTORY + "DELETE FROM fadeout_batch WHERE number = 2;"
                + "DELETE FROM fadeout_change WHERE batch = 2;DELETE FROM fadeout_version WHERE batch = 2");
        assertThat(found()).contains("V05 site/2", "V04 site/3", "V08 find-2");
    }

    @Test
    void the_last_batch_taken_away_is_named_even_with_all_that_it_brought() throws SQLException {
        tamper(DROP_GUARDS_OF_HISTORY + "DELETE FROM fadeout_batch WHERE number = 3;"
                + "DELETE FROM fadeout_change WHERE batch = 3;DELETE FROM fadeout_personal WHERE batch = 3");
        rebuild();
        assertThat(found()).containsExactly("V05 of arrival 3");
    }

    @Test
    void changes_without_their_batch_are_named() throws SQLException {
        tamper(DROP_GUARDS_OF_HISTORY + "DELETE FROM fadeout_batch WHERE number = 3");
        assertThat(found()).contains("V05 site/3");
    }

    @Test
    void a_change_taken_out_is_found_by_the_digest() throws SQLException {
        tamper(DROP_GUARDS_OF_HISTORY + "DELETE FROM fadeout_change WHERE record_id = 'find-2'");
        assertThat(found()).contains("V03 site/2", "V07 find-2", "V08 find-2");
    }

    @Test
    void batches_in_another_order_are_named() throws SQLException {
        tamper(DROP_GUARDS_OF_HISTORY
                + "UPDATE fadeout_batch SET number = number + 10 WHERE number IN (2, 3);"
                + "UPDATE fadeout_batch SET number = 25 - 10 - number WHERE number > 10;"
                + "UPDATE fadeout_change SET batch = batch + 10 WHERE batch IN (2, 3);"
                + "UPDATE fadeout_change SET batch = 25 - 10 - batch WHERE batch > 10");
        assertThat(found())
                .contains("V04 site/2", "V02 site/2", "V04 site/3", "V02 site/3", "V01 find-2", "V01 find-3");
    }

    @Test
    void changes_in_another_order_are_named() throws SQLException {
        tamper(DROP_GUARDS_OF_HISTORY
                + "UPDATE fadeout_change SET place = place + 10 WHERE batch = 2 AND place < 2;"
                + "UPDATE fadeout_change SET place = 11 - place WHERE batch = 2 AND place >= 10");
        assertThat(found()).contains("V03 site/2", "V01 find-2");
    }

    @Test
    void an_edited_personal_value_is_named_and_an_erased_one_is_not() throws SQLException {
        tamper("UPDATE fadeout_personal SET value = '\"Another\"' WHERE batch = 2");
        assertThat(found()).containsExactly("V06 report-2", "V08 report-2");
        tamper("DELETE FROM fadeout_personal WHERE batch = 2");
        assertThat(found()).containsExactly("V08 report-2");
        rebuild();
        assertThat(verify()).isEmpty();
    }

    @Test
    void a_layer_row_changed_behind_the_guard_is_named() throws SQLException {
        tamper(
                "UPDATE fadeout_writing SET writing = 1;UPDATE find SET quantity = 99 WHERE record_id = 'find-1';"
                        + "DELETE FROM find WHERE record_id = 'find-2';"
                        + "UPDATE find SET record_id = 'find-9' WHERE record_id = 'find-3';UPDATE fadeout_writing SET writing = 0");
        assertThat(found()).contains("V08 find-1", "V08 find-2", "V08 find-3", "V08 find-9");
        assertThat(verify()).allMatch(issue -> issue.what().contains("layer find"));
        rebuild();
        assertThat(verify()).isEmpty();
    }

    @Test
    void a_layer_that_is_gone_or_laid_out_anew_is_named() throws SQLException {
        tamper("DROP TABLE \"release\";ALTER TABLE hazard ADD COLUMN more TEXT;"
                + "DELETE FROM rtree_find_geom WHERE id = 1");
        assertThat(verify())
                .extracting(Issue::what)
                .contains(
                        "The layer release is missing",
                        "The layer hazard has other columns than Fadeout gave it",
                        "The layer find (its spatial index) differs from the changes of the record find-1");
        rebuild();
        assertThat(verify()).isEmpty();
    }

    @Test
    void a_changed_version_index_is_named() throws SQLException {
        tamper("UPDATE fadeout_version SET standing = 'rejected' WHERE record_id = 'find-2'");
        assertThat(found()).containsExactly("V07 find-2");
        rebuild();
        tamper("UPDATE fadeout_shown SET until = 3 WHERE record_id = 'find-2'");
        assertThat(found()).containsExactly("V07 find-2");
        rebuild();
        assertThat(verify()).isEmpty();
    }

    @Test
    void an_open_flag_is_named() throws SQLException {
        tamper("UPDATE fadeout_writing SET writing = 1");
        assertThat(verify()).extracting(issue -> issue.where().text()).containsExactly("fadeout_writing");
    }

    @Test
    void every_issue_says_what_to_do_and_holds_no_personal_value() throws SQLException {
        tamper(DROP_GUARDS_OF_HISTORY + "UPDATE fadeout_personal SET value = '\"Secret\"';"
                + "UPDATE fadeout_change SET hash = 'x'");
        assertThat(verify()).isNotEmpty().allSatisfy(issue -> {
            assertThat(issue.remedy()).isNotBlank();
            assertThat(issue.toString()).doesNotContain("Secret");
        });
    }
}
