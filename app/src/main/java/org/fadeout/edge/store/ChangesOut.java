package org.fadeout.edge.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.RegisterInfo;
import org.fadeout.edge.exchange.Sha256;
import org.fadeout.flow.Kinds;

/** Writes the batches that another site lacks, one change at a time. */
final class ChangesOut {
    private final Connection connection;
    private final Dialect dialect;
    private final RegisterInfo info;
    private final boolean withPersonal;
    private final DigestOutputStream out;

    private ChangesOut(
            Connection connection, Dialect dialect, RegisterInfo info, boolean withPersonal, OutputStream out) {
        this.connection = connection;
        this.dialect = dialect;
        this.info = info;
        this.withPersonal = withPersonal;
        this.out = new DigestOutputStream(out, Sha256.digest());
    }

    /** Writes the file; gives the batches that it holds. Throws ProblemException; an existing file is left as it is. */
    static List<BatchEntry> write(
            Connection connection, Dialect dialect, RegisterInfo info, Since since, boolean withPersonal, Path to)
            throws SQLException {
        List<BatchEntry> lacking = since.lacking(new Chain(connection).arrived(), info.site());
        boolean begun = false;
        try (OutputStream file = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
            begun = true;
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(file))) {
                zip.putNextEntry(new ZipEntry(ChangesForm.ENTRY));
                new ChangesOut(connection, dialect, info, withPersonal, zip).lines(lacking);
                zip.closeEntry();
            }
            begun = false;
            return lacking;
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(
                    new FileProblem.NotWritten(
                            to.toString(),
                            e instanceof java.nio.file.FileAlreadyExistsException
                                    ? "something stands there already"
                                    : String.valueOf(e.getMessage())),
                    e);
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

    private void lines(List<BatchEntry> batches) throws SQLException, IOException {
        Map<String, Object> head = new TreeMap<>();
        head.put("form", ChangesForm.FORM);
        head.put("register", info.id());
        head.put("site", info.site());
        head.put("heads", new Chain(connection).heads());
        head.put("batches", (long) batches.size());
        head.put("personal", withPersonal);
        line(ChangesForm.HEAD, head);
        try (ChangeTable changes = new ChangeTable(connection);
                PersonalValues personal = new PersonalValues(connection)) {
            for (BatchEntry batch : batches) {
                line(ChangesForm.BATCH, ChangesForm.of(batch));
                changes.eachOf(batch.site(), batch.number(), change -> {
                    List<Body.Personal> kept =
                            withPersonal ? told(change.kind(), personal.kept(change.version())) : List.of();
                    Map<String, Object> values = ChangesForm.of(change, kept);
                    Optional<String> hash = Attachments.named(change.kind(), kept);
                    if (hash.isPresent()) {
                        Attachments.content(connection, dialect, hash.get())
                                .ifPresent(content -> ChangesForm.putContent(values, content));
                    }
                    line(ChangesForm.CHANGE, values);
                });
            }
        }
        String hash = Sha256.text(out.getMessageDigest());
        line(ChangesForm.END, Map.of("hash", hash));
        out.flush();
    }

    /** What may go to another site: a hash that opens a door here stays here. */
    private static List<Body.Personal> told(String kind, List<Body.Personal> kept) {
        return kept.stream()
                .filter(value -> Kinds.named(kind)
                        .flatMap(known -> known.field(value.field()).filter(Field::secret))
                        .isEmpty())
                .toList();
    }

    private void line(String name, Map<String, Object> values) {
        try {
            out.write((CanonicalJson.write(Map.of(name, values)) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
