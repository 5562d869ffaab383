package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Which version of each record is shown: the latest one known by an arrival. Where changes did not know each other it is the one with the
 * largest version id; where that is a withdrawal, the record is not shown.
 *
 * @param schema where the version index stands: {@code main} or {@code temp}
 * @param arrival the last batch that counts, by its arrival here
 * @param submitted true where submitted versions count too
 */
record Shown(String schema, long arrival, boolean submitted) {

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
            if (record != null) {
                statement.setString(4, record);
            }
            try (ResultSet row = statement.executeQuery()) {
                each(row, taker);
            }
        }
    }

    private String sql(boolean oneRecord) {
        String superseded = submitted ? "v.superseded" : "v.superseded_approved";
        // The cross join keeps the order of the index, so that nothing is sorted.
        return "SELECT " + ChangeTable.COLUMNS + ", v.approved FROM " + schema + ".fadeout_version v"
                + " CROSS JOIN fadeout_change c ON c.site = v.site AND c.batch = v.batch AND c.place = v.place"
                + " WHERE v.kind = ? AND v.arrival <= ? AND (" + superseded + " IS NULL OR " + superseded + " > ?)"
                + (submitted ? "" : " AND v.approved = 1") + (oneRecord ? " AND v.record_id = ?" : "")
                + " ORDER BY v.kind, v.record_id, v.site, v.batch, v.place";
    }

    private static void each(ResultSet row, Taker taker) throws SQLException {
        StoredChange held = null;
        boolean heldApproved = false;
        while (row.next()) {
            StoredChange next = ChangeTable.read(row);
            if (held != null && !held.record().equals(next.record())) {
                give(held, heldApproved, taker);
            }
            held = next;
            heldApproved = row.getBoolean(11);
        }
        if (held != null) {
            give(held, heldApproved, taker);
        }
    }

    private static void give(StoredChange change, boolean approved, Taker taker) throws SQLException {
        if (!change.isWithdrawal()) {
            taker.take(change, approved);
        }
    }
}
