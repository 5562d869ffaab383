package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aDecision;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aStandard;
import static org.fadeout.testlanguage.ARecord.aStrikeMark;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.ARecord.aVisit;
import static org.fadeout.testlanguage.ARecord.id;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Story.bare;
import static org.fadeout.testlanguage.Story.story;

import org.fadeout.base.measure.Percent;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.TaskType;
import org.fadeout.flow.contamination.ClassificationProposal;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Facts;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.flow.contamination.NtsResult;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.EvidenceType;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: classification and status are apart, each day is told from decisions, and a decision needs its evidence. */
class S15_HazardHistoryTest {
    private static final Drawn MAP = drawn("""
            ..........
            .hhhhnnnn.
            .hh1hnnnn.
            .hhhhnnnn.
            ..........""");

    private static Story suspected() {
        return story(aHazard("H").on(MAP.land("h1")).dated("recorded", "2023-01-10"));
    }

    private static Story underStandardThatCancels() {
        return bare(
                aStandard("allows").with("cancellation_through_nts", true),
                aHazard("H").on(MAP.land("h1")).dated("recorded", "2023-01-10"));
    }

    private static Story confirmedThenClosed() {
        return story(
                aHazard("H")
                        .on(MAP.land("h1"))
                        .dated("recorded", "2023-01-10")
                        .with("classification", HazardClass.CONFIRMED)
                        .with("status", HazardStatus.CLOSED),
                aDecision("1", "H", DecisionAct.CLASSIFY, "2023-03-01")
                        .with("classification_before", HazardClass.SUSPECTED)
                        .with("classification_after", HazardClass.CONFIRMED),
                aDecision("2", "H", DecisionAct.CLOSE, "2023-08")
                        .with("status_before", HazardStatus.OPEN)
                        .with("status_after", HazardStatus.CLOSED));
    }

    @Test
    void each_day_is_read_backwards_from_now() {
        Story story = confirmedThenClosed();
        assertThat(story.hazard("H", "2023-01-09")).isEqualTo("not on record");
        assertThat(story.hazard("H", "2023-02-28")).isEqualTo("suspected, open, unknown");
        assertThat(story.hazard("H", "2023-03-01")).isEqualTo("confirmed, open, unknown");
        assertThat(story.hazard("H", "2023-08-31")).isEqualTo("confirmed, closed, unknown");
    }

    @Test
    void a_decision_that_may_or_may_not_have_been_is_a_question() {
        assertThat(confirmedThenClosed()
                        .history("H")
                        .on(java.time.LocalDate.parse("2023-08-15"))
                        .questions())
                .containsExactly("Decision decision-2 (close) is dated 2023-08: not certainly by 2023-08-15");
        assertThat(confirmedThenClosed().hazard("H", "2023-08-15")).isEqualTo("confirmed, open, unknown");
    }

    @Test
    void an_area_that_came_closed_was_open_until_its_date() {
        Story story = story(aHazard("H")
                .on(MAP.land("h1"))
                .dated("recorded", "2022")
                .with("status", HazardStatus.CLOSED)
                .dated("closed", "2023-05-05"));
        assertThat(story.history("H").openOn(java.time.LocalDate.parse("2023-05-04")))
                .isTrue();
        assertThat(story.history("H").openOn(java.time.LocalDate.parse("2023-05-05")))
                .isFalse();
    }

    @Test
    void a_record_that_was_changed_without_a_decision_is_told() {
        Story story = story(
                aHazard("H").on(MAP.land("h1")),
                aDecision("1", "H", DecisionAct.CLASSIFY, "2023-03-01")
                        .with("classification_after", HazardClass.CONFIRMED));
        assertThat(story.history("H").contradictions())
                .containsExactly("The classification changed without a decision");
    }

    @Test
    void confirming_needs_direct_evidence_and_a_survey() {
        assertThat(suspected()
                        .wants("H", DecisionAct.CLASSIFY, HazardClass.CONFIRMED)
                        .on("2023-06-01"))
                .isEqualTo("[DIRECT_EVIDENCE, NTS_OR_TS_REPORT]");
        Story seen = suspected()
                .and(aStrikeMark("1").at(MAP.at('1')))
                .and(aVisit("V").on(MAP.land("h1")).with("result", NtsResult.EVIDENCE_FOUND));
        assertThat(seen.wants("H", DecisionAct.CLASSIFY, HazardClass.CONFIRMED).on("2023-06-01"))
                .isEqualTo("allowed");
        assertThat(seen.wants("H", DecisionAct.CLASSIFY, HazardClass.CONFIRMED).on("2023-03-01"))
                .isEqualTo("[DIRECT_EVIDENCE, NTS_OR_TS_REPORT]");
    }

