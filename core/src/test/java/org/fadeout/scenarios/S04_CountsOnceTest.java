package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aFootprint;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Story.story;

import org.fadeout.base.measure.Area;
import org.fadeout.flow.figures.Figures;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: land counts once between periods, unless a strike came in between. */
class S04_CountsOnceTest {
    private static final Drawn MAP = drawn(20, """
            aaaaaaaaaaaa
            aaaaaaaaaaaa
            aaaaa1aaaaaa
            aaaaaaaaaaaa
            aaaaaaaaaaaa""");
    private static final String ALL = "a1";

    private static Story clearedTwice() {
        return story(
                aTask("A").on(MAP.land(ALL)).dated("completed", "2022-06-30"),
                aSearch("A-1").ofTask("A").on(MAP.land(ALL)).dated("date", "2022-05-01"),
                aTask("B").on(MAP.land(ALL)),
                aSearch("B-1").ofTask("B").on(MAP.land(ALL)).dated("date", "2023-05-01"),
                aFind("1").ofTask("B").at(MAP.at('1')).dated("found", "2023-04-20"));
    }

    @Test
    void land_cleared_in_an_earlier_year_is_searched_again_not_cleared_again() {
        Figures figures = clearedTwice().figures("2023");

        assertThat(figures.cmr().area()).isEqualTo(Area.ZERO);
        assertThat(figures.released().cleared()).isEqualTo(Area.ZERO);
        assertThat(figures.reSearched().inKm2(3)).isEqualTo("0.024");
    }

    @Test
    void a_strike_in_between_starts_an_event_and_its_land_counts_again() {
        Figures figures = clearedTwice()
                .and(aFootprint("F").on(MAP.land(ALL)).dated("date", "2023-02-01"))
                .figures("2023");

        assertThat(figures.cmr().area().squareMetres()).isBetween(7_600L, 7_860L);
        assertThat(figures.reClearedAfterStrike().inKm2(3)).isEqualTo("0.024");
        assertThat(figures.reSearched()).isEqualTo(Area.ZERO);
    }

    @Test
    void an_earlier_find_does_not_reach_land_released_since() {
        Figures figures = story(
                        aTask("A").on(MAP.land(ALL)).dated("completed", "2022-06-30"),
                        aSearch("A-1").ofTask("A").on(MAP.land(ALL)).dated("date", "2022-05-01"),
                        aFind("1").ofTask("A").at(MAP.at('1')).dated("found", "2022-04-20"),
                        aFootprint("F").on(MAP.land(ALL)).dated("date", "2023-02-01"),
                        aTask("B").on(MAP.land(ALL)),
                        aSearch("B-1").ofTask("B").on(MAP.land(ALL)).dated("date", "2023-05-01"))
                .figures("2023");

        assertThat(figures.cmr().area()).isEqualTo(Area.ZERO);
        assertThat(figures.released().cleared().inKm2(3)).isEqualTo("0.024");
    }

    @Test
    void a_strike_known_only_to_the_year_of_the_search_is_a_question_for_a_person() {
        Figures figures = clearedTwice()
                .and(aFootprint("F").on(MAP.land(ALL)).dated("date", "2023"))
                .figures("2023");

        assertThat(figures.cmr().area()).isEqualTo(Area.ZERO);
        assertThat(figures.questions()).extracting(issue -> issue.code()).contains("Q01");
    }

    @Test
    void two_passes_of_the_same_land_at_two_depths_count_once() {
        Figures figures = story(
                        aTask("A").on(MAP.land(ALL)),
                        aSearch("A-1")
                                .ofTask("A")
                                .on(MAP.land(ALL))
                                .with("depth", org.fadeout.base.measure.Length.ZERO),
                        aSearch("A-2").ofTask("A").on(MAP.land(ALL)),
                        aFind("1").ofTask("A").at(MAP.at('1')))
                .figures("2023");

        assertThat(figures.searched().inKm2(3)).isEqualTo("0.024");
        assertThat(figures.surfaceSearched()).isEqualTo(Area.ZERO);
        assertThat(figures.cmr().area().squareMetres()).isBetween(7_600L, 7_860L);
    }

    @Test
    void work_counts_once_its_task_is_complete() {
        Story active = story(
                aTask("A").on(MAP.land(ALL)).dated("completed", "2024-02-01"),
                aSearch("A-1").ofTask("A").on(MAP.land(ALL)).dated("date", "2023-05-01"),
                aFind("1").ofTask("A").at(MAP.at('1')));

        assertThat(active.figures("2023").cmr().area()).isEqualTo(Area.ZERO);
        assertThat(active.figures("2023").searched().inKm2(3)).isEqualTo("0.024");
    }
}
