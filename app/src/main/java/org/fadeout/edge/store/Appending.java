package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.VersionId;
import org.fadeout.edge.settings.Surroundings;
import org.jspecify.annotations.Nullable;

/** Keeps one batch: its changes, its link in the chain, the version index and the layers, all in the transaction of the caller. */
final class Appending implements AutoCloseable {
    private final Connection connection;
    private final Connections connections;
    private final Surroundings surroundings;
    private final String site;
    private final Chain chain;
    private final ChangeTable changes;
    private final PersonalValues personal;
    private final VersionIndex index;
    private final Layers layers;

    Appending(Connection connection, Connections connections, Surroundings surroundings, String site)
            throws SQLException {
        this.connection = connection;
        this.connections = connections;
        this.surroundings = surroundings;
        this.site = site;
        this.chain = new Chain(connection);
        this.changes = new ChangeTable(connection);
        this.personal = new PersonalValues(connection);
        this.index = new VersionIndex(connection, "main", changes);
        this.layers = new Layers(connection, "main");
    }

    BatchEntry append(Batch batch) throws SQLException {
        Schema.writing(connection, true);
        Optional<BatchEntry> last = chain.last(site);
        long number = last.map(BatchEntry::number).orElse(0L) + 1;
        Instant at = later(Instants.kept(surroundings.clock().instant()), last.orElse(null));
        if (!Layers.areOurs(connection)) {
            Layers.rebuild(connection, connections.file(), chain.lastArrival(), at);
        }
        Chain.Arrival arrival =
                new Chain.Arrival(chain.lastArrival() + 1, site, number, batch.standing() == Standing.APPROVED);
        List<String> hashes = new ArrayList<>();
        for (Change change : batch.changes()) {
            hashes.add(keep(change, new VersionId(site, number, hashes.size()), arrival));
        }
        BatchEntry entry = entry(batch, last.map(BatchEntry::hash).orElse(Chain.FIRST), number, at, hashes);
        chain.insert(arrival.number(), entry);
        layers.finish(at);
        Schema.writing(connection, false);
        return entry;
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
        List<VersionId> tips = index.tips(change.kind().name(), change.record().text());
        if (tips.isEmpty()) {
            throw new ProblemException(new Problem.RecordMissing(
                    change.kind().title(), change.record().text()));
        }
        StoredChange stored = store(change, version, tips, null);
        index.add(stored, arrival);
        show(change.kind(), stored, tips, null, arrival);
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
        if (tips.isEmpty()) {
            layers.of(put.kind()).add(put.entity(), stored.geometry(), arrival.approved());
        } else {
            show(put.kind(), stored, tips, put.entity(), arrival);
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
            if (!index.knows(stored, before)) {
                throw new IllegalArgumentException("The " + change.kind().title() + " " + change.record()
                        + " cannot build on " + before + ": the register does not hold that version of it");
            }
        }
        changes.insert(stored);
        return stored;
    }

    /** Brings the layer to the version that is shown from now on: the largest of those that no other builds on. */
    private <T extends Entity> void show(
            Kind<T> kind,
            StoredChange change,
            List<VersionId> tipsBefore,
            @Nullable Entity entity,
            Chain.Arrival arrival)
            throws SQLException {
        TreeSet<VersionId> tips = new TreeSet<>(tipsBefore);
        change.buildsOn().forEach(tips::remove);
        tips.add(change.version());
        if (tips.last().equals(change.version()) && entity != null) {
            layers.of(kind).put(kind.cast(entity), change.geometry(), arrival.approved());
            return;
        }
        layers.of(kind).remove(change.record());
        try (Records<T> records = new Records<>(connection, connections.file(), kind)) {
            new Shown("main", arrival.number(), true)
                    .each(
                            connection,
                            kind.name(),
                            change.record(),
                            (shown, approved) -> layers.of(kind).add(records.of(shown), shown.geometry(), approved));
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
