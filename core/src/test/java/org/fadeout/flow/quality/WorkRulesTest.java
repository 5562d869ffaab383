package org.fadeout.flow.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aCompletion;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aHandOver;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aNonconformity;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.ARecord.aVisit;
import static org.fadeout.testlanguage.ARecord.id;
import static org.fadeout.testlanguage.Drawn.metres;
import static org.fadeout.testlanguage.Drawn.rectangle;
import static org.fadeout.testlanguage.Story.story;

import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Length;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.Gravity;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** The rules on tasks that find more than one thing: each of them by itself. */
class WorkRulesTest {
    private static final Land FIELD = rectangle(0, 0, 200, 100);

    private static RecordId hazard(String number) {
        return id(Hazard.KIND, number);
    }

    @Test
    void a_completion_with_a_grave_nonconformity_open_is_found_and_a_minor_one_is_not() {
        Story story =
                story(aTask("A"), aCompletion("C", "A"), aNonconformity("N").ofTask("A"));
        assertThat(story.findings()).contains("T14");
        Story minor = story(
                aTask("A"),
                aCompletion("C", "A"),
                aNonconformity("N").ofTask("A").with("gravity", Gravity.MINOR));
        assertThat(minor.findings()).doesNotContain("T14");
        Story later = story(
                aTask("A"),
                aCompletion("C", "A"),
                aNonconformity("N").ofTask("A").dated("seen", "2023-07-01"));
        assertThat(later.findings()).doesNotContain("T14");
    }

    @Test
    void an_item_of_a_completed_task_was_disposed_of() {
        Story open = story(aTask("A"), aFind("1").ofTask("A").at(metres(5, 5)).without("destroyed"));
        assertThat(open.findings()).contains("I01");
        Story moved = story(
                aTask("A"),
                aFind("1").ofTask("A").at(metres(5, 5)).without("destroyed").with("disposal", "removed"));
        assertThat(moved.findings()).doesNotContain("I01");
    }

    @Test
    void products_and_what_remains_are_the_polygon() {
        Story story = story(
                aTask("A").on(FIELD),
                aRelease("R", Product.CLEARED).on(rectangle(0, 0, 150, 100)).ofTask("A"));
        assertThat(story.findings()).contains("T02");
        story.and(aHazard("H").on(rectangle(150, 0, 200, 100)));
        assertThat(story.findings()).doesNotContain("T02");
    }

    @Test
    void surface_passes_close_no_area() {
        ARecord<Hazard> closed = aHazard("H").on(FIELD).with("status", HazardStatus.CLOSED);
        Story story = story(
                closed,
                aTask("A").on(FIELD).with("hazard", hazard("H")),
                aSearch("S").ofTask("A").on(FIELD).with("depth", Length.ZERO));
        assertThat(story.findings()).contains("T03");
        story.and(aSearch("U").ofTask("A").on(FIELD));
        assertThat(story.findings()).doesNotContain("T03");
    }

    @Test
    void an_area_handed_over_has_a_certificate() {
        Story story = story(aHazard("H").on(FIELD).with("status", HazardStatus.HANDED_OVER));
        assertThat(story.findings()).contains("T14");
        story.and(aTask("A").with("hazard", hazard("H"))).and(aVisit("V", "A")).and(aHandOver("U", "A"));
        assertThat(story.findings()).doesNotContain("T14");
    }
}
