package org.fadeout.flow.claims;

import java.util.List;
import org.fadeout.base.record.Choice;

/** Whether a claim says that something is so, is not so, or is open. */
public enum Stance implements Choice {
    AFFIRMS("yes"),
    NEGATES("no"),
    LEAVES_OPEN("open", "undetermined");

    private final List<String> also;

    Stance(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
