package org.fadeout.edge.documents;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.PublicationProblem;
import org.fadeout.base.issues.StoreProblem;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Sealed;
import org.fadeout.base.record.VersionId;
import org.fadeout.edge.actions.GatherPack;
import org.fadeout.edge.exchange.Sha256;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.figures.Behind;
import org.fadeout.flow.figures.Question;
import org.jspecify.annotations.Nullable;

/**
 * Writes an evidence pack: a ZIP of plain texts with the hash of every entry, a report, and the program that checks all of it without
 * Fadeout. Personal values are never in it; in the layers partner and public neither are the records, nor who acted and why: then their
 * hashes stand for them.
 */
public final class PackFile {
    /** The version of the pack's form, which the checker knows. */
    private static final long FORM = 1;

    private static final String CHECKER = "/org/fadeout/pack/CheckPack.java";

    /**
     * What a pack is made for. Throws ProblemException {@link PublicationProblem.ReportNotForLayer} where the report was not written for that layer: a
     * pack for others never takes a file from outside.
     */
    public record About(
            Question question, Layer layer, @Nullable Report report, String program) {
        public About {
            if (report != null && report.layer() != layer) {
                throw new ProblemException(new PublicationProblem.ReportNotForLayer(report.name(), layer.text()));
            }
        }
    }

    /**
     * The report in a pack.
     *
     * @param name its file name, without folders
     * @param layer for whom it was written; a file that somebody gave is restricted, whatever it says of itself
     */
    public record Report(String name, Layer layer, Content content) {
        /** A file as somebody gave it. Throws ProblemException where it cannot be read. */
        public static Report given(Path file) {
            if (!Files.isRegularFile(file)) {
                throw new ProblemException(new FileProblem.Unreadable(file.toString(), "there is no such file"));
            }
            return new Report(String.valueOf(file.getFileName()), Layer.RESTRICTED, () -> Files.readAllBytes(file));
        }

        /** A report that the program has just composed for a layer. */
        public static Report written(String name, Layer layer, byte[] content) {
            return new Report(name, layer, content::clone);
        }
    }

    /** The bytes of a report. */
    @FunctionalInterface
    public interface Content {
        byte[] read() throws IOException;
    }

    private final Register register;
    private final GatherPack.Gathered gathered;
    private final About about;
    private final Map<String, String> sums = new TreeMap<>();

    private PackFile(Register register, GatherPack.Gathered gathered, About about) {
        this.register = register;
        this.gathered = gathered;
        this.about = about;
    }

