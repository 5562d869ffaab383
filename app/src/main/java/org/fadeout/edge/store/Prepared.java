package org.fadeout.edge.store;

import org.fadeout.base.record.Change;
import org.jspecify.annotations.Nullable;

/**
 * A change with what was made of it beforehand, which takes longer than to keep it.
 *
 * @param body the stored form of its record; null where there is none, or where it needs salts, which are drawn in the order in which
 *     changes are kept
 * @param first the change as it is kept where it proves to be the first of its record, or null
 * @param row the row of its layer in that case, or null
 */
record Prepared(
        Change change,
        @Nullable Body body,
        @Nullable StoredChange first,
        @Nullable LayerRow row) {
    /** A change of which nothing can be made before its turn. */
    static Prepared only(Change change) {
        return new Prepared(change, null, null, null);
    }
}
