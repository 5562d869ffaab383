package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aDecision;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Story.story;

import java.util.HashMap;
import java.util.Map;
import org.fadeout.base.measure.Period;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.TaskType;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.evidence.CmrType;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.evidence.ItemCategory;
import org.fadeout.flow.figures.Balance;
import org.fadeout.flow.figures.Balance.Term;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.Question;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/**
 * Feature under test: cleared land is told by what was found in it, in the rows and in the balance alike; cancelled land by what its area
 * was held to be when that was decided.
 */
class S23_ClearedByWhatWasFoundTest {
    private static final Drawn MAP = drawn(20, """
            aaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaa
            aaaaa1aaaaaaaa2aaaaa
            aaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaa
            .cccc""");

    private static Story mixedTask() {
        return story(
                aHazard("H")
                        .on(MAP.land("a12"))
                        .with("hazard_type", HazardType.UNKNOWN)
                        .dated("recorded", "2020-01-01"),
                aTask("A").with("type", TaskType.MINE_CLEARANCE).on(MAP.land("a12")),
                aSearch("A-1").ofTask("A").on(MAP.land("a12")),
                aFind("1").ofTask("A").at(MAP.at('1')),
                aFind("2")
                        .ofTask("A")
                        .at(MAP.at('2'))
                        .with("category", ItemCategory.ANTI_PERSONNEL_MINE)
                        .with("cmr_type", CmrType.UNKNOWN));
    }

    @Test
    void the_balance_clears_what_the_rows_clear() {
        Figures figures = mixedTask().figures(Question.of(Period.ofYear(2023)).by(Dimension.HAZARD));
        Map<String, Long> rows = new HashMap<>();
        figures.rows()
                .forEach(row -> rows.put(
                        row.key().get(0), row.area(Figures.Column.CLEARED).squareMetres()));
        rows.values().remove(0L);
        Map<String, Long> balance = new HashMap<>();
        Balance told = mixedTask().balance("2023");
        told.whole()
                .forEach(line -> balance.put(
                        line.hazardType().text(), -line.term(Term.CLEARED).net()));
        balance.values().remove(0L);
        assertThat(balance).isEqualTo(rows).containsOnlyKeys("cluster munition remnants", "anti personnel mines");
        assertThat(told.whole().stream()
                        .mapToLong(line -> line.term(Term.RETYPED).net())
                        .sum())
                .as("re-typed land is nothing over all types")
                .isZero();
        assertThat(told.whole().stream().map(line -> line.after().total().squareMetres()))
                .containsOnly(0L);
    }

    @Test
    void cancelled_land_is_told_by_its_area_at_the_decision() {
        assertThat(rowOf("2023-05-01")).isEqualTo("anti vehicle mines");
        assertThat(rowOf("2023-10-01")).isEqualTo("cluster munition remnants");
        assertThat(rowOf("2023")).as("before or after it was re-typed").isEqualTo("mixed, not disaggregated");
    }

    private static String rowOf(String date) {
        return story(
                        aHazard("H").on(MAP.land("c")).with("hazard_type", HazardType.CLUSTER_MUNITION_REMNANTS),
                        aDecision("D", "H", DecisionAct.RETYPE, "2023-08-01")
                                .with("hazard_type_before", HazardType.ANTI_VEHICLE_MINES)
                                .with("hazard_type_after", HazardType.CLUSTER_MUNITION_REMNANTS),
                        aRelease("R", Product.CANCELLED)
                                .on(MAP.land("c"))
                                .dated("date", date)
                                .with("hazard", ARecord.id(Hazard.KIND, "H")))
                .figures(Question.of(Period.ofYear(2023)).by(Dimension.HAZARD))
                .rows()
                .get(0)
                .key()
                .get(0);
    }
}
