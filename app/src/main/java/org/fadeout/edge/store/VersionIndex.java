package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.record.VersionId;

/**
 * Which version of which record was known from when until when, so that "as known on" is answered without replaying the batches.
 *
 * <p>Derived from the changes. Time is counted in arrivals of batches here. A version is superseded from the first version that builds
 * on it, directly or through others; apart from that, from the first <em>approved</em> one, so that a submitted version does not hide the
 * approved one before it.
 */
final class VersionIndex implements AutoCloseable {
    /** The table, without the schema it stands in. */
    static final String TABLE = "fadeout_version(kind TEXT NOT NULL, record_id TEXT NOT NULL, site TEXT NOT NULL,"
            + " batch INTEGER NOT NULL, place INTEGER NOT NULL, arrival INTEGER NOT NULL, approved INTEGER NOT NULL,"
            + " withdrawn INTEGER NOT NULL, superseded INTEGER, superseded_approved INTEGER,"
            + " PRIMARY KEY (kind, record_id, site, batch, place)) WITHOUT ROWID";

    private static final String VERSION = " WHERE kind = ? AND record_id = ? AND site = ? AND batch = ? AND place = ?";

    private final PreparedStatement insert;
    private final PreparedStatement tips;
    private final PreparedStatement supersede;
    private final PreparedStatement approved;
    private final ChangeTable changes;

    /** The index in a schema: {@code main}, or {@code temp} where it is made anew to be compared. */
    VersionIndex(Connection connection, String schema, ChangeTable changes) throws SQLException {
        this.changes = changes;
        String table = schema + ".fadeout_version";
        insert = connection.prepareStatement("INSERT INTO " + table + "(kind, record_id, site, batch, place, arrival,"
                + " approved, withdrawn) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        tips = connection.prepareStatement("SELECT site, batch, place FROM " + table
                + " WHERE kind = ? AND record_id = ? AND superseded IS NULL ORDER BY site, batch, place");
        supersede = connection.prepareStatement("UPDATE " + table + " SET superseded = coalesce(superseded, ?),"
                + " superseded_approved = coalesce(superseded_approved, ?)" + VERSION);
        approved = connection.prepareStatement("SELECT approved FROM " + table + VERSION);
    }

    /** Adds a version whose predecessors are in the index. */
    void add(StoredChange change, Chain.Arrival arrival) throws SQLException {
        name(insert, 1, change, change.version());
        insert.setLong(6, arrival.number());
        insert.setBoolean(7, arrival.approved());
        insert.setBoolean(8, change.isWithdrawal());
        insert.executeUpdate();
        Deque<VersionId> open = new ArrayDeque<>(change.buildsOn());
        for (VersionId before = open.poll(); before != null; before = open.poll()) {
            supersede.setLong(1, arrival.number());
            if (arrival.approved()) {
                supersede.setLong(2, arrival.number());
            } else {
                supersede.setNull(2, java.sql.Types.INTEGER);
            }
            name(supersede, 3, change, before);
            supersede.executeUpdate();
            if (arrival.approved()
                    && Boolean.FALSE.equals(approved(change, before).orElse(null))) {
                // What an approved version builds on hid its own predecessors already; a submitted one did not.
                changes.one(before).ifPresent(earlier -> open.addAll(earlier.buildsOn()));
            }
        }
    }

    private Optional<Boolean> approved(StoredChange change, VersionId version) throws SQLException {
        name(approved, 1, change, version);
        try (ResultSet row = approved.executeQuery()) {
            return row.next() ? Optional.of(row.getBoolean(1)) : Optional.empty();
        }
    }

    /** True where the version is one of this record. */
    boolean knows(StoredChange change, VersionId version) throws SQLException {
        return approved(change, version).isPresent();
    }

    private static void name(PreparedStatement statement, int at, StoredChange change, VersionId version)
            throws SQLException {
        statement.setString(at, change.kind());
        statement.setString(at + 1, change.record());
        statement.setString(at + 2, version.site());
        statement.setLong(at + 3, version.batch());
        statement.setLong(at + 4, version.place());
    }

    /** The versions that no other builds on, in their order; withdrawals too. */
    List<VersionId> tips(String kind, String record) throws SQLException {
        tips.setString(1, kind);
        tips.setString(2, record);
        List<VersionId> found = new ArrayList<>();
        try (ResultSet row = tips.executeQuery()) {
            while (row.next()) {
                found.add(new VersionId(row.getString(1), row.getLong(2), row.getLong(3)));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        tips.close();
        supersede.close();
        approved.close();
    }
}
