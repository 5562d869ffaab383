package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aNonconformity;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.ARecord.aVisit;
import static org.fadeout.testlanguage.ARecord.anExclusion;
import static org.fadeout.testlanguage.ARecord.id;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Story.story;

import java.util.List;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.Gate;
import org.fadeout.flow.clearance.Gravity;
import org.fadeout.flow.clearance.Guard;
import org.fadeout.flow.clearance.HandedOver;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.QualityVisit;
import org.fadeout.flow.clearance.Reopens;
import org.fadeout.flow.clearance.VisitResult;
import org.fadeout.flow.clearance.VisitType;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: land is handed over through four gates, and an item missed on it opens it again. */
class S19_HandOverTest {
    private static final Drawn MAP = drawn(20, """
            aaaaaaaaaaxx
            aaaaaaaaaaxx
            aaaaa2aaaaxx
            aaaaaaaaaaxx
            aaaaaaaaaaxx""");
    private static final String DAY = "2023-07-10";

    private static Story complete() {
        return story(
                aTask("A").on(MAP.land("a2x")).with("hazard", id(Hazard.KIND, "H")),
                aHazard("H").on(MAP.land("a2x")).with("status", HazardStatus.CLOSED),
                aSearch("A-1").ofTask("A").on(MAP.land("a2")),
                anExclusion("X").ofTask("A").on(MAP.land("x")));
    }

    private static List<Gate> shut(Story story) {
        PartialDate markers = PartialDate.parse("2023-07-01");
        return Guard.shut(story.card("A", DAY).handOver(markers)).stream()
                .map(Guard::gate)
                .toList();
    }

    @Test
    void without_an_inspection_it_is_not_handed_over() {
        assertThat(shut(complete())).containsExactly(Gate.INSPECTIONS_DONE, Gate.REPORTS_TOGETHER);
        assertThatThrownBy(() -> complete().handOver("A", DAY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_rejection_waits_for_the_inspection_that_repeats_it() {
        Story story = complete().and(aVisit("V", "A").with("result", VisitResult.REJECTED));
        assertThat(shut(story)).contains(Gate.INSPECTIONS_DONE);
        story.and(aVisit("W", "A"));
        assertThat(shut(story)).containsExactly(Gate.INSPECTIONS_DONE);
        story.and(aVisit("Y", "A").with("type", VisitType.RE_INSPECTION).with("repeats", id(QualityVisit.KIND, "V")));
        assertThat(shut(story)).isEmpty();
    }

    @Test
    void everything_is_corrected_marked_and_reported() {
        Story story = complete()
                .and(aVisit("V", "A").without("report"))
                .and(aNonconformity("N")
                        .with("visit", id(QualityVisit.KIND, "V"))
                        .with("gravity", Gravity.MINOR));
        assertThat(Guard.shut(story.card("A", DAY).handOver(null)))
                .extracting(Guard::gate)
                .containsExactly(Gate.CORRECTIONS_DONE, Gate.MARKERS_RECORDED, Gate.REPORTS_TOGETHER);
    }

    @Test
    void the_certificate_says_land_depth_and_what_is_left_out() {
        Story story = complete().and(aVisit("V", "A"));
        HandedOver given = story.handOver("A", DAY);

        assertThat(given.handOver().land().area()).isEqualTo(MAP.land("a2").area());
        assertThat(given.handOver().depth()).hasToString("0.2 m");
        assertThat(given.handOver().exclusions()).isEqualTo("cliff (4000 m2)");
        assertThat(given.handOver().reports().texts()).containsExactly("report V");
        assertThat(given.hazard().status()).isEqualTo(HazardStatus.HANDED_OVER);
        assertThat(given.decision().act()).isEqualTo(DecisionAct.HAND_OVER);
        assertThat(story.findings()).doesNotContain("T14");
    }

    @Test
    void an_area_on_which_others_still_work_is_not_handed_over() {
        Story story = complete().and(aVisit("V", "A")).and(aTask("B").with("hazard", id(Hazard.KIND, "H")));
        assertThat(story.handOver("A", DAY).hazard()).isNull();
    }

    private static Story missed() {
        Story story = complete().and(aVisit("V", "A"));
        story.handOver("A", DAY);
        return story.and(aFind("2").at(MAP.at('2')).dated("found", "2023-09-01").without("destroyed"));
    }

    @Test
    void an_item_missed_on_it_opens_the_land_again() {
        Story story = missed();
        assertThat(story.card("A", "2023-08-31").next()).containsExactly("Nothing: the land was handed over");

        Reopens opened = story.reopen("2", "2023-09-02");

        assertThat(opened.hazard().status()).isEqualTo(HazardStatus.OPEN);
        assertThat(opened.reopening().task()).isEqualTo(id(org.fadeout.flow.clearance.Task.KIND, "A"));
        assertThat(opened.reopening().before()).isEqualTo(id(Hazard.KIND, "H"));
        assertThat(opened.nonconformity().description()).isEqualTo("missed item");
        assertThat(opened.nonconformity().gravity()).isEqualTo(Gravity.CRITICAL);
        assertThat(opened.decision().act()).isEqualTo(DecisionAct.REOPEN);
        assertThat(opened.decision().predecessors().texts()).containsExactly("hazard-h");
        assertThat(story.card("A", "2023-09-02").remaining()).containsExactly(opened.hazard());
        assertThat(shut(story)).as("as of a day before the find").isEmpty();
        assertThat(Guard.shut(story.card("A", "2023-09-02").handOver(PartialDate.parse("2023-07-01"))))
                .extracting(Guard::gate)
                .containsExactly(Gate.TASK_COMPLETE, Gate.CORRECTIONS_DONE);
    }

    @Test
    void the_search_that_missed_it_fills_no_gap_any_more() {
        Story story = missed();
        assertThat(((Gap.Measured) story.gap("A", "2023-12-31")).area().isZero())
                .isTrue();
        story.reopen("2", "2023-09-02");
        assertThat(((Gap.Measured) story.gap("A", "2023-12-31")).area().squareMetres())
                .isGreaterThan(7_000);
        story.and(aTask("B").on(MAP.land("a2")).dated("completed", "2023-11-01"))
                .and(aSearch("B-1").ofTask("B").on(MAP.land("a2")).dated("date", "2023-10-01"));
        assertThat(((Gap.Measured) story.gap("A", "2023-12-31")).area().isZero())
                .isTrue();
    }

    @Test
    void the_finding_that_asks_for_it_is_answered() {
        Story story =
                missed().and(aRelease("R", Product.CLEARED).on(MAP.land("a2")).ofTask("A"));
        assertThat(story.findings()).contains("H10");
        story.reopen("2", "2023-09-02");
        assertThat(story.findings()).doesNotContain("H10", "H04", "T01", "T15");
    }

    @Test
    void a_find_on_land_that_nobody_released_opens_nothing() {
        Story story = complete().and(aFind("2").at(MAP.at('2')).dated("found", "2023-05-03"));
        assertThatThrownBy(() -> story.reopen("2", "2023-09-02"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("DATA-REOPEN")
                .hasMessageContaining("no land that was released before lies under it");
        Story again = missed();
        again.reopen("2", "2023-09-02");
        assertThatThrownBy(() -> again.reopen("2", "2023-09-03")).hasMessageContaining("opened again already");
    }
}
