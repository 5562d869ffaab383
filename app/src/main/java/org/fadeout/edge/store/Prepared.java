package org.fadeout.edge.store;

import java.util.random.RandomGenerator;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.jspecify.annotations.Nullable;

/**
 * A change with the stored form of its record, which takes as long to make as it takes to keep.
 *
 * @param body null where there is none, or where it needs salts, which are drawn in the order in which changes are kept
 */
record Prepared(Change change, @Nullable Body body) {
    private static final RandomGenerator NONE = () -> {
        throw new IllegalStateException("A kind without personal values needs no salt");
    };

    static Prepared of(Change change) {
        boolean ready = change instanceof Change.Put<?> && !Body.hasPersonal(change.kind());
        return new Prepared(change, ready ? body((Change.Put<?>) change) : null);
    }

    private static <T extends Entity> Body body(Change.Put<T> put) {
        return Body.of(put.kind(), put.entity(), NONE);
    }
}
