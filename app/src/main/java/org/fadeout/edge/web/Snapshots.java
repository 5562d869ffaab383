package org.fadeout.edge.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.access.Redaction;
import org.springframework.stereotype.Component;

/**
 * Snapshots of the register that keep what was read of them, so that a list of many records is read once and not for every page of it. What
 * was kept is dropped with the first question after a batch was written.
 */
@Component
@PerSight
class Snapshots {
    private static final int KEPT = 4;

    private final Register register;
    private final Map<Known, Snapshot> kept = new LinkedHashMap<>(16, 0.75f, true);
    private String head = "";

    Snapshots(Register register) {
        this.register = register;
    }

    /** What was known, as this server may show it. */
    synchronized Snapshot at(Known known) {
        String now = register.head();
        if (!now.equals(head)) {
            kept.clear();
            head = now;
        }
        Snapshot snapshot =
                kept.computeIfAbsent(known, wanted -> new Held(register.at(wanted, new Redaction(Layer.RESTRICTED))));
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return snapshot;
    }

    /** The state of the register, for whoever asks: another text after every batch, and for everybody who sees otherwise. */
    synchronized String head() {
        return register.head()
                + Acting.person().map(person -> " " + person.sight()).orElse("");
    }

    /** Reads each kind once. */
    private record Held(Snapshot snapshot, Map<Kind<?>, Read<?>> byKind) implements Snapshot {
        Held(Snapshot snapshot) {
            this(snapshot, new ConcurrentHashMap<>());
        }

        @Override
        public Known known() {
            return snapshot.known();
        }

        @Override
        public <T extends Entity> List<T> all(Kind<T> kind) {
            return read(kind).all();
        }

        @Override
        public <T extends Entity> Optional<T> one(Kind<T> kind, RecordId id) {
            return Optional.ofNullable(read(kind).byId().get(id));
        }

        @SuppressWarnings("unchecked")
        private <T extends Entity> Read<T> read(Kind<T> kind) {
            return (Read<T>) byKind.computeIfAbsent(kind, wanted -> Read.of(snapshot.all(kind)));
        }
    }

    /** The records of a kind, in their order and by id. */
    private record Read<T extends Entity>(List<T> all, Map<RecordId, T> byId) {
        static <T extends Entity> Read<T> of(List<T> all) {
            return new Read<>(
                    List.copyOf(all),
                    all.stream().collect(Collectors.toMap(Entity::id, entity -> entity, (first, second) -> first)));
        }
    }
}
