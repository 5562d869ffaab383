package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.access.ApprovalRule;

/**
 * Withdraws records that are not held to be so any more. Nothing is deleted: what was known stays known, and a withdrawal is itself to be
 * approved where the register has entry and approval by two persons.
 */
public final class Withdrawing {
    private Withdrawing() {}

    /** Withdraws all of them as one act. Throws ProblemException where one is not in the register. */
    public static BatchEntry run(Register register, List<String> ids, String actor, String reason) {
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            Change.Withdraw change = withdrawal(register, id);
            changes.add(change);
        }
        Batch batch =
                new Batch(actor, reason, ApprovalRule.standingOfEntry(register.at(Known.NOW, Viewer.KEEPER)), changes);
        return register.append(batch).orElseThrow();
    }

    private static Change.Withdraw withdrawal(Register register, String text) {
        for (Kind<?> kind : Kinds.ALL) {
            RecordId id = id(text);
            List<VersionId> tips = register.tips(kind, id);
            if (!tips.isEmpty()) {
                return new Change.Withdraw(kind, id, tips);
            }
        }
        throw new ProblemException(new RecordProblem.RecordMissing("record", text));
    }

    /** An id as a person typed it; one that cannot be an id is no record's. */
    public static RecordId id(String text) {
        try {
            return RecordId.of(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(new RecordProblem.RecordMissing("record", text), e);
        }
    }
}
