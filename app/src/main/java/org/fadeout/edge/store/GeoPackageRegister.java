package org.fadeout.edge.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
 * A register in one GeoPackage file, which QGIS and GDAL open as it stands.
 *
 * <p>The truth is the batches and their changes; version index and layers are derived from them in the same transaction. Any number of
 * threads and programs may read; one writes at a time, and another that waits longer than three seconds is refused with {@code
 * STORE-REFUSED}. While it is being written the file has {@code -wal} and {@code -shm} files beside it; a closed register is one file.
 * What a crash leaves behind is mended when it is next opened: the last batch is there as a whole, or not at all.
 */
public final class GeoPackageRegister implements SiteRegister {
    private final Connections connections;
    private final RegisterInfo info;
    private final Surroundings surroundings;
    /** Where the version index stands: in the file, or with the connections where a file of an older format is only read. */
    private final String indexSchema;

    private GeoPackageRegister(Path file, Surroundings surroundings, boolean readOnly) {
        RegisterFile.requireThere(file);
        this.connections = new Connections(file, readOnly);
        this.surroundings = surroundings;
        RegisterInfo found = connections.read(connection -> RegisterFile.info(connection, file));
        boolean older = found.format() < Schema.FORMAT;
        if (older && readOnly) {
            connections.readyBy(OlderFormat::indexOf);
        } else if (older) {
            OlderFormat.forward(connections, Instants.kept(surroundings.clock().instant()));
        }
        this.indexSchema = older && readOnly ? "temp" : "main";
        this.info = connections.read(connection -> RegisterFile.info(connection, file));
    }

    /**
     * Begins to make ready, beside the caller, what the first opening of a register needs, and the kinds that are read first. It only saves
     * time: what fails here fails again where the register is opened, and is told there.
     */
    public static void readyAhead(Supplier<List<Kind<?>>> first) {
        Thread thread = new Thread(
                () -> {
                    Connections.readyConfig();
                    first.get().forEach(Kind::fields);
                    CanonicalJson.read("{}");
                },
                "ready ahead");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((ended, failure) -> {});
        thread.start();
    }

    /** Makes a new, empty register and opens it. Throws ProblemException where something stands at the path already. */
    public static GeoPackageRegister create(Path file, NewRegister told, Surroundings surroundings) {
        RegisterFile.create(file, told, surroundings);
        return open(file, surroundings);
    }

    /**
     * Opens a register, and brings one of an older format forward. Never makes one. Throws ProblemException with {@code STORE-MISSING}, {@code STORE-FOREIGN}, {@code STORE-NEWER} or
     * {@code STORE-REFUSED}.
     */
    public static GeoPackageRegister open(Path file, Surroundings surroundings) {
        return new GeoPackageRegister(file, surroundings, false);
    }

    /**
     * Opens a register that will not be changed, such as one on a write-protected disk. Appending is refused. Throws as {@link #open} does.
     */
    public static GeoPackageRegister openToRead(Path file, Surroundings surroundings) {
        return new GeoPackageRegister(file, surroundings, true);
    }

    /**
     * Copies a register as it is at one moment, also while it is being written, and checks the copy. The advised way to move a live file.
     * Throws ProblemException; an existing target is refused and left as it is.
     */
    public static void copy(Path from, Path to) {
        RegisterFile.copy(from, to);
    }

    /**
     * Copies a register as {@link #copy} does and makes the copy a site of its own, so that both may be written and merged again. Throws as
     * {@link #copy} does.
     *
     * @param actor who makes the site
     */
    public static void copyAsNewSite(Path from, Path to, String actor, Surroundings surroundings) {
        RegisterFile.copyAsNewSite(from, to, actor, surroundings);
    }

    /**
     * Writes a whole register as one archive: its batches in the order of their arrival, their changes, the personal values that were not
     * erased. What is restored from it is equal. Throws ProblemException; an existing target is refused.
     */
    public static void export(Path from, Path to) {
        WholeRegister.write(from, to);
    }

    /**
     * Makes the register that an archive of {@link #export} holds, checks it, and opens it. Throws ProblemException where the archive is not
     * whole or does not agree with itself; then nothing is left.
     */
    public static GeoPackageRegister restore(Path from, Path to, Surroundings surroundings) {
        WholeRegister.restore(from, to, surroundings);
        return open(to, surroundings);
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
            try (Appending appending = new Appending(connection, connections, surroundings, info.site(), begun);
                    Ahead<Prepared> ahead =
                            new Ahead<>(taker -> more.each(change -> taker.accept(Prepared.of(change))))) {
                for (Change change : begun.changes()) {
                    appending.keep(Prepared.of(change));
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

    @Override
    public Snapshot at(Known known, Viewer viewer) {
        Optional<Instant> by = known.instant();
        long arrival = connections.read(connection -> {
            Chain chain = new Chain(connection);
            return by.isPresent() ? chain.arrivalBy(by.get()) : chain.lastArrival();
        });
        return new StoredSnapshot(connections, indexSchema, known, viewer, arrival);
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
        return connections.read(connection -> ChangesOut.write(connection, info, since, withPersonal, to));
    }

    @Override
    public Merged merge(Path file, String name, String actor, Unpacked.Limits limits) {
        try (ChangesIn in = new ChangesIn(file, name, limits)) {
            return connections.write(connection -> {
                try (Merging merging = new Merging(connection, surroundings, info, name)) {
                    return merging.run(in, actor, connections.file());
                }
            });
        }
    }

    @Override
    public <T extends Entity> List<Version<T>> versions(Kind<T> kind, RecordId id, Viewer viewer) {
        return connections.read(
                connection -> new RecordHistory(connection, connections.file(), indexSchema).of(kind, id, viewer));
    }

    @Override
    public List<RecordId> standing(Kind<?> kind, Standing standing) {
        return connections.read(connection ->
                List.copyOf(new RecordHistory(connection, connections.file(), indexSchema).standing(kind, standing)));
    }

    @Override
    public String keep(byte[] content) {
        return connections.write(connection -> Attachments.keep(connection, content));
    }

    @Override
    public Optional<byte[]> content(String sha256) {
        return connections.read(connection -> Attachments.content(connection, sha256));
    }

    @Override
    public String head() {
        return connections.read(connection -> Seal.ofHeads(new Chain(connection).heads()));
    }

    @Override
    public List<Issue> verify() {
        return connections.read(connection -> Verification.of(connection, connections.file()));
    }

    @Override
    public List<Issue> verify(KeptHead head) {
        return connections.read(connection -> new HeadCheck(new Chain(connection).arrived()).against(head));
    }

    /**
     * Erases what one field says about a private person, in all versions of a record. The chain stays whole; the value is unknown from now
     * on. Snapshots taken before keep what they have read. Copies of the file made before are not reached.
     *
     * @param field the name of a personal field of the kind
     * @return the number of versions from which it was erased
     */
    public <T extends Entity> int erase(Kind<T> kind, RecordId id, String field) {
        return connections.write(connection -> {
            Erasing erasing = new Erasing(connection, connections.file());
            return erasing.erase(
                    kind, id, field, Instants.kept(surroundings.clock().instant()));
        });
    }

    /** Makes version index and layers anew from the changes; what {@link #verify} advises where only they differ. */
    public void rebuild() {
        Instant now = Instants.kept(surroundings.clock().instant());
        connections.write(connection -> {
            Derived.rebuild(connection, connections.file(), now);
            return now;
        });
    }

    @Override
    public void close() {
        connections.close();
    }
}
