package org.fadeout.flow.clearance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a task is complete, as a person declares it.
 *
 * @param by a person's name, or null: it goes into the record of the completion and nowhere else
 * @param reason why it completes with a gap or with one that cannot be told, or null
 */
public record Declaration(
        LocalDate date, @Nullable String by, @Nullable SignedReason reason) {

    /** Without the name, which never reaches a log. */
    @Override
    public String toString() {
        return "declared complete on " + date + (reason == null ? "" : ": " + reason);
    }
}
