package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.fadeout.base.record.Kind;

/**
 * Writes the first versions of records of one kind that one batch brings. What all of them have in common stands in the statements, because
 * handing a value to the database takes about as long as the database takes to store it.
 */
final class FirstVersions implements AutoCloseable {
    private final PreparedStatement change;
    private final PreparedStatement version;
    private final PreparedStatement shown;

    FirstVersions(Connection connection, String schema, Kind<?> kind, Chain.Arrival arrival) throws SQLException {
        String name = text(kind.name());
        String batch = text(arrival.site()) + ", " + arrival.batch();
        ShownRows.Row row = ShownRows.ofNew(arrival.standing());
        change = connection.prepareStatement("INSERT INTO fadeout_change(site, batch, place, kind, record_id,"
                + " body_version, builds_on, body, geometry, hash) VALUES (" + batch + ", ?, " + name + ", ?, "
                + kind.version() + ", '', ?, ?, ?)");
        version = connection.prepareStatement("INSERT INTO " + schema + ".fadeout_version(kind, record_id, site, batch,"
                + " place, arrival, withdrawn, standing) VALUES (" + name + ", ?, " + batch + ", ?, " + arrival.number()
                + ", 0, " + text(arrival.standing().text()) + ")");
        shown = connection.prepareStatement("INSERT INTO " + schema + ".fadeout_shown(kind, record_id, since, views,"
                + " site, batch, place, approved) VALUES (" + name + ", ?, " + arrival.number() + ", " + row.views()
                + ", " + batch + ", ?, " + (row.approved() ? 1 : 0) + ")");
    }

    private static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Keeps the change itself; its row of the version index may follow later. */
    void change(StoredChange first) throws SQLException {
        change.setLong(1, first.version().place());
        change.setString(2, first.record());
        change.setString(3, first.body());
        change.setBytes(4, first.geometry());
        change.setString(5, first.hash());
        change.executeUpdate();
    }

    /** Adds the record to the version index, which does not hold it. */
    void index(String record, long place) throws SQLException {
        version.setString(1, record);
        version.setLong(2, place);
        version.executeUpdate();
        shown.setString(1, record);
        shown.setLong(2, place);
        shown.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        change.close();
        version.close();
        shown.close();
    }
}
