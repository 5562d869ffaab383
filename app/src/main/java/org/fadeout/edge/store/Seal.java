package org.fadeout.edge.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.VersionId;
import org.fadeout.edge.exchange.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over parts, each written as a mark, its length in bytes and its bytes, so that no two lists of parts are the same bytes.
 * Each use begins with its own name. The form is part of the stored format: it changes only with a new format.
 */
final class Seal {
    private final MessageDigest sha = Sha256.digest();
    /** A mark and a length of four bytes, the high one first. */
    private final byte[] head = new byte[1 + Integer.BYTES];

    private Seal(String use) {
        text(use);
    }

    static String ofChange(StoredChange change) {
        Seal seal = new Seal("fadeout change 1").version(change.version());
        seal.text(change.kind()).text(change.record()).number(change.bodyVersion());
        seal.number(change.buildsOn().size());
        change.buildsOn().forEach(seal::version);
        return seal.text(change.body()).bytes(change.geometry()).hex();
    }

    /** The digest of a batch of so many changes, whose hashes are given one after the other. */
    static Seal ofChanges(long count) {
        return new Seal("fadeout digest 1").number(count);
    }

    /** The next hash of a digest. */
    Seal change(String hash) {
        return text(hash);
    }

    /** The digest of a batch whose hashes are all at hand. */
    static String ofChanges(List<String> hashes) {
        Seal digest = ofChanges(hashes.size());
        hashes.forEach(digest::change);
        return digest.hex();
    }

    /** The hash of a batch: over all of its entry except the hash itself. */
    static String ofBatch(BatchEntry entry) {
        return new Seal("fadeout batch 1")
                .text(entry.site())
                .number(entry.number())
                .text(entry.previous())
                .texts(entry.heads())
                .text(Instants.text(entry.recordedAt()))
                .text(entry.actor())
                .text(entry.reason())
                .text(entry.standing().text())
                .number(entry.count())
                .text(entry.digest())
                .hex();
    }

    /** The same batch with the hash that its entry has. */
    static BatchEntry sealed(BatchEntry open) {
        return new BatchEntry(
                open.site(),
                open.number(),
                open.previous(),
                open.heads(),
                open.recordedAt(),
                open.actor(),
                open.reason(),
                open.standing(),
                open.count(),
                open.digest(),
                ofBatch(open));
    }

    static String ofHeads(List<String> heads) {
        return new Seal("fadeout heads 1")
                .texts(heads.stream().sorted().toList())
                .hex();
    }

    static String ofPersonal(String salt, String value) {
        return new Seal("fadeout personal 1").text(salt).text(value).hex();
    }

    static String ofTexts(List<String> texts) {
        return new Seal("fadeout texts 1").texts(texts).hex();
    }

    private Seal version(VersionId version) {
        return text(version.site()).number(version.batch()).number(version.place());
    }

    private Seal texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
        return this;
    }

    private Seal number(long number) {
        return text(Long.toString(number));
    }

    private Seal text(@Nullable String text) {
        return bytes(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private Seal bytes(byte @Nullable [] bytes) {
        if (bytes == null) {
            sha.update((byte) 0);
            return this;
        }
        head[0] = 1;
        for (int i = 1; i < head.length; i++) {
            head[i] = (byte) (bytes.length >> Byte.SIZE * (Integer.BYTES - i));
        }
        sha.update(head);
        sha.update(bytes);
        return this;
    }

    String hex() {
        return Sha256.text(sha);
    }
}
