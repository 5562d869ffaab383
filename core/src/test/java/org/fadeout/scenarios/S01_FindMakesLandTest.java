package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Story.story;

import org.fadeout.base.measure.Qualifier;
import org.fadeout.flow.figures.Figures;
import org.fadeout.testlanguage.Drawn;
import org.junit.jupiter.api.Test;

/** Feature under test: searched land within the fade-out distance of a find is the CMR area; the rest of the task polygon is not. */
class S01_FindMakesLandTest {
    private static final Drawn MAP = drawn(20, """
            aaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaa
            aaaaa1aaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaa""");

    @Test
    void one_find_in_a_large_task_makes_one_disc_of_land() {
        Figures figures = story(
                        aTask("A").on(MAP.land("a1")),
                        aSearch("A-1").ofTask("A").on(MAP.land("a1")),
                        aFind("1").ofTask("A").at(MAP.at('1')))
                .figures("2023");

        // pi x 50 m x 50 m = 7,854 m2, of 400 m x 180 m = 72,000 m2
        assertThat(figures.cmr().area().squareMetres()).isBetween(7_852L, 7_856L);
        assertThat(figures.cmr().qualifier()).isEqualTo(Qualifier.EXACT);
        assertThat(figures.taskPolygon().squareMetres()).isBetween(71_998L, 72_002L);
        assertThat(figures.searched()).isEqualTo(figures.taskPolygon());
        assertThat(figures.inflation()).hasToString("9.2");
        assertThat(figures.clearedBeyondEvidence())
                .isEqualTo(figures.taskPolygon().minus(figures.cmr().area()));
    }

    @Test
    void no_find_makes_no_land_whatever_the_polygon() {
        Figures figures = story(
                        aTask("A").on(MAP.land("a1")),
                        aSearch("A-1").ofTask("A").on(MAP.land("a1")))
                .figures("2023");

        assertThat(figures.cmr().area()).hasToString("0 m2");
        assertThat(figures.inflation()).isNull();
    }
}
