package org.fadeout.flow.evidence;

import java.util.List;
import org.fadeout.base.record.Choice;

/** Whether an item was destroyed where it lay. It never decides whether the item makes a disc: that is where it came to rest. */
public enum DisposalClass implements Choice {
    DESTROYED_IN_PLACE("in place", "in situ"),
    MOVED("moved and destroyed", "removed", "destroyed at a central place");

    private final List<String> also;

    DisposalClass(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
