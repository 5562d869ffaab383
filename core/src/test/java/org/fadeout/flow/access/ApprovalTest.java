package org.fadeout.flow.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aHazard;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.Test;

class ApprovalTest {
    private static final RecordId ID = aHazard("H-1").id();

    private final MemoryRegister register = new MemoryRegister();

    private void enter(String actor, Standing standing, ARecord<Hazard> hazard, VersionId... buildsOn) {
        Change change = new Change.Put<>(Hazard.KIND, hazard.made(), List.of(buildsOn));
        register.append(new Batch(actor, "a form", standing, List.of(change)));
    }

    private List<Version<Hazard>> versions() {
        return register.versions(Hazard.KIND, ID, Viewer.KEEPER);
    }

    private Version<Hazard> theOneWaiting() {
        List<Version<Hazard>> waiting = Approval.waiting(versions());
        assertThat(waiting).hasSize(1);
        return waiting.get(0);
    }

    private List<Issue> conflicts(String approved, String proposed) {
        MemoryRegister own = new MemoryRegister();
        own.put(Hazard.KIND, dated(approved).made());
        own.append(new Batch(
                "Keo", "a form", Standing.SUBMITTED, List.of(dated(proposed).entered())));
        List<Version<Hazard>> versions = own.versions(Hazard.KIND, ID, Viewer.KEEPER);
        List<Issue> found = new ArrayList<>();
        Approval.D02.judge(
                Approval.proposal(versions, Approval.waiting(versions).get(0)), found::add);
        return found;
    }

    private static ARecord<Hazard> dated(String recorded) {
        return recorded.isEmpty() ? aHazard("H-1") : aHazard("H-1").dated("recorded", recorded);
    }

    @Test
    void an_equal_or_earlier_date_of_information_is_a_conflict_and_a_later_one_is_not() {
        assertThat(conflicts("2023-05-01", "2023-05-02")).isEmpty();
        assertThat(conflicts("2023-05-01", "2023-05-01"))
                .singleElement()
                .satisfies(issue -> assertThat(issue.valueSeen()).isEqualTo("of 2023-05-01, approved of 2023-05-01"));
        assertThat(conflicts("2023-05-01", "2022")).hasSize(1);
        assertThat(conflicts("2023-05-01", "2023-05")).as("it may be earlier").hasSize(1);
        assertThat(conflicts("", "2023")).as("unknown is no date").isEmpty();
        assertThat(conflicts("2023", "")).isEmpty();
    }

    @Test
    void the_difference_names_the_fields_that_would_change() {
        register.put(Hazard.KIND, dated("2022").made());
        enter("Keo", Standing.SUBMITTED, dated("2023").with("classification", HazardClass.CONFIRMED));
        assertThat(Approval.proposal(versions(), theOneWaiting()).difference())
                .extracting(Field::name)
                .containsExactly("classification", "recorded");
    }

    @Test
    void whoever_entered_it_or_what_would_be_approved_with_it_is_not_another_person() {
        enter("Keo", Standing.SUBMITTED, dated("2022"));
        enter("Mali", Standing.SUBMITTED, dated("2023"));
        assertThat(Approval.entered("Mali", versions(), theOneWaiting())).isTrue();
        assertThat(Approval.entered(" KEO ", versions(), theOneWaiting()))
                .as("the first form was approved by nobody yet")
                .isTrue();
        assertThat(Approval.entered("Noy", versions(), theOneWaiting())).isFalse();
    }

    @Test
    void what_was_approved_before_was_another_act() {
        enter("Keo", Standing.APPROVED, dated("2022"));
        enter("Mali", Standing.SUBMITTED, dated("2023"));
        assertThat(Approval.entered("Keo", versions(), theOneWaiting())).isFalse();
    }

    @Test
    void two_forms_that_do_not_know_each_other_both_wait() {
        enter("Keo", Standing.APPROVED, dated("2022"));
        VersionId first = register.tips(Hazard.KIND, ID).get(0);
        enter("Keo", Standing.SUBMITTED, dated("2023"), first);
        enter("Mali", Standing.SUBMITTED, dated("2024"), first);
        assertThat(Approval.waiting(versions())).hasSize(2);
        assertThat(Approval.saved(versions())).isEmpty();
    }

    @Test
    void a_register_without_a_rule_is_kept_by_one_person() {
        assertThat(ApprovalRule.standingOfEntry(register.at(Known.NOW, Viewer.KEEPER)))
                .isEqualTo(Standing.APPROVED);
        register.put(ApprovalRule.KIND, ApprovalRule.twoPersons());
        assertThat(ApprovalRule.standingOfEntry(register.at(Known.NOW, Viewer.KEEPER)))
                .isEqualTo(Standing.SUBMITTED);
    }
}
