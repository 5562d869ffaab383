package org.fadeout.base.record;

import java.util.List;

/**
 * One atomic act, before it is kept: who does it and why, how the versions that it makes stand, and its changes.
 *
 * @param actor who acts, never empty
 * @param reason why, in a phrase, never empty
 * @param standing of the versions that it makes; in a batch of decisions what was decided
 * @param onLatest whether it is kept only where every change that names versions names the latest ones of its record
 */
public record Batch(String actor, String reason, Standing standing, List<Change> changes, boolean onLatest) {

    public Batch {
        if (actor.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("Every change has an actor and a reason");
        }
        changes = List.copyOf(changes);
        if (standing == Standing.REJECTED && !changes.stream().allMatch(Change.Decide.class::isInstance)) {
            throw new IllegalArgumentException("Nothing is entered as rejected");
        }
    }

    /** An act that is kept also where others have changed the same records meanwhile; then both versions stand. */
    public Batch(String actor, String reason, Standing standing, List<Change> changes) {
        this(actor, reason, standing, changes, false);
    }

    /** The same act, to be refused where somebody else was faster. */
    public Batch onLatestOnly() {
        return new Batch(actor, reason, standing, changes, true);
    }
}
