package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Standing;

/**
 * The batches of all sites, each site a chain of hashes. A batch also has an arrival: its number in the order in which this file came
 * to know batches, which is what "known here" is counted by.
 */
final class Chain {
    static final String FIRST = "0".repeat(64);
    private static final String COLUMNS =
            "site, number, previous, heads, recorded_at, actor, reason, standing, count, digest, hash";

    private final Connection connection;

    Chain(Connection connection) {
        this.connection = connection;
    }

    Optional<BatchEntry> last(String site) throws SQLException {
        return read("WHERE site = ? ORDER BY number DESC LIMIT 1", site).stream()
                .findFirst();
    }

    /** All batches by site and number. */
    List<BatchEntry> all() throws SQLException {
        return read("ORDER BY site, number");
    }

    /** All batches in the order of their arrival. */
    List<BatchEntry> arrived() throws SQLException {
        return read("ORDER BY arrival");
    }

    /** The last batches of all sites but one, as {@code site/number/hash}. */
    List<String> headsBeside(String site) throws SQLException {
        return heads().stream().filter(head -> !head.startsWith(site + "/")).toList();
    }

    /** The last batch of every site, as {@code site/number/hash}, by site. */
    List<String> heads() throws SQLException {
        String last = "WHERE number = (SELECT max(b.number) FROM fadeout_batch b WHERE b.site = fadeout_batch.site)"
                + " ORDER BY site";
        return names(read(last));
    }

    /** All batches, as {@code site/number/hash}. */
    Set<String> names() throws SQLException {
        return new HashSet<>(names(all()));
    }

    private static List<String> names(List<BatchEntry> entries) {
        return entries.stream()
                .map(entry -> entry.site() + "/" + entry.number() + "/" + entry.hash())
                .toList();
    }

    private List<BatchEntry> read(String where, String... values) throws SQLException {
        List<BatchEntry> entries = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM fadeout_batch " + where)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
        }
        return entries;
    }

    private static BatchEntry entry(ResultSet row) throws SQLException {
        String heads = row.getString(4);
        return new BatchEntry(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                heads.isEmpty() ? List.of() : List.of(heads.split("\n", -1)),
                instant(row.getString(5)),
                row.getString(6),
                row.getString(7),
                Standings.read(row.getString(8)),
                row.getLong(9),
                row.getString(10),
                row.getString(11));
    }

    /** An instant that somebody has made unreadable reads as 1970, and the hash of its batch no longer holds. */
    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    void insert(long arrival, BatchEntry entry) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO fadeout_batch(arrival, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setLong(1, arrival);
            statement.setString(2, entry.site());
            statement.setLong(3, entry.number());
            statement.setString(4, entry.previous());
            statement.setString(5, String.join("\n", entry.heads()));
            statement.setString(6, Instants.text(entry.recordedAt()));
            statement.setString(7, entry.actor());
            statement.setString(8, entry.reason());
            statement.setString(9, entry.standing().text());
            statement.setLong(10, entry.count());
            statement.setString(11, entry.digest());
            statement.setString(12, entry.hash());
            statement.executeUpdate();
        }
    }

    /**
     * The arrival of the latest batch that this register itself recorded by an instant; 0 where none was. What other sites recorded became
     * known here by the receipt of the merge that brought it, whenever they recorded it.
     */
    long arrivalBy(Instant instant) throws SQLException {
        List<OwnChain> own = OwnChain.of(connection);
        String mine = own.stream().map(chain -> "(site = ? AND number <= ?)").collect(Collectors.joining(" OR "));
        String sql = "SELECT arrival FROM fadeout_batch WHERE recorded_at <= ? AND (" + mine
                + ") ORDER BY recorded_at DESC, arrival DESC LIMIT 1";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            statement.setString(at++, Instants.text(instant));
            for (OwnChain chain : own) {
                statement.setString(at++, chain.site());
                statement.setLong(at++, chain.last());
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** The batch of a site with a number. */
    Optional<BatchEntry> one(String site, long number) throws SQLException {
        return read("WHERE site = ? AND number = " + number, site).stream().findFirst();
    }

    /** The arrival of the latest batch of all; 0 in an empty register. */
    long lastArrival() throws SQLException {
        return Long.parseLong(Connections.text(connection, "SELECT coalesce(max(arrival), 0) FROM fadeout_batch"));
    }

    /** The arrivals and standings of all batches, in the order of arrival. */
    List<Arrival> arrivals() throws SQLException {
        List<Arrival> arrivals = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT arrival, site, number, standing FROM fadeout_batch ORDER BY arrival");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                arrivals.add(new Arrival(
                        row.getLong(1), row.getString(2), row.getLong(3), Standings.read(row.getString(4))));
            }
        }
        return arrivals;
    }

    /** When a batch became known here, and how the versions that it makes stand. */
    record Arrival(long number, String site, long batch, Standing standing) {}
}