    @Test
    void evidence_without_a_source_confirms_nothing() {
        Story story = suspected()
                .and(aStrikeMark("1").at(MAP.at('1')).without("source"))
                .and(aVisit("V").on(MAP.land("h1")));
        assertThat(story.wants("H", DecisionAct.CLASSIFY, HazardClass.CONFIRMED).on("2023-06-01"))
                .isEqualTo("[DIRECT_EVIDENCE]");
    }

    @Test
    void an_indication_becomes_suspected_by_indirect_evidence() {
        Story story = story(aHazard("H").on(MAP.land("h1")).with("classification", HazardClass.INDICATION));
        assertThat(story.wants("H", DecisionAct.CLASSIFY, HazardClass.SUSPECTED).on("2023-06-01"))
                .isEqualTo("[EVIDENCE, NTS_REPORT]");
        story.and(aStrikeMark("1").at(MAP.at('1')).with("type", EvidenceType.VERBAL_REPORT))
                .and(aVisit("V").on(MAP.land("h1")));
        assertThat(story.wants("H", DecisionAct.CLASSIFY, HazardClass.SUSPECTED).on("2023-06-01"))
                .isEqualTo("allowed");
    }

    @Test
    void cancelling_needs_a_visit_over_all_of_the_land() {
        Story half = underStandardThatCancels().and(aVisit("V").on(MAP.land("1")));
        assertThat(half.wants("H", DecisionAct.CANCEL, null).on("2023-06-01")).isEqualTo("[NTS_WITHOUT_EVIDENCE]");
        Story whole = underStandardThatCancels().and(aVisit("V").on(MAP.land("h1n")));
        assertThat(whole.wants("H", DecisionAct.CANCEL, null).on("2023-06-01")).isEqualTo("allowed");
        assertThat(whole.wants("H", DecisionAct.CANCEL, null).saying(null, " ").on("2023-06-01"))
                .isEqualTo("[REASON, AUTHORITY]");
        assertThat(whole.and(aStrikeMark("1").at(MAP.at('1')))
                        .wants("H", DecisionAct.CANCEL, null)
                        .on("2023-06-01"))
                .isEqualTo("[NO_EVIDENCE]");
    }

    @Test
    void a_standard_may_not_allow_cancelling() {
        Story story = bare(
                aStandard("strict").with("cancellation_through_nts", false),
                aHazard("H").on(MAP.land("h1")),
                aVisit("V").on(MAP.land("h1")));
        assertThat(story.wants("H", DecisionAct.CANCEL, null).on("2023-06-01")).isEqualTo("[CANCELLATION_ALLOWED]");
    }

    @Test
    void a_confirmed_area_is_never_cancelled_and_goes_back_only_as_a_correction() {
        Story story = story(
                aHazard("H").on(MAP.land("h1")).with("classification", HazardClass.CONFIRMED),
                aStrikeMark("1").at(MAP.at('1')));
        assertThat(story.wants("H", DecisionAct.CANCEL, null).on("2023-06-01")).isEqualTo("no such way");
        assertThat(story.wants("H", DecisionAct.CLASSIFY, HazardClass.SUSPECTED).on("2023-06-01"))
                .isEqualTo("no such way");
        Story.Wanted correction = story.wants("H", DecisionAct.CORRECT, HazardClass.SUSPECTED);
        assertThat(correction.on("2023-06-01")).isEqualTo("[EVIDENCE_FOUND_INVALID]");
        assertThat(correction.restingOn("evidence-1").on("2023-06-01")).isEqualTo("allowed");
    }

    @Test
    void reducing_needs_survey_polygons_method_and_coverage() {
        assertThat(suspected().wants("H", DecisionAct.REDUCE, null).on("2023-07-01"))
                .isEqualTo("[TS_REPORT, REDUCED_LAND, METHOD_AND_COVERAGE]");
        Story story = suspected()
                .and(aTask("TS").on(MAP.land("h1")).with("type", TaskType.TECHNICAL_SURVEY))
                .and(aRelease("R", Product.REDUCED)
                        .on(MAP.land("h"))
                        .with("hazard", id(Hazard.KIND, "H"))
                        .with("method", "detector"));
        assertThat(story.wants("H", DecisionAct.REDUCE, null).on("2023-07-01")).isEqualTo("[METHOD_AND_COVERAGE]");
        Story covered = suspected()
                .and(aTask("TS").on(MAP.land("h1")).with("type", TaskType.TECHNICAL_SURVEY))
                .and(aRelease("R", Product.REDUCED)
                        .on(MAP.land("h"))
                        .with("hazard", id(Hazard.KIND, "H"))
                        .with("method", "detector")
                        .with("coverage", new Percent(10_000)));
        assertThat(covered.wants("H", DecisionAct.REDUCE, null).on("2023-07-01"))
                .isEqualTo("allowed");
    }

