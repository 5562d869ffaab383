package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fadeout.base.record.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Which version of each record is shown: the latest one known by an arrival. Where changes did not know each other it is the one with the
 * largest version id; where that is a withdrawal, the record is not shown.
 *
 * @param inOrder how tables are joined so that nothing is sorted
 * @param schema where the version index stands
 * @param arrival the last batch that counts, by its arrival here
 * @param least from which standing on versions count
 */
record Shown(String inOrder, String schema, long arrival, Standing least) {

    /** What is shown from where the version index of the register stands. */
    static Shown here(Dialect dialect, long arrival, Standing least) {
        return new Shown(dialect.inOrder(), dialect.here(), arrival, least);
    }

    /** Takes one shown version. */
    @FunctionalInterface
    interface Taker {
        void take(StoredChange change, boolean approved) throws SQLException;
    }

    /** Gives the shown versions of a kind in the order of the bytes of their record ids; of one record where it is named. */
    void each(Connection connection, String kind, @Nullable String record, Taker taker) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql(record != null))) {
            statement.setString(1, kind);
            statement.setLong(2, arrival);
            statement.setLong(3, arrival);
            statement.setLong(4, ShownRows.bit(least));
            if (record != null) {
                statement.setString(5, record);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    give(ChangeTable.read(row), row.getBoolean(11), taker);
                }
            }
        }
    }

    /** True where a version of the kind is shown, whoever may see it. */
    boolean any(Connection connection, String kind) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql(false) + " LIMIT 1")) {
            statement.setString(1, kind);
            statement.setLong(2, arrival);
            statement.setLong(3, arrival);
            statement.setLong(4, ShownRows.bit(least));
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private String sql(boolean oneRecord) {
        return "SELECT " + ChangeTable.COLUMNS + ", s.approved FROM " + schema + ".fadeout_shown s"
                + inOrder + "fadeout_change c ON c.site = s.site AND c.batch = s.batch AND c.place = s.place"
                + " WHERE s.kind = ? AND s.since <= ? AND (s.until IS NULL OR s.until > ?) AND s.views & ? <> 0"
                + (oneRecord ? " AND s.record_id = ?" : "") + " ORDER BY s.kind, s.record_id, s.since";
    }

    private static void give(StoredChange change, boolean approved, Taker taker) throws SQLException {
        // Somebody may have emptied the change behind our back; verify names it.
        if (change.body() != null) {
            taker.take(change, approved);
        }
    }
}
