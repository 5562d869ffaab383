package org.fadeout.base.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A snapshot that reads each kind of the one below once, and keeps it. For one question that looks at a kind more than once.
 * Several kinds may be read at the same time.
 */
public final class ReadOnce implements Snapshot {
    private final Snapshot whole;
    private final Map<Kind<?>, Once<List<? extends Entity>>> read = new ConcurrentHashMap<>();

    public ReadOnce(Snapshot whole) {
        this.whole = whole;
    }

    @Override
    public Known known() {
        return whole.known();
    }

    @Override
    @SuppressWarnings("unchecked") // what is kept under a kind was read by it
    public <T extends Entity> List<T> all(Kind<T> kind) {
        return (List<T>) read.computeIfAbsent(kind, missing -> new Once<>()).get(() -> List.copyOf(whole.all(kind)));
    }

    @Override
    public <T extends Entity> Optional<T> one(Kind<T> kind, RecordId id) {
        return whole.one(kind, id);
    }
}
