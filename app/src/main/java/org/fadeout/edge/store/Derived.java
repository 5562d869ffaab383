package org.fadeout.edge.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes everything that is derived anew from the changes, in the transaction of the caller. */
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
        Connections.execute(connection, "DELETE FROM fadeout_version");
        Chain chain = new Chain(connection);
        try (ChangeTable changes = new ChangeTable(connection);
                VersionIndex index = new VersionIndex(connection, "main", changes)) {
            for (Chain.Arrival arrival : chain.arrivals()) {
                changes.eachOf(arrival.site(), arrival.batch(), change -> index.add(change, arrival));
            }
        }
        Layers.rebuild(connection, file, chain.lastArrival(), at);
        Schema.writing(connection, false);
    }
}
