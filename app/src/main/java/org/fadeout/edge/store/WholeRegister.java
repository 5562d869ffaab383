package org.fadeout.edge.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.edge.exchange.InputFile;
import org.fadeout.edge.settings.Surroundings;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A whole register as an archive that outlives its database: what it says of itself, and its tables of truth as JSON lines, one row a line.
 * Everything derived is left out and made anew. Rows are read and written one at a time.
 */
final class WholeRegister {
    /** The version of the archive's form. */
    private static final long FORM = 2;

    /** What archives of the first form have not. */
    private static final Kept ATTACHMENTS =
            new Kept("attachments.jsonl", "fadeout_attachment", List.of("sha256", "content"), "sha256");

    /** The columns that hold bytes; as text they are hexadecimal. */
    private static final Set<String> BYTES = Set.of("geometry", "content");

    /** The tables in the order in which they are restored, with the columns of each and the order of its rows. */
    private static final List<Kept> KEPT = List.of(
            new Kept(
                    "batches.jsonl",
                    "fadeout_batch",
                    List.of(
                            "arrival",
                            "site",
                            "number",
                            "previous",
                            "heads",
                            "recorded_at",
                            "actor",
                            "reason",
                            "standing",
                            "count",
                            "digest",
                            "hash"),
                    "arrival"),
            new Kept(
                    "changes.jsonl",
                    "fadeout_change",
                    List.of(
                            "site",
                            "batch",
                            "place",
                            "kind",
                            "record_id",
                            "body_version",
                            "builds_on",
                            "body",
                            "geometry",
                            "hash"),
                    "site, batch, place"),
            new Kept(
                    "personal.jsonl",
                    "fadeout_personal",
                    List.of("site", "batch", "place", "field", "salt", "value"),
                    "site, batch, place, field"),
            ATTACHMENTS);

    private record Kept(String entry, String table, List<String> columns, String order) {}

    private WholeRegister() {}

