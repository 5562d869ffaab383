package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.fadeout.base.record.Change;
import org.fadeout.edge.exchange.SeenKeys;

/**
 * The records that a batch makes new. One by one each would look for what came before it and write into a page of its own; their rows of the
 * version index all look alike, so they are written together, in the order of the index, from the changes that the transaction holds.
 */
final class FreshRecords {
    private final Connection connection;
    private final String schema;
    private final VersionIndex index;
    private final Chain.Arrival arrival;
    private final SeenKeys seen = new SeenKeys();
    private final Map<String, Boolean> unknownKinds = new HashMap<>();
    private long settled;
    private boolean waiting;

    FreshRecords(Connection connection, String schema, VersionIndex index, Chain.Arrival arrival) {
        this.connection = connection;
        this.schema = schema + ".";
        this.index = index;
        this.arrival = arrival;
    }

    /**
     * True for the first version of a record, of which neither the register nor this batch holds another. A record that comes again in the
     * batch finds its first rows in the index.
     */
    boolean isNew(Change change, long place) throws SQLException {
        String kind = change.kind().name();
        String record = change.record().text();
        if (!seen.add(kind + "/" + record)) {
            settle(place);
            return false;
        }
        boolean fresh = change instanceof Change.Put
                && change.buildsOn().isEmpty()
                && (isUnknown(kind) || index.tips(kind, record).isEmpty());
        waiting |= fresh;
        return fresh;
    }

    /** True where the register held no record of the kind before this batch. */
    private boolean isUnknown(String kind) throws SQLException {
        Boolean known = unknownKinds.get(kind);
        if (known != null) {
            return known;
        }
        try (PreparedStatement any =
                connection.prepareStatement("SELECT 1 FROM " + schema + "fadeout_version WHERE kind = ? LIMIT 1")) {
            any.setString(1, kind);
            try (ResultSet row = any.executeQuery()) {
                boolean unknown = !row.next();
                unknownKinds.put(kind, unknown);
                return unknown;
            }
        }
    }

    /** Writes the rows of the new records before a place of the batch. */
    void settle(long place) throws SQLException {
        if (waiting) {
            // What is in the index already was not new.
            String from = " FROM " + schema
                    + "fadeout_change c WHERE c.site = ? AND c.batch = ? AND c.place >= ? AND c.place < ?"
                    + " AND NOT EXISTS (SELECT 1 FROM " + schema + "fadeout_version v WHERE v.kind = c.kind"
                    + " AND v.record_id = c.record_id) ORDER BY c.kind, c.record_id";
            ShownRows.Row shown = ShownRows.ofNew(arrival.standing());
            write(
                    "INSERT INTO " + schema
                            + "fadeout_shown(kind, record_id, since, views, site, batch, place, approved)"
                            + " SELECT c.kind, c.record_id, ?, " + shown.views() + ", c.site, c.batch, c.place, "
                            + (shown.approved() ? 1 : 0) + from,
                    place);
            write(
                    "INSERT INTO " + schema
                            + "fadeout_version(kind, record_id, site, batch, place, arrival, withdrawn, standing)"
                            + " SELECT c.kind, c.record_id, c.site, c.batch, c.place, ?, 0, '"
                            + arrival.standing().text() + "'" + from,
                    place);
            waiting = false;
        }
        settled = place;
    }

    private void write(String sql, long place) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, arrival.number());
            statement.setString(2, arrival.site());
            statement.setLong(3, arrival.batch());
            statement.setLong(4, settled);
            statement.setLong(5, place);
            statement.executeUpdate();
        }
    }
}
