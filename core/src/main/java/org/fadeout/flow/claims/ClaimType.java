package org.fadeout.flow.claims;

import java.util.List;
import org.fadeout.base.record.Choice;

/** What a claim is about. */
public enum ClaimType implements Choice {
    LAND_RELEASED,
    ITEMS_DESTROYED,
    ESTIMATE,
    CONTAMINATION,
    CLEARANCE_RESULT,
    USE,
    POSSESSION,
    SUPPORT,
    DENIAL,
    ACCUSATION,
    INVESTIGATION,
    EVENT,
    NEGATIVE_FINDING,
    STANDARD,
    RECOMMENDATION;

    private final List<String> also;

    ClaimType(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
