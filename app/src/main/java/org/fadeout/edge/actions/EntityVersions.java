package org.fadeout.edge.actions;

import java.util.List;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Version;

/**
 * The version of a record as lists of entities count it, from 1. Phones take over what has a larger number than their own copy, and add one
 * for each change of their own. So an approved change counts one, as on the phone that made it; a rejected one counts two, so that this phone
 * takes back the record as it stands.
 */
public final class EntityVersions {
    private EntityVersions() {}

    /** The number for all versions of a record. */
    public static long number(List<? extends Version<?>> versions) {
        long number = 0;
        for (Version<?> version : versions) {
            number += counted(version.standing());
        }
        return Math.max(1, number);
    }

    private static int counted(Standing standing) {
        return switch (standing) {
            case APPROVED -> 1;
            case REJECTED -> 2;
            case SAVED, SUBMITTED -> 0;
        };
    }
}
