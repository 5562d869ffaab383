package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aStandard;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.drawn;

import java.time.Instant;
import java.util.List;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordConflict;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.figures.FiguresOf;
import org.fadeout.flow.figures.Question;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feature under test: two sites that worked apart come to one register; what both changed is kept twice until a person decides. */
class S26_TwoSitesTest {
    private static final Drawn MAP = drawn(20, """
            aaaaaaaaaaaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaaaaaaaaaaa
            aaaaa1aaaaaaaa2aaaaaaaa3aaaaa
            aaaaaaaaaaaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaaaaaaaaaaa""");

    private final MemoryRegister office = new MemoryRegister();
    private MemoryRegister field = office;

    private static void enter(MemoryRegister site, String day, ARecord<?>... records) {
        List<Change> changes = List.of(records).stream().map(ARecord::entered).toList();
        site.on(day).append(new Batch("Keo", "what the team sent", Standing.APPROVED, changes));
    }

    private static ARecord<Find> find(char number) {
        return aFind(String.valueOf(number)).ofTask("A").at(MAP.at(number));
    }

    /** One find: about 7,854 m2; three that lie apart: three times that. */
    private static long discs(MemoryRegister site, Known known) {
        long area = FiguresOf.of(site.at(known, Viewer.KEEPER), Question.of(Period.ofYear(2023)))
                .cmr()
                .area()
                .squareMetres();
        return Math.round(area / 7_854.0);
    }

    @BeforeEach
    void oneRegisterBecomesTwoSites() {
        enter(
                office,
                "2024-01-10",
                aStandard("ordinary"),
                aTask("A").on(MAP.land("a123")),
                aSearch("A-1").ofTask("A").on(MAP.land("a123")),
                find('1'));
        field = office.apartAs("b");
    }

    private void exchange(String day) {
        office.on(day).merge(field);
        field.on(day).merge(office);
    }

    @Test
    void what_each_found_counts_at_both_once_they_have_merged() {
        enter(office, "2024-02-01", find('2'));
        enter(field, "2024-02-01", find('3'));
        exchange("2024-03-01");
        assertThat(discs(office, Known.NOW)).isEqualTo(3).isEqualTo(discs(field, Known.NOW));
    }

    @Test
    void what_was_known_before_the_merge_stays_as_it_was_known_here() {
        enter(office, "2024-02-01", find('2'));
        enter(field, "2024-02-01", find('3'));
        exchange("2024-03-01");
        assertThat(discs(office, Known.by(Instant.parse("2024-02-29T23:59:59Z"))))
                .isEqualTo(2);
    }

    @Test
    void a_find_that_both_changed_is_shown_in_one_version_and_flagged_field_by_field() {
        enter(office, "2024-02-01", find('1').with("found_in_place", false));
        enter(field, "2024-02-01", find('1').with("quantity", Count.of(4)));
        exchange("2024-03-01");
        assertThat(List.of(discs(office, Known.NOW), discs(field, Known.NOW))).containsExactly(1L, 1L);
        assertThat(conflicts(office)).isEqualTo(conflicts(field)).containsExactly("quantity, found_in_place");
    }

    @Test
    void a_change_that_names_both_ends_the_conflict_everywhere() {
        enter(office, "2024-02-01", find('1').with("found_in_place", false));
        enter(field, "2024-02-01", find('1').with("quantity", Count.of(4)));
        exchange("2024-03-01");
        RecordId id = find('1').id();
        Find both = (Find) ((Change.Put<?>) find('1')
                        .with("found_in_place", false)
                        .with("quantity", Count.of(4))
                        .entered())
                .entity();
        office.on("2024-03-02")
                .append(new Batch(
                        "Mali",
                        "both are right",
                        Standing.APPROVED,
                        List.of(new Change.Put<>(Find.KIND, both, office.tips(Find.KIND, id)))));
        exchange("2024-03-03");
        assertThat(conflicts(office)).isEqualTo(conflicts(field)).isEmpty();
        assertThat(discs(field, Known.NOW)).as("a moved item makes no land").isZero();
    }

    private static List<String> conflicts(MemoryRegister site) {
        return RecordConflict.all(site, Viewer.KEEPER).stream()
                .map(conflict -> String.join(
                        ", ", conflict.fields().stream().map(Field::name).toList()))
                .toList();
    }
}
