package org.fadeout.edge.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aTask;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.evidence.Find;
import org.fadeout.testlanguage.ARecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Approval in a register that wants two persons, on a real file. */
class DecisionsTest {
    @TempDir
    Path folder;

    private final Surroundings surroundings = new Surroundings(java.time.Clock.systemUTC(), new Random(3), Map.of());
    private Register register;

    @BeforeEach
    void aRegisterOfTwoPersons() {
        register = MakeRegister.make(
                org.fadeout.edge.store.Address.of(folder.resolve("r.gpkg")),
                "LA",
                "default",
                "Asia/Vientiane",
                "Keo",
                true,
                surroundings);
    }

    @AfterEach
    void close() {
        assertThat(register.verify()).isEmpty();
        register.close();
    }

    private BatchEntry enter(String actor, Standing standing, ARecord<?>... records) {
        List<Change> changes = List.of(records).stream().map(ARecord::entered).toList();
        return register.append(new Batch(actor, "a form", standing, changes)).orElseThrow();
    }

    private Decisions.Done approve(String actor, String... names) {
        return Decisions.approve(register, request(actor, null, names));
    }

    private static Decisions.Request request(String actor, String acceptConflict, String... names) {
        return new Decisions.Request(List.of(names), null, actor, "looked at it", acceptConflict);
    }

    private int count(Kind<?> kind) {
        return register.at(Known.NOW, Viewer.KEEPER).all(kind).size();
    }

    @Test
    void entry_and_approval_are_by_two_persons() {
        enter("Keo", Standing.SUBMITTED, aFind("F-1"));
        String head = register.head();
        assertThatThrownBy(() -> approve("keo ", aFind("F-1").id().text()))
                .hasMessageContaining("APPROVE-SAME-ACTOR")
                .hasMessageContaining("--actor NAME");
        assertThat(register.head()).isEqualTo(head);
        assertThat(approve("Mali", "F-1").names()).hasSize(1);
        assertThat(count(Find.KIND)).isEqualTo(1);
        assertThatThrownBy(() -> approve("Mali", "F-1")).hasMessageContaining("APPROVE-NOTHING");
    }

    @Test
    void of_all_that_waits_what_can_be_decided_is_and_the_rest_is_told() {
        enter("Keo", Standing.SUBMITTED, aFind("F-1"));
        enter("Mali", Standing.SUBMITTED, aFind("F-2"));
        Decisions.Done done = approve("Mali");
        assertThat(done.names()).hasSize(1);
        assertThat(done.left())
                .singleElement()
                .satisfies(left -> assertThat(left.problem().code()).isEqualTo("APPROVE-SAME-ACTOR"));
        assertThat(count(Find.KIND)).isEqualTo(1);
        assertThat(approve("Mali").batch()).isEmpty();
    }

    @Test
    void a_date_of_information_that_is_not_later_needs_a_reason_that_is_recorded() {
        ARecord<Hazard> first = aHazard("H-1").dated("recorded", "2023-05-01");
        enter("Keo", Standing.SUBMITTED, first);
        approve("Mali", "H-1");
        enter("Keo", Standing.SUBMITTED, aHazard("H-1").dated("recorded", "2023-04-01"));
        assertThat(Waiting.of(register, Standing.SUBMITTED, Viewer.KEEPER)
                        .get(0)
                        .issues())
                .extracting(org.fadeout.base.issues.Issue::code)
                .containsExactly("D02");
        assertThatThrownBy(() -> approve("Mali", "H-1"))
                .hasMessageContaining("APPROVE-CONFLICT")
                .hasMessageContaining("of 2023-04-01, approved of 2023-05-01");
        Decisions.Done done = Decisions.approve(register, request("Mali", "the first form was misdated", "H-1"));
        assertThat(done.accepted()).hasSize(1);
        assertThat(done.batch().orElseThrow().reason())
                .isEqualTo("looked at it; 1 conflicts of dates accepted (D02): the first form was misdated");
    }

    @Test
    void blocking_findings_stand_against_an_approval_until_they_are_waived_by_two_persons() {
        enter("Keo", Standing.SUBMITTED, aTask("T-1").dated("started", "2024").dated("completed", "2023"));
        String id = aTask("T-1").id().text();
        assertThatThrownBy(() -> approve("Mali", "T-1"))
                .hasMessageContaining("APPROVE-BLOCKED")
                .hasMessageContaining("D01-task on " + id);
        Waiving.run(register, "D01-task", List.of(id), "the form has the years swapped", "Keo", LocalDate.EPOCH);
        assertThatThrownBy(() -> approve("Mali", "T-1")).hasMessageContaining("APPROVE-BLOCKED");
        Decisions.approve(register, new Decisions.Request(List.of(), "waiver", "Mali", "agreed", null));
        assertThat(approve("Mali", "T-1").names()).hasSize(1);
        assertThat(count(Task.KIND)).isEqualTo(1);
    }