    @Test
    void closing_needs_all_of_the_land_searched_deep_enough() {
        Story story = suspected()
                .and(aTask("A").on(MAP.land("h1")))
                .and(aSearch("A-1").ofTask("A").on(MAP.land("h")));
        assertThat(story.wants("H", DecisionAct.CLOSE, null).on("2023-07-01")).isEqualTo("[ALL_RELEASED]");
        story.and(aSearch("A-2").ofTask("A").on(MAP.land("1")));
        assertThat(story.wants("H", DecisionAct.CLOSE, null).on("2023-07-01")).isEqualTo("allowed");
    }

    @Test
    void closed_land_is_opened_again_by_later_evidence_within_reach() {
        assertThat(confirmedThenClosed().wants("H", DecisionAct.REOPEN, null).on("2023-12-01"))
                .isEqualTo("[NEW_EVIDENCE]");
        Story near = confirmedThenClosed().and(aStrikeMark("9").at(MAP.at('n')).dated("date", "2023-11-01"));
        assertThat(near.wants("H", DecisionAct.REOPEN, null).on("2023-12-01")).isEqualTo("allowed");
        Story earlier =
                confirmedThenClosed().and(aStrikeMark("9").at(MAP.at('n')).dated("date", "2023-08-20"));
        assertThat(earlier.wants("H", DecisionAct.REOPEN, null).on("2023-12-01"))
                .isEqualTo("[NEW_EVIDENCE]");
    }

    @Test
    void a_boundary_moves_where_evidence_lies_and_decisions_are_taken_forwards() {
        Facts.Ground wider = new Facts.Ground(MAP.land("h1n"), false, null, true);
        assertThat(suspected()
                        .wants("H", DecisionAct.EXTEND, null)
                        .moving(wider)
                        .on("2022-06-01"))
                .isEqualTo("no such way");
        assertThat(suspected()
                        .wants("H", DecisionAct.EXTEND, null)
                        .moving(wider)
                        .on("2023-06-01"))
                .isEqualTo("[EVIDENCE_ON_BOUNDARY]");
        Story seen = suspected().and(aStrikeMark("1").at(MAP.at('n')));
        assertThat(seen.wants("H", DecisionAct.EXTEND, null).moving(wider).on("2023-06-01"))
                .isEqualTo("allowed");
        Story decided = seen.and(aDecision("1", "H", DecisionAct.WORK, "2023-09-01"));
        assertThat(decided.wants("H", DecisionAct.EXTEND, null).moving(wider).on("2023-06-01"))
                .isEqualTo("[IN_ORDER]");
    }

    @Test
    void a_proposal_shows_its_rule_and_what_it_left_out() {
        Story story = story(
                aHazard("H").on(MAP.land("h1")).with("hazard_type", HazardType.CLUSTER_MUNITION_REMNANTS),
                aStrikeMark("1").at(MAP.at('1')),
                aStrikeMark("2").at(MAP.at('1')).with("type", EvidenceType.VERBAL_REPORT),
                aStrikeMark("3").at(MAP.at('1')).with("hazard_type", HazardType.ANTI_PERSONNEL_MINES),
                aStrikeMark("4").without("position").with("hazard", id(Hazard.KIND, "H")));
        ClassificationProposal proposal = ClassificationProposal.of(
                story.land().hazardRecords(), story.land().hazards().get(0), java.time.LocalDate.parse("2023-12-31"));
        assertThat(proposal.proposed()).isEqualTo(HazardClass.CONFIRMED);
        assertThat(proposal.rule())
                .isEqualTo("standard ordinary: confirmed by 1 direct evidence with position, date and source");
        assertThat(proposal.direct()).containsExactly(id(EvidencePoint.KIND, "1"));
        assertThat(proposal.indirect()).containsExactly(id(EvidencePoint.KIND, "2"));
        assertThat(proposal.otherHazard()).containsExactly(id(EvidencePoint.KIND, "3"));
        assertThat(proposal.incomplete()).containsExactly(id(EvidencePoint.KIND, "4"));
    }

    @Test
    void evidence_that_a_correction_found_invalid_proposes_nothing_again() {
        Story story = story(
                aHazard("H").on(MAP.land("h1")),
                aStrikeMark("1").at(MAP.at('1')),
                aDecision("1", "H", DecisionAct.CORRECT, "2023-06-01")
                        .with("evidence", TextList.of("evidence-1"))
                        .with("classification_before", HazardClass.CONFIRMED)
                        .with("classification_after", HazardClass.SUSPECTED));
        ClassificationProposal proposal = ClassificationProposal.of(
                story.land().hazardRecords(), story.land().hazards().get(0), java.time.LocalDate.parse("2023-12-31"));
        assertThat(proposal.proposed()).isNull();
        assertThat(proposal.invalid()).hasSize(1);
    }
}
