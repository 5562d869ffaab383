package org.fadeout.base.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fadeout.base.issues.Issue;

/**
 * The register: an append-only set of batches, and the snapshots they give. The only repository interface. One user at a time may
 * write; readers see whole batches only.
 */
public interface Register extends AutoCloseable {

    RegisterInfo info();

    /**
     * Keeps a batch as one atomic act: all of it or nothing, also when the machine stops. A batch without changes is not kept.
     * Throws {@link org.fadeout.base.issues.ProblemException} where the store refuses, and with {@code DATA-OVERTAKEN} where a batch that is
     * to build on the latest versions does not when its turn comes.
     */
    Optional<BatchEntry> append(Batch batch);

    /**
     * Keeps a batch as {@link #append(Batch)} does, whose changes go on after those that it begins with and come one after the other, so
     * that a store need not hold them all. While they come nobody else can write. Where giving them throws, nothing is kept. Whoever gives
     * them may read the register as it stood before, and may be called from another thread, one at a time.
     */
    default Optional<BatchEntry> append(Batch begun, Changes more) {
        List<Change> all = new ArrayList<>(begun.changes());
        more.each(all::add);
        return append(new Batch(begun.actor(), begun.reason(), begun.standing(), all));
    }

    /** Gives changes, one after the other. */
    @FunctionalInterface
    interface Changes {
        void each(Consumer<Change> taker);
    }

    /** What was known, as the viewer may see it. */
    Snapshot at(Known known, Viewer viewer);

    /** All batches of all chains, by site and number. */
    List<BatchEntry> batches();

    /** The versions that a batch made, in its order; decisions make none. Empty where there is no such batch. */
    List<Made> madeBy(String site, long number);

    /**
     * The changes of a batch in their order, exactly as their hashes were taken. Empty where there is no such batch, and in a register that
     * keeps no hashes.
     */
    List<Sealed> sealed(String site, long number);

    /** The versions of a record that are its latest: one, or several where changes did not know each other. */
    List<VersionId> tips(Kind<?> kind, RecordId id);

    /**
     * The records of which some version was made without knowing of another, by kind and id; also those where a person has put them together
     * since. {@link RecordConflict} tells which of them still stand against each other.
     */
    List<Parted> parted();

    /** A record that was changed in two places. */
    record Parted(Kind<?> kind, RecordId record) {}

    /**
     * All versions of a record in the order in which they became known here, rejected ones too, with what was decided about each; the
     * content as the viewer may see it. Empty where there is no such record.
     */
    <T extends Entity> List<Version<T>> versions(Kind<T> kind, RecordId id, Viewer viewer);

    /** The records of a kind that have a version which stands so now, by id. */
    List<RecordId> standing(Kind<?> kind, Standing standing);

    /**
     * Keeps the content of an attachment under its hash; keeping the same again changes nothing. A content that no record names is not part
     * of what the register says. Throws as {@link #append} does.
     *
     * @return SHA-256 of the content, hexadecimal
     */
    String keep(byte[] content);

    /** The content that is kept under a hash; nothing where there is none, or it was erased. */
    Optional<byte[]> content(String sha256);

    /** SHA-256 over the heads of all chains, hexadecimal: the same for the same set of batches. */
    String head();

    /** Checks chains, digests and everything derived. No issues means that all agree. */
    List<Issue> verify();

    /**
     * Compares with a head that was kept elsewhere: whether all that stood then still stands, unchanged. No issues means that it does; it
     * says nothing of what {@link #verify()} checks.
     */
    List<Issue> verify(KeptHead head);

    @Override
    void close();
}
