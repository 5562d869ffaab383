package org.fadeout.flow.claims;

import java.util.List;
import org.fadeout.base.record.Choice;

/** How one claim stands to another, by the judgement of a person. */
public enum RelationType implements Choice {
    DENIES,
    ANSWERS,
    SUPERSEDES,
    CONFLICTS_WITH("conflicts"),
    POSSIBLY_SAME_EVENT_AS("possibly same event", "same event"),
    /** The first is printed as the sum of the others. */
    IS_SUM_OF("sum of", "total of"),
    /** Something to ask that no rule asks. */
    QUESTION;

    private final List<String> also;

    RelationType(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
