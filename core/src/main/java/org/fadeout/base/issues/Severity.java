package org.fadeout.base.issues;

/** What an issue stops. */
public enum Severity {
    /** Stops approval and final reports. */
    BLOCKING,
    /** Needs a reason from a person. */
    WARNING,
    /** Worth knowing. */
    INFORMATION;

    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
