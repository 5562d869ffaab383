package org.fadeout.spark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;

/** Records that were brought together, as a snapshot. The same record brought twice is one. */
final class Gathered implements Snapshot {
    private final Known known;
    private final Map<Kind<?>, Map<RecordId, Entity>> records = new HashMap<>();
    private final Map<Kind<?>, List<Entity>> sorted = new HashMap<>();

    Gathered(Known known) {
        this.known = known;
    }

    void add(Kind<?> kind, Entity record) {
        records.computeIfAbsent(kind, key -> new TreeMap<>()).put(record.id(), record);
    }

    void addAll(Gathered other) {
        other.records.forEach((kind, all) -> all.values().forEach(one -> add(kind, one)));
    }

    @Override
    public Known known() {
        return known;
    }

    /** Synchronized: figures read several kinds side by side. */
    @Override
    public synchronized <T extends Entity> List<T> all(Kind<T> kind) {
        Collection<Entity> all = sorted.computeIfAbsent(
                kind,
                key -> records.getOrDefault(key, Map.of()).values().stream()
                        .sorted(Comparator.comparing(Entity::id))
                        .toList());
        List<T> cast = new ArrayList<>(all.size());
        all.forEach(one -> cast.add(kind.cast(one)));
        return cast;
    }

    @Override
    public <T extends Entity> Optional<T> one(Kind<T> kind, RecordId id) {
        return Optional.ofNullable(records.getOrDefault(kind, Map.of()).get(id)).map(kind::cast);
    }
}
