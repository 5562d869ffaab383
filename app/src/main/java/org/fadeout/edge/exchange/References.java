package org.fadeout.edge.exchange;

import org.fadeout.base.record.RecordId;
import org.jspecify.annotations.Nullable;

/** Finds the record that a text points to. */
@FunctionalInterface
public interface References {

    /** The id of the one record of the kind with this id or number, or null where there is none or more than one. */
    @Nullable
    RecordId find(String kind, String text);
}
