package org.fadeout.edge.store;

import java.util.List;
import java.util.Optional;
import org.fadeout.base.issues.DecisionProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.access.Approval;
import org.fadeout.flow.access.ApprovalRule;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.access.OwnRecords;
import org.fadeout.flow.access.Person;
import org.fadeout.flow.access.Right;
import org.fadeout.flow.access.Role;
import org.fadeout.flow.access.Writing;
import org.fadeout.flow.source.Source;
import org.jspecify.annotations.Nullable;

/** Whether one person may make the changes of one batch. What is refused is refused before anything is kept. */
final class EntryCheck {
    private final SiteRegister whole;
    private final Person person;
    private final Standing standing;
    private final boolean twoPersons;
    private @Nullable Snapshot now;
    private @Nullable OwnRecords own;

    EntryCheck(SiteRegister whole, Person person, Standing standing) {
        this.whole = whole;
        this.person = person;
        this.standing = standing;
        this.twoPersons = ApprovalRule.wantsTwoPersons(whole.at(Known.NOW, Viewer.KEEPER));
    }

    /** The change as it may be kept. Throws ProblemException where the person may not make it. */
    Change checked(Change change) {
        if (change instanceof Change.Decide decide) {
            decide(decide.kind(), decide);
            return change;
        }
        enter(change);
        return change instanceof Change.Put<?> put ? put(put) : change;
    }

    private <T extends Entity> void decide(Kind<T> kind, Change.Decide decide) {
        if (!Writing.mayDecide(person.rights(), kind, decide.standing())) {
            throw person.refused(
                    decide.standing() == Standing.SUBMITTED
                            ? "submit a " + kind.title()
                            : "decide about a " + kind.title());
        }
        requireSeen(kind, decide.record());
        boolean alone = person.role() == Role.APPROVAL || twoPersons;
        if (decide.standing() == Standing.APPROVED && alone) {
            List<Version<T>> versions = whole.versions(kind, decide.record(), Viewer.KEEPER);
            versions.stream()
                    .filter(version -> version.id().equals(decide.version()))
                    .filter(version -> Approval.entered(person.name(), versions, version))
                    .findFirst()
                    .ifPresent(version -> {
                        throw new ProblemException(new DecisionProblem.ApprovalRefused(
                                decide.record().text(), DecisionProblem.Obstacle.SAME_ACTOR, ""));
                    });
        }
    }

    private void enter(Change change) {
        Kind<?> kind = change.kind();
        if (!Writing.mayEnter(person.rights(), kind, standing)) {
            throw person.refused(
                    (standing == Standing.APPROVED ? "enter as approved a " : "enter or withdraw a ") + kind.title());
        }
        if (standing == Standing.APPROVED && twoPersons && !person.may(Right.APPROVE)) {
            throw person.refused("enter as approved where a second person is to approve");
        }
        requireSeen(kind, change.record());
        if (ofOne() && !kind.equals(Source.KIND) && !own().enters(kind)) {
            throw person.refused("enter or withdraw a " + kind.title());
        }
    }

    private boolean ofOne() {
        return person.role().ofOneOperator();
    }

    private <T extends Entity> Change put(Change.Put<T> put) {
        if (person.role().layer() == Layer.RESTRICTED) {
            return put;
        }
        T entity = put.entity();
        Kind<T> kind = put.kind();
        if (ofOne() && !isOwn(kind, entity)) {
            throw person.refused("enter a " + kind.title() + " that does not belong to a task of the operator");
        }
        Optional<T> before = put.buildsOn().isEmpty() ? Optional.empty() : now().one(kind, entity.id());
        return before.<Change>map(kept ->
                        new Change.Put<>(kind, person.sight().redaction().keeping(kind, kept, entity), put.buildsOn()))
                .orElse(put);
    }

    /** A source is its own file for each import: an operator brings new ones and changes none. */
    private <T extends Entity> boolean isOwn(Kind<T> kind, T entity) {
        return kind.equals(Source.KIND) ? whole.tips(kind, entity.id()).isEmpty() : own().isOwn(kind, entity);
    }

    /** A record that stands and is not the operator's is, for the operator, not there; and nobody can put another in its place. */
    private void requireSeen(Kind<?> kind, RecordId id) {
        if (ofOne() && !whole.tips(kind, id).isEmpty() && !own().has(kind, id)) {
            throw new ProblemException(new RecordProblem.RecordMissing(kind.title(), id.text()));
        }
    }

    private Snapshot now() {
        Snapshot found = now;
        if (found == null) {
            found = whole.at(Known.NOW.withSaved(), Viewer.KEEPER);
            now = found;
        }
        return found;
    }

    private OwnRecords own() {
        OwnRecords found = own;
        if (found == null) {
            found = new OwnRecords(now(), person.sight(), Kinds.ALL);
            own = found;
        }
        return found;
    }
}
