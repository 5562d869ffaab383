package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.record.Made;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.VersionId;
import org.fadeout.flow.Kinds;

/** The changes of all batches. They are written once and only read after that. */
final class ChangeTable implements AutoCloseable {
    /** The columns that {@link #read} expects, from the table under the name c. */
    static final String COLUMNS = "c.site, c.batch, c.place, c.kind, c.record_id, c.body_version, c.builds_on,"
            + " c.body, c.geometry, c.hash";

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement one;

    ChangeTable(Connection connection) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement("INSERT INTO fadeout_change(site, batch, place, kind, record_id,"
                + " body_version, builds_on, body, geometry, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.one = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM fadeout_change c WHERE c.site = ? AND c.batch = ? AND c.place = ?");
    }

    void insert(StoredChange change) throws SQLException {
        insert.setString(1, change.version().site());
        insert.setLong(2, change.version().batch());
        insert.setLong(3, change.version().place());
        insert.setString(4, change.kind());
        insert.setString(5, change.record());
        insert.setInt(6, change.bodyVersion());
        insert.setString(7, change.buildsOnText());
        insert.setString(8, change.body());
        insert.setBytes(9, change.geometry());
        insert.setString(10, change.hash());
        insert.executeUpdate();
    }

    Optional<StoredChange> one(VersionId version) throws SQLException {
        one.setString(1, version.site());
        one.setLong(2, version.batch());
        one.setLong(3, version.place());
        try (ResultSet row = one.executeQuery()) {
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        }
    }

    /** Takes one change. */
    @FunctionalInterface
    interface Taker {
        void take(StoredChange change) throws SQLException;
    }

    /** Gives the changes of one batch in their places, one at a time, because a batch may be large. */
    void eachOf(String site, long batch, Taker taker) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM fadeout_change c WHERE c.site = ? AND c.batch = ? ORDER BY c.place")) {
            statement.setString(1, site);
            statement.setLong(2, batch);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    taker.take(read(row));
                }
            }
        }
    }

    /** The digest of a batch, from the hashes of its changes in their places. */
    String digest(String site, long batch, long count) throws SQLException {
        Seal digest = Seal.ofChanges(count);
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT hash FROM fadeout_change WHERE site = ? AND batch = ? ORDER BY place")) {
            statement.setString(1, site);
            statement.setLong(2, batch);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    digest.change(row.getString(1));
                }
            }
        }
        return digest.hex();
    }

    /** The versions of one batch without their content. What a program of another age wrote of a kind unknown here is left out. */
    List<Made> madeBy(String site, long batch) throws SQLException {
        List<Made> made = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT kind, record_id, place FROM"
                + " fadeout_change WHERE site = ? AND batch = ? AND body_version > 0 ORDER BY place")) {
            statement.setString(1, site);
            statement.setLong(2, batch);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    RecordId record = RecordId.of(row.getString(2));
                    VersionId version = new VersionId(site, batch, row.getLong(3));
                    Kinds.named(row.getString(1)).ifPresent(kind -> made.add(new Made(kind, record, version)));
                }
            }
        }
        return made;
    }

    static StoredChange read(ResultSet row) throws SQLException {
        return new StoredChange(
                new VersionId(row.getString(1), row.getLong(2), row.getLong(3)),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                StoredChange.buildsOn(row.getString(7)),
                row.getString(8),
                row.getBytes(9),
                row.getString(10));
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        one.close();
    }
}
