package org.fadeout.flow.treaty;

import java.util.List;
import org.fadeout.base.record.Choice;

/** How a state or area stands to the treaty on a day; always derived, never stored. */
public enum TreatyStatus implements Choice {
    STATE_PARTY,
    /** It has consented to be bound, and the treaty is not yet in force for it. */
    DEPOSITED_NOT_YET_IN_FORCE,
    SIGNATORY,
    NON_SIGNATORY,
    WITHDRAWN,
    NOT_ELIGIBLE;

    private final List<String> also;

    TreatyStatus(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
