package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Story.story;

import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.flow.evidence.CmrType;
import org.fadeout.flow.evidence.ItemCategory;
import org.fadeout.flow.figures.Figures;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: items are quantities, and only what lay in place makes land. */
class S06_ItemsTest {
    private static final Drawn MAP = drawn(20, """
            aaaaaaaaaaaa
            aaaaaaaaaaaa
            aaaaa1aaaaaa
            aaaaaaaaaaaa
            aaaaaaaaaaaa""");

    private static Story task() {
        return story(aTask("A").on(MAP.land("a1")), aSearch("A-1").ofTask("A").on(MAP.land("a1")));
    }

    @Test
    void several_items_at_one_place_are_several_items_and_one_disc() {
        Figures one = task().and(aFind("1").ofTask("A").at(MAP.at('1'))).figures("2023");
        Figures many = task().and(aFind("1").ofTask("A").at(MAP.at('1')).with("quantity", Count.of(7)))
                .figures("2023");
        assertThat(many.items().found()).hasToString("7");
        assertThat(many.items().records()).hasToString("1");
        assertThat(many.cmr().area()).isEqualTo(one.cmr().area());
    }

    @Test
    void a_moved_item_counts_and_makes_no_land() {
        Figures figures = task().and(aFind("1").ofTask("A").at(MAP.at('1')).with("found_in_place", false))
                .figures("2023");
        assertThat(figures.items().found()).hasToString("1");
        assertThat(figures.cmr().area()).isEqualTo(Area.ZERO);
    }

    @Test
    void abandoned_stock_counts_and_makes_no_land() {
        Figures figures = task().and(
                        aFind("1").ofTask("A").at(MAP.at('1')).with("cmr_type", CmrType.ABANDONED_CLUSTER_MUNITION))
                .figures("2023");
        assertThat(figures.items().found()).hasToString("1");
        assertThat(figures.cmr().area()).isEqualTo(Area.ZERO);
    }

    @Test
    void a_casing_is_evidence_and_no_item_of_the_count() {
        Figures figures = task().and(
                        aFind("1").ofTask("A").at(MAP.at('1')).with("category", ItemCategory.CASING_OR_FRAGMENT))
                .figures("2023");
        assertThat(figures.items().found()).hasToString("0");
        assertThat(figures.items().byCategory()).containsEntry("casing or fragment", Count.ONE);
    }

    @Test
    void found_and_destroyed_have_each_their_own_year() {
        Story story = task().and(aFind("1")
                .ofTask("A")
                .at(MAP.at('1'))
                .dated("found", "2023-12-30")
                .dated("destroyed", "2024-01-03"));
        assertThat(story.figures("2023").items().found()).hasToString("1");
        assertThat(story.figures("2023").items().destroyed()).hasToString("0");
        assertThat(story.figures("2024").items().destroyed()).hasToString("1");
    }

    @Test
    void an_item_without_a_date_is_undated_and_asked_about() {
        Figures figures = task().and(aFind("1").ofTask("A").at(MAP.at('1')).without("found"))
                .figures("2023");
        assertThat(figures.items().found()).hasToString("0");
        assertThat(figures.items().undated()).hasToString("1");
        assertThat(figures.questions()).extracting(issue -> issue.code()).contains("Q02");
    }
}
