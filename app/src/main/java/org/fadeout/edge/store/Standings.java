package org.fadeout.edge.store;

import org.fadeout.base.record.Standing;
import org.jspecify.annotations.Nullable;

/** Standings as they are stored. */
final class Standings {
    private Standings() {}

    /** A text that somebody has made unreadable reads as submitted, and the hash over it no longer holds. */
    static Standing read(@Nullable String text) {
        for (Standing standing : Standing.values()) {
            if (standing.text().equals(text)) {
                return standing;
            }
        }
        return Standing.SUBMITTED;
    }
}
