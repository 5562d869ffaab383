package org.fadeout.flow.place;

import java.util.List;
import org.fadeout.base.record.Choice;

/** Control is who is there; jurisdiction is whose a place is held to be. */
public enum ControlKind implements Choice {
    CONTROL,
    JURISDICTION;

    private final List<String> also;

    ControlKind(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
