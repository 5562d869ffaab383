package org.fadeout.flow.contamination;

import java.util.List;
import org.fadeout.base.record.Choice;

/** What a non-technical survey visit came to. No evidence is a result that is recorded, not the absence of a record. */
public enum NtsResult implements Choice {
    EVIDENCE_FOUND("evidence", "contaminated", "positive", "yes"),
    NO_EVIDENCE("no evidence found", "nothing found", "negative", "none", "no"),
    /** The team could not get to the land or to anyone who knows it: the land stays not surveyed. */
    INACCESSIBLE("not accessible", "no access"),
    UNKNOWN("");

    private final List<String> also;

    NtsResult(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }

    /** True where the visit says something of the land: evidence or none. */
    public boolean surveys() {
        return switch (this) {
            case EVIDENCE_FOUND, NO_EVIDENCE -> true;
            case INACCESSIBLE, UNKNOWN -> false;
        };
    }
}
