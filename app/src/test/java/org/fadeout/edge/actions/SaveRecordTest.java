package org.fadeout.edge.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.exchange.TypedText;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.GeoPackageRegister;
import org.fadeout.edge.store.NewRegister;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.place.TurningPoint;
import org.fadeout.testlanguage.MemoryRegister;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a form sends is kept as it was typed, and nothing else is changed. */
@NullUnmarked
class SaveRecordTest {
    private static final long SEED = 20_231_818;
    private static final Borders.Country ANYWHERE = place -> true;

    @TempDir
    Path folder;

    private final Map<String, RecordId> references = new HashMap<>();

    @Test
    void every_form_keeps_what_it_showed_in_memory() {
        everyKind(new MemoryRegister());
    }

    @Test
    void every_form_keeps_what_it_showed_in_a_geopackage() {
        try (Register register = GeoPackageRegister.create(
                folder.resolve("forms.gpkg"), new NewRegister("AZ", ZoneId.of("UTC")), Surroundings.ofThisMachine())) {
            everyKind(register);
            assertThat(register.verify()).isEmpty();
        }
    }

    private void everyKind(Register register) {
        SplittableRandom random = new SplittableRandom(SEED);
        AnyRecord any = new AnyRecord(random);
        int forms = 0;
        for (Kind<?> kind : Kinds.ALL) {
            if (RecordForms.without(kind).isEmpty()) {
                for (int round = 0; round < 3; round++) {
                    oneForm(register, kind, any, round);
                }
                forms++;
            }
        }
        assertThat(forms).isGreaterThan(25);
    }

    private <T extends Entity> void oneForm(Register register, Kind<T> kind, AnyRecord any, int round) {
        String where = kind + ", round " + round + ", seed " + SEED;
        RecordId id = RecordId.of(kind.name().replace('_', '-') + "-form-" + round);
        T before = any.of(kind, id.text(), references);
        register.append(new Batch("tester", "sample", Standing.APPROVED, List.of(Change.put(kind, before))));
        references.putIfAbsent(kind.name(), id);
        long batches = register.batches().size();

        SaveRecord.Outcome<T> same = save(register, kind, id, texts(kind, before), "");
        assertThat(same).as(where).isInstanceOf(SaveRecord.Kept.class);
        assertThat(((SaveRecord.Kept<T>) same).batch()).as(where).isEmpty();
        assertThat((long) register.batches().size()).as(where).isEqualTo(batches);

        for (Field<T> field : kind.fields()) {
            T now = snapshot(register).one(kind, id).orElseThrow();
            boolean unresolved = !field.refersTo().isEmpty() && !references.containsKey(field.refersTo());
            if (RecordForms.isLocked(kind, field, false) || unresolved) {
                continue;
            }
            Object value = any.value(field, references);
            if (kind.equals(Task.KIND) && field.name().equals("status")) {
                value = org.fadeout.flow.clearance.TaskStatus.SUSPENDED;
            }
            Map<String, String> texts = texts(kind, now);
            texts.putAll(TypedText.write(field, value));
            SaveRecord.Outcome<T> outcome = save(register, kind, id, texts, "typed anew");
            assertThat(outcome).as(where + ", " + field.name() + ": " + outcome).isInstanceOf(SaveRecord.Kept.class);
            T after = snapshot(register).one(kind, id).orElseThrow();
            List<String> changed = kind.difference(now, after).stream()
                    .map(Field::name)
                    .filter(name -> !(name.equals("as_entered") && field.type().isGeometry()))
                    .toList();
            assertThat(changed).as(where).isSubsetOf(field.name());
            if (!(field.type() instanceof FieldType.Text)) {
                assertThat(field.of(after)).as(where + ", " + field.name()).isEqualTo(value);
            }
        }
    }

    private static Snapshot snapshot(Register register) {
        return register.at(Known.NOW, Viewer.KEEPER);
    }

    private static <T extends Entity> Map<String, String> texts(Kind<T> kind, T record) {
        Map<String, String> texts = new LinkedHashMap<>();
        kind.fields().forEach(field -> texts.putAll(TypedText.write(field, field.of(record))));
        // As a browser sends it.
        texts.replaceAll((name, text) -> text.replace("\n", "\r\n"));
        return texts;
    }

    private static <T extends Entity> SaveRecord.Outcome<T> save(
            Register register, Kind<T> kind, RecordId id, Map<String, String> texts, String reason) {
        return SaveRecord.run(
                register,
                new SaveRecord.Request<>(kind, id, register.tips(kind, id), texts, Set.of(), null, reason, "tester"),
                ANYWHERE);
    }

