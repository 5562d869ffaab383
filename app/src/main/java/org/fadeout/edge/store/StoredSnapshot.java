package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Once;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot: it names the last batch that it shows, so that later batches do not change it. Each kind is read once; several at
 * the same time where that many ask.
 */
final class StoredSnapshot implements Snapshot {
    private final Connections connections;
    private final Database database;
    private final Known known;
    private final Viewer viewer;
    private final Shown shown;
    private final Map<Kind<?>, Map<RecordId, Entity>> kinds = new HashMap<>();
    private final Map<Kind<?>, Once<List<? extends Entity>>> lists = new ConcurrentHashMap<>();

    StoredSnapshot(
            Connections connections, Database database, String schema, Known known, Viewer viewer, long arrival) {
        this.connections = connections;
        this.database = database;
        this.known = known;
        this.viewer = viewer;
        this.shown = new Shown(database.dialect().inOrder(), schema, arrival, known.least());
    }

    @Override
    public Known known() {
        return known;
    }

    @Override
    @SuppressWarnings("unchecked") // the list was put there under this kind
    public <T extends Entity> List<T> all(Kind<T> kind) {
        return (List<T>) list(kind).get(() -> connections.read(connection -> read(connection, kind, null)));
    }

    private Once<List<? extends Entity>> list(Kind<?> kind) {
        return lists.computeIfAbsent(kind, missing -> new Once<>());
    }

    @Override
    public boolean has(Kind<?> kind) {
        return connections.read(connection -> shown.any(connection, kind.name()));
    }

    @Override
    public <T extends Entity> void each(Kind<T> kind, Consumer<T> taker) {
        connections.read(connection -> {
            read(connection, kind, null, taker);
            return kind;
        });
    }

    @Override
    public synchronized <T extends Entity> Optional<T> one(Kind<T> kind, RecordId id) {
        if (!list(kind).isMade()) {
            return connections.read(connection -> read(connection, kind, id.text())).stream()
                    .findFirst();
        }
        Map<RecordId, Entity> byId = kinds.computeIfAbsent(kind, missing -> byId(all(kind)));
        return Optional.ofNullable(byId.get(id)).map(kind::cast);
    }

    private static Map<RecordId, Entity> byId(List<? extends Entity> entities) {
        Map<RecordId, Entity> byId = new HashMap<>();
        entities.forEach(entity -> byId.put(entity.id(), entity));
        return byId;
    }

    private <T extends Entity> List<T> read(Connection connection, Kind<T> kind, @Nullable String record)
            throws SQLException {
        List<T> seen = new ArrayList<>();
        read(connection, kind, record, seen::add);
        return List.copyOf(seen);
    }

    private <T extends Entity> void read(
            Connection connection, Kind<T> kind, @Nullable String record, Consumer<T> taker) throws SQLException {
        try (Records<T> records = new Records<>(connection, database, kind)) {
            shown.each(
                    connection,
                    kind.name(),
                    record,
                    (change, approved) -> viewer.see(kind, records.of(change)).ifPresent(taker));
        }
    }
}
