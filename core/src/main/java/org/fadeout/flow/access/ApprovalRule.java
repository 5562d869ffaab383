package org.fadeout.flow.access;

import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/**
 * How a register approves. It is a record like any other, so that changing it is an act with a name and a reason, in the chain, and itself
 * to be approved.
 */
public record ApprovalRule(
        @Told("Id") RecordId id,

        @Told("True where entry and approval are by different persons")
        Boolean fourEyes,

        @Told("Note") @Nullable String note)
        implements Entity {
    public static final Kind<ApprovalRule> KIND = Kind.of("approval_rule", "approval rule", 1, ApprovalRule.class);

    private static final RecordId FIRST = RecordId.of("approval-rule");

    /** The rule that a new register begins with where it wants entry and approval by different persons. */
    public static ApprovalRule twoPersons() {
        return new ApprovalRule(FIRST, true, null);
    }

    /** True where any approved rule wants two persons; a register without a rule is kept by one. */
    public static boolean wantsTwoPersons(Snapshot snapshot) {
        return snapshot.all(KIND).stream().anyMatch(ApprovalRule::fourEyes);
    }

    /** How what a person enters stands: it waits for another where two are wanted; otherwise it is approved under the person's name. */
    public static Standing standingOfEntry(Snapshot snapshot) {
        return wantsTwoPersons(snapshot) ? Standing.SUBMITTED : Standing.APPROVED;
    }
}
