package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.StoreProblem;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.jspecify.annotations.Nullable;

/** Makes records of one kind from stored changes, with their personal values as far as they have not been erased. */
final class Records<T extends Entity> implements AutoCloseable {
    private final Database database;
    private final Kind<T> kind;
    private final @Nullable PersonalValues personal;
    private final Repeated repeated = new Repeated();

    Records(Connection connection, Database database, Kind<T> kind) throws SQLException {
        this.database = database;
        this.kind = kind;
        this.personal = Body.hasPersonal(kind) ? new PersonalValues(connection) : null;
    }

    /** A body that names another record than its change was put there by somebody else, and is of neither. */
    static <T extends Entity> T own(StoredChange change, T record) {
        if (!record.id().text().equals(change.record())) {
            throw new IllegalArgumentException("The body is another record's");
        }
        return record;
    }

    /** The record of a change that is no withdrawal. Throws ProblemException where a newer program wrote it. */
    T of(StoredChange change) throws SQLException {
        if (change.bodyVersion() > kind.version()) {
            throw new ProblemException(
                    new StoreProblem.RegisterNewer(database.name(), change.bodyVersion(), kind.version()));
        }
        Map<String, String> values = personal == null ? Map.of() : personal.of(change.version());
        String body = change.body();
        if (body == null) {
            throw new IllegalArgumentException("A withdrawal holds no record");
        }
        return own(change, Body.read(kind, body, change.geometry(), values, repeated));
    }

    @Override
    public void close() throws SQLException {
        if (personal != null) {
            personal.close();
        }
    }
}
