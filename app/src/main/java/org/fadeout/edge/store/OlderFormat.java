package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A register of an older format. Opened for writing it is brought forward at once, in one transaction; opened to read it is left as it is,
 * and every connection makes its version index for itself. Batches that another program adds meanwhile are seen when it is opened again.
 */
final class OlderFormat {
    private OlderFormat() {}

    /** Brings a register forward where it is older, while nobody else writes it. */
    static void forward(Connections connections, Database database, Instant now) {
        boolean older = connections.read(connection -> Schema.format(connection) < Schema.FORMAT);
        if (older) {
            connections.write(connection -> {
                if (Schema.format(connection) < Schema.FORMAT) {
                    Derived.rebuild(connection, database, now);
                }
                return now;
            });
        }
    }

    /** Makes what the reader of an older register needs; gives the schema in which its version index stands. */
    static String indexOf(Connection connection, Dialect dialect) throws SQLException {
        VersionIndex.create(connection, dialect, dialect.beside());
        try (ChangeTable changes = new ChangeTable(connection)) {
            VersionIndex.fill(connection, dialect.beside(), changes);
        }
        return dialect.beside();
    }
}
