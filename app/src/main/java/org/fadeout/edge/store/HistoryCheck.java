package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.flow.Kinds;
import org.jspecify.annotations.Nullable;

/** Computes every hash of the history again and compares. */
final class HistoryCheck {
    private final Connection connection;
    private final Dialect dialect;
    private final ChangeTable changes;
    private final PersonalValues personal;
    private final Found found;

    HistoryCheck(Connection connection, Dialect dialect, ChangeTable changes, PersonalValues personal, Found found) {
        this.connection = connection;
        this.dialect = dialect;
        this.changes = changes;
        this.personal = personal;
        this.found = found;
    }

    void run() throws SQLException {
        @Nullable BatchEntry before = null;
        for (BatchEntry entry : new Chain(connection).all()) {
            boolean sameSite = before != null && before.site().equals(entry.site());
            follow(entry, before != null && sameSite ? before : null);
            ofChanges(entry);
            before = entry;
        }
        forms();
        arrivals();
        orphans();
        lostTail();
    }

    private void follow(BatchEntry entry, @Nullable BatchEntry before) {
        long expected = before == null ? 1 : before.number() + 1;
        for (long number = expected; number < entry.number(); number++) {
            found.batchMissing(entry.site() + "/" + number);
        }
        if (!entry.previous().equals(before == null ? Chain.FIRST : before.hash())) {
            found.chainBroken(name(entry));
        }
        if (!Seal.ofBatch(entry).equals(entry.hash())) {
            found.headerEdited(name(entry));
        }
    }

    private void ofChanges(BatchEntry entry) throws SQLException {
        Seal digest = Seal.ofChanges(entry.count());
        long[] count = {0};
        changes.eachOf(entry.site(), entry.number(), change -> {
            digest.change(change.hash());
            count[0]++;
            if (Seal.ofChange(change).equals(change.hash())) {
                ofBody(change);
            } else {
                found.changeEdited(change);
            }
        });
        if (count[0] != entry.count() || !digest.hex().equals(entry.digest())) {
            found.digestDiffers(name(entry));
        }
    }

    private void ofBody(StoredChange change) throws SQLException {
        if (change.isDecision()) {
            if (change.decided().isEmpty()) {
                found.unreadable(change);
            }
            return;
        }
        String json = change.body();
        if (json == null) {
            return;
        }
        try {
            Map<String, Object> body = CanonicalJson.readObject(json);
            ofPersonal(change, body);
            Kinds.named(change.kind()).ifPresent(kind -> read(kind, change, json));
        } catch (RuntimeException e) {
            found.unreadable(change);
        }
    }

    private static <T extends Entity> void read(Kind<T> kind, StoredChange change, String json) {
        if (change.bodyVersion() > kind.version()) {
            throw new IllegalArgumentException("Written by a newer program");
        }
        Records.own(change, Body.read(kind, json, change.geometry(), Map.of()));
    }

    private void ofPersonal(StoredChange change, Map<String, Object> body) throws SQLException {
        boolean hides = body.values().stream()
                .anyMatch(value -> value instanceof String text && text.startsWith(PersonalValues.MARK));
        if (!hides) {
            return;
        }
        for (Body.Personal kept : personal.kept(change.version())) {
            String hash = PersonalValues.MARK + Seal.ofPersonal(kept.salt(), kept.value());
            if (!hash.equals(body.get(kept.field()))) {
                found.personalDiffers(change, kept.field());
            }
        }
    }

    /**
     * A hash is taken of what a text means. Another text of the same meaning, such as a time with an offset, keeps the hash and is found in another
     * place by the database, which compares texts.
     */
    private void forms() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT site || '/' || number, recorded_at, standing FROM fadeout_batch ORDER BY site, number");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String time = row.getString(2);
                String standing = row.getString(3);
                if (!Instants.text(Chain.instant(time)).equals(time)
                        || !Standings.read(standing).text().equals(standing)) {
                    found.headerEdited(row.getString(1));
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + ChangeTable.COLUMNS
                        + " FROM fadeout_change c WHERE c.builds_on <> '' ORDER BY c.site, c.batch, c.place");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                StoredChange change = ChangeTable.read(row);
                if (!change.buildsOnText().equals(row.getString("builds_on"))) {
                    found.changeEdited(change);
                }
            }
        }
    }

    /**
     * The order of arrival, by which "known here" is counted, has no hash of its own. But each chain arrived from its first batch on, and a batch of
     * this site says what had arrived of the others before it.
     */
    private void arrivals() throws SQLException {
        Chain chain = new Chain(connection);
        List<OwnChain> own = OwnChain.of(connection);
        List<BatchEntry> batches = chain.arrived();
        long before = 0;
        for (Chain.Arrival arrival : chain.arrivals()) {
            if (arrival.number() > before + 1) {
                found.batchMissing("of arrival " + (before + 1));
            }
            before = arrival.number();
        }
        Map<String, Long> last = new TreeMap<>();
        for (BatchEntry batch : batches) {
            long earlier = last.getOrDefault(batch.site(), 0L);
            boolean mine = own.stream().anyMatch(one -> one.holds(batch));
            if (batch.number() <= earlier || mine && !seen(batch).equals(others(last, batch.site()))) {
                found.arrivalDiffers(name(batch));
            }
            last.put(batch.site(), Math.max(earlier, batch.number()));
        }
    }

    private static Map<String, Long> seen(BatchEntry batch) {
        Map<String, Long> seen = new TreeMap<>();
        batch.heads().forEach(text -> Head.read(text).ifPresent(head -> seen.put(head.site(), head.number())));
        return seen;
    }

    private static Map<String, Long> others(Map<String, Long> last, String site) {
        Map<String, Long> others = new TreeMap<>(last);
        others.remove(site);
        return others;
    }

    /** Changes whose batch is gone. */
    private void orphans() throws SQLException {
        each(
                "SELECT DISTINCT c.site || '/' || c.batch FROM fadeout_change c LEFT JOIN fadeout_batch b"
                        + " ON b.site = c.site AND b.number = c.batch WHERE b.site IS NULL ORDER BY 1",
                found::batchMissing);
    }

    /** The database counts arrivals itself, so that a batch taken off the end is missed too. */
    private void lostTail() throws SQLException {
        each(
                "SELECT counted FROM (" + dialect.countedArrival() + ") AS c"
                        + " WHERE counted > (SELECT coalesce(max(arrival), 0) FROM fadeout_batch)",
                arrival -> found.batchMissing("of arrival " + arrival));
    }

    private void each(String sql, java.util.function.Consumer<String> taker) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                taker.accept(row.getString(1));
            }
        }
    }

    private static String name(BatchEntry entry) {
        return entry.site() + "/" + entry.number();
    }
}
