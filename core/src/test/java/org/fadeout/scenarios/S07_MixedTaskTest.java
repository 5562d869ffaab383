package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Story.story;

import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Period;
import org.fadeout.flow.clearance.TaskType;
import org.fadeout.flow.evidence.CmrType;
import org.fadeout.flow.evidence.ItemCategory;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.Figures.Column;
import org.fadeout.flow.figures.Question;
import org.fadeout.testlanguage.Drawn;
import org.junit.jupiter.api.Test;

/** Feature under test: a mine task with a submunition in it is CMR land near the submunition and mine land elsewhere. */
class S07_MixedTaskTest {
    private static final Drawn MAP = drawn(20, """
            aaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaa
            aaaaa1aaaaaaaa2aaaaa
            aaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaa""");

    @Test
    void land_is_told_apart_by_what_was_found_not_by_shares_of_items() {
        Figures figures = story(
                        aTask("A").with("type", TaskType.MINE_CLEARANCE).on(MAP.land("a12")),
                        aSearch("A-1").ofTask("A").on(MAP.land("a12")),
                        aFind("1").ofTask("A").at(MAP.at('1')),
                        aFind("2")
                                .ofTask("A")
                                .at(MAP.at('2'))
                                .with("category", ItemCategory.ANTI_PERSONNEL_MINE)
                                .with("cmr_type", CmrType.UNKNOWN))
                .figures(Question.of(Period.ofYear(2023)).by(Dimension.HAZARD));

        Area cmr = cleared(figures, "cluster munition remnants");
        Area mines = cleared(figures, "anti personnel mines");
        assertThat(cmr).isEqualTo(figures.cmr().area());
        assertThat(cmr.plus(mines)).isEqualTo(figures.released().cleared());
        assertThat(figures.clearedBeyondEvidence())
                .as("a mine task is no dedicated task")
                .isEqualTo(Area.ZERO);
    }

    private static Area cleared(Figures figures, String hazard) {
        return figures.rows().stream()
                .filter(row -> row.key().get(0).equals(hazard))
                .findFirst()
                .orElseThrow()
                .area(Column.CLEARED);
    }
}
