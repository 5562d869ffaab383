package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
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

/** Keeps one batch: its changes, its link in the chain, the version index and the layers, all in the transaction of the caller. */
final class Appending implements AutoCloseable {
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

    Appending(Connection connection, Database database, Surroundings surroundings, String site) throws SQLException {
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

    BatchEntry append(Batch batch) throws SQLException {
        Schema.writing(connection, true);
        Optional<BatchEntry> last = chain.last(site);
        long number = last.map(BatchEntry::number).orElse(0L) + 1;
        Instant at = later(Instants.kept(surroundings.clock().instant()), last.orElse(null));
        if (!Layers.areOurs(connection, dialect)) {
            Layers.rebuild(connection, database, chain.lastArrival(), at);
        }
        Chain.Arrival arrival = new Chain.Arrival(chain.lastArrival() + 1, site, number, batch.standing());
        List<String> hashes = new ArrayList<>();
        if (batch.onLatest()) {
            requireLatest(batch.changes());
        }
        for (Change change : batch.changes()) {
            hashes.add(keep(change, new VersionId(site, number, hashes.size()), arrival));
        }
        BatchEntry entry = entry(batch, last.map(BatchEntry::hash).orElse(Chain.FIRST), number, at, hashes);
        chain.insert(arrival.number(), entry);
        layers.finish(at);
        Schema.writing(connection, false);
        return entry;
    }

    /** Nobody else writes between this look and the end of the transaction. */
    private void requireLatest(List<Change> changes) throws SQLException {
        for (Change change : changes) {
            Set<VersionId> named = Set.copyOf(change.buildsOn());
            List<VersionId> tips =
                    index.tips(change.kind().name(), change.record().text());
            if (!named.isEmpty() && !(change instanceof Change.Decide) && !named.equals(Set.copyOf(tips))) {
                throw new ProblemException(new Problem.Overtaken(
                        change.kind().title(), change.record().text()));
            }
        }
    }

    /** A clock that was set back does not turn the order of batches round. */
    private static Instant later(Instant now, @Nullable BatchEntry last) {
        return last != null && last.recordedAt().isAfter(now) ? last.recordedAt() : now;
    }

    private BatchEntry entry(Batch batch, String previous, long number, Instant at, List<String> hashes)
            throws SQLException {
        BatchEntry open = new BatchEntry(
                site,
                number,
                previous,
                chain.headsBeside(site),
                at,
                CanonicalJson.wellFormed(batch.actor()),
                CanonicalJson.wellFormed(batch.reason()),
                batch.standing(),
                hashes.size(),
                Seal.ofChanges(hashes),
                "");
        return new BatchEntry(
                site,
                number,
                previous,
                open.heads(),
                at,
                open.actor(),
                open.reason(),
                open.standing(),
                open.count(),
                open.digest(),
                Seal.ofBatch(open));
    }

    private String keep(Change change, VersionId version, Chain.Arrival arrival) throws SQLException {
        if (change instanceof Change.Put<?> put) {
            return put(put, version, arrival);
        }
        if (change instanceof Change.Decide decide) {
            return decide(decide, version, arrival);
        }
        List<VersionId> tips = index.tips(change.kind().name(), change.record().text());
        if (tips.isEmpty()) {
            throw missing(change);
        }
        StoredChange stored = store(change, version, tips, null);
        index.add(stored, arrival);
        show(change.kind(), change.record(), arrival.number());
        return stored.hash();
    }

    private static ProblemException missing(Change change) {
        return new ProblemException(
                new Problem.RecordMissing(change.kind().title(), change.record().text()));
    }

    private String decide(Change.Decide decide, VersionId version, Chain.Arrival arrival) throws SQLException {
        String kind = decide.kind().name();
        String record = decide.record().text();
        Standing now = index.standing(kind, record, decide.version()).orElseThrow(() -> missing(decide));
        if (!now.mayBecome(decide.standing())) {
            throw new ProblemException(new Problem.DecisionRefused(
                    record,
                    decide.version().toString(),
                    now.text(),
                    decide.standing().text()));
        }
        StoredChange stored = StoredChange.decision(version, kind, record, decide.version(), decide.standing());
        changes.insert(stored);
        index.add(stored, arrival);
        show(decide.kind(), decide.record(), arrival.number());
        return stored.hash();
    }

    private <T extends Entity> String put(Change.Put<T> put, VersionId version, Chain.Arrival arrival)
            throws SQLException {
        List<VersionId> tips = index.tips(put.kind().name(), put.record().text());
        Body body = Body.of(put.kind(), put.entity(), surroundings.random());
        StoredChange stored = store(put, version, tips, body);
        for (Body.Personal value : body.personal()) {
            personal.insert(version, value);
        }
        index.add(stored, arrival);
        if (!tips.isEmpty()) {
            show(put.kind(), put.record(), arrival.number());
        } else if (arrival.standing().countsFrom(Standing.SUBMITTED)) {
            layers.of(put.kind()).add(put.entity(), stored.geometry(), arrival.standing() == Standing.APPROVED);
        }
        return stored.hash();
    }

    private StoredChange store(Change change, VersionId version, List<VersionId> tips, @Nullable Body body)
            throws SQLException {
        StoredChange stored = new StoredChange(
                        version,
                        change.kind().name(),
                        change.record().text(),
                        change.kind().version(),
                        change.buildsOn().isEmpty() ? tips : change.buildsOn(),
                        body == null ? null : body.json(),
                        body == null ? null : body.geometry(),
                        "")
                .sealed();
        for (VersionId before : stored.buildsOn()) {
            if (index.standing(stored.kind(), stored.record(), before).isEmpty()) {
                throw new IllegalArgumentException("The " + change.kind().title() + " " + change.record()
                        + " cannot build on " + before + ": the register does not hold that version of it");
            }
        }
        changes.insert(stored);
        return stored;
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
        changes.close();
        personal.close();
        index.close();
        layers.close();
    }
}
