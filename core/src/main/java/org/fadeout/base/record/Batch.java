package org.fadeout.base.record;

import java.util.List;

/**
 * One atomic act, before it is kept: who does it and why, whether it is approved in the same act, and its changes.
 *
 * @param actor who acts, never empty
 * @param reason why, in a phrase, never empty
 */
public record Batch(String actor, String reason, Standing standing, List<Change> changes) {

    public Batch {
        if (actor.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("Every change has an actor and a reason");
        }
        changes = List.copyOf(changes);
    }
}
