package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aNonconformity;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aStandard;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.ARecord.aVisit;
import static org.fadeout.testlanguage.ARecord.id;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Story.bare;
import static org.fadeout.testlanguage.Story.story;

import java.util.List;
import java.util.Map;
import org.fadeout.base.measure.Area;
import org.fadeout.base.record.Attributes;
import org.fadeout.flow.clearance.Completed;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.Gate;
import org.fadeout.flow.clearance.Gravity;
import org.fadeout.flow.clearance.Guard;
import org.fadeout.flow.clearance.SignedReason;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskCard;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.clearance.TaskType;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: a task completes when nothing within reach of its finds is left, or when somebody signs for what is. */
class S18_CompletionTest {
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
    private static final String DAY = "2023-07-01";
    private static final SignedReason SIGNED = new SignedReason("a wall", "A Person");

    private static ARecord<Task> active() {
        return aTask("A").with("status", TaskStatus.ACTIVE).without("completed").on(MAP.land("a1"));
    }

    private static Story nearTheEdge() {
        return story(
                active(),
                aSearch("A-1").ofTask("A").on(MAP.land("a1")),
                aFind("1").ofTask("A").at(MAP.at('1')));
    }

    private static List<Gate> shut(Story story, SignedReason reason) {
        return Guard.shut(story.card("A", DAY).completion(reason)).stream()
                .map(Guard::gate)
                .toList();
    }

    private static Hazard hazard(Story story, String number) {
        return story.one(Hazard.KIND, id(Hazard.KIND, number)).orElseThrow();
    }

    @Test
    void a_find_near_the_edge_refuses_completion() {
        TaskCard card = nearTheEdge().card("A", DAY);
        assertThat(shut(nearTheEdge(), null)).containsExactly(Gate.GAP_CLOSED);
        // The part of a circle of 55 m beyond a line 10 m from its middle: 55^2 acos(10/55) - 10 sqrt(55^2 - 10^2).
        assertThat(card.measured().orElseThrow().area().squareMetres()).isBetween(3_652L, 3_664L);
        assertThat(card.extension().area())
                .isEqualTo(card.measured().orElseThrow().area());
        assertThat(card.next()).containsExactly(Gate.GAP_CLOSED.remedy());
    }

