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
    PRODUCTION("produce"),
    TRANSFER("export", "import"),
    STOCKPILING("stockpile"),
    SUPPORT,
    ACCESSION,
    STATUS("political status"),
    /** What a document says or shows of itself. */
    DOCUMENT,
    DENIAL,
    ACCUSATION,
    INVESTIGATION("finding", "finding of an investigator"),
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

    /** True for the types that say of themselves that something was so. */
    public boolean affirmsByItself() {
        return this != DENIAL && this != NEGATIVE_FINDING && this != RECOMMENDATION && this != STANDARD;
    }
}
