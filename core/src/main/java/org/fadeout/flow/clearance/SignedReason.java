package org.fadeout.flow.clearance;

/**
 * Why a task completes although land within reach of the finds is left, or although that cannot be told, and who signs for it.
 *
 * @param by a person's name: it goes into the record of the completion and nowhere else
 */
public record SignedReason(String reason, String by) {

    public SignedReason {
        if (reason.isBlank() || by.isBlank()) {
            throw new IllegalArgumentException("A reason counts only with the name of who signs it");
        }
    }

    /** Without the name, which never reaches a log. */
    @Override
    public String toString() {
        return reason;
    }
}
