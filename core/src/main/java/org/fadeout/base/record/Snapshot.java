package org.fadeout.base.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What was known at one moment, as one viewer may see it. It does not change. */
public interface Snapshot {

    Known known();

    /** All records of a kind, ordered by the bytes of their ids. */
    <T extends Entity> List<T> all(Kind<T> kind);

    /** True where there is any record of a kind. */
    default boolean has(Kind<?> kind) {
        return !all(kind).isEmpty();
    }

    /** Gives all records of a kind one after the other, in the order of {@link #all}; a snapshot of a store keeps none of them in memory. */
    default <T extends Entity> void each(Kind<T> kind, Consumer<T> taker) {
        all(kind).forEach(taker);
    }

    <T extends Entity> Optional<T> one(Kind<T> kind, RecordId id);
}
