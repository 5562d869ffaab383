package org.fadeout.flow.contamination;

import java.util.List;
import org.fadeout.base.record.Choice;

/** Classification of a hazardous area, by its evidence. */
public enum HazardClass implements Choice {
    INDICATION,
    SUSPECTED("sha", "suspected hazardous area", "suspected area", "suspected minefield", "suspect"),
    CONFIRMED("cha", "confirmed hazardous area", "confirmed area");

    private final List<String> also;

    HazardClass(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
