package org.fadeout.flow.contamination;

import java.util.List;
import org.fadeout.base.record.Choice;

/** Status of a hazardous area, independent of its classification. */
public enum HazardStatus implements Choice {
    OPEN("active", "remaining"),
    WORKED_ON("in progress", "worked on"),
    CLOSED("completed", "released"),
    HANDED_OVER("handed over"),
    /** Others have taken its place, by a merge, a split or a new drawing: its land is theirs. */
    SUPERSEDED("replaced"),
    UNKNOWN("");

    private final List<String> also;

    HazardStatus(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }

    /** True where it is not known to be closed, handed over or replaced: for people on the ground such land is not safe. */
    public boolean isOpen() {
        return switch (this) {
            case OPEN, WORKED_ON, UNKNOWN -> true;
            case CLOSED, HANDED_OVER, SUPERSEDED -> false;
        };
    }
}
