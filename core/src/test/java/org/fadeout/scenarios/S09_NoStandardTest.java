package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aStandard;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.metres;
import static org.fadeout.testlanguage.Drawn.rectangle;
import static org.fadeout.testlanguage.Story.bare;
import static org.fadeout.testlanguage.Story.story;

import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.figures.Figures;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: what the standard or the record does not say is unknown, never zero. */
class S09_NoStandardTest {

    private static Story task(Story story) {
        return story.and(aTask("A").on(rectangle(0, 0, 400, 300)))
                .and(aSearch("S").ofTask("A").on(rectangle(0, 0, 400, 300)))
                .and(aFind("1").ofTask("A").at(metres(200, 150)).without("accuracy"));
    }

    @Test
    void without_a_standard_nothing_can_be_judged() {
        Figures figures = task(bare()).figures("2023");
        assertThat(figures.questions()).extracting(issue -> issue.code()).contains("Q03");
        assertThat(figures.cmr().area()).isNull();
        assertThat(figures.cmr().qualifier()).isEqualTo(Qualifier.UNKNOWN);
        assertThat(figures.cmr().why()).anyMatch(why -> why.contains("no standard"));
        assertThat(figures.released().cleared()).isNull();
    }

    @Test
    void a_standard_without_a_depth_determines_nothing() {
        Figures figures = task(bare(aStandard("x").without("clearance_depth"))).figures("2023");
        assertThat(figures.cmr().area()).isNull();
        assertThat(figures.cmr().qualifier()).isEqualTo(Qualifier.UNKNOWN);
        assertThat(figures.released().cleared()).isNull();
    }

    @Test
    void land_not_deep_enough_is_known_not_to_be_cleared() {
        Figures figures = story(
                        aTask("A").on(rectangle(0, 0, 400, 300)),
                        aSearch("S").ofTask("A").on(rectangle(0, 0, 400, 300)).with("depth", Length.ZERO))
                .figures("2023");
        assertThat(figures.released().cleared()).isEqualTo(Area.ZERO);
        assertThat(figures.cmr().area()).isEqualTo(Area.ZERO);
    }

    @Test
    void unknown_accuracy_keeps_the_disc_and_takes_the_assumed_one_for_the_range() {
        Figures figures = task(story()).figures("2023");
        assertThat(figures.cmr().area().squareMetres()).isBetween(7_850L, 7_858L);
        assertThat(figures.cmr().range().low().squareMetres()).isBetween(5_024L, 5_030L);
        assertThat(figures.cmr().range().high().squareMetres()).isBetween(11_306L, 11_314L);
    }

    @Test
    void without_an_assumed_accuracy_the_range_is_unknown() {
        Figures figures = task(bare(aStandard("x").without("assumed_accuracy"))).figures("2023");
        assertThat(figures.cmr().area().isZero()).isFalse();
        assertThat(figures.cmr().range()).isEqualTo(new Figures.Range(null, null));
    }

    @Test
    void cleared_land_without_date_depth_or_hazard_gives_no_figure() {
        Figures figures = story(aRelease("R", Product.CLEARED)
                        .on(rectangle(0, 0, 400, 300))
                        .without("date"))
                .figures("2023");
        assertThat(figures.cmr().area()).isNull();
        assertThat(figures.released().cleared()).isNull();
        assertThat(figures.onRecord().get(0).union().inKm2(2)).isEqualTo("0.12");
    }

    @Test
    void the_radius_shows_how_much_rests_on_it() {
        Figures figures = task(story()).figures("2023");
        assertThat(figures.sensitivity())
                .extracting(Figures.Sensitivity::radius)
                .containsExactly(Length.ofMetres(25), Length.ofMetres(50), Length.ofMetres(100));
        assertThat(figures.sensitivity().get(1).area()).isEqualTo(figures.cmr().area());
        assertThat(figures.sensitivity().get(2).area().squareMetres()).isBetween(31_400L, 31_430L);
    }

    @Test
    void items_without_a_position_are_modelled_from_five_tasks_or_more() {
        Story story = story();
        for (int i = 0; i < 6; i++) {
            double west = i * 1_000;
            story.and(aTask("T" + i).on(rectangle(west, 0, west + 400, 300)))
                    .and(aSearch("S" + i).ofTask("T" + i).on(rectangle(west, 0, west + 400, 300)));
            story.and(
                    i == 5
                            ? aFind("F5").ofTask("T5")
                            : aFind("F" + i).ofTask("T" + i).at(metres(west + 200, 150)));
        }
        Figures figures = story.figures("2023");
        assertThat(figures.cmr().modelled().squareMetres()).isBetween(7_850L, 7_858L);
        assertThat(figures.cmr().qualifier()).isEqualTo(Qualifier.AT_LEAST);
    }
}
