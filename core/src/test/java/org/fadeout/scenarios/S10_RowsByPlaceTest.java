package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.a;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.metres;
import static org.fadeout.testlanguage.Drawn.rectangle;
import static org.fadeout.testlanguage.Story.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Period;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.TaskType;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.evidence.ItemCategory;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.flow.place.Control;
import org.fadeout.flow.place.ControlKind;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: land is told by district, by who was there on its day, and by what was found; each m2 stands in one row. */
class S10_RowsByPlaceTest {

    private static ARecord<AdminArea> district(String name) {
        return a(AdminArea.KIND, name).with("name", name).with("level", Count.ONE);
    }

    private static ARecord<Control> held(String number, String holder) {
        return a(Control.KIND, number)
                .with("admin_area", ARecord.id(AdminArea.KIND, "West"))
                .with("sort", ControlKind.CONTROL)
                .with("holder", holder)
                .with("asserted_by", "test");
    }

    /** A task of 400 m x 100 m over two districts; the western one changes hands on 1 March 2023. */
    private static Story twoDistricts() {
        return story(
                district("West").on(rectangle(-1_000, -1_000, 200, 1_000)),
                district("East").on(rectangle(200, -1_000, 300, 1_000)),
                held("C1", "One").dated("until", "before 2023-03-01"),
                held("C2", "Two").dated("from", "after 2023-02-28"),
                aTask("A").on(rectangle(0, 0, 400, 100)),
                aSearch("early").ofTask("A").on(rectangle(0, 0, 100, 100)).dated("date", "2023-02-01"),
                aSearch("late").ofTask("A").on(rectangle(100, 0, 400, 100)).dated("date", "2023-05-01"),
                aFind("1").ofTask("A").at(metres(50, 50)),
                aFind("2").ofTask("A").at(metres(380, 50)),
                aFind("3").ofTask("A"));
    }

    private static Figures by(Story story, Dimension dimension) {
        return story.figures(Question.of(Period.ofYear(2023)).by(dimension));
    }

    private static Map<String, Long> column(Figures figures, Figures.Column column) {
        Map<String, Long> areas = new HashMap<>();
        for (Figures.Row row : figures.rows()) {
            if (!row.area(column).isZero()) {
                areas.put(String.join(", ", row.key()), row.area(column).squareMetres());
            }
        }
        return areas;
    }

    @Test
    void land_is_cut_along_the_border_of_districts() {
        Figures figures = by(twoDistricts(), Dimension.ADMIN1);
        Map<String, Long> cleared = column(figures, Figures.Column.CLEARED);
        assertThat(cleared.get("West")).isBetween(19_998L, 20_002L);
        assertThat(cleared.get("East")).isBetween(9_998L, 10_002L);
        assertThat(cleared.get("outside all areas")).isBetween(9_998L, 10_002L);
        assertThat(cleared.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(figures.released().cleared().squareMetres());
        Map<String, Count> found = new HashMap<>();
        figures.rows().stream()
                .filter(row -> row.found() != null)
                .forEach(row -> found.put(row.key().get(0), row.found()));
        assertThat(found)
                .containsEntry("West", Count.ONE)
                .containsEntry("outside all areas", Count.ONE)
                .containsEntry("not recorded", Count.ONE);
    }

    @Test
    void land_belongs_to_who_was_there_on_its_day() {
        Map<String, Long> cleared = column(by(twoDistricts(), Dimension.AUTHORITY), Figures.Column.CLEARED);
        assertThat(cleared.get("One")).isBetween(9_999L, 10_001L);
        assertThat(cleared.get("Two")).isBetween(9_999L, 10_001L);
        assertThat(cleared.get("not recorded")).isBetween(19_998L, 20_002L);
    }

    @Test
    void the_rest_of_a_task_belongs_to_the_other_items_found_there() {
        Map<ItemCategory, String> told = Map.of(
                ItemCategory.ANTI_PERSONNEL_MINE, HazardType.ANTI_PERSONNEL_MINES.text(),
                ItemCategory.ANTI_VEHICLE_MINE, HazardType.ANTI_VEHICLE_MINES.text(),
                ItemCategory.OTHER_UXO, HazardType.OTHER_UXO.text(),
                ItemCategory.ABANDONED_ORDNANCE, HazardType.ABANDONED_ORDNANCE.text(),
                ItemCategory.IMPROVISED_DEVICE, HazardType.IMPROVISED_DEVICES.text(),
                ItemCategory.CASING_OR_FRAGMENT,
                        TaskType.MINE_CLEARANCE.hazard().text());
        told.forEach((category, hazard) -> {
            Figures figures = by(withOther(category), Dimension.HAZARD);
            assertThat(column(figures, Figures.Column.CLEARED))
                    .as(category.text())
                    .containsOnlyKeys(HazardType.CLUSTER_MUNITION_REMNANTS.text(), hazard);
        });
        Story both = withOther(ItemCategory.ANTI_PERSONNEL_MINE)
                .and(aFind("3")
                        .ofTask("A")
                        .with("category", ItemCategory.OTHER_UXO)
                        .without("cmr_type"));
        assertThat(column(by(both, Dimension.HAZARD), Figures.Column.CLEARED)).containsKey(HazardType.MIXED.text());
    }

    private static Story withOther(ItemCategory category) {
        return story(
                aTask("A").on(rectangle(0, 0, 400, 300)).with("type", TaskType.MINE_CLEARANCE),
                aSearch("S").ofTask("A").on(rectangle(0, 0, 400, 300)),
                aFind("1").ofTask("A").at(metres(50, 50)),
                aFind("2").ofTask("A").with("category", category).without("cmr_type"));
    }

    @Test
    void cancelled_land_is_told_by_its_parent_hazard_or_as_mixed() {
        Story story = story(
                aHazard("H").on(rectangle(0, 0, 100, 100)).with("hazard_type", HazardType.ANTI_PERSONNEL_MINES),
                aRelease("R", Product.CANCELLED)
                        .on(rectangle(0, 0, 100, 100))
                        .with("hazard", ARecord.id(Hazard.KIND, "H")),
                aRelease("Q", Product.REDUCED).on(rectangle(200, 0, 300, 100)));
        assertThat(column(by(story, Dimension.HAZARD), Figures.Column.CANCELLED))
                .containsOnlyKeys("anti personnel mines");
        assertThat(column(by(story, Dimension.HAZARD), Figures.Column.REDUCED))
                .containsOnlyKeys("mixed, not disaggregated");
        assertThat(column(by(story, Dimension.METHOD), Figures.Column.REDUCED)).containsKey("not recorded");
        assertThat(List.copyOf(column(by(story, Dimension.TASK), Figures.Column.REDUCED)
                        .keySet()))
                .containsExactly("not recorded");
    }
}
