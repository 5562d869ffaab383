package org.fadeout.flow.contamination;

import java.util.List;
import org.fadeout.base.geometry.Land;
import org.fadeout.flow.evidence.HazardType;
import org.jspecify.annotations.Nullable;

/**
 * How a hazardous area was on a day. Classification and status are apart: neither follows from the other.
 *
 * @param classification null where it had none, or none is known
 * @param status {@link HazardStatus#UNKNOWN} where it is not known
 * @param land its boundary on that day, or null where none is recorded
 * @param exists true where it was on record by that day; false also says nothing about the ground
 * @param questions what a person has to decide before this can be held certain; empty where it is
 */
public record HazardState(
        @Nullable HazardClass classification,
        HazardStatus status,
        HazardType hazardType,
        @Nullable Land land,
        boolean exists,
        List<String> questions) {

    public HazardState {
        questions = List.copyOf(questions);
    }

    /** True where it was on record and not known to be closed, handed over or replaced. */
    public boolean isOpen() {
        return exists && status.isOpen();
    }
}