    /**
     * Writes it, and beside it a file {@code .sha256} with its hash. Throws ProblemException; an existing file is refused.
     *
     * @return SHA-256 of the pack, hexadecimal
     */
    public static String write(Register register, GatherPack.Gathered gathered, About about, Path to) {
        try {
            try (ZipOutputStream zip = new ZipOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)))) {
                new PackFile(register, gathered, about).write(zip);
            }
            String hash = Sha256.of(Files.readAllBytes(to));
            Files.writeString(to.resolveSibling(to.getFileName() + ".sha256"), hash + "  " + to.getFileName() + "\n");
            return hash;
        } catch (FileAlreadyExistsException e) {
            throw new ProblemException(new StoreProblem.RegisterExists(to.toString()), e);
        } catch (IOException e) {
            throw new ProblemException(new FileProblem.NotWritten(to.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    private void write(ZipOutputStream zip) throws IOException {
        Report report = about.report();
        String reportName = report == null ? null : "report/" + report.name();
        entry(zip, "README.txt", text(PackText.readme(about)));
        entry(zip, "CheckPack.java", checker());
        entry(zip, "pack.json", text(JsonTree.of(head(reportName))));
        if (report != null) {
            entry(zip, Objects.requireNonNull(reportName), report.content().read());
        }
        entry(zip, "figures.jsonl", lines(gathered.behind().stream().map(this::figure)));
        entry(
                zip,
                "records.jsonl",
                lines(isWhole() ? gathered.records().stream().map(PackFile::record) : Stream.of()));
        entry(zip, "log/batches.jsonl", lines(gathered.batches().stream().map(this::batch)));
        entry(zip, "log/changes.jsonl", lines(changes()));
        String listed = sums.entrySet().stream()
                .map(one -> one.getValue() + "  " + one.getKey() + "\n")
                .collect(Collectors.joining());
        entry(zip, "SHA256SUMS", text(listed));
    }

    private boolean isWhole() {
        return about.layer() == Layer.RESTRICTED;
    }

    private void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // The same pack twice is the same bytes.
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        sums.put(name, Sha256.of(content));
    }

    private Map<String, Object> head(@Nullable String report) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("form", FORM);
        head.put("program", about.program());
        head.put("register", register.info().id());
        head.put("country", register.info().country());
        head.put("head", register.head());
        head.put("layer", about.layer().text());
        head.put("origin", gathered.figures().basis().origin().text());
        head.put("standard", gathered.figures().basis().standard());
        head.put("period", about.question().period().toString());
        head.put("asOf", about.question().asOf().toString());
        head.put(
                "asKnownOn",
                about.question().known().instant().map(Object::toString).orElse("now"));
        if (report != null) {
            head.put("report", report);
        }
        return head;
    }

    private Map<String, Object> figure(Behind behind) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("figure", behind.figure().text());
        told.put("unit", behind.figure().counts() ? "items" : "m2");
        told.put("value", value(behind));
        told.put("lines", behind.lines().stream().map(PackFile::line).toList());
        told.put("finds", behind.finds().stream().map(RecordId::text).toList());
        return told;
    }

    /** The figure itself and not the sum of its lines, so that the checker has something to compare. Unknown is null. */
    private @Nullable Long value(Behind behind) {
        var area = behind.figure().area(gathered.figures());
        var count = behind.figure().count(gathered.figures());
        return area != null ? (Long) area.squareMetres() : count != null ? (Long) count.number() : null;
    }

    private static Map<String, Object> line(Behind.Line line) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("records", line.records().stream().map(RecordId::text).toList());
        told.put(
                "value",
                line.area() != null
                        ? line.area().squareMetres()
                        : Objects.requireNonNull(line.count()).number());
        return told;
    }

    private static Map<String, Object> record(GatherPack.Shown shown) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", shown.kind().name());
        told.put("record", shown.record().text());
        told.put("version", shown.version().toString());
        return told;
    }

    private Map<String, Object> batch(BatchEntry batch) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("site", batch.site());
        told.put("number", batch.number());
        told.put("previous", batch.previous());
        told.put("heads", batch.heads());
        told.put("recordedAt", PackText.instant(batch.recordedAt()));
        if (isWhole()) {
            told.put("actor", batch.actor());
            told.put("reason", batch.reason());
        }
        told.put("standing", batch.standing().text());
        told.put("count", batch.count());
        told.put("digest", batch.digest());
        told.put("hash", batch.hash());
        return told;
    }

    /** All changes of the batches that hold anything behind the figures: those whole, the others by their hash. */
    private Stream<Map<String, Object>> changes() {
        Map<VersionId, GatherPack.Shown> wanted =
                gathered.records().stream().collect(Collectors.toMap(GatherPack.Shown::version, Function.identity()));
        List<Map<String, Object>> told = new ArrayList<>();
        for (BatchEntry batch : gathered.batches()) {
            boolean holds = wanted.keySet().stream()
                    .anyMatch(version -> version.site().equals(batch.site()) && version.batch() == batch.number());
            if (holds) {
                register.sealed(batch.site(), batch.number())
                        .forEach(change -> told.add(change(change, isWhole() && wanted.containsKey(change.version()))));
            }
        }
        return told.stream();
    }

    private static Map<String, Object> change(Sealed change, boolean whole) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("version", change.version().toString());
        if (whole) {
            told.put("kind", change.kind());
            told.put("record", change.record());
            told.put("bodyVersion", change.bodyVersion());
            told.put(
                    "buildsOn",
                    change.buildsOn().stream().map(VersionId::toString).toList());
            if (change.body() != null) {
                told.put("body", change.body());
            }
            if (change.geometry() != null) {
                told.put("geometry", change.geometry());
            }
        }
        told.put("hash", change.hash());
        return told;
    }

    private static byte[] lines(Stream<Map<String, Object>> objects) {
        return text(objects.map(JsonTree::line).collect(Collectors.joining()));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] checker() throws IOException {
        try (InputStream in = PackFile.class.getResourceAsStream(CHECKER)) {
            return Objects.requireNonNull(in, CHECKER).readAllBytes();
        }
    }
}
