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

    FirstVersions(Connection connection, Dialect dialect, Kind<?> kind, Chain.Arrival arrival) throws SQLException {
        String name = text(kind.name());
        String batch = text(arrival.site()) + ", " + arrival.batch();
        String schema = dialect.here();
        String records = " FROM " + dialect.numbersOfJson();
        ShownRows.Row row = ShownRows.ofNew(arrival.standing());
        change = connection.prepareStatement("INSERT INTO fadeout_change(site, batch, place, kind, record_id,"
                + " body_version, builds_on, body, geometry, hash) VALUES (" + batch + ", ?, " + name + ", ?, "
                + kind.version() + ", '', ?, ?, ?)");
        version = connection.prepareStatement("INSERT INTO " + schema + ".fadeout_version(kind, record_id, site, batch,"
                + " place, arrival, withdrawn, standing) SELECT " + name + ", key, " + batch + ", value, "
                + arrival.number()
                + ", 0, " + text(arrival.standing().text()) + records);
        shown = connection.prepareStatement("INSERT INTO " + schema + ".fadeout_shown(kind, record_id, since, views,"
                + " site, batch, place, approved) SELECT " + name + ", key, " + arrival.number() + ", " + row.views()
                + ", "
                + batch + ", value, " + (row.approved() ? 1 : 0) + records);
    }

    private static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Keeps the change itself; its rows of the version index may follow later. */
    void change(StoredChange first) throws SQLException {
        change.setLong(1, first.version().place());
        change.setString(2, first.record());
        change.setString(3, first.body());
        change.setBytes(4, first.geometry());
        change.setString(5, first.hash());
        change.executeUpdate();
    }

    /** Adds records to the version index, which holds none of them. A JSON object names the place of each in the batch. */
    void index(String placesOfRecords) throws SQLException {
        version.setString(1, placesOfRecords);
        version.executeUpdate();
        shown.setString(1, placesOfRecords);
        shown.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        change.close();
        version.close();
        shown.close();
    }
}
