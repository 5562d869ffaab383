package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aFootprint;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aStandard;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.ARecord.anExclusion;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Story.story;

import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.Product;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: what lies within reach of the finds and was not cleared is the gap of the task. */
class S05_GapTest {
    private static final Drawn MAP = drawn(20, """
            ..............
            .aaaaaaaaeeee.
            .aaaaaaaaeeee.
            .aaaaaaaaeeee.
            .aaaaaaa1eeee.
            .aaaaaaaaeeee.
            .aaaaaaaaeeee.
            .aaaaaaaaeeee.
            ..............""");

    private static Story nearTheEdge() {
        return story(
                aTask("A").on(MAP.land("a1")),
                aSearch("A-1").ofTask("A").on(MAP.land("a1")),
                aFind("1").ofTask("A").at(MAP.at('1')));
    }

    private static long gap(Story story) {
        return ((Gap.Measured) story.gap("A", "2023-12-31")).area().squareMetres();
    }

    @Test
    void a_find_near_the_edge_extends_the_work_beyond_the_polygon() {
        // A circle of 55 m (R and accuracy), cut 30 m from its middle: 55^2 acos(30/55) - 30 sqrt(55^2 - 30^2) = 1,606
        // m2
        assertThat(gap(nearTheEdge())).isBetween(3_652L, 3_664L);
    }

    @Test
    void land_cleared_by_a_neighbour_fills_it() {
        Story story = nearTheEdge()
                .and(aTask("B").on(MAP.land("e")))
                .and(aSearch("B-1").ofTask("B").on(MAP.land("e")));
        assertThat(gap(story)).isZero();
    }

    @Test
    void land_reduced_fills_it_and_cancelled_land_never_does() {
        assertThat(gap(nearTheEdge().and(aRelease("R", Product.REDUCED).on(MAP.land("e")))))
                .isZero();
        assertThat(gap(nearTheEdge().and(aRelease("R", Product.CANCELLED).on(MAP.land("e")))))
                .isPositive();
    }

    @Test
    void a_declared_exclusion_fills_it() {
        assertThat(gap(nearTheEdge().and(anExclusion("X").ofTask("A").on(MAP.land("e")))))
                .isZero();
    }

    @Test
    void land_searched_before_a_strike_does_not_fill_it() {
        Story story = nearTheEdge().and(aFootprint("F").on(MAP.land("a1e")).dated("date", "2023-05-20"));
        assertThat(gap(story)).isGreaterThan(9_000);
    }

    @Test
    void a_neighbours_find_reaches_in_but_only_inside_the_polygon() {
        Story story = story(
                aTask("A").on(MAP.land("a1")),
                aSearch("A-1").ofTask("A").on(MAP.land("a")).with("depth", org.fadeout.base.measure.Length.ZERO),
                aFind("9").at(MAP.at('e')));
        Gap.Measured gap = (Gap.Measured) story.gap("A", "2023-12-31");
        assertThat(gap.area()).isEqualTo(gap.required());
        assertThat(gap.area().squareMetres()).isBetween(1_500L, 3_000L);
    }

    @Test
    void without_a_recorded_search_it_is_not_determinable() {
        Story story =
                story(aTask("A").on(MAP.land("a1")), aFind("1").ofTask("A").at(MAP.at('1')));
        assertThat(story.gap("A", "2023-12-31"))
                .isInstanceOfSatisfying(
                        Gap.NotDeterminable.class,
                        gap -> assertThat(gap.reason()).isEqualTo("no search is recorded"));
    }

    @Test
    void a_find_without_a_position_makes_it_not_determinable() {
        Story story = nearTheEdge().and(aFind("2").ofTask("A"));
        assertThat(story.gap("A", "2023-12-31"))
                .isInstanceOfSatisfying(
                        Gap.NotDeterminable.class,
                        gap -> assertThat(gap.reason()).isEqualTo("1 finds of the task have no usable position"));
    }

    @Test
    void the_pieces_of_a_gap_can_be_drawn() {
        Gap.Measured gap = (Gap.Measured) nearTheEdge().gap("A", "2023-12-31");
        assertThat(gap.pieces()).hasSize(1);
        assertThat(gap.pieces().get(0).area().squareMetres())
                .isCloseTo(gap.area().squareMetres(), org.assertj.core.data.Offset.offset(2L));
        assertThat(gap.tolerated()).isFalse();
    }

    @Test
    void without_any_accuracy_it_is_not_determinable() {
        Story story = Story.bare(
                org.fadeout.testlanguage.ARecord.aStandard("x").without("assumed_accuracy"),
                aTask("A").on(MAP.land("a1")),
                aSearch("A-1").ofTask("A").on(MAP.land("a1")),
                aFind("9").at(MAP.at('1')).without("accuracy"));
        assertThat(story.gap("A", "2023-12-31"))
                .isInstanceOfSatisfying(
                        Gap.NotDeterminable.class,
                        gap -> assertThat(gap.reason()).contains("neighbour's position"));
    }

    /** Searched 52 m to every side of a find whose position is good to 5 m: between R and R with the accuracy. */
    private static Story searchedToR(boolean accuracyAdded) {
        return Story.bare(
                aStandard("x").with("accuracy_added", accuracyAdded).without("assumed_accuracy"),
                aTask("A").on(Drawn.rectangle(48, -152, 152, -48)),
                aSearch("A-1").ofTask("A").on(Drawn.rectangle(48, -152, 152, -48)),
                aFind("1").ofTask("A").at(Drawn.metres(100, -100)));
    }

    @Test
    void the_accuracy_widens_the_gap_only_where_the_standard_adds_it() {
        assertThat(gap(searchedToR(true))).isPositive();
        assertThat(gap(searchedToR(false))).isZero();
    }

    @Test
    void a_standard_that_adds_no_accuracy_needs_none() {
        Story story = searchedToR(false)
                .and(aFind("2").ofTask("A").at(Drawn.metres(100, -100)).without("accuracy"));
        assertThat(gap(story)).isZero();
        assertThat(searchedToR(true)
                        .and(aFind("2").ofTask("A").at(Drawn.metres(100, -100)).without("accuracy"))
                        .gap("A", "2023-12-31"))
                .isInstanceOf(Gap.NotDeterminable.class);
    }
}
