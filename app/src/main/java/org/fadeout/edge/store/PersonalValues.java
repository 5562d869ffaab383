package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.fadeout.base.record.VersionId;

/**
 * Values about private persons, apart from the changes. A change holds only {@code sha256:} and the salted hash, so that the value and its
 * salt can be erased while the chain stays whole.
 */
final class PersonalValues implements AutoCloseable {
    static final String MARK = "sha256:";
    private static final int SALT_BYTES = 16;

    private final PreparedStatement insert;
    private final PreparedStatement select;

    PersonalValues(Connection connection) throws SQLException {
        insert = connection.prepareStatement(
                "INSERT INTO fadeout_personal(site, batch, place, field, salt, value) VALUES (?, ?, ?, ?, ?, ?)");
        select = connection.prepareStatement(
                "SELECT field, salt, value FROM fadeout_personal WHERE site = ? AND batch = ? AND place = ?");
    }

    /** A salt that makes the hash of a short or guessable value say nothing. */
    static String salt(RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    void insert(VersionId version, Body.Personal personal) throws SQLException {
        insert.setString(1, version.site());
        insert.setLong(2, version.batch());
        insert.setLong(3, version.place());
        insert.setString(4, personal.field());
        insert.setString(5, personal.salt());
        insert.setString(6, personal.value());
        insert.executeUpdate();
    }

    /** The values, as JSON, that have not been erased, by field. */
    Map<String, String> of(VersionId version) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        kept(version).forEach(personal -> values.put(personal.field(), personal.value()));
        return values;
    }

    /** What has not been erased. */
    List<Body.Personal> kept(VersionId version) throws SQLException {
        select.setString(1, version.site());
        select.setLong(2, version.batch());
        select.setLong(3, version.place());
        List<Body.Personal> kept = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                kept.add(new Body.Personal(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return kept;
    }

    /** Erases a field of all versions of a record. */
    static int erase(Connection connection, String kind, String record, String field) throws SQLException {
        String sql = "DELETE FROM fadeout_personal WHERE field = ? AND (site, batch, place) IN"
                + " (SELECT site, batch, place FROM fadeout_version WHERE kind = ? AND record_id = ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, field);
            statement.setString(2, kind);
            statement.setString(3, record);
            return statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        select.close();
    }
}
