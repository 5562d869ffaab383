package org.fadeout.base.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A snapshot that reads each kind of the one below once, and keeps it. For one question that looks at a kind more than once. */
public final class ReadOnce implements Snapshot {
    private final Snapshot whole;
    private final Map<Kind<?>, List<? extends Entity>> read = new HashMap<>();

    public ReadOnce(Snapshot whole) {
        this.whole = whole;
    }

    @Override
    public Known known() {
        return whole.known();
    }

    @Override
    public synchronized <T extends Entity> List<T> all(Kind<T> kind) {
        List<? extends Entity> kept = read.get(kind);
        if (kept == null) {
            List<T> fresh = List.copyOf(whole.all(kind));
            read.put(kind, fresh);
            return fresh;
        }
        @SuppressWarnings("unchecked") // Put under its own kind above, and nowhere else.
        List<T> same = (List<T>) kept;
        return same;
    }

    @Override
    public <T extends Entity> Optional<T> one(Kind<T> kind, RecordId id) {
        return whole.one(kind, id);
    }
}
