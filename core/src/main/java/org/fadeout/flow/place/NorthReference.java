package org.fadeout.flow.place;

import java.util.List;
import org.fadeout.base.record.Choice;

/** From which north a bearing is counted. */
public enum NorthReference implements Choice {
    TRUE("true north", "geographic", "t", "tn"),
    GRID("grid north", "utm", "g", "gn"),
    MAGNETIC("magnetic north", "compass", "m", "mn", "mag");

    private final List<String> also;

    NorthReference(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
