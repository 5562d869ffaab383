package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.StoreProblem;
import org.fadeout.base.issues.StoreProblem.ServerFault;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.AttachFile;
import org.fadeout.edge.exchange.Unpacked;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.source.Attachment;
import org.fadeout.flow.source.Source;
import org.fadeout.flow.source.SourceType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a real server, and what only a server does. */
@Tag("slow")
@ExtendWith(PostgresServer.class)
class PostgresRegisterTest extends RegisterContract {
    private static final RecordId A = RecordId.of("find-a");
    private static final RecordId REPORT = RecordId.of("report-1");

    @TempDir
    Path folder;

    private final PostgresServer server = PostgresServer.get();
    private final String named = server.fresh();
    private int files;

    @Override
    Register create(NewRegister told, Surroundings surroundings) {
        return Registers.create(Address.of(named), told, PostgresServer.in(surroundings));
    }

    @Override
    Register reopen(Surroundings surroundings) {
        return open(named, surroundings);
    }

    private static StoredRegister open(String named, Surroundings surroundings) {
        return Registers.open(Address.of(named), PostgresServer.in(surroundings));
    }

    private Problem problem(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(ProblemException.class).hasMessageNotContaining("a password of this run");
        return ((ProblemException) thrown).problem();
    }

    private Problem refused(ServerFault fault, String seen) {
        return new StoreProblem.ServerRefused(named, fault, seen);
    }

    @Test
    void what_is_no_register_is_never_made_and_never_replaced() throws SQLException {
        String empty = server.fresh();
        assertThat(problem(() -> open(empty, clock.surroundings(1))))
                .isEqualTo(new StoreProblem.RegisterMissing(empty));
        assertThat(server.ask(empty, "SELECT nspname FROM pg_namespace WHERE nspname = 'fadeout'"))
                .isEmpty();
        approve(put(A, 1));
        String head = register.head();
        assertThat(problem(() -> create(LAOS, clock.surroundings(2))))
                .isEqualTo(new StoreProblem.RegisterExists(named));
        assertThat(register.head()).isEqualTo(head);
        server.sql(empty, "CREATE SCHEMA fadeout", "CREATE TABLE fadeout.theirs (a int)");
        Problem foreign = new StoreProblem.ServerRefused(empty, ServerFault.SCHEMA, "it holds other tables");
        assertThat(problem(() -> open(empty, clock.surroundings(1)))).isEqualTo(foreign);
        assertThat(problem(() -> Registers.create(Address.of(empty), LAOS, PostgresServer.in(clock.surroundings(1)))))
                .isEqualTo(foreign);
        assertThat(server.ask(empty, "SELECT count(*) FROM fadeout.theirs")).containsExactly("0");
    }

    @Test
    void a_register_of_a_newer_program_is_refused() throws SQLException {
        register.close();
        server.sql(named, "UPDATE fadeout.fadeout_register SET value = '99' WHERE key = 'format'");
        assertThat(problem(() -> reopen(clock.surroundings(1))))
                .isEqualTo(new StoreProblem.RegisterNewer(named, 99, 2));
        server.sql(
                named,
                "UPDATE fadeout.fadeout_register SET value = '2' WHERE key = 'format'",
                "INSERT INTO fadeout.fadeout_migrations SELECT 9, '98', description, type, script, checksum, installed_by,"
                        + " installed_on, execution_time, success FROM fadeout.fadeout_migrations LIMIT 1");
        assertThat(problem(() -> reopen(clock.surroundings(1))))
                .isEqualTo(new StoreProblem.RegisterNewer(named, 98, 2));
        server.sql(named, "DROP TABLE fadeout.fadeout_migrations");
        assertThat(problem(() -> reopen(clock.surroundings(1))))
                .isEqualTo(refused(ServerFault.SCHEMA, "it holds other tables"));
    }

