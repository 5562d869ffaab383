package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fadeout.base.issues.AccessProblem;
import org.fadeout.base.issues.DecisionProblem;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.access.ApprovalRule;
import org.fadeout.flow.access.Person;
import org.fadeout.flow.access.Role;
import org.fadeout.flow.clearance.Completion;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.evidence.Find;
import org.fadeout.testlanguage.ARecord;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guard of a register lets each person see and keep. */
@NullUnmarked
class GuardedRegisterTest {
    private static final RecordId OWN = ARecord.id(Task.KIND, "own");
    private static final RecordId FOREIGN = ARecord.id(Task.KIND, "foreign");

    @TempDir
    Path folder;

    private StoredRegister whole;

    @BeforeEach
    void make() {
        Surroundings here = Surroundings.ofThisMachine();
        whole = Registers.create(
                Address.of(folder.resolve("guarded.gpkg")), new NewRegister("LA", java.time.ZoneOffset.UTC), here);
        keep(
                "keeper",
                Standing.APPROVED,
                ARecord.aTask("own").with("operator", "Alpha").entered(),
                ARecord.aTask("foreign").with("operator", "Bravo").entered(),
                ARecord.aFind("own").ofTask("own").entered(),
                ARecord.aFind("foreign").ofTask("foreign").entered(),
                ARecord.aFind("nobodys").entered(),
                ARecord.aCompletion("own", "own")
                        .with("declared_by", "A Person")
                        .entered());
    }

    @AfterEach
    void close() {
        whole.close();
    }

    private BatchEntry keep(String actor, Standing standing, Change... changes) {
        return whole.append(new Batch(actor, "test", standing, List.of(changes)))
                .orElseThrow();
    }

    private GuardedRegister as(Role role) {
        return new GuardedRegister(
                whole, Person.of(role.text().replace(' ', '.'), role, role.ofOneOperator() ? "alpha" : null));
    }

    private static BatchEntry enter(GuardedRegister register, Standing standing, Change... changes) {
        return register.append(new Batch("somebody else", "test", standing, List.of(changes)))
                .orElseThrow();
    }

