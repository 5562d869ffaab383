package org.fadeout.flow.contamination;

import java.util.List;
import org.fadeout.base.record.Choice;

/** Status of a hazardous area, independent of its classification. */
public enum HazardStatus implements Choice {
    OPEN("active", "remaining"),
    WORKED_ON("in progress", "worked on"),
    CLOSED("completed", "released"),
    HANDED_OVER("handed over"),
    UNKNOWN("");

    private final List<String> also;

    HazardStatus(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
