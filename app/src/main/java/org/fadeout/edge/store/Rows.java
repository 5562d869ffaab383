package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small statements about the tables beside the chain. Values are always bound, never part of the SQL. */
final class Rows {
    private Rows() {}

    /** Makes something of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T of(ResultSet row) throws SQLException;
    }

    static <T> List<T> all(Connection connection, String sql, Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (row.next()) {
                    all.add(reader.of(row));
                }
                return List.copyOf(all);
            }
        }
    }

    /** The number of rows that were changed. */
    static int change(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (values[i] == null) {
                // A null text would have a type, which a column of numbers does not take.
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setString(i + 1, (String) values[i]);
            }
        }
    }
}