    @Test
    void after_the_extension_was_cleared_it_completes() {
        Story story = nearTheEdge().and(aSearch("A-2").ofTask("A").on(MAP.land("e")));
        assertThat(shut(story, null)).isEmpty();
        assertThat(story.card("A", DAY).next()).containsExactly("Declare the task complete");

        Completed done = story.complete("A", DAY, null);

        assertThat(done.task().status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(done.task().completed()).hasToString(DAY);
        assertThat(done.completion().gap()).isEqualTo(Area.ZERO);
        assertThat(done.remainder()).isNull();
        assertThat(done.decisions()).isEmpty();
        assertThat(story.findings()).doesNotContain("T01");
    }

    @Test
    void with_a_signed_reason_the_gap_becomes_a_remaining_hazardous_area() {
        Story story = nearTheEdge();
        Completed done = story.complete("A", DAY, "a wall");

        Hazard remainder = done.remainder();
        assertThat(remainder.land().area().squareMetres()).isBetween(3_640L, 3_670L);
        assertThat(remainder.status()).isEqualTo(HazardStatus.OPEN);
        assertThat(remainder.classification()).isEqualTo(HazardClass.SUSPECTED);
        assertThat(done.completion().remainder()).isEqualTo(remainder.id());
        assertThat(done.completion().signedBy()).isEqualTo("A Person");
        assertThat(done.decisions()).extracting(d -> d.act()).containsExactly(DecisionAct.CLASSIFY);
        assertThat(story.card("A", DAY).remaining()).containsExactly(remainder);
        assertThat(story.findings()).doesNotContain("T01");
    }

    @Test
    void the_area_it_worked_on_is_closed_and_the_gap_takes_its_place() {
        Story story = story(
                active().with("hazard", id(Hazard.KIND, "H")),
                aHazard("H").on(MAP.land("a1")),
                aSearch("A-1").ofTask("A").on(MAP.land("a1")),
                aFind("1").ofTask("A").at(MAP.at('1')));
        Completed done = story.complete("A", DAY, "a wall");

        assertThat(hazard(story, "H").status()).isEqualTo(HazardStatus.CLOSED);
        assertThat(hazard(story, "H").closed()).hasToString(DAY);
        assertThat(done.decisions()).extracting(d -> d.act()).containsExactly(DecisionAct.CLOSE, DecisionAct.CLASSIFY);
        assertThat(done.decisions().get(0).successors().texts())
                .containsExactly(done.remainder().id().text());
        assertThat(done.decisions().get(1).predecessors().texts()).containsExactly("hazard-h");
        assertThat(story.findings()).doesNotContain("H03", "H04", "T01");
    }

    @Test
    void an_area_of_which_only_a_part_was_cleared_keeps_the_rest_and_the_gap_in_it() {
        Story story = story(
                active().with("hazard", id(Hazard.KIND, "H")),
                aHazard("H").on(MAP.land("a1e")).with("hazard_type", TaskType.CMR_CLEARANCE.hazard()),
                aSearch("A-1").ofTask("A").on(MAP.land("a1")),
                aFind("1").ofTask("A").at(MAP.at('1')));
        Completed done = story.complete("A", DAY, "a wall");

        assertThat(hazard(story, "H").status()).isEqualTo(HazardStatus.WORKED_ON);
        assertThat(hazard(story, "H").land().area()).isEqualTo(MAP.land("e").area());
        assertThat(done.decisions().get(0).land()).isEqualTo(MAP.land("a1e"));
        assertThat(done.remainder()).isNull();
        assertThat(done.completion().remainder()).isEqualTo(id(Hazard.KIND, "H"));
        assertThat(story.findings()).doesNotContain("H03", "T01");
    }

    @Test
    void a_pass_over_the_surface_closes_nothing() {
        Story story = story(
                active().with("hazard", id(Hazard.KIND, "H")),
                aHazard("H").on(MAP.land("a1")),
                aSearch("A-1").ofTask("A").on(MAP.land("a1")).with("depth", org.fadeout.base.measure.Length.ZERO));
        story.complete("A", DAY, null);

        assertThat(hazard(story, "H").status()).isEqualTo(HazardStatus.WORKED_ON);
        assertThat(hazard(story, "H").land()).isEqualTo(MAP.land("a1"));
    }

    @Test
    void without_a_recorded_search_no_reason_helps() {
        Story story = story(active(), aFind("1").ofTask("A").at(MAP.at('1')));
        assertThat(shut(story, SIGNED)).containsExactly(Gate.SEARCH_RECORDED, Gate.DEPTH_RECORDED, Gate.GAP_CLOSED);
        assertThatThrownBy(() -> story.complete("A", DAY, "a wall")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_find_without_a_position_needs_a_reason_and_leaves_the_gap_unknown() {
        Story story = nearTheEdge().and(aFind("2").ofTask("A"));
        assertThat(shut(story, null)).containsExactly(Gate.GAP_CLOSED);
        assertThat(story.card("A", DAY).gap()).isInstanceOf(Gap.NotDeterminable.class);
        Completed done = story.complete("A", DAY, "the place is known to the team");
        assertThat(done.completion().gap()).isNull();
        assertThat(done.remainder()).isNull();
    }

    @Test
    void an_item_not_disposed_of_and_an_open_nonconformity_refuse_it() {
        Story story = story(
                active(),
                aSearch("A-1").ofTask("A").on(MAP.land("a1e")),
                aFind("1").ofTask("A").at(MAP.at('1')).without("destroyed"),
                aNonconformity("N").ofTask("A"),
                aNonconformity("M").ofTask("A").with("gravity", Gravity.MINOR));
        assertThat(shut(story, SIGNED)).containsExactly(Gate.FINDS_DISPOSED, Gate.NONCONFORMITIES_CLOSED);
        assertThat(Guard.shut(story.card("A", DAY).completion(null)).get(1).seen())
                .isEqualTo("1 open: nonconformity-n");
    }

    @Test
    void the_standard_in_force_on_the_day_says_how_much_is_inspected() {
        ARecord<?> later = aStandard("later")
                .dated("valid_from", "2023-06-15")
                .with("inspection", Attributes.of(Map.of("share", "10 %", "least", "100 m2")));
        Story story = bare(
                aStandard("earlier").dated("valid_until", "2023-06-14"),
                later,
                active(),
                aSearch("A-1").ofTask("A").on(MAP.land("a1")));
        assertThat(Guard.shut(story.card("A", "2023-06-14").completion(null))).isEmpty();
        assertThat(shut(story, null)).containsExactly(Gate.SAMPLE_INSPECTED);

        story.and(aVisit("V", "A").on(MAP.land("1")));
        assertThat(Guard.shut(story.card("A", DAY).completion(null)).get(0).seen())
                .isEqualTo("400 m2 inspected and accepted, 1.78 %, 2240 m2 required");
        story.and(aVisit("W", "A").with("stated_area", Area.ofSquareMetres(1_840)));
        assertThat(shut(story, null)).isEmpty();
    }
}
