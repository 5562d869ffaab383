package org.fadeout.flow.contamination;

import java.util.List;
import org.fadeout.base.record.Choice;

/** What a decision does to a hazardous area. */
public enum DecisionAct implements Choice {
    /** Gives it a classification, or another one. */
    CLASSIFY("reclassify", "classification"),
    /** Says that it is of another hazard than was held. */
    RETYPE("re-type", "change of hazard type"),
    /** Moves its boundary because evidence showed where it lies. */
    EXTEND("extension", "boundary change"),
    /** Mends what had been recorded wrongly; nothing on the ground changed. */
    CORRECT("correction"),
    /** Cancels it through non-technical survey. */
    CANCEL("cancellation"),
    /** Reduces it, or a part of it, through technical survey. */
    REDUCE("reduction"),
    /** Says that work on it has begun. */
    WORK("worked on"),
    CLOSE("closure"),
    HAND_OVER("hand over", "handover"),
    /** Opens released land again because of new evidence. */
    REOPEN("re-open", "reopened"),
    MERGE("merged"),
    SPLIT("divided"),
    SUPERSEDE("superseded", "replaced");

    private final List<String> also;

    DecisionAct(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }

    /** True for the acts by which areas take the place of others: their land is neither new nor released. */
    public boolean isLineage() {
        return switch (this) {
            case MERGE, SPLIT, SUPERSEDE -> true;
            case CLASSIFY, RETYPE, EXTEND, CORRECT, CANCEL, REDUCE, WORK, CLOSE, HAND_OVER, REOPEN -> false;
        };
    }
}
