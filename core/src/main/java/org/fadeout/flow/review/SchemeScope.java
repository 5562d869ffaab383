package org.fadeout.flow.review;

import java.util.List;
import org.fadeout.base.record.Choice;

/** Whom a scoring scheme scores. */
public enum SchemeScope implements Choice {
    /** States for which the convention is in force; the performance of others is not applicable. */
    STATES_PARTIES("states parties to the convention"),
    /** Any state or area. */
    ANY("any state or area");

    private final List<String> also;

    SchemeScope(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
