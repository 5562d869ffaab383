package org.fadeout.flow.evidence;

import java.util.List;
import org.fadeout.base.record.Choice;

/** The treaty sub-type of a cluster munition remnant. */
public enum CmrType implements Choice {
    UNEXPLODED_SUBMUNITION("submunition", "unexploded submunitions", "dud"),
    UNEXPLODED_BOMBLET("bomblet"),
    FAILED_CLUSTER_MUNITION("failed", "failed cm"),
    ABANDONED_CLUSTER_MUNITION("abandoned", "abandoned cm"),
    UNKNOWN("", "not known");

    private final List<String> also;

    CmrType(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
