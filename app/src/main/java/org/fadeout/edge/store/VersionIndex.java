package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.record.Lineage;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.VersionId;
import org.fadeout.flow.Kinds;
import org.jspecify.annotations.Nullable;

/**
 * What became of every record: its versions and the decisions about them, and which version was shown from when until when, so that "as
 * known on" is answered without replaying the batches.
 *
 * <p>Derived from the changes. Time is counted in arrivals of batches here: what was approved by a later batch counts as approved from that
 * batch on.
 */
final class VersionIndex implements AutoCloseable {
    /** Versions and decisions, without the schema; {@code decides} names the version that a decision is about. */
    static final String TABLE = "fadeout_version(kind TEXT NOT NULL, record_id TEXT NOT NULL, site TEXT NOT NULL,"
            + " batch INTEGER NOT NULL, place INTEGER NOT NULL, arrival INTEGER NOT NULL, withdrawn INTEGER NOT NULL,"
            + " standing TEXT NOT NULL, decides TEXT, superseded INTEGER,"
            + " PRIMARY KEY (kind, record_id, site, batch, place))";

    static final List<String> TABLES = List.of(TABLE, ShownRows.TABLE);

    private static final String VERSION = " WHERE kind = ? AND record_id = ? AND site = ? AND batch = ? AND place = ?";

    private final PreparedStatement insert;
    private final PreparedStatement tips;
    private final PreparedStatement supersede;
    private final PreparedStatement decide;
    private final PreparedStatement standing;
    private final PreparedStatement nodes;
    private final ShownRows shown;

    /** The index in a schema: where the register stands, or beside it where it is made anew to be compared. */
    VersionIndex(Connection connection, String schema) throws SQLException {
        String table = schema + ".fadeout_version";
        insert = connection.prepareStatement("INSERT INTO " + table + "(kind, record_id, site, batch, place, arrival,"
                + " withdrawn, standing, decides) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        tips = connection.prepareStatement("SELECT site, batch, place FROM " + table + " WHERE kind = ? AND record_id"
                + " = ? AND superseded IS NULL AND decides IS NULL ORDER BY site, batch, place");
        supersede =
                connection.prepareStatement("UPDATE " + table + " SET superseded = coalesce(superseded, ?)" + VERSION);
        decide = connection.prepareStatement("UPDATE " + table + " SET standing = ?" + VERSION);
        standing = connection.prepareStatement("SELECT standing FROM " + table + VERSION + " AND decides IS NULL");
        nodes = connection.prepareStatement(
                "SELECT v.site, v.batch, v.place, v.standing, v.withdrawn, c.builds_on FROM "
                        + table
                        + " v LEFT JOIN fadeout_change c ON c.site = v.site AND c.batch = v.batch AND c.place = v.place"
                        + " WHERE v.kind = ? AND v.record_id = ? AND v.decides IS NULL");
        shown = new ShownRows(connection, schema);
    }

    /** Makes the empty tables in a schema. */
    static void create(Connection connection, Dialect dialect, String schema) throws SQLException {
        for (String table : TABLES) {
            Connections.execute(connection, dialect.createTable(schema, table));
        }
    }

    /** Fills the empty tables in a schema from the changes. */
    static void fill(Connection connection, String schema, ChangeTable changes) throws SQLException {
        try (VersionIndex index = new VersionIndex(connection, schema)) {
            for (Chain.Arrival arrival : new Chain(connection).arrivals()) {
                changes.eachOf(arrival.site(), arrival.batch(), change -> index.add(change, arrival));
            }
        }
    }

    /** The records with several versions on which no other builds, and those where a version puts several together. */
    static List<Register.Parted> parted(Connection connection, String schema) throws SQLException {
        String sql =
                "SELECT kind, record_id FROM " + schema + ".fadeout_version WHERE decides IS NULL AND superseded IS"
                        + " NULL GROUP BY kind, record_id HAVING count(*) > 1 UNION SELECT kind, record_id FROM fadeout_change"
                        + " WHERE builds_on LIKE '% %' ORDER BY 1, 2";
        List<Register.Parted> parted = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                RecordId record = RecordId.of(row.getString(2));
                Kinds.named(row.getString(1)).ifPresent(kind -> parted.add(new Register.Parted(kind, record)));
            }
        }
        return List.copyOf(parted);
    }

    /** Adds a change, which is already kept, whose predecessors are in the index. */
    void add(StoredChange change, Chain.Arrival arrival) throws SQLException {
        Optional<Standing> decided = change.decided();
        name(insert, 1, change, change.version());
        insert.setLong(6, arrival.number());
        insert.setLong(7, change.isWithdrawal() ? 1 : 0);
        insert.setString(8, decided.orElse(arrival.standing()).text());
        insert.setString(9, change.isDecision() ? change.buildsOnText() : null);
        insert.executeUpdate();
        for (VersionId before : change.buildsOn()) {
            if (decided.isPresent()) {
                decide(change, before, decided.get());
            } else if (!change.isDecision()) {
                supersede.setLong(1, arrival.number());
                name(supersede, 2, change, before);
                supersede.executeUpdate();
            }
        }
        show(change, arrival.number());
    }

    private void decide(StoredChange change, VersionId version, Standing decided) throws SQLException {
        Optional<Standing> now = standing(change.kind(), change.record(), version);
        if (now.isPresent()) {
            decide.setString(1, now.get().after(decided).text());
            name(decide, 2, change, version);
            decide.executeUpdate();
        }
    }

    private void show(StoredChange change, long arrival) throws SQLException {
        List<Lineage.Node> versions = new ArrayList<>();
        List<VersionId> withdrawn = new ArrayList<>();
        nodes.setString(1, change.kind());
        nodes.setString(2, change.record());
        try (ResultSet row = nodes.executeQuery()) {
            while (row.next()) {
                VersionId id = new VersionId(row.getString(1), row.getLong(2), row.getLong(3));
                @Nullable String buildsOn = row.getString(6);
                versions.add(new Lineage.Node(
                        id,
                        buildsOn == null ? List.of() : StoredChange.buildsOn(buildsOn),
                        Standings.read(row.getString(4))));
                if (row.getBoolean(5)) {
                    withdrawn.add(id);
                }
            }
        }
        shown.bring(change.kind(), change.record(), arrival, versions, withdrawn);
    }

    /** How a version of a record stands now; empty where the register holds no such version of it. */
    Optional<Standing> standing(String kind, String record, VersionId version) throws SQLException {
        standing.setString(1, kind);
        standing.setString(2, record);
        standing.setString(3, version.site());
        standing.setLong(4, version.batch());
        standing.setLong(5, version.place());
        try (ResultSet row = standing.executeQuery()) {
            return row.next() ? Optional.of(Standings.read(row.getString(1))) : Optional.empty();
        }
    }

    private static void name(PreparedStatement statement, int at, StoredChange change, VersionId version)
            throws SQLException {
        statement.setString(at, change.kind());
        statement.setString(at + 1, change.record());
        statement.setString(at + 2, version.site());
        statement.setLong(at + 3, version.batch());
        statement.setLong(at + 4, version.place());
    }

    /** The versions that no other builds on, in their order; withdrawals and rejected ones too. */
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
        decide.close();
        standing.close();
        nodes.close();
        shown.close();
    }
}
