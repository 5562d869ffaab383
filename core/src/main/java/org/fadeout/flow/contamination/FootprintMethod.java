package org.fadeout.flow.contamination;

import java.util.List;
import org.fadeout.base.record.Choice;

/** How a strike footprint came to be. Clustering only proposes: what a person took over says so. */
public enum FootprintMethod implements Choice {
    DRAWN("drawn by person", "manual", "hand"),
    PROPOSED("proposed by clustering", "clustering", "cluster"),
    /** Proposed by clustering, then changed or taken over by a person. */
    PROPOSED_AND_REVIEWED("reviewed"),
    UNKNOWN("");

    private final List<String> also;

    FootprintMethod(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
