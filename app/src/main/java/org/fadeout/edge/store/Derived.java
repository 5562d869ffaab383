package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Makes everything that is derived anew from the changes, in the transaction of the caller. The changes of an older format are changes of
 * this one, so that this is also the way forward from format 1, whose version index knew of no decisions.
 */
final class Derived {

    private Derived() {}

    static void rebuild(Connection connection, Database database, Instant at) throws SQLException {
        Schema.writing(connection, true);
        Dialect dialect = database.dialect();
        Schema.run(connection, dialect.guardHistory());
        for (String table : List.of("fadeout_version", "fadeout_shown")) {
            Connections.execute(connection, "DROP TABLE IF EXISTS " + dialect.here() + "." + table);
        }
        VersionIndex.create(connection, dialect, dialect.here());
        try (ChangeTable changes = new ChangeTable(connection)) {
            VersionIndex.fill(connection, dialect.here(), changes);
        }
        long last = new Chain(connection).lastArrival();
        Layers.rebuild(connection, database, last, at);
        Schema.put(connection, "format", Long.toString(Schema.FORMAT));
        Schema.writing(connection, false);
    }
}
