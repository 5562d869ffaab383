package org.fadeout.base.record;

/**
 * How far a version of a record has come: saved by whoever enters it, submitted to be approved, then approved or rejected. Figures count
 * approved versions.
 */
public enum Standing implements Choice {
    /** Work in progress: seen only by those who ask for it. */
    SAVED,
    /** Waits for a decision. */
    SUBMITTED,
    /** Counts. What was approved stays approved: it is corrected by a later version, never taken back. */
    APPROVED,
    /** Does not count, and hides nothing of what it builds on; it is corrected by a later version. */
    REJECTED;

    /** True where somebody may decide so about a version that stands so. What was decided stays; a later version is another version. */
    public boolean mayBecome(Standing next) {
        return switch (this) {
            case SAVED -> next == SUBMITTED || next == REJECTED;
            case SUBMITTED -> next == APPROVED || next == REJECTED;
            case APPROVED, REJECTED -> false;
        };
    }

    /**
     * How a version stands after a decision that may come from another site, which did not know of the decisions made here: the same
     * whatever the order in which decisions arrive, and an approval is never lost.
     */
    public Standing after(Standing decided) {
        return decided.weight() > weight() ? decided : this;
    }

    /** True where a version that stands so counts for somebody who asks for that and better. */
    public boolean countsFrom(Standing least) {
        return this != REJECTED && weight() >= least.weight();
    }

    private int weight() {
        return switch (this) {
            case SAVED -> 0;
            case SUBMITTED -> 1;
            case REJECTED -> 2;
            case APPROVED -> 3;
        };
    }
}