    static void write(Path from, Path to) {
        RegisterFile.requireThere(from);
        boolean begun = false;
        try (Connection connection = Connections.connect(from, true)) {
            RegisterFile.info(connection, from);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to, StandardOpenOption.CREATE_NEW))) {
                begun = true;
                Connections.inTransaction(connection, "BEGIN", "ROLLBACK", open -> write(open, zip));
            }
            begun = false;
        } catch (java.nio.file.FileAlreadyExistsException e) {
            throw new ProblemException(new Problem.RegisterExists(to.toString()), e);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new ProblemException(new Problem.NotWritten(to.toString(), String.valueOf(e.getMessage())), e);
        } catch (SQLException e) {
            throw Refusal.of(from, e);
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

    private static Connection write(Connection connection, ZipOutputStream zip) throws SQLException {
        Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        try {
            zip.putNextEntry(new ZipEntry(InputFile.WHOLE_REGISTER));
            out.write(CanonicalJson.write(head(connection)) + "\n");
            out.flush();
            for (Kept kept : kept(Attachments.isThere(connection))) {
                zip.putNextEntry(new ZipEntry(kept.entry));
                rows(connection, kept, out);
                out.flush();
            }
            return connection;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Kept> kept(boolean attachments) {
        return KEPT.stream().filter(kept -> attachments || kept != ATTACHMENTS).toList();
    }

    private static Map<String, Object> head(Connection connection) throws SQLException {
        Map<String, String> told = Schema.properties(connection);
        Map<String, Object> head = new TreeMap<>();
        for (String key : List.of("id", "site", "country", "zone", "created")) {
            head.put(key, told.getOrDefault(key, ""));
        }
        if (told.containsKey(OwnChain.BEFORE)) {
            head.put(OwnChain.BEFORE, told.getOrDefault(OwnChain.BEFORE, ""));
        }
        head.put("form", FORM);
        head.put("head", Seal.ofHeads(new Chain(connection).heads()));
        return head;
    }

    private static void rows(Connection connection, Kept kept, Writer out) throws SQLException, IOException {
        String sql = "SELECT " + String.join(", ", kept.columns) + " FROM " + kept.table + " ORDER BY " + kept.order;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Map<String, Object> values = new TreeMap<>();
                for (int i = 0; i < kept.columns.size(); i++) {
                    Object value = plain(row.getObject(i + 1));
                    if (value != null) {
                        values.put(kept.columns.get(i), value);
                    }
                }
                out.write(CanonicalJson.write(values) + "\n");
            }
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        return value instanceof Number number ? (Object) number.longValue() : value;
    }

    static void restore(Path from, Path to, Surroundings surroundings) {
        String name = String.valueOf(from.getFileName());
        try (ZipFile zip = new ZipFile(from.toFile())) {
            Map<String, Object> head = head(zip, name);
            RegisterFile.place(to, draft -> {
                try (Connection connection = Connections.make(draft)) {
                    Schema.mark(connection);
                    Connections.inTransaction(connection, "BEGIN IMMEDIATE", "COMMIT", open -> {
                        fill(open, zip, name, head);
                        Derived.rebuild(
                                open, draft, Instants.kept(surroundings.clock().instant()));
                        return head;
                    });
                    check(connection, draft, name, head);
                }
            });
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(name, "not a whole archive: " + e.getMessage());
        }
    }

    private static Map<String, Object> head(ZipFile zip, String name) throws IOException {
        try (BufferedReader in = reader(zip, InputFile.WHOLE_REGISTER, name)) {
            Map<String, Object> head = CanonicalJson.readObject(String.valueOf(in.readLine()));
            if (!Set.of(1L, FORM).contains(head.getOrDefault("form", 0L))) {
                throw unreadable(name, "it was written by a newer program");
            }
            return head;
        } catch (JacksonException e) {
            throw unreadable(name, "what it says of itself cannot be read");
        }
    }

    private static void fill(Connection connection, ZipFile zip, String name, Map<String, Object> head)
            throws SQLException {
        Map<String, String> told = new TreeMap<>();
        head.forEach((key, value) -> told.put(key, value.toString()));
        told.put("format", Long.toString(Schema.FORMAT));
        Schema.create(connection, Schema.info(told));
        if (told.containsKey(OwnChain.BEFORE)) {
            Schema.put(connection, OwnChain.BEFORE, told.getOrDefault(OwnChain.BEFORE, ""));
        }
        Schema.writing(connection, true);
        for (Kept kept : kept(zip.getEntry(ATTACHMENTS.entry) != null)) {
            insert(connection, zip, name, kept);
        }
        Schema.writing(connection, false);
    }

    private static void insert(Connection connection, ZipFile zip, String name, Kept kept) throws SQLException {
        String marks = ", ?".repeat(kept.columns.size()).substring(2);
        String sql = "INSERT INTO " + kept.table + "(" + String.join(", ", kept.columns) + ") VALUES (" + marks + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql);
                BufferedReader in = reader(zip, kept.entry, name)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Map<String, Object> values = CanonicalJson.readObject(line);
                for (int i = 0; i < kept.columns.size(); i++) {
                    Object value = values.get(kept.columns.get(i));
                    boolean bytes = BYTES.contains(kept.columns.get(i)) && value != null;
                    insert.setObject(i + 1, bytes ? HexFormat.of().parseHex((String) value) : value);
                }
                insert.executeUpdate();
            }
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw unreadable(name, kept.entry + " is not whole");
        }
    }

    /** What was restored has the head that the archive names, and agrees with itself. */
    private static void check(Connection connection, Path draft, String name, Map<String, Object> head)
            throws SQLException {
        String restored = Seal.ofHeads(new Chain(connection).heads());
        if (!restored.equals(head.get("head"))) {
            throw unreadable(name, "what it holds has another head than it says");
        }
        List<Issue> issues = Verification.of(connection, draft);
        if (!issues.isEmpty()) {
            throw unreadable(
                    name, "what it holds does not agree: " + issues.get(0).what());
        }
    }

    private static BufferedReader reader(ZipFile zip, String entry, String name) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw unreadable(name, "there is no " + entry + " in it");
        }
        return new BufferedReader(new InputStreamReader(zip.getInputStream(found), StandardCharsets.UTF_8));
    }

    private static ProblemException unreadable(String name, String why) {
        return new ProblemException(new Problem.Unreadable(name, why));
    }
}