    private static void refused(Runnable act, Class<? extends Problem> why) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isInstanceOf(why));
    }

    @Test
    void aPartnerSeesItsOwnWorkAndNoOther() {
        GuardedRegister partner = as(Role.PARTNER_OPERATOR);
        assertThat(partner.at(Known.NOW, Viewer.KEEPER).all(Task.KIND))
                .extracting(Entity::id)
                .containsExactly(OWN);
        assertThat(partner.at(Known.NOW, Viewer.KEEPER).all(Find.KIND))
                .extracting(Entity::id)
                .containsExactly(ARecord.id(Find.KIND, "own"));
        assertThat(partner.at(Known.NOW, Viewer.KEEPER).one(Task.KIND, FOREIGN)).isEmpty();
        assertThat(partner.versions(Task.KIND, FOREIGN, Viewer.KEEPER)).isEmpty();
        assertThat(partner.tips(Task.KIND, FOREIGN)).isEmpty();
        assertThat(partner.tips(Task.KIND, OWN)).hasSize(1);
        assertThat(partner.madeBy(whole.info().site(), 1)).hasSize(3);
        assertThat(partner.sealed(whole.info().site(), 1)).isEmpty();
        assertThat(partner.batches())
                .extracting(BatchEntry::actor, BatchEntry::reason, BatchEntry::count)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("", "", 0L));
    }

    @Test
    void whatATaskWasWhileAnotherHadItStaysThatOthers() {
        VersionId first = whole.tips(Task.KIND, FOREIGN).get(0);
        Task taken = ARecord.aTask("foreign").with("operator", "Alpha").made();
        keep("keeper", Standing.APPROVED, new Change.Put<>(Task.KIND, taken, List.of(first)));
        List<Version<Task>> seen = as(Role.PARTNER_OPERATOR).versions(Task.KIND, FOREIGN, Viewer.KEEPER);
        assertThat(seen).hasSize(2);
        assertThat(seen.get(0).entity()).isNull();
        assertThat(seen.get(0).entered().reason()).isEmpty();
        assertThat(seen.get(1).entity()).isNotNull();
    }

    @Test
    void personalValuesStayInTheRestrictedLayerAndAreNotLostByAChange() {
        GuardedRegister reviewer = as(Role.REVIEWER);
        RecordId id = ARecord.id(Completion.KIND, "own");
        assertThat(reviewer.at(Known.NOW, Viewer.KEEPER)
                        .one(Completion.KIND, id)
                        .orElseThrow()
                        .declaredBy())
                .isNull();
        assertThat(as(Role.ENTRY)
                        .at(Known.NOW, Viewer.KEEPER)
                        .one(Completion.KIND, id)
                        .orElseThrow()
                        .declaredBy())
                .isEqualTo("A Person");
        RecordId find = ARecord.id(Find.KIND, "own");
        VersionId first = whole.tips(Find.KIND, find).get(0);
        Find noted = ARecord.aFind("own")
                .ofTask("own")
                .with("other", org.fadeout.base.record.Attributes.of(Map.of("note", "as entered")))
                .made();
        BatchEntry kept = keep("keeper", Standing.APPROVED, new Change.Put<>(Find.KIND, noted, List.of(first)));
        GuardedRegister partner = as(Role.PARTNER_OPERATOR);
        Find seen = partner.at(Known.NOW, Viewer.KEEPER).one(Find.KIND, find).orElseThrow();
        assertThat(seen.other()).isEqualTo(org.fadeout.base.record.Attributes.NONE);
        enter(
                partner,
                Standing.APPROVED,
                new Change.Put<>(Find.KIND, seen, List.of(new VersionId(kept.site(), kept.number(), 0))));
        assertThat(whole.at(Known.NOW, Viewer.KEEPER)
                        .one(Find.KIND, find)
                        .orElseThrow()
                        .other())
                .isEqualTo(noted.other());
    }

    @Test
    void everyActIsKeptUnderTheNameOfThePerson() {
        assertThat(enter(
                                as(Role.ENTRY),
                                Standing.SUBMITTED,
                                ARecord.aFind("new").entered())
                        .actor())
                .isEqualTo("entry");
    }

    @Test
    void aPartnerWritesUnderItsOwnTasksOnly() {
        GuardedRegister partner = as(Role.PARTNER_OPERATOR);
        enter(partner, Standing.SUBMITTED, ARecord.aFind("new").ofTask("own").entered());
        for (Change wrong : List.of(
                ARecord.aFind("new-2").ofTask("foreign").entered(),
                ARecord.aFind("new-3").entered(),
                ARecord.aTask("new-4").with("operator", "Alpha").entered(),
                ARecord.aHazard("new-5").entered(),
                ARecord.aCompletion("new-6", "own").entered())) {
            refused(() -> enter(partner, Standing.SUBMITTED, wrong), AccessProblem.NotAllowed.class);
        }
        refused(
                () -> enter(
                        partner,
                        Standing.SUBMITTED,
                        ARecord.aFind("foreign").ofTask("own").entered()),
                RecordProblem.RecordMissing.class);
        refused(
                () -> enter(
                        partner,
                        Standing.SUBMITTED,
                        new Change.Withdraw(Find.KIND, ARecord.id(Find.KIND, "foreign"), List.of())),
                RecordProblem.RecordMissing.class);
        assertThat(whole.batches()).as("what was refused left nothing").hasSize(2);
    }

    @Test
    void whatComesOneByOneIsCheckedToo() {
        refused(
                () -> as(Role.PARTNER_OPERATOR)
                        .append(
                                new Batch("x", "test", Standing.SUBMITTED, List.of()),
                                taker -> taker.accept(
                                        ARecord.aFind("new").ofTask("foreign").entered())),
                AccessProblem.NotAllowed.class);
        assertThat(whole.batches()).hasSize(1);
    }

    @Test
    void readersKeepNothing() {
        for (Role role : List.of(Role.REVIEWER, Role.ADMINISTRATOR, Role.APPROVAL, Role.PUBLISHER)) {
            refused(
                    () -> enter(as(role), Standing.SAVED, ARecord.aFind("new").entered()),
                    AccessProblem.NotAllowed.class);
        }
        refused(() -> as(Role.REVIEWER).keep(new byte[] {1}), AccessProblem.NotAllowed.class);
        refused(() -> as(Role.PARTNER_OPERATOR).verify(), AccessProblem.NotAllowed.class);
    }

    @Test
    void approvalIsByAnother() {
        GuardedRegister programme = as(Role.PROGRAMME);
        enter(programme, Standing.APPROVED, Change.put(ApprovalRule.KIND, ApprovalRule.twoPersons()));
        BatchEntry entered =
                enter(as(Role.ENTRY), Standing.SUBMITTED, ARecord.aFind("new").entered());
        refused(
                () -> enter(
                        as(Role.ENTRY),
                        Standing.APPROVED,
                        ARecord.aFind("other").entered()),
                AccessProblem.NotAllowed.class);
        refused(
                () -> enter(as(Role.ENTRY), Standing.APPROVED, approval("new", entered)),
                AccessProblem.NotAllowed.class);
        BatchEntry own =
                enter(programme, Standing.SUBMITTED, ARecord.aFind("own-2").entered());
        refused(
                () -> enter(programme, Standing.APPROVED, approval("own-2", own)),
                DecisionProblem.ApprovalRefused.class);
        enter(as(Role.APPROVAL), Standing.APPROVED, approval("new", entered));
        assertThat(whole.at(Known.NOW, Viewer.KEEPER).one(Find.KIND, ARecord.id(Find.KIND, "new")))
                .isPresent();
    }

    private static Change approval(String find, BatchEntry entered) {
        return new Change.Decide(
                Find.KIND,
                ARecord.id(Find.KIND, find),
                new VersionId(entered.site(), entered.number(), 0),
                Standing.APPROVED);
    }
}
