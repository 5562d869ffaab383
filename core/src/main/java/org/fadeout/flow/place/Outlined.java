package org.fadeout.flow.place;

import java.util.List;
import org.fadeout.base.record.Choice;

/** The kinds of land whose boundary turning points describe; the word of each is the name of its kind. */
public enum Outlined implements Choice {
    HAZARD("sha", "cha", "hazardous area", "suspected hazardous area", "confirmed hazardous area"),
    FOOTPRINT("strike footprint"),
    TASK("worksite"),
    SEARCHED("searched area", "processed area"),
    RELEASE("released land", "cleared area", "reduced area", "cancelled area"),
    EXCLUSION("excluded area");

    private final List<String> also;

    Outlined(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
