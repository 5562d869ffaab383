package org.fadeout.flow.clearance;

import java.util.List;
import org.fadeout.base.record.Choice;

/** How far a task is. */
public enum TaskStatus implements Choice {
    PLANNED,
    ACTIVE("ongoing", "in progress", "open", "worked on"),
    SUSPENDED,
    COMPLETED("complete", "closed", "finished", "handed over"),
    CANCELLED,
    UNKNOWN("");

    private final List<String> also;

    TaskStatus(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
