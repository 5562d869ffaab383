package org.fadeout.edge.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes everything that is derived anew from the changes, in the transaction of the caller. The changes of an older format are changes of
 * this one, so that this is also the way forward from format 1, whose version index knew of no decisions.
 */
final class Derived {

    private Derived() {}

    static void rebuild(Connection connection, Path file, Instant at) throws SQLException {
        Schema.writing(connection, true);
        List<String> guards = new ArrayList<>();
        Schema.historyGuards().forEach(sql -> {
            guards.add("DROP TRIGGER IF EXISTS " + LayerPlan.quoted(sql.split("\"", 3)[1]));
            guards.add(sql);
        });
        Schema.run(connection, guards);
        for (String table : List.of("fadeout_version", "fadeout_shown")) {
            Connections.execute(connection, "DROP TABLE IF EXISTS main." + table);
        }
        VersionIndex.create(connection, "main");
        try (ChangeTable changes = new ChangeTable(connection)) {
            VersionIndex.fill(connection, "main", changes);
        }
        long last = new Chain(connection).lastArrival();
        Layers.rebuild(connection, file, last, at);
        Schema.put(connection, "format", Long.toString(Schema.FORMAT));
        Schema.writing(connection, false);
    }
}
