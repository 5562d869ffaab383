package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.a;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aStandard;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Story.bare;

import java.util.List;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.quality.Catalogue;
import org.fadeout.flow.report.Words;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Feature under test: whether land may be cancelled through non-technical survey is a rule of the dated standard. */
class S12_CancellationTest {
    private static final Drawn MAP = drawn("""
            .....
            .ccc.
            .ccc.
            .....
            """);

    private static Story under(ARecord<?>... records) {
        return bare(records)
                .and(aStandard("before").dated("valid_from", "2023").with("cancellation_through_nts", false))
                .and(aStandard("revised").with("draft", true).with("cancellation_through_nts", true));
    }

    private static ARecord<?> cancelled(String day) {
        return aRelease("R", Product.CANCELLED).on(MAP.land("c")).dated("date", day);
    }

    private static List<String> blocking(Story story, @Nullable String standard) {
        return Catalogue.check(LandRecords.of(story, null, standard)).stream()
                .map(Issue::code)
                .toList();
    }

    @Test
    void aStandardThatForbidsItRefusesTheCancellation() {
        assertThat(blocking(under(cancelled("2023-05-01")), null)).containsExactly("T07");
    }

    @Test
    void aDraftThatAllowsItIsNeverChosenByDate() {
        assertThat(blocking(under(cancelled("2099-05-01")), null)).containsExactly("T07");
    }

    @Test
    void underTheDraftByItsNameItIsAllowed() {
        assertThat(blocking(under(cancelled("2023-05-01")), "revised")).isEmpty();
    }

    @Test
    void theStandardOfTheDayOfDecisionJudgesNotThatOfToday() {
        assertThat(blocking(under(cancelled("2022-12-31")), null)).isEmpty();
    }

    @Test
    void aDecisionAndTheProductThatCameOfItAreOneFinding() {
        ARecord<Hazard> hazard = aHazard("A").with("status", HazardStatus.CLOSED);
        ARecord<Decision> decision = a(Decision.KIND, "D")
                .with("hazard", ARecord.id(Hazard.KIND, "A"))
                .with("act", DecisionAct.CANCEL)
                .with("evidence", TextList.NONE)
                .with("predecessors", TextList.NONE)
                .with("successors", TextList.NONE)
                .dated("date", "2023-05-01");
        ARecord<?> product = aRelease("R", Product.CANCELLED)
                .on(MAP.land("c"))
                .dated("date", "2023-05-01")
                .with("hazard", ARecord.id(Hazard.KIND, "A"));
        assertThat(blocking(under(hazard, decision), null)).contains("T07");
        assertThat(blocking(under(hazard, decision, product), null).stream().filter("T07"::equals))
                .hasSize(1);
    }

    @Test
    void figuresUnderAStandardByItsNameAreStamped() {
        Story story = under(cancelled("2023-05-01"));
        Figures asInForce = story.figures("2023");
        Figures whatIf = story.figures(Question.of(Period.parse("2023")).under("revised"));
        Figures inForceByName = story.figures(Question.of(Period.parse("2023")).under("before"));
        assertThat(Words.banner(asInForce)).isNull();
        assertThat(Words.banner(whatIf)).isEqualTo("what-if under revised");
        assertThat(Words.banner(inForceByName)).isEqualTo("what-if under before");
        assertThat(asInForce.basis().standard()).isEqualTo("Standard before");
        assertThat(whatIf.basis().standard()).isEqualTo("Standard revised");
        assertThat(whatIf.basis().whatIf()).isTrue();
        assertThat(whatIf.released().cancelled()).isEqualTo(asInForce.released().cancelled());
    }
}
