package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.StoreProblem;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.source.Source;
import org.fadeout.flow.source.SourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoPackageRegisterTest extends RegisterContract {
    private static final RecordId A = RecordId.of("find-a");
    private static final RecordId REPORT = RecordId.of("report-1");

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("régister 'x'.gpkg");
    }

    @Override
    Register create(NewRegister told, Surroundings surroundings) {
        return GeoPackageRegister.create(file(), told, surroundings);
    }

    @Override
    Register reopen(Surroundings surroundings) {
        return GeoPackageRegister.open(file(), surroundings);
    }

    private GeoPackageRegister geoPackage() {
        return (GeoPackageRegister) register;
    }

    private static Problem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(call);
        assertThat(thrown).isInstanceOf(ProblemException.class);
        return ((ProblemException) thrown).problem();
    }

    private static void sql(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void a_register_that_is_missing_is_never_made() {
        Path missing = folder.resolve("missing.gpkg");
        assertThat(problem(() -> GeoPackageRegister.open(missing, clock.surroundings(1))))
                .isEqualTo(new StoreProblem.RegisterMissing(missing.toString()));
        assertThat(problem(() -> Registers.copy(
                        Address.of(missing), Address.of(folder.resolve("copy.gpkg")), clock.surroundings(1))))
                .isEqualTo(new StoreProblem.RegisterMissing(missing.toString()));
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file()));
    }

    @Test
    void a_time_zone_that_nobody_knows_is_told_at_once() throws SQLException {
        register.close();
        sql(file(), "UPDATE fadeout_register SET value = 'Asia/Nowhere' WHERE key = 'zone'");
        Problem told = new StoreProblem.NotARegister(file().toString(), "what it says of itself cannot be read");
        assertThat(problem(() -> GeoPackageRegister.openToRead(file(), clock.surroundings(1))))
                .isEqualTo(told);
        assertThat(problem(() -> reopen(clock.surroundings(1)))).isEqualTo(told);
        sql(file(), "UPDATE fadeout_register SET value = 'Asia/Vientiane' WHERE key = 'zone'");
        register = reopen(clock.surroundings(2));
    }

    @Test
    void a_register_never_takes_the_place_of_a_file() throws IOException {
        byte[] before = Files.readAllBytes(file());
        assertThat(problem(() -> GeoPackageRegister.create(file(), LAOS, clock.surroundings(1))))
                .isEqualTo(new StoreProblem.RegisterExists(file().toString()));
        assertThat(problem(() -> Registers.copy(Address.of(file()), Address.of(file()), clock.surroundings(1))))
                .isEqualTo(new StoreProblem.RegisterExists(file().toString()));
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThat(problem(
                        () -> GeoPackageRegister.create(folder.resolve("no/where.gpkg"), LAOS, clock.surroundings(1))))
                .isInstanceOf(StoreProblem.StoreRefused.class);
    }

    @Test
    void files_that_are_no_register_are_refused_and_left_as_they_are() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.gpkg"), "no database, only words ".repeat(100));
        Path empty = Files.createFile(folder.resolve("empty.gpkg"));
        Path other = folder.resolve("other.gpkg");
        sql(other, "CREATE TABLE gpkg_contents (table_name TEXT)");
        for (Path file : List.of(text, empty, other)) {
            byte[] before = Files.readAllBytes(file);
            assertThat(problem(() -> GeoPackageRegister.open(file, clock.surroundings(1))))
                    .isInstanceOf(StoreProblem.NotARegister.class);
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
        assertThat(problem(() -> GeoPackageRegister.open(folder, clock.surroundings(1))))
                .isInstanceOf(StoreProblem.RegisterMissing.class);
    }

    @Test
    void a_register_of_a_newer_program_is_refused() throws SQLException {
        register.close();
        sql(file(), "UPDATE fadeout_register SET value = '99' WHERE key = 'format'");
        assertThat(problem(() -> GeoPackageRegister.open(file(), clock.surroundings(1))))
                .isEqualTo(new StoreProblem.RegisterNewer(file().toString(), 99, 2));
        sql(file(), "UPDATE fadeout_register SET value = 'many' WHERE key = 'format'");
        assertThat(problem(() -> GeoPackageRegister.open(file(), clock.surroundings(1))))
                .isInstanceOf(StoreProblem.NotARegister.class);
    }

    @Test
    void a_closed_register_is_one_file() {
        approve(put(A, 1));
        assertThat(Path.of(file() + "-wal")).exists();
        register.close();
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file()));
        assertThatThrownBy(() -> register.batches()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_write_ahead_log_that_a_crash_left_is_taken_in_on_open() throws Exception {
        approve(put(A, 1));
        Path left = folder.resolve("left.gpkg");
        Files.copy(file(), left);
        Files.copy(Path.of(file() + "-wal"), Path.of(left + "-wal"));
        try (GeoPackageRegister again = GeoPackageRegister.open(left, clock.surroundings(1))) {
            assertThat(again.head()).isEqualTo(register.head());
            assertThat(again.verify()).isEmpty();
        }
        assertThat(Path.of(left + "-wal")).doesNotExist();
        assertThat(Path.of(left + "-shm")).doesNotExist();
    }

    @Test
    void a_second_writer_is_refused_while_the_first_holds_the_file() throws SQLException {
        approve(put(A, 1));
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            Problem refused = problem(() -> approve(put(A, 2)));
            assertThat(refused).isInstanceOf(StoreProblem.StoreRefused.class);
            assertThat(refused.what()).contains("another program is writing it");
            assertThat(register.at(Known.NOW, Viewer.KEEPER).all(Find.KIND)).hasSize(1);
            statement.execute("ROLLBACK");
        }
        approve(put(A, 3));
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void two_programs_that_take_turns_make_one_chain() {
        approve(put(A, 1));
        try (GeoPackageRegister other = GeoPackageRegister.open(file(), clock.surroundings(7))) {
            other.append(new Batch("Mali", "her turn", Standing.APPROVED, List.of(put(A, 2))));
            approve(put(A, 3));
            assertThat(other.head()).isEqualTo(register.head());
            assertThat(other.batches()).hasSize(3);
        }
        approve(put(A, 4));
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void a_register_that_is_opened_to_read_cannot_be_changed() {
        approve(put(A, 1));
        register.close();
        try (GeoPackageRegister reading = GeoPackageRegister.openToRead(file(), clock.surroundings(1))) {
            assertThat(reading.at(Known.NOW, Viewer.KEEPER).all(Find.KIND)).hasSize(1);
            assertThat(reading.verify()).isEmpty();
            assertThat(problem(() -> reading.append(new Batch("Keo", "no", Standing.APPROVED, List.of(put(A, 2))))))
                    .isInstanceOf(StoreProblem.StoreRefused.class);
        }
    }

    @Test
    void a_copy_of_a_live_register_is_whole_and_in_one_file() {
        approve(put(A, 1));
        Path copy = folder.resolve("copy.gpkg");
        Registers.copy(Address.of(file()), Address.of(copy), clock.surroundings(1));
        approve(put(A, 2));
        assertThat(Path.of(copy + "-wal")).doesNotExist();
        try (GeoPackageRegister copied = GeoPackageRegister.open(copy, clock.surroundings(1))) {
            assertThat(copied.batches()).isEqualTo(register.batches().subList(0, 1));
            assertThat(copied.verify()).isEmpty();
            assertThat(copied.info()).isEqualTo(register.info());
        }
    }

    private static Source source(String author) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", REPORT);
        values.put("title", "Report");
        values.put("type", SourceType.values()[0]);
        values.put("author", author);
        values.put("invented", true);
        values.put("other", Attributes.NONE);
        return Source.KIND.make(values);
    }

    @Test
    void a_personal_value_can_be_erased_and_the_chain_stays_whole() throws IOException {
        approve(Change.put(Source.KIND, source("Somsanouk Phommachanh")));
        approve(Change.put(Source.KIND, source("Somsanouk Phommachanh")));
        String head = register.head();
        assertThat(register.at(Known.NOW, Viewer.KEEPER).one(Source.KIND, REPORT))
                .contains(source("Somsanouk Phommachanh"));
        assertThat(geoPackage().erase(Source.KIND, REPORT, "author")).isEqualTo(2);
        assertThat(register.at(Known.NOW, Viewer.KEEPER)
                        .one(Source.KIND, REPORT)
                        .orElseThrow()
                        .author())
                .isNull();
        assertThat(register.head()).isEqualTo(head);
        assertThat(register.verify()).isEmpty();
        register.close();
        assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1))
                .doesNotContain("Somsanouk");
    }

    @Test
    void only_personal_fields_can_be_erased_and_they_are_never_required() {
        approve(Change.put(Source.KIND, source("Somsanouk")));
        assertThatThrownBy(() -> geoPackage().erase(Source.KIND, REPORT, "title"))
                .isInstanceOf(IllegalArgumentException.class);
        for (Kind<?> kind : Kinds.ALL) {
            assertThat(kind.fields())
                    .as("an erased value is unknown, so a personal field of a %s may not be required", kind)
                    .noneMatch(field -> field.personal() && field.required());
            assertThat(kind.fields()).noneMatch(field -> field.personal() && isGeometry(field));
        }
    }

    private static boolean isGeometry(Field<?> field) {
        return field.type().isGeometry();
    }

    @Test
    void layers_of_another_layout_are_made_anew_with_the_next_batch() throws SQLException {
        approve(put(A, 1));
        register.close();
        sql(
                file(),
                "UPDATE fadeout_register SET value = 'an older layout' WHERE key = 'layers'",
                "DROP TRIGGER fadeout_guard_contents_delete",
                "DROP TABLE \"release\"");
        register = reopen(clock.surroundings(3));
        assertThat(register.verify()).extracting(issue -> issue.code()).contains("V08");
        approve(put(A, 2));
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void the_layer_keeps_its_extent_when_records_move_and_go() throws SQLException {
        approve(put(A, 1));
        approve(withdraw(A));
        assertThat(register.verify()).isEmpty();
        register.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            assertThat(Connections.text(connection, "SELECT min_x FROM gpkg_contents WHERE table_name = 'find'"))
                    .isEqualTo("null");
        }
        register = reopen(clock.surroundings(3));
    }
}
