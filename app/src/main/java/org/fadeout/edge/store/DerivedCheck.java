package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Standing;

/** Makes everything derived anew beside what the register holds, in temporary tables, and compares row by row. */
final class DerivedCheck {
    private final Connection connection;
    private final Database database;
    private final Dialect dialect;
    private final ChangeTable changes;
    private final Found found;

    DerivedCheck(Connection connection, Database database, ChangeTable changes, Found found) {
        this.connection = connection;
        this.database = database;
        this.dialect = database.dialect();
        this.changes = changes;
        this.found = found;
    }

    void run() throws SQLException {
        index();
        guards();
        if (!Layers.areOurs(connection, dialect)) {
            found.layerUnlike("set", "was laid out by another version of Fadeout; the next batch makes it anew");
            return;
        }
        long last = new Chain(connection).lastArrival();
        for (LayerPlan<?> plan : LayerPlan.all()) {
            layer(plan, new Shown(dialect.inOrder(), dialect.beside(), last, Standing.SUBMITTED));
        }
    }

    private void index() throws SQLException {
        // A reader of an older file has made its own; this one is as fresh, and goes with the transaction.
        for (String table : List.of("fadeout_version", "fadeout_shown")) {
            Connections.execute(connection, "DROP TABLE IF EXISTS " + dialect.beside() + "." + table);
        }
        VersionIndex.create(connection, dialect, dialect.beside());
        VersionIndex.fill(connection, dialect.beside(), changes);
        if (Schema.format(connection) < Schema.FORMAT) {
            return;
        }
        differences("fadeout_version", "*", "kind, record_id", found::indexDiffers);
        differences("fadeout_shown", "*", "kind, record_id", found::indexDiffers);
    }

    /** Rows that stand in one of the two tables only. */
    private void differences(String table, String columns, String names, BiConsumer<String, String> taker)
            throws SQLException {
        String quoted = LayerPlan.quoted(table);
        String here = "SELECT " + columns + " FROM " + dialect.here() + "." + quoted;
        String beside = "SELECT " + columns + " FROM " + dialect.beside() + "." + quoted;
        String sql = "SELECT " + names + " FROM (" + here + " EXCEPT " + beside + ") AS lost UNION SELECT " + names
                + " FROM (" + beside + " EXCEPT " + here + ") AS added ORDER BY 1, 2";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                taker.accept(row.getString(1), row.getString(2));
            }
        }
    }

    private void guards() throws SQLException {
        Map<String, String> there = dialect.guardsThere(connection);
        dialect.guards().forEach((name, sql) -> {
            if (!sql.equals(there.get(name))) {
                found.guardMissing(name);
            }
        });
        if (!"0".equals(Connections.text(connection, "SELECT writing FROM fadeout_writing"))) {
            found.guardMissing("fadeout_writing");
        }
    }

    private <T extends Entity> void layer(LayerPlan<T> plan, Shown shown) throws SQLException {
        Connections.execute(connection, dialect.createLayer(dialect.beside(), plan));
        Optional<String> fault = dialect.shapeFault(connection, plan);
        if (fault.isPresent()) {
            found.layerUnlike(plan.name(), fault.get());
            return;
        }
        try (Layers again = new Layers(connection, dialect, dialect.beside())) {
            again.fill(plan.kind(), database, shown, true);
        }
        String names = "'" + plan.name() + "' AS layer, record_id";
        differences(plan.name(), dialect.compared(plan), names, found::layerDiffers);
        dialect.checkLayer(connection, plan, found);
    }
}
