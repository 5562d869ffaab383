package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.issues.DecisionProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.VersionId;
import org.fadeout.edge.settings.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one batch, change by change: its changes, its link in the chain, the version index and the layers, all in the transaction of the
 * caller. No more than the change at hand is in memory.
 */
final class Appending implements AutoCloseable {
    /** So many changes are many: what an import brings, and not what people enter. */
    static final long MANY = 1000;

    private final Connection connection;
    private final Database database;
    private final Dialect dialect;
    private final Surroundings surroundings;
    private final String site;
    private final Chain chain;
    private final ChangeTable changes;
    private final PersonalValues personal;
    private final VersionIndex index;
    private final Layers layers;
    private final Batch batch;
    private final KeptHashes hashes = new KeptHashes(KeptHashes.MOST);
    private @Nullable Started started;
    private long count;

    /** What is settled when the first change comes. */
    private record Started(Chain.Arrival arrival, Instant at, String previous, FreshRecords fresh) {}

    Appending(Connection connection, Database database, Surroundings surroundings, String site, Batch batch)
            throws SQLException {
        this.batch = batch;
        this.connection = connection;
        this.database = database;
        this.dialect = database.dialect();
        this.surroundings = surroundings;
        this.site = site;
        this.chain = new Chain(connection);
        this.changes = new ChangeTable(connection);
        this.personal = new PersonalValues(connection);
        this.index = new VersionIndex(connection, dialect.here());
        this.layers = new Layers(connection, dialect, dialect.here());
    }

    /** Makes the changes of the batch ready from a place on; by itself, so that another thread may do it. */
    Preparing preparing(long place) throws SQLException {
        return new Preparing(dialect, site, last().map(BatchEntry::number).orElse(0L) + 1, place);
    }

    /** Keeps the next change of the batch. Throws ProblemException or IllegalArgumentException where it cannot be kept. */
    void keep(Prepared prepared) throws SQLException {
        Change change = prepared.change();
        if (batch.standing() == Standing.REJECTED && !(change instanceof Change.Decide)) {
            throw new IllegalArgumentException("Nothing is entered as rejected");
        }
        Started now = started == null ? start() : started;
        started = now;
        if (batch.onLatest() && count >= batch.changes().size()) {
            requireLatest(change);
        }
        if (count == MANY) {
            Schema.run(connection, dialect.leaveChanges());
        }
        put(prepared, new VersionId(site, now.arrival.batch(), count), now);
        count++;
    }

    private Started start() throws SQLException {
        Schema.writing(connection, true);
        Optional<BatchEntry> last = last();
        long number = last.map(BatchEntry::number).orElse(0L) + 1;
        Instant at = later(Instants.kept(surroundings.clock().instant()), last.orElse(null));
        if (!Layers.areOurs(connection, dialect)) {
            Layers.rebuild(connection, database, chain.lastArrival(), at);
        }
        if (batch.onLatest()) {
            for (Change change : batch.changes()) {
                requireLatest(change);
            }
        }
        Chain.Arrival arrival = new Chain.Arrival(chain.lastArrival() + 1, site, number, batch.standing());
        return new Started(
                arrival,
                at,
                last.map(BatchEntry::hash).orElse(Chain.FIRST),
                new FreshRecords(connection, dialect, index, arrival));
    }

    private Optional<BatchEntry> last() throws SQLException {
        return chain.last(site);
    }

    /** Closes the batch; nothing where no change came. */
    Optional<BatchEntry> finish() throws SQLException {
        Started now = started;
        if (now == null) {
            return Optional.empty();
        }
        now.fresh.settle();
        if (count > MANY) {
            Schema.run(connection, dialect.guardChanges());
        }
        BatchEntry entry = entry(now);
        chain.insert(now.arrival.number(), entry);
        layers.finish(now.at);
        Schema.writing(connection, false);
        return Optional.of(entry);
    }

    /** Nobody else writes between this look and the end of the transaction. */
    private void requireLatest(Change change) throws SQLException {
        Set<VersionId> named = Set.copyOf(change.buildsOn());
        List<VersionId> tips = index.tips(change.kind().name(), change.record().text());
        if (!named.isEmpty() && !(change instanceof Change.Decide) && !named.equals(Set.copyOf(tips))) {
            throw new ProblemException(new RecordProblem.Overtaken(
                    change.kind().title(), change.record().text()));
        }
    }

    /** A clock that was set back does not turn the order of batches round. */
    private static Instant later(Instant now, @Nullable BatchEntry last) {
        return last != null && last.recordedAt().isAfter(now) ? last.recordedAt() : now;
    }

    private BatchEntry entry(Started now) throws SQLException {
        BatchEntry open = new BatchEntry(
                site,
                now.arrival.batch(),
                now.previous,
                chain.headsBeside(site),
                now.at,
                CanonicalJson.wellFormed(batch.actor()),
                CanonicalJson.wellFormed(batch.reason()),
                batch.standing(),
                count,
                digest(now),
                "");
        return Seal.sealed(open);
    }