    @Test
    void a_making_that_was_broken_off_is_told_and_made_again() throws SQLException {
        register.close();
        server.sql(named, "DELETE FROM fadeout.fadeout_register");
        assertThat(problem(() -> reopen(clock.surroundings(1))).what()).contains("its making was broken off");
        register = create(LAOS, clock.surroundings(5));
        approve(put(A, 1));
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void a_server_that_refuses_is_told_by_what_it_refuses() throws SQLException {
        String nobody = server.address("nobody", "postgres");
        assertThat(problem(() -> open(nobody, clock.surroundings(1))).code()).isEqualTo("STORE-LOGIN");
        assertThat(problem(() -> Registers.open(Address.of(named), clock.surroundings(1)))
                        .code())
                .isEqualTo("STORE-LOGIN");
        String nowhere = server.address("postgres", "nowhere");
        assertThat(problem(() -> open(nowhere, clock.surroundings(1))).code()).isEqualTo("STORE-DATABASE");
        assertThat(problem(() -> open("postgresql://keeper@127.0.0.1:1/cmr", clock.surroundings(1)))
                        .code())
                .isEqualTo("STORE-UNREACHABLE");
        server.sql("postgres", "CREATE DATABASE plain_latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        String latin = server.address("postgres", "plain_latin");
        assertThat(problem(() -> Registers.create(Address.of(latin), LAOS, PostgresServer.in(clock.surroundings(1)))))
                .isEqualTo(new StoreProblem.ServerRefused(latin, ServerFault.SERVER, "encoding LATIN1"));
    }

    @Test
    void the_password_may_stand_in_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), PostgresServer.password() + "\n");
        Surroundings own = clock.surroundings(1);
        Surroundings told =
                new Surroundings(own.clock(), own.random(), Map.of("FADEOUT_DATABASE_PASSWORD_FILE", file.toString()));
        try (Register opened = Registers.openToRead(Address.of(named), told)) {
            assertThat(opened.head()).isEqualTo(register.head());
            assertThat(problem(() -> opened.append(new Batch("Keo", "no", Standing.APPROVED, List.of(put(A, 1)))))
                            .what())
                    .contains("it was opened for reading only");
        }
        Files.delete(file);
        assertThat(problem(() -> Registers.open(Address.of(named), told)).code())
                .isEqualTo("USAGE-OPTION");
    }

    @Test
    void a_content_goes_with_its_hash_when_that_is_erased() throws SQLException {
        approve(put(A, 1));
        byte[] scan = "%PDF-1.7 an invented scan".getBytes(StandardCharsets.ISO_8859_1);
        Attachment attached = AttachFile.run(register, new AttachFile.Request(A, "scan.pdf", "Signed", scan, "Keo"))
                .record();
        assertThat(found()).isEmpty();
        server.sql(named, "UPDATE fadeout.fadeout_attachment SET content = '\\x25'");
        assertThat(found()).singleElement().asString().startsWith("V15 ");
        assertThat(((StoredRegister) register).erase(Attachment.KIND, attached.id(), "sha256"))
                .isEqualTo(1);
        assertThat(server.ask(named, "SELECT count(*) FROM fadeout.fadeout_attachment"))
                .containsExactly("0");
        assertThat(found()).isEmpty();
    }

    @Test
    void writers_in_many_threads_and_programs_take_turns() throws Exception {
        int programs = 3;
        int threads = 2;
        int batches = 12;
        List<StoredRegister> open = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(programs * threads);
        List<Future<List<BatchEntry>>> kept = new ArrayList<>();
        for (int program = 0; program < programs; program++) {
            StoredRegister own = open(named, clock.surroundings(100 + program));
            open.add(own);
            for (int thread = 0; thread < threads; thread++) {
                String name = "find-" + program + "-" + thread + "-";
                kept.add(pool.submit(() -> {
                    List<BatchEntry> entries = new ArrayList<>();
                    for (int i = 0; i < batches; i++) {
                        entries.add(own.append(new Batch(
                                        "Keo", "at once", Standing.APPROVED, List.of(put(RecordId.of(name + i), 1))))
                                .orElseThrow());
                    }
                    return entries;
                }));
            }
        }
        List<BatchEntry> told = new ArrayList<>();
        for (Future<List<BatchEntry>> one : kept) {
            told.addAll(one.get());
        }
        pool.shutdown();
        assertThat(register.batches()).containsExactlyInAnyOrderElementsOf(told).hasSize(programs * threads * batches);
        assertThat(register.at(Known.NOW, Viewer.KEEPER).all(Find.KIND)).hasSize(programs * threads * batches);
        assertThat(register.verify()).isEmpty();
        open.forEach(StoredRegister::close);
    }

    @Test
    void of_writers_who_change_one_record_at_once_one_is_kept_and_the_others_are_told() throws Exception {
        approve(put(A, 0));
        VersionId first = register.tips(Find.KIND, A).get(0);
        int writers = 6;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<Future<String>> outcomes = new ArrayList<>();
        for (int i = 1; i <= writers; i++) {
            Batch batch = new Batch("Keo", "at once", Standing.APPROVED, List.of(put(A, i, first))).onLatestOnly();
            StoredRegister own = open(named, clock.surroundings(i));
            outcomes.add(pool.submit(() -> {
                try (own) {
                    own.append(batch);
                    return "kept";
                } catch (ProblemException e) {
                    return e.problem().code();
                }
            }));
        }
        List<String> told = new ArrayList<>();
        for (Future<String> one : outcomes) {
            told.add(one.get());
        }
        pool.shutdown();
        assertThat(told).containsOnlyOnce("kept").contains("DATA-OVERTAKEN").hasSize(writers);
        assertThat(told).filteredOn("DATA-OVERTAKEN"::equals).hasSize(writers - 1);
        assertThat(register.tips(Find.KIND, A)).hasSize(1);
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void a_connection_that_is_killed_in_the_middle_of_a_batch_leaves_nothing() throws Exception {
        approve(put(A, 1));
        String head = register.head();
        RandomRecords random = new RandomRecords(3);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            changes.add(Change.put(Find.KIND, random.of(Find.KIND)));
        }
        ExecutorService writer = Executors.newSingleThreadExecutor();
        Future<Problem> told = writer.submit(
                () -> problem(() -> register.append(new Batch("Keo", "to be killed", Standing.APPROVED, changes))));
        String writing =
                "FROM pg_locks l JOIN pg_class c ON c.oid = l.relation JOIN pg_stat_activity a ON a.pid = l.pid"
                        + " WHERE c.relname = 'find' AND l.mode = 'RowExclusiveLock' AND a.application_name = 'fadeout'";
        while (server.ask(named, "SELECT pg_terminate_backend(l.pid) " + writing)
                .isEmpty()) {
            assertThat(told.isDone()).as("killed before it was done").isFalse();
        }
        assertThat(told.get().code()).isEqualTo("STORE-LOST");
        writer.shutdown();
        assertThat(register.head()).isEqualTo(head);
        assertThat(register.verify()).isEmpty();
        approve(put(A, 2));
        assertThat(register.batches()).hasSize(2);
    }

    @Test
    void every_connection_may_be_cut_between_two_acts() throws SQLException {
        approve(put(A, 1));
        String head = register.head();
        server.sql(
                named,
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'fadeout'"
                        + " AND datname = current_database()");
        assertThat(register.head()).isEqualTo(head);
        approve(put(A, 2));
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void layers_are_tables_with_a_typed_geometry_that_only_fadeout_writes() throws SQLException {
        approve(put(A, 1));
        assertThat(server.ask(
                        named,
                        "SELECT type || ' ' || srid FROM public.geometry_columns WHERE f_table_schema = 'fadeout'"
                                + " AND f_table_name IN ('find', 'task') ORDER BY f_table_name"))
                .containsExactly("POINT 4326", "MULTIPOLYGON 4326");
        assertThat(server.ask(named, "SELECT record_id || ' ' || ST_AsText(geom) || ' ' || standing FROM fadeout.find"))
                .containsExactly("find-a POINT(103.25 18.5) approved");
        server.sql(
                named,
                "CREATE ROLE gis_office",
                "GRANT USAGE ON SCHEMA fadeout TO gis_office",
                "GRANT ALL ON fadeout.find, fadeout.fadeout_change TO gis_office");
        Map<String, String> refusals = new HashMap<>();
        refusals.put("UPDATE fadeout.find SET quantity = 2", Dialect.READ_ONLY);
        refusals.put("DELETE FROM fadeout.find", Dialect.READ_ONLY);
        refusals.put("TRUNCATE fadeout.find", Dialect.READ_ONLY);
        refusals.put("INSERT INTO fadeout.find (record_id, standing) VALUES ('x', 'y')", Dialect.READ_ONLY);
        refusals.put("UPDATE fadeout.fadeout_change SET body = NULL", Dialect.APPEND_ONLY);
        refusals.put("INSERT INTO fadeout.fadeout_change SELECT * FROM fadeout.fadeout_change", Dialect.APPEND_ONLY);
        refusals.put("TRUNCATE fadeout.fadeout_change", Dialect.APPEND_ONLY);
        refusals.put("SELECT * FROM fadeout.fadeout_personal", "permission denied");
        refusals.forEach((sql, why) -> assertThatThrownBy(() -> server.sql(named, "SET ROLE gis_office", sql))
                .as(sql)
                .hasMessageContaining(why));
        server.sql(named, "DROP OWNED BY gis_office", "DROP ROLE gis_office");
        assertThat(register.verify()).isEmpty();
    }

    private List<String> found() {
        return register.verify().stream()
                .map(issue -> issue.code() + " "
                        + issue.where().text().replace(register.info().site(), "site"))
                .toList();
    }

    @Test
    void what_was_changed_beside_fadeout_is_named_and_what_is_derived_is_mended() throws SQLException {
        approve(put(A, 1));
        approve(put(RecordId.of("find-b"), 2));
        approve(put(RecordId.of("find-c"), 3));
        server.sql(
                named,
                "ALTER TABLE fadeout.find DISABLE TRIGGER fadeout_guard_find",
                "UPDATE fadeout.find SET geom = ST_SetSRID(ST_MakePoint(103, 18), 4326) WHERE record_id = 'find-b'",
                "DELETE FROM fadeout.fadeout_version WHERE record_id = 'find-c'",
                "DROP INDEX fadeout.task_geom_idx",
                "ALTER TABLE fadeout.hazard ADD COLUMN theirs text");
        assertThat(found())
                .containsExactlyInAnyOrder(
                        "V07 find-c", "V08 find-b", "V08 task", "V08 hazard", "V09 fadeout_guard_find");
        ((StoredRegister) register).rebuild();
        assertThat(found()).isEmpty();
        server.sql(
                named,
                "ALTER TABLE fadeout.fadeout_change DISABLE TRIGGER ALL",
                "UPDATE fadeout.fadeout_change SET body = replace(body, '\"quantity\":2', '\"quantity\":20')",
                "ALTER TABLE fadeout.fadeout_change ENABLE TRIGGER ALL");
        assertThat(found()).containsExactly("V01 find-b", "V08 find-b");
    }

    @Test
    void a_batch_that_was_taken_off_the_end_is_missed() throws SQLException {
        approve(put(A, 1));
        approve(put(A, 2));
        server.sql(
                named,
                "ALTER TABLE fadeout.fadeout_batch DISABLE TRIGGER ALL",
                "ALTER TABLE fadeout.fadeout_change DISABLE TRIGGER ALL",
                "DELETE FROM fadeout.fadeout_batch WHERE number = 2",
                "DELETE FROM fadeout.fadeout_change WHERE batch = 2",
                "ALTER TABLE fadeout.fadeout_batch ENABLE TRIGGER ALL",
                "ALTER TABLE fadeout.fadeout_change ENABLE TRIGGER ALL");
        ((StoredRegister) register).rebuild();
        assertThat(found()).containsExactly("V05 of arrival 2");
    }

    @Test
    void a_second_writer_waits_while_readers_do_not() throws Exception {
        approve(put(A, 1));
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try (Connection other = server.connect(named);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("UPDATE fadeout.fadeout_writing SET writing = 0");
            Future<BatchEntry> waiting = writer.submit(() -> approve(put(A, 2)));
            String waits =
                    "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
            while (server.ask(named, waits).isEmpty()) {
                assertThat(waiting.isDone()).isFalse();
            }
            assertThat(register.at(Known.NOW, Viewer.KEEPER).all(Find.KIND)).containsExactly(find(A, 1));
            other.rollback();
            assertThat(waiting.get().number()).isEqualTo(2);
        }
        writer.shutdown();
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void a_personal_value_can_be_erased_and_the_chain_stays_whole() throws SQLException {
        Map<String, Object> values = new HashMap<>();
        values.put("id", REPORT);
        values.put("title", "Report");
        values.put("type", SourceType.values()[0]);
        values.put("author", "Somsanouk Phommachanh");
        values.put("invented", true);
        values.put("other", Attributes.NONE);
        approve(Change.put(Source.KIND, Source.KIND.make(values)));
        String head = register.head();
        assertThat(((StoredRegister) register).erase(Source.KIND, REPORT, "author"))
                .isEqualTo(1);
        assertThat(register.at(Known.NOW, Viewer.KEEPER)
                        .one(Source.KIND, REPORT)
                        .orElseThrow()
                        .author())
                .isNull();
        assertThat(server.ask(named, "SELECT author FROM fadeout.source")).containsExactly("null");
        assertThat(register.head()).isEqualTo(head);
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void a_site_on_a_server_and_one_in_a_file_exchange_what_they_recorded() throws SQLException {
        StoredRegister office = (StoredRegister) register;
        approve(put(A, 1));
        Path file = folder.resolve("field.gpkg");
        Registers.copyAsNewSite(Address.of(named), Address.of(file), "Mali", PostgresServer.in(clock.surroundings(2)));
        try (StoredRegister field = GeoPackageRegister.open(file, clock.surroundings(3))) {
            VersionId base = office.tips(Find.KIND, A).get(0);
            field.append(new Batch(
                    "Mali", "field", Standing.APPROVED, List.of(put(RecordId.of("find-b"), 7), put(A, 5, base))));
            approve(put(A, 6, base));
            assertThat(exchanged(field, office).taken()).isEqualTo(2);
            assertThat(office.verify()).isEmpty();
            assertThat(office.parted()).containsExactly(new Register.Parted(Find.KIND, A));
            assertThat(server.ask(named, "SELECT record_id FROM fadeout.find ORDER BY record_id"))
                    .containsExactly("find-a", "find-b");
            assertThat(exchanged(field, office).taken()).isZero();
            exchanged(office, field);
            assertThat(exchanged(field, office).receipt()).isEmpty();
            assertThat(field.verify()).isEmpty();
            assertThat(field.head()).isEqualTo(office.head());
            assertThat(field.parted()).isEqualTo(office.parted());
            String other = server.fresh();
            Registers.copyAsNewSite(
                    Address.of(file), Address.of(other), "Noy", PostgresServer.in(clock.surroundings(4)));
            try (StoredRegister third = open(other, clock.surroundings(5))) {
                assertThat(third.verify()).isEmpty();
                third.append(new Batch("Noy", "third", Standing.APPROVED, List.of(put(RecordId.of("find-c"), 1))));
                exchanged(third, office);
                assertThat(office.at(Known.NOW, Viewer.KEEPER).all(Find.KIND)).hasSize(3);
                assertThat(office.verify()).isEmpty();
            }
        }
    }

    private Merged exchanged(StoredRegister from, StoredRegister to) {
        Path file = folder.resolve("changes-" + ++files + ".zip");
        from.writeChanges(Since.NOTHING, true, file);
        return to.merge(file, "changes.zip", "Keo", Unpacked.Limits.STANDARD);
    }
}
