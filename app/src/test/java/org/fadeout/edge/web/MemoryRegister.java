package org.fadeout.edge.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.RegisterInfo;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;

/** A register in memory, for pages: it knows the present only and keeps no chain. */
public final class MemoryRegister implements Register {
    private final Map<Kind<?>, Map<RecordId, Entity>> records = new HashMap<>();

    @Override
    public RegisterInfo info() {
        return new RegisterInfo("register", "site", "AZ", ZoneId.of("UTC"), Instant.EPOCH, 1);
    }

    public void put(Kind<?> kind, Entity entity) {
        records.computeIfAbsent(kind, k -> new HashMap<>()).put(entity.id(), entity);
    }

    void remove(Kind<?> kind, RecordId id) {
        records.getOrDefault(kind, new HashMap<>()).remove(id);
    }

    @Override
    public Optional<BatchEntry> append(Batch batch) {
        for (Change change : batch.changes()) {
            if (change instanceof Change.Put<?> put) {
                put(put.kind(), put.entity());
            }
        }
        return Optional.empty();
    }

    @Override
    public Snapshot at(Known known, Viewer viewer) {
        return new Snapshot() {
            @Override
            public Known known() {
                return known;
            }

            @Override
            public <T extends Entity> List<T> all(Kind<T> kind) {
                List<T> all = new ArrayList<>();
                records.getOrDefault(kind, Map.of()).values().stream()
                        .map(kind::cast)
                        .flatMap(entity -> viewer.see(kind, entity).stream())
                        .sorted(Comparator.comparing(Entity::id))
                        .forEach(all::add);
                return all;
            }

            @Override
            public <T extends Entity> Optional<T> one(Kind<T> kind, RecordId id) {
                return all(kind).stream()
                        .filter(entity -> entity.id().equals(id))
                        .findFirst();
            }
        };
    }

    @Override
    public List<BatchEntry> batches() {
        return List.of();
    }

    @Override
    public List<VersionId> tips(Kind<?> kind, RecordId id) {
        return List.of();
    }

    @Override
    public String head() {
        return "";
    }

    @Override
    public List<Issue> verify() {
        return List.of();
    }

    @Override
    public void close() {}
}