    private String digest(Started now) throws SQLException {
        Optional<String> known = hashes.digest();
        return known.isPresent() ? known.get() : changes.digest(site, now.arrival.batch(), count);
    }

    private void put(Prepared prepared, VersionId version, Started now) throws SQLException {
        Change change = prepared.change();
        boolean fresh = now.fresh.isNew(change, count);
        if (change instanceof Change.Put<?> put && fresh) {
            putNew(put, prepared, version, now);
        } else if (change instanceof Change.Put<?> put) {
            putAgain(put, body(put, prepared, version), version, now.arrival);
        } else if (change instanceof Change.Decide decide) {
            decide(decide, version, now.arrival);
        } else {
            withdraw(change, version, now.arrival);
        }
    }

    private void withdraw(Change change, VersionId version, Chain.Arrival arrival) throws SQLException {
        List<VersionId> tips = index.tips(change.kind().name(), change.record().text());
        if (tips.isEmpty()) {
            throw missing(change);
        }
        index.add(store(change, version, tips, null), arrival);
        show(change.kind(), change.record(), arrival.number());
    }

    private static ProblemException missing(Change change) {
        return new ProblemException(new RecordProblem.RecordMissing(
                change.kind().title(), change.record().text()));
    }

    private void decide(Change.Decide decide, VersionId version, Chain.Arrival arrival) throws SQLException {
        String kind = decide.kind().name();
        String record = decide.record().text();
        Standing now = index.standing(kind, record, decide.version()).orElseThrow(() -> missing(decide));
        if (!now.mayBecome(decide.standing())) {
            throw new ProblemException(new DecisionProblem.DecisionRefused(
                    record,
                    decide.version().toString(),
                    now.text(),
                    decide.standing().text()));
        }
        StoredChange stored = StoredChange.decision(version, kind, record, decide.version(), decide.standing());
        insert(stored);
        index.add(stored, arrival);
        show(decide.kind(), decide.record(), arrival.number());
    }

    /** A record that the register does not hold: nothing has to be looked up. */
    private <T extends Entity> void putNew(Change.Put<T> put, Prepared prepared, VersionId version, Started now)
            throws SQLException {
        StoredChange first = prepared.first();
        if (first == null || !first.version().equals(version)) {
            first = StoredChange.of(put, version, List.of(), body(put, prepared, version))
                    .sealed();
        }
        now.fresh.of(put.kind()).change(first);
        hashes.add(first.hash());
        if (now.arrival.standing().countsFrom(Standing.SUBMITTED)) {
            LayerRow row = prepared.row();
            LayerWriter<T> layer = layers.of(put.kind());
            boolean approved = now.arrival.standing() == Standing.APPROVED;
            if (row == null) {
                layer.add(put.entity(), first.geometry(), approved);
            } else {
                layer.add(row, approved);
            }
        }
    }

    private <T extends Entity> void putAgain(Change.Put<T> put, Body body, VersionId version, Chain.Arrival arrival)
            throws SQLException {
        List<VersionId> tips = index.tips(put.kind().name(), put.record().text());
        index.add(store(put, version, tips, body), arrival);
        show(put.kind(), put.record(), arrival.number());
    }

    private <T extends Entity> Body body(Change.Put<T> put, Prepared prepared, VersionId version) throws SQLException {
        Body ready = prepared.body();
        Body body = ready != null ? ready : Body.of(put.kind(), put.entity(), surroundings.random());
        for (Body.Personal value : body.personal()) {
            personal.insert(version, value);
        }
        return body;
    }

    private StoredChange store(Change change, VersionId version, List<VersionId> tips, @Nullable Body body)
            throws SQLException {
        StoredChange stored = StoredChange.of(
                        change, version, change.buildsOn().isEmpty() ? tips : change.buildsOn(), body)
                .sealed();
        for (VersionId before : stored.buildsOn()) {
            if (index.standing(stored.kind(), stored.record(), before).isEmpty()) {
                throw new IllegalArgumentException("The " + change.kind().title() + " " + change.record()
                        + " cannot build on " + before + ": the register does not hold that version of it");
            }
        }
        insert(stored);
        return stored;
    }

    private void insert(StoredChange stored) throws SQLException {
        changes.insert(stored);
        hashes.add(stored.hash());
    }

    /** Brings the layer to the version of a record that is shown from now on. */
    private <T extends Entity> void show(Kind<T> kind, RecordId record, long arrival) throws SQLException {
        boolean[] there = new boolean[1];
        try (Records<T> records = new Records<>(connection, database, kind)) {
            Shown.here(dialect, arrival, Standing.SUBMITTED)
                    .each(connection, kind.name(), record.text(), (shown, approved) -> {
                        there[0] = true;
                        layers.of(kind).put(records.of(shown), shown.geometry(), approved);
                    });
        }
        if (!there[0]) {
            layers.of(kind).remove(record.text());
        }
    }

    @Override
    public void close() throws SQLException {
        if (started != null) {
            started.fresh().close();
        }
        changes.close();
        personal.close();
        index.close();
        layers.close();
    }
}
