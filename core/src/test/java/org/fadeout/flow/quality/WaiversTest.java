package org.fadeout.flow.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.drawn;

import java.util.List;
import java.util.stream.Stream;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.MemoryRegister;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

class WaiversTest {
    private static final Drawn MAP = drawn("aab.cc");

    private static Issue finding(String rule, String... records) {
        return Issue.of(rule, Severity.BLOCKING, "They overlap", Where.records(records), "Cut one");
    }

    private static ARecord<Waiver> aWaiver(String rule, String... records) {
        return ARecord.a(Waiver.KIND, "W-1")
                .with("rule", rule)
                .with("records", TextList.of(records))
                .with("reason", "two dangers on one field")
                .with("signed_by", "A Person")
                .dated("signed", "2024-02-01");
    }

    private static Waivers waivers(ARecord<Waiver> waiver) {
        return Waivers.of(Story.bare(waiver));
    }

    @Test
    void a_finding_stands_aside_with_its_reason_and_blocks_no_more() {
        Issue overlap = finding("H03", "hazard-1", "hazard-2");
        Waivers waivers = waivers(aWaiver("H03", "hazard-2", "hazard-1"));
        assertThat(waivers.judge(List.of(overlap)).open()).isEmpty();
        assertThat(waivers.judge(List.of(overlap)).waived())
                .containsExactly(new Waivers.Waived(
                        overlap, "two dangers on one field", "A Person", PartialDate.parse("2024-02-01")));
        Issue marked = waivers.mark(List.of(overlap)).get(0);
        assertThat(marked.severity()).isEqualTo(Severity.INFORMATION);
        assertThat(marked.what()).isEqualTo("They overlap (waived: two dangers on one field; signed 2024-02-01)");
    }

    @Test
    void a_waiver_that_nobody_signed_lets_nothing_stand() {
        Issue overlap = finding("H03", "hazard-1", "hazard-2");
        Waivers waivers = waivers(aWaiver("H03", "hazard-2", "hazard-1").without("signed"));
        assertThat(waivers.judge(List.of(overlap)).open()).containsExactly(overlap);
    }

    @Test
    void a_waiver_is_of_one_rule_and_of_the_records_that_it_names() {
        Waivers waivers = waivers(aWaiver("H03", "hazard-1"));
        List<Issue> others = List.of(
                finding("H03", "hazard-1", "hazard-3"),
                finding("H04", "hazard-1"),
                finding("H03"),
                finding("H03", "hazard-2"));
        assertThat(waivers.judge(others).open()).isEqualTo(others);
        assertThat(waivers.mark(others)).isEqualTo(others);
    }

    private static List<String> blocking(MemoryRegister register, Version<?>... versions) {
        return new AsIfApproved(register.at(Known.NOW, Viewer.KEEPER), List.of(versions))
                .blocking().stream().map(Issue::code).toList();
    }

    @Test
    void what_would_be_blocked_is_known_before_it_is_approved() {
        MemoryRegister register = new MemoryRegister();
        register.put(Hazard.KIND, aHazard("1").on(MAP.land("ab")).made());
        ARecord<Hazard> second = aHazard("2").on(MAP.land("b"));
        ARecord<Hazard> apart = aHazard("3").on(MAP.land("c"));
        register.append(new Batch(
                "Keo",
                "a form",
                Standing.SUBMITTED,
                Stream.of(second, apart).map(ARecord::entered).toList()));
        Version<?> overlapping =
                register.versions(Hazard.KIND, second.id(), Viewer.KEEPER).get(0);
        Version<?> alone =
                register.versions(Hazard.KIND, apart.id(), Viewer.KEEPER).get(0);
        assertThat(blocking(register, alone)).isEmpty();
        assertThat(blocking(register, overlapping)).containsExactly("H03");

        register.put(
                Waiver.KIND,
                aWaiver("H03", aHazard("1").id().text(), second.id().text()).made());
        assertThat(blocking(register, overlapping)).isEmpty();
    }

    @Test
    void a_withdrawal_is_judged_as_the_absence_of_the_record() {
        MemoryRegister register = new MemoryRegister();
        ARecord<Task> late = aTask("T").dated("started", "2024").dated("completed", "2023");
        register.put(Task.KIND, late.made());
        register.append(new Batch(
                "Keo", "twice", Standing.SUBMITTED, List.of(new Change.Withdraw(Task.KIND, late.id(), List.of()))));
        List<Version<Task>> versions = register.versions(Task.KIND, late.id(), Viewer.KEEPER);
        assertThat(blocking(register, versions.get(0))).containsExactly("D01-task");
        assertThat(blocking(register, versions.get(1))).isEmpty();
    }
}
