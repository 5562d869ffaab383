package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.record.Lineage;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.VersionId;

/**
 * Which version of a record was shown from which arrival on until before which other. There are three views, one for each standing from
 * which versions may count; a version that several of them show has one row.
 */
final class ShownRows implements AutoCloseable {
    /** The table, without the schema it stands in; {@code views} adds up the views that show the version. */
    static final String TABLE = "fadeout_shown(kind TEXT NOT NULL, record_id TEXT NOT NULL, since INTEGER NOT NULL,"
            + " views INTEGER NOT NULL, until INTEGER, site TEXT NOT NULL, batch INTEGER NOT NULL,"
            + " place INTEGER NOT NULL, approved INTEGER NOT NULL,"
            + " PRIMARY KEY (kind, record_id, since, views))";

    private static final List<Standing> VIEWS = List.of(Standing.APPROVED, Standing.SUBMITTED, Standing.SAVED);
    private static final String OPEN = " WHERE kind = ? AND record_id = ? AND until IS NULL";

    private final PreparedStatement open;
    private final PreparedStatement drop;
    private final PreparedStatement end;
    private final PreparedStatement insert;

    /** In which views a version is shown, and whether as approved. */
    record Row(long views, boolean approved) {}

    ShownRows(Connection connection, String schema) throws SQLException {
        String table = schema + ".fadeout_shown";
        open = connection.prepareStatement("SELECT site, batch, place, views, approved FROM " + table + OPEN);
        drop = connection.prepareStatement("DELETE FROM " + table + OPEN + " AND since = ?");
        end = connection.prepareStatement("UPDATE " + table + " SET until = ?" + OPEN);
        insert = connection.prepareStatement("INSERT INTO " + table
                + "(kind, record_id, since, views, site, batch, place, approved) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    }

    /** The bit of the view in which versions count from a standing on. */
    static long bit(Standing least) {
        return 1L << VIEWS.indexOf(least);
    }

    /** What is shown of a record whose only version stands so. */
    static Row ofNew(Standing standing) {
        VersionId only = new VersionId("new", 1, 0);
        Lineage.Node node = new Lineage.Node(only, List.of(), standing);
        return java.util.Objects.requireNonNull(wanted(List.of(node), List.of()).get(only));
    }

    /** Brings the rows of a record to what is shown from an arrival on. */
    void bring(String kind, String record, long arrival, List<Lineage.Node> versions, List<VersionId> withdrawn)
            throws SQLException {
        Map<VersionId, Row> wanted = wanted(versions, withdrawn);
        Map<VersionId, Row> there = there(kind, record);
        if (wanted.equals(there)) {
            return;
        }
        if (!there.isEmpty()) {
            end(kind, record, arrival);
        }
        for (Map.Entry<VersionId, Row> one : wanted.entrySet()) {
            add(kind, record, arrival, one.getKey(), one.getValue());
        }
    }

    /** Shows a version of which nothing is shown yet, from an arrival on. */
    void add(String kind, String record, long arrival, VersionId version, Row row) throws SQLException {
        insert.setString(1, kind);
        insert.setString(2, record);
        insert.setLong(3, arrival);
        insert.setLong(4, row.views());
        insert.setString(5, version.site());
        insert.setLong(6, version.batch());
        insert.setLong(7, version.place());
        insert.setLong(8, row.approved() ? 1 : 0);
        insert.executeUpdate();
    }

    /** What this arrival itself began to show was shown at no moment. */
    private void end(String kind, String record, long arrival) throws SQLException {
        drop.setString(1, kind);
        drop.setString(2, record);
        drop.setLong(3, arrival);
        drop.executeUpdate();
        end.setLong(1, arrival);
        end.setString(2, kind);
        end.setString(3, record);
        end.executeUpdate();
    }

    private static Map<VersionId, Row> wanted(List<Lineage.Node> versions, List<VersionId> withdrawn) {
        Lineage lineage = new Lineage(versions);
        Map<VersionId, Row> wanted = new TreeMap<>();
        for (Standing least : VIEWS) {
            lineage.shown(least).filter(id -> !withdrawn.contains(id)).ifPresent(id -> {
                boolean approved = versions.stream()
                        .anyMatch(node -> node.id().equals(id) && node.standing() == Standing.APPROVED);
                wanted.merge(
                        id,
                        new Row(bit(least), approved),
                        (one, more) -> new Row(one.views() | more.views(), approved));
            });
        }
        return wanted;
    }

    private Map<VersionId, Row> there(String kind, String record) throws SQLException {
        Map<VersionId, Row> there = new TreeMap<>();
        open.setString(1, kind);
        open.setString(2, record);
        try (ResultSet row = open.executeQuery()) {
            while (row.next()) {
                there.put(
                        new VersionId(row.getString(1), row.getLong(2), row.getLong(3)),
                        new Row(row.getLong(4), row.getBoolean(5)));
            }
        }
        return there;
    }

    @Override
    public void close() throws SQLException {
        open.close();
        drop.close();
        end.close();
        insert.close();
    }
}
