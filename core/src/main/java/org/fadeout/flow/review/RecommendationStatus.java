package org.fadeout.flow.review;

import org.fadeout.base.record.Choice;

/** How a recommendation of one edition stands to the edition before. */
public enum RecommendationStatus implements Choice {
    NEW,
    /** In the same words. */
    REPEATED,
    REWORDED,
    IMPLEMENTED,
    /** No longer made, and not said to be implemented. */
    DROPPED;

    /** True where it still asks for something. */
    public boolean stands() {
        return this != IMPLEMENTED && this != DROPPED;
    }
}
