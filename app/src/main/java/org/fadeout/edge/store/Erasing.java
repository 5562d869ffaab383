package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Standing;

/** Erases a personal value from the side table and from the layer, in the transaction of the caller. */
final class Erasing {
    private final Connection connection;
    private final Database database;

    Erasing(Connection connection, Database database) {
        this.connection = connection;
        this.database = database;
    }

    <T extends Entity> int erase(Kind<T> kind, RecordId id, String field, Instant at) throws SQLException {
        if (kind.field(field).filter(Field::personal).isEmpty()) {
            throw new IllegalArgumentException("Not a personal field of a " + kind.title() + ": " + field);
        }
        Schema.writing(connection, true);
        database.dialect().overwriteDeleted(connection);
        int erased = PersonalValues.erase(connection, kind.name(), id.text(), field);
        if (erased > 0) {
            Attachments.forget(connection, database.dialect());
            show(kind, id, at);
        }
        Schema.writing(connection, false);
        return erased;
    }

    private <T extends Entity> void show(Kind<T> kind, RecordId id, Instant at) throws SQLException {
        long last = new Chain(connection).lastArrival();
        try (Layers layers = new Layers(
                        connection, database.dialect(), database.dialect().here());
                Records<T> records = new Records<>(connection, database, kind)) {
            LayerWriter<T> layer = layers.of(kind);
            Shown.here(database.dialect(), last, Standing.SUBMITTED)
                    .each(
                            connection,
                            kind.name(),
                            id.text(),
                            (change, approved) -> layer.put(records.of(change), change.geometry(), approved));
            layers.finish(at);
        }
    }
}
