package org.fadeout.edge.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.StoreProblem;
import org.fadeout.edge.exchange.InputFile;
import org.fadeout.edge.settings.Surroundings;
import tools.jackson.core.JacksonException;

/** A whole register as an archive that outlives its database: what it says of itself, and its {@link Truth} as JSON lines, one row a line. */
final class WholeRegister {
    /** The version of the archive's form. The first knew no attachments. */
    private static final long FORM = 2;

    /** The columns that hold bytes; as text they are hexadecimal. */
    private static final List<String> BYTES = List.of("geometry", "content");

    private WholeRegister() {}

    /** Writes the archive of what the register says; accounts are no part of that. */
    static void write(Database from, Path to) {
        write(from, to, "", List.of());
    }

    /**
     * Writes the archive with a comment, which stands at its very end.
     *
     * @param beside what of the tables beside the chain goes with it
     */
    static void write(Database from, Path to, String comment, List<Truth.Kept> beside) {
        boolean begun = false;
        try (Connection connection = from.connect(true)) {
            Schema.info(connection, from);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to, StandardOpenOption.CREATE_NEW))) {
                begun = true;
                zip.setComment(comment);
                from.reading(connection, open -> {
                    Writer out = write(Truth.of(open, from.dialect()), zip);
                    for (Truth.Kept kept : beside) {
                        begin(kept, zip);
                        AccountTables.each(open, from.dialect(), kept, row -> line(row, out));
                        flush(out);
                    }
                    return out;
                });
            }
            begun = false;
        } catch (FileAlreadyExistsException e) {
            throw new ProblemException(new StoreProblem.RegisterExists(to.toString()), e);
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(new FileProblem.NotWritten(to.toString(), String.valueOf(e.getMessage())), e);
        } catch (SQLException e) {
            throw from.refused(e);
        } finally {
            if (begun) {
                take(to);
            }
        }
    }

    private static void take(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            // The problem that is on its way says that the file was not written.
        }
    }

    private static void begin(Truth.Kept kept, ZipOutputStream zip) {
        try {
            zip.putNextEntry(new ZipEntry(entry(kept)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flush(Writer out) {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Writer write(Truth.Source source, ZipOutputStream zip) throws SQLException {
        Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        try {
            zip.putNextEntry(new ZipEntry(InputFile.WHOLE_REGISTER));
            Map<String, Object> head = new TreeMap<>(source.said());
            head.put("form", FORM);
            out.write(CanonicalJson.write(head) + "\n");
            out.flush();
            for (Truth.Kept kept : Truth.KEPT) {
                begin(kept, zip);
                source.each(kept, row -> line(row, out));
                flush(out);
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String entry(Truth.Kept kept) {
        return kept.name() + ".jsonl";
    }

    private static void line(Map<String, Object> row, Writer out) {
        for (String column : BYTES) {
            if (row.get(column) instanceof byte[] bytes) {
                row.put(column, HexFormat.of().formatHex(bytes));
            }
        }
        try {
            out.write(CanonicalJson.write(row) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes the register that an archive holds.
     *
     * @param withAccounts whether the accounts come back too, where the archive is a backup that holds them
     */
    static void restore(Path from, Database to, boolean withAccounts, Surroundings surroundings) {
        String name = String.valueOf(from.getFileName());
        try (ZipFile zip = new ZipFile(from.toFile())) {
            Archive archive = new Archive(zip, name);
            to.make((connection, made) -> {
                List<String> faults = Truth.fill(
                        connection,
                        made,
                        archive,
                        Instants.kept(surroundings.clock().instant()));
                if (!faults.isEmpty()) {
                    throw unreadable(name, faults.get(0));
                }
                if (withAccounts && archive.hasAccounts()) {
                    AccountTables.fill(connection, made.dialect(), archive);
                }
            });
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(name, "not a whole archive: " + e.getMessage());
        }
    }

    /** A register in an archive. */
    private record Archive(ZipFile zip, String name) implements Truth.Source {
        @Override
        public Map<String, String> said() {
            try (BufferedReader in = reader(InputFile.WHOLE_REGISTER)) {
                Map<String, Object> head = CanonicalJson.readObject(String.valueOf(in.readLine()));
                if (!List.of(1L, FORM).contains(head.getOrDefault("form", 0L))) {
                    throw unreadable(name, "it was written by a newer program");
                }
                Map<String, String> said = new TreeMap<>();
                head.forEach((key, value) -> said.put(key, value.toString()));
                return said;
            } catch (IOException | JacksonException e) {
                throw unreadable(name, "what it says of itself cannot be read");
            }
        }

        @Override
        public void each(Truth.Kept kept, Truth.Taker taker) throws SQLException {
            boolean newer = kept.equals(Truth.ATTACHMENTS) || AccountTables.ALL.contains(kept);
            if (newer && zip.getEntry(entry(kept)) == null) {
                return;
            }
            try (BufferedReader in = reader(entry(kept))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    Map<String, Object> row = CanonicalJson.readObject(line);
                    for (String column : BYTES) {
                        if (row.get(column) instanceof String hex) {
                            row.put(column, HexFormat.of().parseHex(hex));
                        }
                    }
                    taker.take(row);
                }
            } catch (IOException | JacksonException | IllegalArgumentException e) {
                throw unreadable(name, entry(kept) + " is not whole");
            }
        }

        /** A register without accounts stays open to whoever holds it, so no empty tables are made. */
        boolean hasAccounts() throws SQLException {
            long[] found = {0};
            each(AccountTables.ALL.get(0), row -> found[0]++);
            return found[0] > 0;
        }

        private BufferedReader reader(String entry) throws IOException {
            ZipEntry found = zip.getEntry(entry);
            if (found == null) {
                throw unreadable(name, "there is no " + entry + " in it");
            }
            return new BufferedReader(new InputStreamReader(zip.getInputStream(found), StandardCharsets.UTF_8));
        }
    }

    private static ProblemException unreadable(String name, String why) {
        return new ProblemException(new FileProblem.Unreadable(name, why));
    }
}
