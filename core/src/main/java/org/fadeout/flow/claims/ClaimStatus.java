package org.fadeout.flow.claims;

import java.util.List;
import org.fadeout.base.record.Choice;

/** How well a claim stands, in the words of the one who prints it. */
public enum ClaimStatus implements Choice {
    DOCUMENTED,
    OFFICIAL,
    ESTIMATED,
    STATED_BY_PARTY,
    STATED_BY_PARTY_WITH_EVIDENCE,
    DENIED,
    ACCUSED,
    REPORTED,
    UNDETERMINED,
    UNSOURCED,
    PUBLISHER_ANALYSIS;

    private final List<String> also;

    ClaimStatus(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