    private final MemoryRegister register = new MemoryRegister();
    private static final RecordId ID = RecordId.of("find-one");

    private Map<String, String> find(String... more) {
        Map<String, String> texts = new LinkedHashMap<>(Map.of(
                "number", "F-1", "category", "cluster munition remnant", "quantity", "1", "position", "39.85 47.3"));
        for (int i = 0; i < more.length; i += 2) {
            texts.put(more[i], more[i + 1]);
        }
        return texts;
    }

    private SaveRecord.Outcome<Find> save(List<VersionId> base, Map<String, String> texts, String reason) {
        return SaveRecord.run(
                register,
                new SaveRecord.Request<>(Find.KIND, ID, base, texts, Set.of(), null, reason, "tester"),
                ANYWHERE);
    }

    private Find kept() {
        return snapshot(register).one(Find.KIND, ID).orElseThrow();
    }

    @Test
    void faults_name_the_field_the_value_and_what_is_allowed_and_nothing_is_kept() {
        SaveRecord.Outcome<Find> outcome = save(
                List.of(),
                find(
                        "quantity",
                        "many",
                        "depth",
                        "deep",
                        "found",
                        "soon",
                        "task",
                        "T-404",
                        "category",
                        "",
                        "position",
                        "here"),
                "");
        List<TypedFault> faults = ((SaveRecord.Faulty<Find>) outcome).faults();
        assertThat(faults)
                .extracting(TypedFault::field)
                .containsExactly("task", "position", "category", "quantity", "depth", "found");
        assertThat(faults)
                .filteredOn(fault -> fault.field().equals("depth"))
                .containsExactly(new TypedFault("depth", "it cannot be read", "deep", "a length in m, cm or mm"));
        assertThat(register.batches()).isEmpty();
    }

    @Test
    void units_and_ways_of_writing_are_those_of_an_import() {
        save(
                List.of(),
                find("depth", "15 cm", "found", "4.7.2023", "position", "39°51'00\"N 47°18'00\"E", "accuracy", "3,5"),
                "");
        assertThat(kept().depth()).isEqualTo(Length.ofCentimetres(15));
        assertThat(kept().accuracy()).isEqualTo(Length.ofMetres(3.5));
        assertThat(kept().found()).isEqualTo(PartialDate.parse("2023-07-04"));
        assertThat(kept().position()).isEqualTo(new Position(39.85, 47.3));
        assertThat(kept().asEntered()).isEqualTo("39°51'00\"N 47°18'00\"E");
    }

    @Test
    void a_change_needs_a_reason_and_a_new_record_does_not() {
        assertThat(save(List.of(), find(), "")).isInstanceOf(SaveRecord.Kept.class);
        List<VersionId> base = register.tips(Find.KIND, ID);
        SaveRecord.Outcome<Find> refused = save(base, find("quantity", "2"), " ");
        assertThat(((SaveRecord.Faulty<Find>) refused).faults())
                .extracting(TypedFault::field)
                .containsExactly(TypedFault.REASON);
        assertThat(save(base, find("quantity", "2"), "counted again")).isInstanceOf(SaveRecord.Kept.class);
        assertThat(register.batches())
                .last()
                .extracting(batch -> batch.reason())
                .isEqualTo("counted again");
    }

    @Test
    void of_two_who_change_one_record_the_second_sees_the_difference_and_chooses() {
        save(List.of(), find(), "");
        List<VersionId> opened = register.tips(Find.KIND, ID);
        save(opened, find("quantity", "2", "model", "M-1"), "first");

        SaveRecord.Outcome<Find> second = save(opened, find("quantity", "3"), "second");
        SaveRecord.Overtaken<Find> overtaken = (SaveRecord.Overtaken<Find>) second;
        assertThat(overtaken.fields()).extracting(Field::name).containsExactly("model", "quantity");
        assertThat(kept().quantity().number()).as("nothing was lost").isEqualTo(2);

        SaveRecord.run(
                register,
                new SaveRecord.Request<>(
                        Find.KIND, ID, overtaken.now(), find("quantity", "3"), Set.of("model"), null, "both", "tester"),
                ANYWHERE);
        assertThat(kept().quantity().number()).isEqualTo(3);
        assertThat(kept().model()).isEqualTo("M-1");
        assertThat(register.tips(Find.KIND, ID)).hasSize(1);
    }

