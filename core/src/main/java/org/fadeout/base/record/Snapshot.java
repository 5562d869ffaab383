package org.fadeout.base.record;

import java.util.List;
import java.util.Optional;

/** What was known at one moment, as one viewer may see it. It does not change. */
public interface Snapshot {

    Known known();

    /** All records of a kind, ordered by the bytes of their ids. */
    <T extends Entity> List<T> all(Kind<T> kind);

    <T extends Entity> Optional<T> one(Kind<T> kind, RecordId id);
}
