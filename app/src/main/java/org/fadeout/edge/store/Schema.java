package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.StoreProblem;
import org.fadeout.base.record.RegisterInfo;

/** What a register says of itself, and the making of its tables. */
final class Schema {
    /** The version of the stored format. Format 1 knew submitted and approved batches, and no decisions about versions. */
    static final long FORMAT = 2;

    private Schema() {}

    /** Makes everything derived of a new register, whose tables of truth stand, and says what it is; inside a transaction. */
    static void create(Connection connection, Dialect dialect, RegisterInfo info) throws SQLException {
        writing(connection, true);
        VersionIndex.create(connection, dialect, dialect.here());
        run(connection, dialect.guardHistory());
        put(connection, "format", Long.toString(info.format()));
        put(connection, "id", info.id());
        put(connection, "site", info.site());
        put(connection, "country", info.country());
        put(connection, "zone", info.zoneName());
        put(connection, "created", Instants.text(info.created()));
        Layers.create(connection, dialect);
        writing(connection, false);
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
                connection.prepareStatement("INSERT INTO fadeout_register(key, value) VALUES (?, ?)"
                        + " ON CONFLICT (key) DO UPDATE SET value = excluded.value")) {
            statement.setString(1, key);
            statement.setString(2, value);
            statement.executeUpdate();
        }
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

    /** What the register says of itself. Throws ProblemException where it is no register of ours or of a newer format. */
    static RegisterInfo info(Connection connection, Database database) throws SQLException {
        if (!database.dialect().hasTable(connection, "fadeout_register")) {
            throw new ProblemException(database.foreign("it has no table fadeout_register"));
        }
        Map<String, String> properties = properties(connection);
        try {
            long format = Long.parseLong(properties.getOrDefault("format", ""));
            if (format > FORMAT) {
                throw new ProblemException(new StoreProblem.RegisterNewer(database.name(), format, FORMAT));
            }
            return info(properties);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ProblemException(database.foreign("what it says of itself cannot be read"), e);
        }
    }

    /** Throws a RuntimeException where a property is missing or not of its form. */
    static RegisterInfo info(Map<String, String> properties) {
        return new RegisterInfo(
                property(properties, "id"),
                property(properties, "site"),
                property(properties, "country"),
                property(properties, "zone"),
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
