package org.fadeout.flow.clearance;

import org.fadeout.base.record.Choice;

/** How grave a nonconformity is. */
public enum Gravity implements Choice {
    CRITICAL,
    MAJOR,
    MINOR;

    /** True where completion waits for its correction. */
    public boolean stopsCompletion() {
        return this != MINOR;
    }
}
