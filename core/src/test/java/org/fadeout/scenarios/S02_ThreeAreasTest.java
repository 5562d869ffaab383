package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Story.story;

import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.flow.figures.Figures;
import org.fadeout.testlanguage.Drawn;
import org.junit.jupiter.api.Test;

/** Feature under test: task polygon, searched area and CMR area are never mixed, and the class says how the search is known. */
class S02_ThreeAreasTest {
    private static final Drawn MAP = drawn(20, """
            aaaaaaaaaaaaaaaaaaaa
            aaaassssssssssaaaaaa
            aaaassssssssssaaaaaa
            aaaasssss1ssssaaaaaa
            aaaassssssssssaaaaaa
            aaaassssssssssaaaaaa
            aaaaaaaaaaaaaaaaaaaa""");
    private static final String ALL = "as1";
    private static final Area DISC_WITHIN_SEARCH = Area.ofSquareMetres(7_854);

    @Test
    void land_counts_where_it_was_searched_not_where_it_was_ordered() {
        Figures figures = story(
                        aTask("A").on(MAP.land(ALL)),
                        aSearch("A-1").ofTask("A").on(MAP.land("s1")),
                        aFind("1").ofTask("A").at(MAP.at('1')))
                .figures("2023");

        assertThat(figures.taskPolygon().inKm2(3)).isEqualTo("0.056");
        assertThat(figures.searched().inKm2(3)).isEqualTo("0.020");
        assertThat(figures.cmr().searchedLand().squareMetres())
                .isCloseTo(DISC_WITHIN_SEARCH.squareMetres(), org.assertj.core.data.Offset.offset(3L));
        assertThat(figures.searchRecorded()).isEqualTo(new Figures.Recorded(1, 1));
    }

    @Test
    void without_a_record_the_task_polygon_within_the_envelope_is_an_upper_bound() {
        Figures figures = story(
                        aTask("A").on(MAP.land(ALL)), aFind("1").ofTask("A").at(MAP.at('1')))
                .figures("2023");

        assertThat(figures.searched())
                .as("unknown, never zero and never the polygon")
                .isNull();
        assertThat(figures.cmr().qualifier()).isEqualTo(Qualifier.AT_MOST);
        assertThat(figures.cmr().area()).isEqualTo(figures.cmr().assumed());
        assertThat(figures.cmr().searchedLand()).isEqualTo(Area.ZERO);
        assertThat(figures.searchRecorded()).isEqualTo(new Figures.Recorded(0, 1));
    }

    @Test
    void a_surface_pass_is_searched_and_not_released() {
        Figures figures = story(
                        aTask("A").on(MAP.land(ALL)),
                        aSearch("A-1").ofTask("A").on(MAP.land("s1")).with("depth", Length.ZERO),
                        aFind("1").ofTask("A").at(MAP.at('1')))
                .figures("2023");

        assertThat(figures.searched().inKm2(3)).isEqualTo("0.020");
        assertThat(figures.surfaceSearched()).isEqualTo(figures.searched());
        assertThat(figures.released().cleared()).isEqualTo(Area.ZERO);
        assertThat(figures.cmr().area()).isEqualTo(Area.ZERO);
    }

    @Test
    void a_depth_that_nobody_recorded_is_not_determinable_and_never_zero() {
        Figures figures = story(
                        aTask("A").on(MAP.land(ALL)),
                        aSearch("A-1").ofTask("A").on(MAP.land("s1")).without("depth"),
                        aFind("1").ofTask("A").at(MAP.at('1')))
                .figures("2023");

        assertThat(figures.cmr().area()).isNull();
        assertThat(figures.cmr().qualifier()).isEqualTo(Qualifier.UNKNOWN);
        assertThat(figures.cmr().notDeterminable().inKm2(3)).isEqualTo("0.008");
    }

    @Test
    void a_method_that_the_standard_does_not_list_is_not_determinable_either() {
        Figures figures = story(
                        aTask("A").on(MAP.land(ALL)),
                        aSearch("A-1").ofTask("A").on(MAP.land("s1")).with("method", "dowsing"),
                        aFind("1").ofTask("A").at(MAP.at('1')))
                .figures("2023");

        assertThat(figures.cmr().area()).isNull();
    }

    @Test
    void a_find_without_a_usable_position_makes_no_disc_but_is_not_forgotten() {
        Figures figures = story(
                        aTask("A").on(MAP.land(ALL)),
                        aSearch("A-1").ofTask("A").on(MAP.land("s1")),
                        aFind("1").ofTask("A").at(MAP.at('1')).with("accuracy", Length.ofMetres(80)))
                .figures("2023");

        assertThat(figures.cmr().area()).isNull();
        assertThat(figures.cmr().modelledItems()).hasToString("1");
        assertThat(figures.cmr().modelled())
                .as("fewer than five tasks to learn from")
                .isNull();
        assertThat(figures.items().found()).hasToString("1");
    }

    @Test
    void a_search_of_technical_survey_is_searched_and_clears_nothing() {
        Figures figures = story(
                        aTask("A").on(MAP.land(ALL)).with("type", org.fadeout.flow.clearance.TaskType.TECHNICAL_SURVEY),
                        aSearch("A-1").ofTask("A").on(MAP.land("s1")),
                        aFind("1").ofTask("A").at(MAP.at('1')))
                .figures("2023");

        assertThat(figures.searched().inKm2(3)).isEqualTo("0.020");
        assertThat(figures.cmr().area()).isEqualTo(Area.ZERO);
        assertThat(figures.searchRecorded()).as("clearance tasks only").isEqualTo(new Figures.Recorded(0, 0));
    }
}
