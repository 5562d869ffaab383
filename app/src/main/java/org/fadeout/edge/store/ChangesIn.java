package org.fadeout.edge.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.fadeout.base.issues.MergeProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.edge.exchange.Sha256;
import org.fadeout.edge.exchange.Unpacked;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of changes line by line, and keeps no more than a line. What it says of its size is not believed; a line, the whole and what it
 * unpacks to have their limits, so that a small file cannot fill memory or disk.
 */
final class ChangesIn implements AutoCloseable {
    private static final int LONGEST_LINE = 80 * 1024 * 1024;
    private static final long SMALL = 64L * 1024 * 1024;

    private final String name;
    private final Unpacked.Limits limits;
    private final ZipFile zip;
    private final InputStream in;
    private final long packed;
    private final MessageDigest sha = Sha256.digest();
    private long bytes;

    /** One line: what it is, and its values. */
    record Line(String name, Map<String, Object> values) {}

    /** Opens a file. Throws ProblemException {@link MergeProblem.ChangesUnreadable} where it is no file of changes. */
    ChangesIn(Path file, String name, Unpacked.Limits limits) {
        this.name = name;
        this.limits = limits;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable("it is not a whole file of fadeout changes");
        }
        try {
            ZipEntry entry = zip.getEntry(ChangesForm.ENTRY);
            if (entry == null) {
                throw unreadable("there is no " + ChangesForm.ENTRY + " in it");
            }
            packed = Math.max(1, entry.getCompressedSize());
            in = new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
        } catch (IOException e) {
            close();
            throw unreadable("it is not a whole file of fadeout changes");
        } catch (ProblemException e) {
            close();
            throw e;
        }
    }

    ProblemException unreadable(String why) {
        return new ProblemException(new MergeProblem.ChangesUnreadable(name, why));
    }

    /**
     * The next line, or null where there is none. Throws IOException or a RuntimeException where it cannot be read, ProblemException where it is
     * too large.
     */
    @Nullable
    Line next() throws IOException {
        byte[] line = bytes();
        if (line == null) {
            return null;
        }
        Map<String, Object> whole = CanonicalJson.readObject(new String(line, StandardCharsets.UTF_8));
        if (whole.size() != 1) {
            throw new IllegalArgumentException("A line says one thing");
        }
        String what = whole.keySet().iterator().next();
        Map<String, Object> values = new java.util.TreeMap<>();
        ((Map<?, ?>) java.util.Objects.requireNonNull(whole.get(what)))
                .forEach((key, value) -> values.put((String) key, value));
        if (!what.equals(ChangesForm.END)) {
            sha.update(line);
            sha.update((byte) '\n');
        }
        return new Line(what, values);
    }

    /** The hash over all lines that were read, without the end. */
    String hash() {
        return Sha256.text(sha);
    }

    private byte @Nullable [] bytes() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = in.read(); one >= 0; one = in.read()) {
            bytes++;
            if (one == '\n') {
                return line.toByteArray();
            }
            if (line.size() >= LONGEST_LINE) {
                throw unreadable("it holds a line of more than " + LONGEST_LINE / (1 << 20) + " MB");
            }
            if (bytes > limits.bytes()) {
                throw unreadable("it unpacks to more than " + limits.bytes() / (1 << 20) + " MB");
            }
            if (bytes > SMALL && bytes / packed > limits.ratio()) {
                throw unreadable("it unpacks to more than " + limits.ratio() + " times its size");
            }
            line.write(one);
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // It was only read.
        }
    }
}
