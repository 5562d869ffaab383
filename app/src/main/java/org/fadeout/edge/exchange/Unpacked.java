package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A ZIP archive whose size was counted by unpacking it once, before anything is made of it: what it says of itself may be a lie. */
public final class Unpacked {
    private static final int MOST_ENTRIES = 10_000;
    private static final long SMALL = 64L * 1024 * 1024;

    /**
     * How much a compressed file may unpack to.
     *
     * @param bytes of all its entries
     * @param ratio of what an entry of more than 64 MB unpacks to, to what it takes in the archive
     */
    public record Limits(long bytes, long ratio) {
        public static final Limits STANDARD = new Limits(4L << 30, 200);
    }

    private Unpacked() {}

    /** The names of the entries of an archive that keeps to the limits. Throws ProblemException with {@code Unreadable} otherwise. */
    static List<String> entries(Path path, String name, Limits limits) throws IOException {
        List<String> names = new ArrayList<>();
        long all = 0;
        try (ZipFile zip = new ZipFile(path.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (names.size() >= MOST_ENTRIES) {
                    throw InputFile.unreadable(name, "it holds more than " + MOST_ENTRIES + " files");
                }
                all += count(zip, entry, name, limits, limits.bytes - all);
                names.add(entry.getName());
            }
        } catch (ZipException | IllegalArgumentException | java.io.EOFException e) {
            throw InputFile.unreadable(name, "not a whole ZIP archive: " + e.getMessage());
        }
        return names;
    }

    private static long count(ZipFile zip, ZipEntry entry, String name, Limits limits, long left) throws IOException {
        boolean kept = entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
        // The reader of workbooks keeps this one in memory.
        long most = kept ? Math.min(left, Runtime.getRuntime().maxMemory() / 8) : left;
        long packed = Math.max(1, entry.getCompressedSize());
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw InputFile.unreadable(
                            name, entry.getName() + " unpacks to more than " + most / (1 << 20) + " MB");
                }
                if (size > SMALL && size / packed > limits.ratio) {
                    throw InputFile.unreadable(
                            name, entry.getName() + " unpacks to more than " + limits.ratio + " times its size");
                }
            }
        }
        return size;
    }
}
