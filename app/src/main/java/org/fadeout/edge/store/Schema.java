package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.record.RegisterInfo;
import org.fadeout.edge.exchange.GeoPackageForm;

/** The tables that hold the truth, and those that make the file a GeoPackage. */
final class Schema {
    /** The version of the stored format. Format 1 knew submitted and approved batches, and no decisions about versions. */
    static final long FORMAT = 2;

    private static final String APPEND_ONLY = "The history of a register is only added to, by Fadeout";

    private static final List<String> TRUTH = List.of(
            "CREATE TABLE fadeout_register (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
            "CREATE TABLE fadeout_batch (arrival INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, site TEXT NOT NULL,"
                    + " number INTEGER NOT NULL, previous TEXT NOT NULL, heads TEXT NOT NULL,"
                    + " recorded_at TEXT NOT NULL, actor TEXT NOT NULL, reason TEXT NOT NULL,"
                    + " standing TEXT NOT NULL, count INTEGER NOT NULL, digest TEXT NOT NULL, hash TEXT NOT NULL,"
                    + " UNIQUE (site, number))",
            "CREATE INDEX fadeout_batch_recorded ON fadeout_batch (recorded_at, arrival)",
            "CREATE TABLE fadeout_change (site TEXT NOT NULL, batch INTEGER NOT NULL, place INTEGER NOT NULL,"
                    + " kind TEXT NOT NULL, record_id TEXT NOT NULL, body_version INTEGER NOT NULL,"
                    + " builds_on TEXT NOT NULL, body TEXT, geometry BLOB, hash TEXT NOT NULL,"
                    + " PRIMARY KEY (site, batch, place))",
            "CREATE TABLE fadeout_personal (site TEXT NOT NULL, batch INTEGER NOT NULL, place INTEGER NOT NULL,"
                    + " field TEXT NOT NULL, salt TEXT NOT NULL, value TEXT NOT NULL,"
                    + " PRIMARY KEY (site, batch, place, field)) WITHOUT ROWID",
            "CREATE TABLE " + Attachments.TABLE,
            "CREATE TABLE " + VersionIndex.TABLE,
            "CREATE TABLE " + ShownRows.TABLE,
            "CREATE TABLE fadeout_writing (one INTEGER PRIMARY KEY CHECK (one = 1), writing INTEGER NOT NULL)",
            "INSERT INTO fadeout_writing VALUES (1, 1)");

    private Schema() {}

    /** Makes all tables of a new register, inside a transaction. */
    static void create(Connection connection, RegisterInfo info) throws SQLException {
        run(connection, GeoPackageForm.TABLES);
        run(connection, TRUTH);
        run(connection, historyGuards());
        put(connection, "format", Long.toString(info.format()));
        put(connection, "id", info.id());
        put(connection, "site", info.site());
        put(connection, "country", info.country());
        put(connection, "zone", info.zone().getId());
        put(connection, "created", Instants.text(info.created()));
        Layers.create(connection);
        writing(connection, false);
    }

    /** Says what the file is; outside a transaction, because some of it is written at once. */
    static void mark(Connection connection) throws SQLException {
        Connections.execute(connection, "PRAGMA application_id=" + GeoPackageForm.APPLICATION);
        Connections.execute(connection, "PRAGMA user_version=" + GeoPackageForm.VERSION);
    }

    static List<String> historyGuards() {
        return List.of(
                LayerSchema.guard("fadeout_guard_batch_insert", "INSERT ON fadeout_batch", "", APPEND_ONLY),
                forever("fadeout_guard_batch_update", "UPDATE ON fadeout_batch"),
                forever("fadeout_guard_batch_delete", "DELETE ON fadeout_batch"),
                LayerSchema.guard("fadeout_guard_change_insert", "INSERT ON fadeout_change", "", APPEND_ONLY),
                forever("fadeout_guard_change_update", "UPDATE ON fadeout_change"),
                forever("fadeout_guard_change_delete", "DELETE ON fadeout_change"));
    }

    /** A guard that holds for Fadeout too. */
    private static String forever(String name, String event) {
        return "CREATE TRIGGER " + LayerPlan.quoted(name) + " BEFORE " + event + " BEGIN SELECT RAISE(ABORT, '"
                + APPEND_ONLY + "'); END";
    }

    /** Opens or shuts the layers for this transaction; nobody else ever sees them open. */
    static void writing(Connection connection, boolean on) throws SQLException {
        Connections.execute(connection, "UPDATE fadeout_writing SET writing = " + (on ? 1 : 0));
    }

    static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static void put(Connection connection, String key, String value) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT OR REPLACE INTO fadeout_register(key, value) VALUES (?, ?)")) {
            statement.setString(1, key);
            statement.setString(2, value);
            statement.executeUpdate();
        }
    }

    static boolean isRegister(Connection connection) throws SQLException {
        return !Connections.text(
                        connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'fadeout_register'")
                .isEmpty();
    }

    /** The format of a register that was recognised as one. */
    static long format(Connection connection) throws SQLException {
        return Long.parseLong(properties(connection).getOrDefault("format", "0"));
    }

    /** All that the register says of itself, by key. */
    static Map<String, String> properties(Connection connection) throws SQLException {
        Map<String, String> properties = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT key, value FROM fadeout_register");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                properties.put(row.getString(1), row.getString(2));
            }
        }
        return properties;
    }

    /** Throws a RuntimeException where a property is missing or not of its form. */
    static RegisterInfo info(Map<String, String> properties) {
        return new RegisterInfo(
                property(properties, "id"),
                property(properties, "site"),
                property(properties, "country"),
                ZoneId.of(property(properties, "zone")),
                Instant.parse(property(properties, "created")),
                Long.parseLong(property(properties, "format")));
    }

    private static String property(Map<String, String> properties, String key) {
        String value = properties.get(key);
        if (value == null) {
            throw new IllegalArgumentException("it does not say its " + key);
        }
        return value;
    }
}
