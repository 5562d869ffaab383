package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aProgress;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Story.story;

import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.flow.clearance.SearchedLand;
import org.fadeout.flow.clearance.TaskCard;
import org.fadeout.flow.clearance.TaskCards;
import org.fadeout.flow.evidence.ItemCategory;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: the card of a task says what was searched by method and depth, and counts its land once. */
class S20_TwoDepthsTest {
    private static final Drawn MAP = drawn("""
            aaaaaabbbbbb
            aaaaaabbbbbb
            aa1aaabbbbbb
            aaaaaabbbbbb""");

    private static Story twoDepths() {
        return story(
                aTask("A").on(MAP.land("a1b")).with("operator", "North"),
                aSearch("A-1")
                        .ofTask("A")
                        .on(MAP.land("a1b"))
                        .with("method", "visual")
                        .with("depth", Length.ZERO),
                aSearch("A-2").ofTask("A").on(MAP.land("a1")),
                aFind("1").ofTask("A").at(MAP.at('1')).with("quantity", Count.of(3)),
                aFind("2")
                        .ofTask("A")
                        .at(MAP.at('1'))
                        .with("category", ItemCategory.CASING_OR_FRAGMENT)
                        .without("cmr_type"));
    }

    @Test
    void two_passes_of_the_same_land_count_once() {
        SearchedLand searched = twoDepths().card("A", "2023-12-31").searched();
        assertThat(searched.lines())
                .extracting(
                        SearchedLand.Line::method,
                        line -> line.depth().toString(),
                        line -> line.area().squareMetres())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("detector", "0.2 m", 2_400L),
                        org.assertj.core.groups.Tuple.tuple("visual", "0 m", 4_800L));
        assertThat(searched.all()).hasToString("4800 m2");
        assertThat(searched.surfaceOnly()).hasToString("2400 m2");
        assertThat(searched.cleared().area()).hasToString("2400 m2");
        assertThat(searched.leastDepth()).hasToString("0.2 m");
    }

    @Test
    void items_are_quantities_and_casings_are_none() {
        TaskCard card = twoDepths().card("A", "2023-12-31");
        assertThat(card.items().found()).isEqualTo(Count.of(3));
        assertThat(card.items().cmr()).isEqualTo(Count.of(3));
        assertThat(card.items().disposed()).isEqualTo(Count.of(3));
    }

    @Test
    void a_task_without_a_recorded_search_has_an_unknown_area_and_never_its_polygon() {
        SearchedLand searched =
                story(aTask("A").on(MAP.land("a1"))).card("A", "2023-12-31").searched();
        assertThat(searched.all()).isNull();
        assertThat(searched.recorded()).isFalse();
        Story withoutPolygon =
                story(aTask("A").on(MAP.land("a1")), aSearch("A-1").ofTask("A"));
        assertThat(withoutPolygon.card("A", "2023-12-31").searched().withoutPolygon())
                .isEqualTo(1);
    }

    @Test
    void two_operators_on_the_same_land_are_a_finding_and_each_card_shows_its_own_work() {
        Story story = twoDepths()
                .and(aTask("B").on(MAP.land("a1")).with("operator", "South"))
                .and(aSearch("B-1").ofTask("B").on(MAP.land("a1")));
        assertThat(story.findings()).contains("T11");
        assertThat(TaskCards.all(story.land(), java.time.LocalDate.parse("2023-12-31")))
                .extracting(
                        TaskCard::name, card -> card.searched().cleared().area().squareMetres())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A", 2_400L),
                        org.assertj.core.groups.Tuple.tuple("B", 2_400L));
        assertThat(story.figures("2023").released().cleared()).hasToString("2400 m2");
    }

    @Test
    void daily_reports_add_up_as_stated_and_never_become_searched_land() {
        TaskCard card = story(
                        aTask("A").on(MAP.land("a1")),
                        aProgress("P", "A").with("items_found", Count.of(2)),
                        aProgress("Q", "A").dated("date", "2023-05-02").without("processed"),
                        aProgress("R", "A").dated("date", "2024-05-02"))
                .card("A", "2023-12-31");
        assertThat(card.progress().reports()).isEqualTo(Count.of(2));
        assertThat(card.progress().withArea()).isEqualTo(Count.ONE);
        assertThat(card.progress().processed()).isEqualTo(Area.ofSquareMetres(1_000));
        assertThat(card.progress().itemsFound()).isEqualTo(Count.of(2));
        assertThat(card.progress().itemsDestroyed()).isNull();
        assertThat(card.progress().last()).hasToString("2023-05-02");
        assertThat(card.searched().all()).isNull();
    }

    @Test
    void what_comes_later_is_not_on_the_card_of_a_day() {
        TaskCard card = twoDepths().card("A", "2023-04-30");
        assertThat(card.complete()).isFalse();
        assertThat(card.searched().all()).isNull();
        assertThat(card.items().found()).isEqualTo(Count.ZERO);
    }
}