    @Test
    void a_form_does_not_complete_a_task() {
        RecordId task = RecordId.of("task-one");
        SaveRecord.Outcome<Task> outcome =
                save(register, Task.KIND, task, Map.of("type", "cmr clearance", "status", "completed"), "");
        assertThat(((SaveRecord.Faulty<Task>) outcome).faults())
                .extracting(TypedFault::field)
                .contains("status");
    }

    @Test
    void points_by_bearing_and_distance_become_land_and_stay_as_they_were_entered() {
        RecordId id = RecordId.of("task-points");
        List<Map<String, String>> rows = new ArrayList<>();
        rows.add(Map.of("number", "SP", "type", "start point", "coordinates", "39.85 47.30"));
        rows.add(leg("TP1", "SP", "90", "100"));
        rows.add(leg("TP2", "TP1", "0", "100"));
        rows.add(leg("TP3", "TP2", "270", "100"));
        rows.add(Map.of(
                "number",
                "CP",
                "type",
                "closing point",
                "from_point",
                "TP3",
                "bearing",
                "180",
                "distance",
                "99",
                "north",
                "true"));
        Map<String, String> texts = Map.of("number", "T-1", "type", "battle area clearance", "status", "active");
        SaveRecord.Outcome<Task> outcome = SaveRecord.run(
                register,
                new SaveRecord.Request<>(Task.KIND, id, List.of(), texts, Set.of(), rows, "", "tester"),
                ANYWHERE);

        assertThat(outcome).as(outcome.toString()).isInstanceOf(SaveRecord.Kept.class);
        Task task = snapshot(register).one(Task.KIND, id).orElseThrow();
        assertThat(task.land().area().squareMetres()).isEqualTo(10_000);
        List<TurningPoint> points = TypedPoints.kept(snapshot(register), Task.KIND, id);
        assertThat(points).extracting(TurningPoint::number).containsExactly("SP", "TP1", "TP2", "TP3", "CP");
        assertThat(points.get(1).asEntered()).isNull();
        assertThat(points.get(1).position()).isNotNull();
        assertThat(points.get(0).asEntered()).isEqualTo("39.85 47.30");

        List<Map<String, String>> shown = points.stream().map(TypedPoints::row).toList();
        SaveRecord.Outcome<Task> again = SaveRecord.run(
                register,
                new SaveRecord.Request<>(
                        Task.KIND,
                        id,
                        register.tips(Task.KIND, id),
                        texts(Task.KIND, task),
                        Set.of(),
                        shown,
                        "",
                        "tester"),
                ANYWHERE);
        assertThat(((SaveRecord.Kept<Task>) again).batch())
                .as("shown and sent back")
                .isEmpty();
        MeasureDrawing.Traversed traversed = MeasureDrawing.points(snapshot(register), Task.KIND, id, shown, ANYWHERE);
        assertThat(traversed.perimeter().orElseThrow().closingError().metres()).isBetween(0.999, 1.001);
        assertThat(traversed.land().area().squareMetres()).isEqualTo(10_000);
        assertThat(traversed.land().overlaps()).isEmpty();
    }

    private static Map<String, String> leg(String name, String from, String bearing, String distance) {
        return Map.of("number", name, "from_point", from, "bearing", bearing, "distance", distance, "north", "true");
    }

    @Test
    void a_boundary_that_had_to_be_mended_is_looked_at_before_it_is_kept() {
        Map<String, String> texts = Map.of(
                "type", "cmr clearance",
                "status", "active",
                "land", "39.85 47.30\n39.86 47.31\n39.86 47.30\n39.85 47.31");
        SaveRecord.Outcome<Task> outcome = save(register, Task.KIND, RecordId.of("task-crossed"), texts, "");
        assertThat(((SaveRecord.Faulty<Task>) outcome).faults())
                .extracting(TypedFault::field)
                .containsExactly("land");
        assertThat(register.batches()).isEmpty();
    }

    @Test
    void a_boundary_that_crosses_itself_is_measured_mended_and_says_so() {
        MeasureDrawing.Measured measured = MeasureDrawing.text(
                snapshot(register), Task.KIND, ID, "39.85 47.30\n39.86 47.31\n39.86 47.30\n39.85 47.31", ANYWHERE);
        assertThat(measured.issues()).extracting(issue -> issue.code()).containsExactly("F04");
        assertThat(measured.area().squareMetres()).isPositive();
    }
}
