package org.fadeout.flow.clearance;

import org.fadeout.base.record.Choice;

/** What a pass over land amounts to under the standard of its decision. */
public enum Verdict implements Choice {
    /** Depth and method meet the standard: the land is cleared. */
    QUALIFIES,
    /** No search was recorded: the task polygon stands for it, an upper bound. */
    ASSUMED,
    /** A pass over the surface: searched, not released. */
    SURFACE,
    /** Recorded, but not to the required depth: searched, not released. */
    SHALLOW,
    /** A search of a survey: it may reduce land, it does not clear it. */
    SURVEYED,
    /** Depth or method is not recorded, or the standard does not say: it cannot be told. */
    NOT_DETERMINABLE;

    /** True for land that counts as cleared, known or assumed. */
    public boolean counts() {
        return this == QUALIFIES || this == ASSUMED;
    }

    /** True for land whose search somebody recorded. */
    public boolean recorded() {
        return this != ASSUMED;
    }
}
