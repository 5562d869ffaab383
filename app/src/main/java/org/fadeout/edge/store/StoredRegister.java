package org.fadeout.edge.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.KeptHead;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Made;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.RegisterInfo;
import org.fadeout.base.record.Sealed;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Unpacked;
import org.fadeout.edge.settings.Surroundings;

/**
 * A register in a database, whichever make it is.
 *
 * <p>The truth is the batches and their changes; version index and layers are derived from them in the same transaction. Any number of
 * threads and programs may read; one writes at a time. What a crash leaves behind is mended by the database: the last batch is there as a
 * whole, or not at all.
 */
public abstract sealed class StoredRegister implements SiteRegister permits GeoPackageRegister, PostgresRegister {
    private final Database database;
    private final Connections connections;
    private final RegisterInfo info;
    private final Surroundings surroundings;
    /** Where the version index stands: in the register, or with the connections where one of an older format is only read. */
    private final String indexSchema;

    private final Accounts accounts;

    StoredRegister(Database database, Surroundings surroundings, boolean readOnly) {
        this.database = database;
        this.connections = new Connections(database, readOnly);
        this.accounts = new Accounts(connections, database.dialect(), readOnly ? new AccountMemory() : null);
        this.surroundings = surroundings;
        try {
            RegisterInfo found = connections.read(connection -> Schema.info(connection, database));
            boolean older = found.format() < Schema.FORMAT;
            if (older && readOnly) {
                connections.readyBy(connection -> OlderFormat.indexOf(connection, database.dialect()));
            } else if (older) {
                OlderFormat.forward(
                        connections,
                        database,
                        Instants.kept(surroundings.clock().instant()));
            }
            this.indexSchema = older && readOnly
                    ? database.dialect().beside()
                    : database.dialect().here();
            this.info = connections.read(connection -> Schema.info(connection, database));
        } catch (RuntimeException e) {
            connections.leave();
            throw e;
        }
    }

    /** The accounts of the people who may use this register; they stand outside of its chain. */
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public RegisterInfo info() {
        return info;
    }

    @Override
    public Optional<BatchEntry> append(Batch batch) {
        return batch.changes().isEmpty() ? Optional.empty() : append(batch, taker -> {});
    }

    @Override
    public Optional<BatchEntry> append(Batch begun, Changes more) {
        return connections.write(connection -> {
            try (Appending appending = new Appending(connection, database, surroundings, info.site(), begun);
                    Ahead<Prepared> ahead =
                            ahead(more, appending.preparing(begun.changes().size()))) {
                Preparing first = appending.preparing(0);
                for (Change change : begun.changes()) {
                    appending.keep(first.next(change));
                }
                for (List<Prepared> some = ahead.next(); !some.isEmpty(); some = ahead.next()) {
                    for (Prepared change : some) {
                        appending.keep(change);
                    }
                }
                return appending.finish();
            }
        });
    }

    private static Ahead<Prepared> ahead(Changes more, Preparing preparing) {
        return new Ahead<>(taker -> more.each(change -> taker.accept(preparing.next(change))));
    }

    @Override
    public Snapshot at(Known known, Viewer viewer) {
        Optional<Instant> by = known.instant();
        long arrival = connections.read(connection -> {
            Chain chain = new Chain(connection);
            return by.isPresent() ? chain.arrivalBy(by.get()) : chain.lastArrival();
        });
        return new StoredSnapshot(connections, database, indexSchema, known, viewer, arrival);
    }

    @Override
    public List<BatchEntry> batches() {
        return connections.read(connection -> List.copyOf(new Chain(connection).all()));
    }

    @Override
    public List<Made> madeBy(String site, long number) {
        return connections.read(connection -> {
            try (ChangeTable changes = new ChangeTable(connection)) {
                return List.copyOf(changes.madeBy(site, number));
            }
        });
    }

    @Override
    public List<Sealed> sealed(String site, long number) {
        return connections.read(connection -> {
            List<Sealed> sealed = new ArrayList<>();
            try (ChangeTable changes = new ChangeTable(connection)) {
                changes.eachOf(site, number, change -> sealed.add(change.shown()));
            }
            return List.copyOf(sealed);
        });
    }

    @Override
    public List<VersionId> tips(Kind<?> kind, RecordId id) {
        return connections.read(connection -> {
            try (VersionIndex index = new VersionIndex(connection, indexSchema)) {
                return List.copyOf(index.tips(kind.name(), id.text()));
            }
        });
    }

    @Override
    public List<Parted> parted() {
        return connections.read(connection -> VersionIndex.parted(connection, indexSchema));
    }

    @Override
    public List<BatchEntry> writeChanges(Since since, boolean withPersonal, Path to) {
        return connections.read(
                connection -> ChangesOut.write(connection, database.dialect(), info, since, withPersonal, to));
    }

    @Override
    public Merged merge(Path file, String name, String actor, Unpacked.Limits limits) {
        try (ChangesIn in = new ChangesIn(file, name, limits)) {
            return connections.write(connection -> {
                try (Merging merging = new Merging(connection, database, surroundings, info, name)) {
                    return merging.run(in, actor);
                }
            });
        }
    }

    @Override
    public <T extends Entity> List<Version<T>> versions(Kind<T> kind, RecordId id, Viewer viewer) {
        return connections.read(
                connection -> new RecordHistory(connection, database, indexSchema).of(kind, id, viewer));
    }

    @Override
    public List<RecordId> standing(Kind<?> kind, Standing standing) {
        return connections.read(connection ->
                List.copyOf(new RecordHistory(connection, database, indexSchema).standing(kind, standing)));
    }

    @Override
    public String keep(byte[] content) {
        return connections.write(connection -> Attachments.keep(connection, database.dialect(), content));
    }

    @Override
    public Optional<byte[]> content(String sha256) {
        return connections.read(connection -> Attachments.content(connection, database.dialect(), sha256));
    }

    @Override
    public String head() {
        return connections.read(connection -> Seal.ofHeads(new Chain(connection).heads()));
    }

    @Override
    public void requireReady() {
        database.requireThere();
        connections.read(connection -> Schema.info(connection, database));
    }

    @Override
    public List<Issue> verify() {
        return connections.read(connection -> Verification.of(connection, database));
    }

    @Override
    public List<Issue> verify(KeptHead head) {
        return connections.read(connection -> new HeadCheck(new Chain(connection).arrived()).against(head));
    }

    /**
     * Erases what one field says about a private person, in all versions of a record. The chain stays whole; the value is unknown from now
     * on. Snapshots taken before keep what they have read. Copies and backups made before are not reached.
     *
     * @param field the name of a personal field of the kind
     * @return the number of versions from which it was erased
     */
    public <T extends Entity> int erase(Kind<T> kind, RecordId id, String field) {
        int erased = connections.write(connection -> new Erasing(connection, database)
                .erase(kind, id, field, Instants.kept(surroundings.clock().instant())));
        if (erased > 0) {
            database.afterErasing(kind.name());
        }
        return erased;
    }

    /** Makes version index and layers anew from the changes; what {@link #verify} advises where only they differ. */
    public void rebuild() {
        Instant now = Instants.kept(surroundings.clock().instant());
        connections.write(connection -> {
            Derived.rebuild(connection, database, now);
            return now;
        });
    }

    @Override
    public void close() {
        connections.close();
    }
}
