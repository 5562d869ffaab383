package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fadeout.base.record.BatchEntry;

/**
 * Somebody who may write any SQL to a register and knows how Fadeout takes its hashes. Each tampering changes what the register says; how much of
 * what hangs on it is computed again after it is a matter of skill.
 */
final class Attacker {
    /** What was done, and to which batch. */
    record Deed(String what, String site, long batch, String record) {}

    /** How much is covered up. */
    enum Skill {
        NONE,
        /** Index and layers are made anew. */
        DERIVED,
        /** Every hash is computed again, from the first batch to the last. */
        HASHES
    }

    private final Connection connection;
    private final Random random;

    Attacker(Connection connection, Random random) {
        this.connection = connection;
        this.random = random;
    }

    private record Change(String site, long batch, long place, String record) {}

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private List<Change> changes() throws SQLException {
        List<Change> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT site, batch, place, record_id FROM fadeout_change ORDER BY site, batch, place");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                all.add(new Change(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4)));
            }
        }
        return all;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Deed deed(String what, BatchEntry batch) {
        return new Deed(what, batch.site(), batch.number(), "");
    }

    /** One tampering. One of a skill that covers up hashes is such that hashes alone do not undo it. */
    Deed tamper(Skill skill) throws SQLException {
        List<BatchEntry> batches = new Chain(connection).all();
        int ways = skill == Skill.NONE ? 10 : 9;
        return switch (random.nextInt(ways)) {
            case 0 -> ofBatch(one(batches), skill);
            case 1 -> ofChange(one(changes()), skill);
            case 2 -> cutTail(batches);
            case 3 -> removedBatch(batches);
            case 4 -> removedChange();
            case 5 -> swappedBatches(batches);
            case 6 -> insertedChange();
            case 7 -> insertedBatch(batches);
            case 8 -> swappedArrivals();
            default -> otherContent();
        };
    }

    private Deed ofBatch(BatchEntry batch, Skill skill) throws SQLException {
        List<String> columns = new ArrayList<>(List.of("actor", "reason", "recorded_at", "standing"));
        if (skill == Skill.NONE) {
            columns.addAll(List.of(
                    "heads", "count", "digest", "hash", "previous", "number", "site", "the form of recorded_at"));
        }
        String column = one(columns);
        String text = batch.recordedAt().plusSeconds(1 + random.nextInt(100)).toString();
        Object value = switch (column) {
            case "actor" -> batch.actor() + "x";
            case "reason" -> "";
            case "recorded_at" -> Instants.text(Instant.parse(text));
            case "standing" -> batch.standing().text().equals("approved") ? "submitted" : "approved";
            case "heads" -> String.join("\n", batch.heads()) + "x/1/" + "0".repeat(64);
            case "count" -> batch.count() + 1;
            case "number" -> 1_000L + batch.number();
            case "site" -> "elsewhere";
            case "the form of recorded_at" ->
                batch.recordedAt().atOffset(ZoneOffset.ofHours(5)).toString();
            default -> hex();
        };
        String named = column.replace("the form of ", "");
        run(
                "UPDATE fadeout_batch SET " + named + " = ? WHERE site = ? AND number = ?",
                value,
                batch.site(),
                batch.number());
        return deed("batch " + column, batch);
    }

    private String hex() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Deed ofChange(Change change, Skill skill) throws SQLException {
        List<String> columns = new ArrayList<>(List.of("record_id", "body"));
        if (skill == Skill.NONE) {
            columns.addAll(List.of("kind", "body_version", "builds_on", "geometry", "hash", "place", "batch", "site"));
        }
        String column = one(columns);
        String expression = switch (column) {
            case "record_id" -> "'other-' || record_id, body = replace(body, record_id, 'other-' || record_id)";
            case "body" -> "'{\"id\":\"' || record_id || '\",\"quantity\":77}'";
            case "kind" -> "CASE kind WHEN 'find' THEN 'task' ELSE 'find' END";
            case "body_version" -> "body_version + 1";
            case "builds_on" -> "builds_on || CASE builds_on WHEN '' THEN '' ELSE ' ' END || 'nowhere/1/1'";
            case "geometry" -> "CASE WHEN geometry IS NULL THEN ? ELSE NULL END";
            case "hash" -> "'" + hex() + "'";
            case "place" -> "place + 100";
            case "batch" -> "batch + 1000";
            default -> "'elsewhere'";
        };
        String sql = "UPDATE fadeout_change SET " + column + " = " + expression
                + " WHERE site = ? AND batch = ? AND place = ?";
        if (column.equals("geometry")) {
            run(sql, new byte[] {1, 2, 3}, change.site, change.batch, change.place);
        } else {
            run(sql, change.site, change.batch, change.place);
        }
        return new Deed("change " + column, change.site, change.batch, change.record);
    }

    private void without(String site, long first, long last) throws SQLException {
        run("DELETE FROM fadeout_batch WHERE site = ? AND number BETWEEN ? AND ?", site, first, last);
        for (String table : List.of("fadeout_change", "fadeout_personal")) {
            run("DELETE FROM " + table + " WHERE site = ? AND batch BETWEEN ? AND ?", site, first, last);
        }
    }

    private long last(List<BatchEntry> batches, String site) {
        return batches.stream()
                .filter(batch -> batch.site().equals(site))
                .mapToLong(BatchEntry::number)
                .max()
                .orElseThrow();
    }

    /** The counter of the database is turned back too. */
    private Deed cutTail(List<BatchEntry> batches) throws SQLException {
        BatchEntry from = one(batches);
        without(from.site(), from.number(), Long.MAX_VALUE);
        arrivalsAnew();
        return deed("tail", from);
    }

    /** Arrivals without gaps, and no memory of others. */
    private void arrivalsAnew() throws SQLException {
        List<Chain.Arrival> all = new Chain(connection).arrivals();
        run("UPDATE fadeout_batch SET arrival = arrival + 100000");
        for (int i = 0; i < all.size(); i++) {
            run(
                    "UPDATE fadeout_batch SET arrival = ? WHERE arrival = ?",
                    i + 1L,
                    all.get(i).number() + 100_000);
        }
        boolean file = connection.getMetaData().getDatabaseProductName().equals("SQLite");
        run(
                file
                        ? "UPDATE sqlite_sequence SET seq = ? WHERE name = 'fadeout_batch'"
                        : "UPDATE fadeout_writing SET arrived = ?",
                (long) all.size());
    }

    /** Moves the batches of a chain from a number on, so that a gap closes or opens. */
    private void move(String site, long from, long by) throws SQLException {
        for (long step : new long[] {1_000, by - 1_000}) {
            long above = step == 1_000 ? from : from + 1_000;
            run("UPDATE fadeout_batch SET number = number + ? WHERE site = ? AND number >= ?", step, site, above);
            for (String table : List.of("fadeout_change", "fadeout_personal")) {
                run("UPDATE " + table + " SET batch = batch + ? WHERE site = ? AND batch >= ?", step, site, above);
            }
        }
    }

    private Deed removedBatch(List<BatchEntry> batches) throws SQLException {
        BatchEntry batch = one(batches);
        without(batch.site(), batch.number(), batch.number());
        if (batch.number() < last(batches, batch.site())) {
            move(batch.site(), batch.number() + 1, -1);
        }
        arrivalsAnew();
        return deed("removed", batch);
    }

    private Deed removedChange() throws SQLException {
        Change change = one(changes());
        run(
                "DELETE FROM fadeout_change WHERE site = ? AND batch = ? AND place = ?",
                change.site,
                change.batch,
                change.place);
        return new Deed("change removed", change.site, change.batch, change.record);
    }

    private Deed swappedBatches(List<BatchEntry> batches) throws SQLException {
        BatchEntry batch = one(batches.stream().filter(one -> one.number() > 1).toList());
        long other = batch.number() - 1;
        for (String[] table :
                new String[][] {{"fadeout_batch", "number"}, {"fadeout_change", "batch"}, {"fadeout_personal", "batch"}
                }) {
            for (long[] way : new long[][] {{batch.number(), 5_000}, {other, batch.number()}, {5_000, other}}) {
                run(
                        "UPDATE " + table[0] + " SET " + table[1] + " = ? WHERE site = ? AND " + table[1] + " = ?",
                        way[1],
                        batch.site(),
                        way[0]);
            }
        }
        return new Deed("swapped", batch.site(), other, "");
    }

    private Deed swappedArrivals() throws SQLException {
        List<Chain.Arrival> all = new Chain(connection).arrivals();
        int at = 1 + random.nextInt(all.size() - 1);
        long one = all.get(at - 1).number();
        long two = all.get(at).number();
        run("UPDATE fadeout_batch SET arrival = ? WHERE arrival = ?", 9_000L, one);
        run("UPDATE fadeout_batch SET arrival = ? WHERE arrival = ?", one, two);
        run("UPDATE fadeout_batch SET arrival = ? WHERE arrival = ?", two, 9_000L);
        Chain.Arrival other = all.get(at - 1);
        return new Deed(
                "arrivals swapped", all.get(at).site(), all.get(at).batch(), other.site() + "/" + other.batch());
    }

    private Deed insertedChange() throws SQLException {
        Change change = one(changes());
        run(
                "INSERT INTO fadeout_change(site, batch, place, kind, record_id, body_version, builds_on, body, geometry, hash)"
                        + " SELECT site, batch, 900, kind, 'put-in', body_version, '', replace(body, record_id, 'put-in'),"
                        + " geometry, hash"
                        + " FROM fadeout_change WHERE site = ? AND batch = ? AND place = ?",
                change.site,
                change.batch,
                change.place);
        return new Deed("change put in", change.site, change.batch, "put-in");
    }

    /** A copy of a batch is put before it, with all that followed moved on. */
    private Deed insertedBatch(List<BatchEntry> batches) throws SQLException {
        BatchEntry batch = one(batches);
        long arrival = Long.parseLong(Connections.text(
                connection,
                "SELECT arrival FROM fadeout_batch WHERE site = '" + batch.site() + "' AND number = "
                        + batch.number()));
        move(batch.site(), batch.number(), 1);
        run("UPDATE fadeout_batch SET arrival = arrival + 1000 WHERE arrival >= ?", arrival);
        run(
                "INSERT INTO fadeout_batch(arrival, site, number, previous, heads, recorded_at, actor, reason, standing,"
                        + " count, digest, hash) SELECT ?, site, ?, previous, heads, recorded_at, actor, 'put in', standing,"
                        + " 0, digest, hash FROM fadeout_batch WHERE site = ? AND number = ?",
                arrival,
                batch.number(),
                batch.site(),
                batch.number() + 1);
        arrivalsAnew();
        return deed("batch put in", batch);
    }

    private Deed otherContent() throws SQLException {
        String hash = one(Connections.texts(connection, "SELECT sha256 FROM fadeout_attachment ORDER BY 1"));
        boolean edit = random.nextBoolean();
        if (edit) {
            run("UPDATE fadeout_attachment SET content = ? WHERE sha256 = ?", new byte[] {9, 9}, hash);
        } else {
            run("DELETE FROM fadeout_attachment WHERE sha256 = ?", hash);
        }
        String record = Connections.text(
                connection,
                "SELECT c.record_id FROM fadeout_change c JOIN fadeout_personal p ON p.site = c.site AND p.batch = c.batch"
                        + " AND p.place = c.place WHERE p.value = '\"" + hash + "\"'");
        return new Deed("content " + (edit ? "edited" : "removed"), "", 0, edit ? hash : record);
    }

    /** Computes every hash again, so that the register agrees with itself. */
    void seal() throws SQLException {
        Map<String, String> hashes = new HashMap<>();
        try (ChangeTable changes = new ChangeTable(connection)) {
            for (BatchEntry batch : new Chain(connection).arrived()) {
                List<StoredChange> own = new ArrayList<>();
                changes.eachOf(batch.site(), batch.number(), own::add);
                for (StoredChange change : own) {
                    run(
                            "UPDATE fadeout_change SET hash = ? WHERE site = ? AND batch = ? AND place = ?",
                            Seal.ofChange(change),
                            batch.site(),
                            batch.number(),
                            change.version().place());
                }
                String digest = changes.digest(batch.site(), batch.number(), own.size());
                BatchEntry sealed = Seal.sealed(new BatchEntry(
                        batch.site(),
                        batch.number(),
                        hashes.getOrDefault(batch.site() + "/" + (batch.number() - 1), Chain.FIRST),
                        heads(batch, hashes),
                        batch.recordedAt(),
                        batch.actor(),
                        batch.reason(),
                        batch.standing(),
                        own.size(),
                        digest,
                        ""));
                hashes.put(batch.site() + "/" + batch.number(), sealed.hash());
                run(
                        "UPDATE fadeout_batch SET previous = ?, heads = ?, count = ?, digest = ?, hash = ?"
                                + " WHERE site = ? AND number = ?",
                        sealed.previous(),
                        String.join("\n", sealed.heads()),
                        sealed.count(),
                        digest,
                        sealed.hash(),
                        batch.site(),
                        batch.number());
            }
        }
    }

    private static List<String> heads(BatchEntry batch, Map<String, String> hashes) {
        return batch.heads().stream()
                .map(text -> {
                    Head head = Head.read(text).orElseThrow();
                    String name = head.site() + "/" + head.number();
                    return name + "/" + hashes.getOrDefault(name, head.hash());
                })
                .toList();
    }
}
