package org.fadeout.edge.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.edge.exchange.Sha256;

/**
 * A backup: the archive of a {@link WholeRegister} with the accounts beside it, whose comment is the hash of every byte before it. An archive alone tells of a flipped byte
 * in what it holds, but not of one in its own tables.
 */
final class Backup {
    private static final String MARK = "fadeout backup 1 sha256 ";
    private static final int DIGITS = 64;
    private static final int COMMENT = MARK.length() + DIGITS;

    private Backup() {}

    static String write(Database from, Path to) {
        String[] hash = {""};
        RegisterFile.place(to, draft -> {
            WholeRegister.write(from, draft, MARK + "0".repeat(DIGITS), AccountTables.ALL);
            hash[0] = seal(draft);
        });
        return hash[0];
    }

    /** Puts the hash of all that stands before it in the place that was left for it. */
    private static String seal(Path draft) {
        try (RandomAccessFile file = new RandomAccessFile(draft.toFile(), "rw")) {
            String hash = hash(draft, file.length() - COMMENT);
            file.seek(file.length() - DIGITS);
            file.write(hash.getBytes(StandardCharsets.US_ASCII));
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws ProblemException where any byte is not as it was written. */
    static void require(Path file) {
        String name = String.valueOf(file.getFileName());
        try (RandomAccessFile read = new RandomAccessFile(file.toFile(), "r")) {
            byte[] comment = new byte[COMMENT];
            if (read.length() > COMMENT) {
                read.seek(read.length() - COMMENT);
                read.readFully(comment);
            }
            String told = new String(comment, StandardCharsets.ISO_8859_1);
            if (!told.startsWith(MARK)) {
                throw damaged(name, "it does not end with its hash");
            }
            if (!told.substring(MARK.length()).equals(hash(file, read.length() - COMMENT))) {
                throw damaged(name, "its hash is another");
            }
        } catch (IOException e) {
            throw new ProblemException(
                    new FileProblem.BackupDamaged(
                            name, "it cannot be read, " + e.getClass().getSimpleName()),
                    e);
        }
    }

    private static ProblemException damaged(String name, String why) {
        return new ProblemException(new FileProblem.BackupDamaged(name, why));
    }

    private static String hash(Path file, long bytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha = Sha256.digest();
            byte[] some = new byte[1 << 16];
            long left = bytes;
            while (left > 0) {
                int read = in.read(some, 0, (int) Math.min(some.length, left));
                if (read < 0) {
                    break;
                }
                sha.update(some, 0, read);
                left -= read;
            }
            return Sha256.text(sha);
        }
    }
}
