package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aStandard;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.drawn;

import java.time.Instant;
import java.util.List;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.figures.FiguresOf;
import org.fadeout.flow.figures.Question;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feature under test: figures count what was approved as it was known; a late approval changes today's answer and not last month's. */
class S11_ApprovalTest {
    private static final Drawn MAP = drawn(20, """
            aaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaa
            aaaaa1aaaaaaaa2aaaaa
            aaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaa""");

    private final MemoryRegister register = new MemoryRegister();

    private void enter(String day, Standing standing, ARecord<?>... records) {
        List<Change> changes = List.of(records).stream().map(ARecord::entered).toList();
        register.on(day).append(new Batch("Keo", "what the team sent", standing, changes));
    }

    private void decide(String day, Standing standing, ARecord<Find> find) {
        RecordId id = find.id();
        Change decision =
                new Change.Decide(Find.KIND, id, register.tips(Find.KIND, id).get(0), standing);
        register.on(day).append(new Batch("Mali", "looked at it", standing, List.of(decision)));
    }

    /** One find: about 7,854 m2; two that lie apart: twice that. */
    private long discs(Known known) {
        long area = FiguresOf.of(register.at(known, Viewer.KEEPER), Question.of(Period.ofYear(2023)))
                .cmr()
                .area()
                .squareMetres();
        return Math.round(area / 7_854.0);
    }

    private static Known knownOn(String day) {
        return Known.by(Instant.parse(day + "T23:59:59Z"));
    }

    private static ARecord<Find> find(char number) {
        return aFind(String.valueOf(number)).ofTask("A").at(MAP.at(number));
    }

    @BeforeEach
    void oneFindIsApprovedAndOneWaits() {
        enter(
                "2024-01-10",
                Standing.APPROVED,
                aStandard("ordinary"),
                aTask("A").on(MAP.land("a12")),
                aSearch("A-1").ofTask("A").on(MAP.land("a12")),
                find('1'));
        enter("2024-02-10", Standing.SUBMITTED, find('2'));
    }

    @Test
    void what_waits_counts_only_for_those_who_ask_for_it() {
        assertThat(discs(Known.NOW)).isEqualTo(1);
        assertThat(discs(Known.NOW.withSubmitted())).isEqualTo(2);
    }

    @Test
    void a_late_approval_changes_what_is_known_now_and_not_what_was_known_then() {
        decide("2024-03-10", Standing.APPROVED, find('2'));
        assertThat(discs(Known.NOW)).isEqualTo(2);
        assertThat(discs(knownOn("2024-03-10"))).isEqualTo(2);
        assertThat(discs(knownOn("2024-03-09"))).isEqualTo(1);
        assertThat(discs(knownOn("2024-02-09").withSubmitted())).isEqualTo(1);
    }

    @Test
    void what_is_rejected_counts_for_nobody_and_did_wait_until_then() {
        decide("2024-03-10", Standing.REJECTED, find('2'));
        assertThat(discs(Known.NOW.withSubmitted())).isEqualTo(1);
        assertThat(discs(knownOn("2024-03-09").withSubmitted())).isEqualTo(2);
    }

    @Test
    void a_correction_of_what_is_approved_waits_while_the_approved_one_counts() {
        enter("2024-03-10", Standing.SUBMITTED, find('1').with("found_in_place", false));
        assertThat(discs(Known.NOW)).isEqualTo(1);
        decide("2024-03-11", Standing.APPROVED, find('1'));
        assertThat(discs(Known.NOW)).as("a moved item makes no land").isZero();
        assertThat(discs(knownOn("2024-03-10"))).isEqualTo(1);
    }
}
