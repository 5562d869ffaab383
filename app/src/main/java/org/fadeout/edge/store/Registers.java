package org.fadeout.edge.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.StoreProblem;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.edge.settings.Surroundings;

/** The door: the one place that makes, opens and moves registers by their address, whatever keeps them. */
public final class Registers {
    private Registers() {}

    /** Makes a new, empty register and opens it. Throws ProblemException where something stands there already. */
    public static StoredRegister create(Address at, NewRegister told, Surroundings surroundings) {
        database(at, surroundings)
                .make((connection, made) -> Schema.create(connection, made.dialect(), told.info(surroundings)));
        return open(at, surroundings);
    }

    /**
     * Opens a register, and brings one of an older format forward. Never makes one. Throws ProblemException where it is missing, newer, not
     * a register, or cannot be reached.
     */
    public static StoredRegister open(Address at, Surroundings surroundings) {
        return open(at, surroundings, false);
    }

    /** Opens a register that will not be changed. Appending is refused. Throws as {@link #open(Address, Surroundings)} does. */
    public static StoredRegister openToRead(Address at, Surroundings surroundings) {
        return open(at, surroundings, true);
    }

    private static StoredRegister open(Address at, Surroundings surroundings, boolean readOnly) {
        if (at instanceof Address.Server server) {
            return PostgresRegister.open(server, surroundings, readOnly);
        }
        Path file = ((Address.File) at).path();
        return readOnly
                ? GeoPackageRegister.openToRead(file, surroundings)
                : GeoPackageRegister.open(file, surroundings);
    }

    private static Database database(Address at, Surroundings surroundings) {
        return at instanceof Address.Server server
                ? PostgresDatabase.of(server, surroundings)
                : new GeoPackageDatabase(((Address.File) at).path());
    }

    /**
     * Copies a register as it is at one moment, also while it is being written, and checks the copy. The advised way to move a live one,
     * between files and servers either way: the batches are kept as they are, so that the copy has the same head. Throws ProblemException;
     * an existing target is refused and left as it is.
     */
    public static void copy(Address from, Address to, Surroundings surroundings) {
        copy(from, to, surroundings, (connection, made) -> {});
    }

    /**
     * Copies a register as {@link #copy} does and makes the copy a site of its own, so that both may be written and merged again. Throws as
     * {@link #copy} does.
     *
     * @param actor who makes the site
     */
    public static void copyAsNewSite(Address from, Address to, String actor, Surroundings surroundings) {
        copy(from, to, surroundings, (connection, made) -> {
            if (Schema.format(connection) < Schema.FORMAT) {
                throw new ProblemException(new StoreProblem.StoreRefused(
                        from.toString(), "it has an older format; open it for writing once, then copy it"));
            }
            String before = Schema.properties(connection).getOrDefault("site", "");
            String site = NewRegister.id(surroundings);
            Schema.writing(connection, true);
            OwnChain.leave(connection, site);
            Receipt.append(
                    connection, surroundings, site, actor, "Site " + site + " begun as a copy of site " + before);
            Schema.writing(connection, false);
        });
    }

    private static void copy(Address from, Address to, Surroundings surroundings, Database.Filling after) {
        if (from instanceof Address.File file && to instanceof Address.File copy) {
            RegisterFile.copy(file.path(), copy.path(), draft -> {
                Database copied = new GeoPackageDatabase(draft);
                try (Connection connection = copied.connect(false)) {
                    copied.writing(connection, open -> {
                        after.into(open, copied);
                        return copied;
                    });
                }
            });
        } else {
            Database source = there(from, surroundings);
            try (Connection connection = source.connect(true)) {
                Schema.info(connection, source);
                source.reading(connection, open -> {
                    copy(Truth.of(open, source.dialect()), to, surroundings, after);
                    return to;
                });
            } catch (SQLException e) {
                throw source.refused(e);
            }
        }
    }

    private static void copy(Truth.Source source, Address to, Surroundings surroundings, Database.Filling after) {
        database(to, surroundings).make((connection, made) -> {
            List<String> faults = Truth.fill(
                    connection, made, source, Instants.kept(surroundings.clock().instant()));
            if (!faults.isEmpty()) {
                throw new ProblemException(new StoreProblem.StoreRefused(to.toString(), faults.get(0)));
            }
            after.into(connection, made);
        });
    }

    private static Database there(Address at, Surroundings surroundings) {
        if (at instanceof Address.File file) {
            RegisterFile.requireThere(file.path());
            return new GeoPackageDatabase(file.path());
        }
        return PostgresRegister.there((Address.Server) at, surroundings, true);
    }

    /**
     * Writes a whole register as one archive: its batches in the order of their arrival, their changes, the personal values that were not
     * erased. What is restored from it is equal. Throws ProblemException; an existing target is refused.
     */
    public static void export(Address from, Path to, Surroundings surroundings) {
        WholeRegister.write(there(from, surroundings), to);
    }

    /**
     * Makes the register that an archive of {@link #export} holds, checks it, and opens it. Throws ProblemException where the archive is not
     * whole or does not agree with itself; then nothing is left.
     */
    public static StoredRegister restore(Path from, Address to, Surroundings surroundings) {
        return restore(from, to, false, surroundings);
    }

    private static StoredRegister restore(Path from, Address to, boolean withAccounts, Surroundings surroundings) {
        WholeRegister.restore(from, database(to, surroundings), withAccounts, surroundings);
        return open(to, surroundings);
    }

    /** The head of a register that has these batches and no others: what {@link org.fadeout.base.record.Register#head} gives for it. */
    public static String headOf(List<BatchEntry> batches) {
        Map<String, BatchEntry> last = new TreeMap<>();
        batches.forEach(
                batch -> last.merge(batch.site(), batch, (one, other) -> one.number() > other.number() ? one : other));
        return Seal.ofHeads(last.values().stream()
                .map(batch -> batch.site() + "/" + batch.number() + "/" + batch.hash())
                .toList());
    }

    /**
     * Writes a backup of a register as it is at one moment, also while others write: the archive of {@link #export} with a hash over all its
     * bytes and the accounts beside it, which either store restores from. It stands at its place when it is whole. Throws ProblemException; an existing target is refused.
     *
     * @return SHA-256 of all that the backup holds, hexadecimal
     */
    public static String backup(Address from, Path to, Surroundings surroundings) {
        return Backup.write(there(from, surroundings), to);
    }

    /**
     * Makes the register that a backup holds: checks every byte of it before, and the register after. Throws ProblemException where the backup is not
     * as it was written; then nothing is left.
     */
    public static StoredRegister restoreBackup(Path from, Address to, Surroundings surroundings) {
        return restoreBackup(from, to, true, surroundings);
    }

    /**
     * As {@link #restoreBackup(Path, Address, Surroundings)} does.
     *
     * @param withAccounts false where nobody is to come in as before: the accounts, their tokens and the log of what left stay in the backup
     */
    public static StoredRegister restoreBackup(Path from, Address to, boolean withAccounts, Surroundings surroundings) {
        Backup.require(from);
        return restore(from, to, withAccounts, surroundings);
    }
}
