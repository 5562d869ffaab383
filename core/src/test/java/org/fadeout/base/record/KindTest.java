package org.fadeout.base.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskType;
import org.fadeout.flow.evidence.CmrType;
import org.fadeout.flow.evidence.Find;
import org.fadeout.testlanguage.ARecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {

    @Test
    void a_record_is_taken_apart_and_made_again() {
        Find find = ARecord.aFind("1").with("depth", Length.ofCentimetres(12)).made();
        assertThat(Find.KIND.make(Find.KIND.values(find))).isEqualTo(find);
    }

    @Test
    void every_value_has_a_plain_form_that_reads_back() {
        Find find = ARecord.aFind("1").with("depth", Length.ofCentimetres(12)).made();
        for (Field<Find> field : Find.KIND.fields()) {
            Object plain = field.plainOf(find);
            if (plain != null) {
                assertThat((Object) field.type().value(plain)).as(field.name()).isEqualTo(field.of(find));
            }
        }
    }

    @Test
    void a_quantity_keeps_its_ends_and_its_qualifier() {
        FieldType<Quantity> type = new FieldType.Amount();
        for (Quantity quantity : List.of(
                Quantity.of(Qualifier.MORE_THAN, new BigDecimal("200"), "items"),
                Quantity.of(Qualifier.UP_TO, new BigDecimal("8.0"), "km2"),
                new Quantity(BigDecimal.ONE, BigDecimal.TEN, Qualifier.ABOUT, "km2"),
                Quantity.unknown("km2"))) {
            assertThat(type.value(type.plain(quantity))).isEqualTo(quantity);
        }
        assertThat(type.title()).contains("qualifier");
    }

    @Test
    void a_required_field_that_is_absent_is_named() {
        Map<String, Object> values =
                new HashMap<>(Task.KIND.values(ARecord.aTask("A").made()));
        values.remove("type");
        assertThatThrownBy(() -> Task.KIND.make(values)).hasMessage("task needs type");
    }

    @Test
    void a_percentage_is_read_as_it_was_kept_before_and_as_it_is_kept_now() {
        FieldType<Percent> percent = new FieldType.Hundredths();
        assertThat(percent.value("62.5")).isEqualTo(percent.value(6_250L));
        assertThat(percent.plain(percent.value("100"))).isEqualTo(10_000L);
    }

    @Test
    void the_difference_names_the_fields() {
        Find one = ARecord.aFind("1").made();
        Find other = ARecord.aFind("1").with("quantity", Count.of(3)).made();
        assertThat(Find.KIND.difference(one, other)).extracting(Field::name).containsExactly("quantity");
    }

    @Test
    void every_kind_has_an_id_first_and_words_for_every_field() {
        assertThat(Kinds.ALL).isNotEmpty().allSatisfy(kind -> {
            assertThat(kind.fields().get(0).name()).isEqualTo("id");
            assertThat(kind.fields()).allSatisfy(field -> {
                assertThat(field.label()).isNotBlank();
                assertThat(field.type().title()).isNotBlank();
            });
            assertThat(Kinds.named(kind.name())).contains(kind);
            assertThat(kind.title()).isNotBlank();
            assertThat(kind.version()).isPositive();
        });
    }

    @Test
    void every_reference_points_to_a_kind() {
        Kinds.ALL.forEach(kind -> kind.fields().stream()
                .filter(field -> field.type() instanceof FieldType.Reference
                        && !field.name().equals("id"))
                .forEach(field -> assertThat(Kinds.named(field.refersTo()))
                        .as(kind + "." + field.name())
                        .isPresent()));
    }

    @Test
    void words_of_the_field_are_read_for_choices() {
        FieldType.OneOf<TaskType> types = new FieldType.OneOf<>(TaskType.class);
        assertThat(types.read(" BAC ")).contains(TaskType.BATTLE_AREA_CLEARANCE);
        assertThat(types.read("cmr_clearance")).contains(TaskType.CMR_CLEARANCE);
        assertThat(types.read("gardening")).isEmpty();
        assertThatThrownBy(() -> types.value("gardening")).hasMessageContaining("Not one of");
        assertThat(new FieldType.OneOf<>(CmrType.class).value("unexploded bomblet"))
                .isEqualTo(CmrType.UNEXPLODED_BOMBLET);
        assertThatThrownBy(() -> FieldType.of(Thread.class)).hasMessageContaining("No field can hold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "Abcd", "a b c d", "-abcd"})
    void an_id_is_opaque_and_plain(String text) {
        assertThatThrownBy(() -> RecordId.of(text)).hasMessageContaining("Not a record id");
    }

    @Test
    void versions_are_ordered_and_read_back() {
        VersionId version = new VersionId("site", 3, 0);
        assertThat(VersionId.parse(version.toString())).isEqualTo(version);
        assertThat(version).isLessThan(new VersionId("site", 3, 1)).isLessThan(new VersionId("site", 10, 0));
        assertThatThrownBy(() -> VersionId.parse("site/3")).hasMessageContaining("Not a version");
    }

    @Test
    void a_batch_has_an_actor_and_a_reason() {
        assertThatThrownBy(() -> new Batch(" ", "why", Standing.APPROVED, java.util.List.of()))
                .hasMessageContaining("actor");
        assertThat(Known.NOW.withSubmitted().includeSubmitted()).isTrue();
        assertThat(Known.by(java.time.Instant.EPOCH).instant()).isPresent();
        Change withdraw = new Change.Withdraw(Find.KIND, RecordId.of("find-1"), java.util.List.of());
        assertThat(withdraw.record()).hasToString("find-1");
        assertThat(Change.put(Find.KIND, ARecord.aFind("1").made()).record()).hasToString("find-1");
    }

    @Test
    void kinds_are_equal_by_name() {
        assertThat(Find.KIND).isNotEqualTo(Task.KIND).hasToString("find").hasSameHashCodeAs("find");
        assertThatThrownBy(() -> Kind.of("bad", "bad", 1, Undescribed.class)).hasMessageContaining("Not described");
        assertThatThrownBy(() -> Kind.of("bad", "bad", 1, TwoGeometries.class)).hasMessageContaining("one geometry");
    }

    record Undescribed(RecordId id) implements Entity {}

    record TwoGeometries(
            @Told("Id") RecordId id,
            @Told("One") org.fadeout.base.measure.Position one,
            @Told("Two") org.fadeout.base.measure.Position two)
            implements Entity {}
}