    @Test
    void a_waiver_lifts_one_finding_and_leaves_the_others_in_the_way() {
        enter("Keo", Standing.SUBMITTED, aTask("T-1").dated("started", "2024").dated("completed", "2023"));
        enter("Keo", Standing.SUBMITTED, aTask("T-2").dated("started", "2024").dated("completed", "2023"));
        Waiving.run(register, "D01-task", List.of(aTask("T-1").id().text()), "years swapped", "Keo", LocalDate.EPOCH);
        Decisions.approve(register, new Decisions.Request(List.of(), "waiver", "Mali", "agreed", null));
        assertThatThrownBy(() -> approve("Mali", "T-2"))
                .hasMessageContaining("APPROVE-BLOCKED")
                .hasMessageContaining("D01-task on " + aTask("T-2").id().text());
        assertThat(approve("Mali", "T-1").names()).hasSize(1);
    }

    @Test
    void a_date_in_the_future_stands_against_an_approval() {
        enter(
                "Keo",
                Standing.SUBMITTED,
                aFind("F-9").dated("found", "2999-01-01").without("destroyed"));
        assertThatThrownBy(() -> approve("Mali", "F-9")).hasMessageContaining("D01-future");
    }

    @Test
    void a_withdrawal_of_an_approved_record_waits_for_approval_too() {
        enter("Keo", Standing.SUBMITTED, aFind("F-1"));
        approve("Mali", "F-1");
        BatchEntry withdrawn =
                Withdrawing.run(register, List.of(aFind("F-1").id().text()), "Keo", "entered twice");
        assertThat(withdrawn.standing()).isEqualTo(Standing.SUBMITTED);
        assertThat(count(Find.KIND)).isEqualTo(1);
        approve("Mali", "F-1");
        assertThat(count(Find.KIND)).isZero();
        assertThat(register.versions(Find.KIND, aFind("F-1").id(), Viewer.KEEPER))
                .hasSize(2);
    }

    @Test
    void of_versions_that_do_not_know_each_other_one_must_be_named() {
        enter("Keo", Standing.SUBMITTED, aFind("F-1"));
        approve("Mali", "F-1");
        VersionId first = register.tips(Find.KIND, aFind("F-1").id()).get(0);
        List<String> names = new ArrayList<>();
        for (String model : List.of("one model", "another model")) {
            Change change = new Change.Put<>(
                    Find.KIND, aFind("F-1").with("model", model).made(), List.of(first));
            BatchEntry batch = register.append(new Batch("Keo", "a form", Standing.SUBMITTED, List.of(change)))
                    .orElseThrow();
            names.add(aFind("F-1").id() + "@" + batch.site() + "/" + batch.number() + "/0");
        }
        assertThatThrownBy(() -> approve("Mali", "F-1"))
                .hasMessageContaining("APPROVE-VERSIONS")
                .hasMessageContaining(String.join(", ", names));
        assertThat(approve("Mali").left()).hasSize(2);
        approve("Mali", names.get(0));
        Decisions.reject(register, request("Noy", null, names.get(1)));
        assertThat(register.at(Known.NOW, Viewer.KEEPER).all(Find.KIND))
                .extracting(Find::model)
                .containsExactly("one model");
    }

    @Test
    void what_was_saved_is_submitted_and_what_was_rejected_comes_back_as_a_new_version() {
        enter("Keo", Standing.SAVED, aFind("F-1"));
        assertThatThrownBy(() -> approve("Mali", "F-1")).hasMessageContaining("APPROVE-NOTHING");
        Decisions.submit(register, request("Keo", null, "F-1"));
        Decisions.reject(register, request("Mali", null, "F-1"));
        assertThat(Waiting.of(register, Standing.SUBMITTED, Viewer.KEEPER)).isEmpty();
        enter("Keo", Standing.SUBMITTED, aFind("F-1").with("model", "corrected"));
        approve("Mali", "F-1");
        assertThat(register.at(Known.NOW, Viewer.KEEPER).all(Find.KIND))
                .extracting(Find::model)
                .containsExactly("corrected");
    }
}
