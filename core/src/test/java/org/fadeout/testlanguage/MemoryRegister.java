package org.fadeout.testlanguage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

/** A register that forgets all when the test ends. */
public final class MemoryRegister implements Register {
    private final RegisterInfo info;
    private final List<BatchEntry> batches = new ArrayList<>();
    private final Map<String, Map<RecordId, Entity>> records = new HashMap<>();
    private final Map<RecordId, VersionId> tips = new HashMap<>();

    public MemoryRegister(String country) {
        this.info = new RegisterInfo("memory", "a", country, ZoneId.of("UTC"), Instant.EPOCH, 1);
    }

    public MemoryRegister() {
        this("AZ");
    }

    /** Lays a record in without a batch. */
    public void put(Kind<?> kind, Entity entity) {
        records.computeIfAbsent(kind.name(), name -> new TreeMap<>()).put(entity.id(), entity);
    }

    /** Takes a record out without a batch. */
    public void remove(Kind<?> kind, RecordId id) {
        records.computeIfAbsent(kind.name(), name -> new TreeMap<>()).remove(id);
    }

    @Override
    public RegisterInfo info() {
        return info;
    }

    @Override
    public Optional<BatchEntry> append(Batch batch) {
        if (batch.changes().isEmpty()) {
            return Optional.empty();
        }
        long number = batches.size() + 1L;
        long place = 0;
        for (Change change : batch.changes()) {
            Map<RecordId, Entity> kept = records.computeIfAbsent(change.kind().name(), name -> new TreeMap<>());
            if (change instanceof Change.Put<?> put) {
                kept.put(put.record(), put.entity());
            } else {
                kept.remove(change.record());
            }
            tips.put(change.record(), new VersionId("a", number, place++));
        }
        BatchEntry entry = new BatchEntry(
                "a",
                number,
                "",
                List.of(),
                Instant.EPOCH,
                batch.actor(),
                batch.reason(),
                batch.standing(),
                place,
                "",
                "");
        batches.add(entry);
        return Optional.of(entry);
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
                return records.getOrDefault(kind.name(), Map.of()).values().stream()
                        .map(kind::cast)
                        .flatMap(entity -> viewer.see(kind, entity).stream())
                        .sorted(Comparator.comparing(Entity::id))
                        .toList();
            }

            @Override
            public <T extends Entity> Optional<T> one(Kind<T> kind, RecordId id) {
                return Optional.ofNullable(
                                records.getOrDefault(kind.name(), Map.of()).get(id))
                        .map(kind::cast)
                        .flatMap(entity -> viewer.see(kind, entity));
            }
        };
    }

    public <T extends Entity> List<T> all(Kind<T> kind) {
        return at(Known.NOW, Viewer.KEEPER).all(kind);
    }

    @Override
    public List<BatchEntry> batches() {
        return List.copyOf(batches);
    }

    @Override
    public List<VersionId> tips(Kind<?> kind, RecordId id) {
        return Optional.ofNullable(tips.get(id)).stream().toList();
    }

    @Override
    public String head() {
        return Integer.toString(batches.size());
    }

    @Override
    public List<Issue> verify() {
        return List.of();
    }

    @Override
    public void close() {}
}
