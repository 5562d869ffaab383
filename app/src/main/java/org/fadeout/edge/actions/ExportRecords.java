package org.fadeout.edge.actions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.exchange.ExportHead;
import org.fadeout.edge.exchange.OutputFile;
import org.fadeout.edge.exchange.OutputFormat;
import org.fadeout.edge.exchange.Sheet;
import org.fadeout.edge.exchange.Sidecar;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.access.Redaction;
import org.fadeout.flow.source.Source;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.standard.Standards;
import org.jspecify.annotations.Nullable;

/**
 * Writes records of a register to files of a format that others read, each with a sidecar that says what it holds and what it could not hold.
 * Records go to the file as they come out of the store.
 */
public final class ExportRecords {
    private final Snapshot snapshot;
    private final Request request;
    private final ExportHead head;
    private final RecordDays days;

    /**
     * What to export.
     *
     * @param to a file, or a folder where files are named by what they hold
     * @param kinds the kinds wanted; all that have records where empty
     * @param period only records that may be of this period and those without a date; null for all
     * @param asOf no records of a later day; null for all
     * @param version of the program, for the file's head
     */
    public record Request(
            Path to,
            OutputFormat format,
            List<Kind<?>> kinds,
            @Nullable Period period,
            @Nullable LocalDate asOf,
            Known known,
            Layer layer,
            String version) {
        public Request {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * One file that was written.
     *
     * @param lost what the format could not hold
     */
    public record Made(Path file, Map<String, Long> counts, List<String> lost) {}

    private ExportRecords(Register register, Request request) {
        this.request = request;
        this.snapshot = register.at(request.known(), new Redaction(request.layer()));
        this.head = head(register, request, snapshot);
        this.days = new RecordDays(request.period(), request.asOf());
    }

    /** Exports. Throws ProblemException where something stands at the place already or it cannot be written; then nothing is left there. */
    public static List<Made> run(Register register, Request request) {
        return new ExportRecords(register, request).run();
    }

    private static ExportHead head(Register register, Request request, Snapshot snapshot) {
        Instant known = request.known()
                .instant()
                .or(() -> register.batches().stream()
                        .filter(batch -> batch.site().equals(register.info().site()))
                        .map(BatchEntry::recordedAt)
                        .max(Comparator.naturalOrder()))
                .orElse(register.info().created());
        LocalDate asOf = request.asOf() != null
                ? request.asOf()
                : LocalDate.ofInstant(known, register.info().zone());
        Period period = request.period();
        return new ExportHead(
                register.info().country(),
                period == null ? null : period.toString(),
                asOf.toString(),
                known.toString(),
                request.layer().text(),
                request.known().includeSubmitted() ? "approved and submitted" : "approved",
                new Standards(snapshot.all(Standard.KIND))
                        .inForce(asOf)
                        .map(Standard::name)
                        .orElse("none"),
                snapshot.all(Source.KIND).stream().anyMatch(Source::invented),
                register.head(),
                request.version());
    }

    private List<Made> run() {
        List<Kind<?>> kinds = new ArrayList<>();
        for (Kind<?> kind : request.kinds().isEmpty() ? org.fadeout.flow.Kinds.ALL : request.kinds()) {
            if (!request.kinds().isEmpty() || snapshot.has(kind)) {
                kinds.add(kind);
            }
        }
        boolean folder = Files.isDirectory(request.to());
        if (request.format().holdsManyKinds() || kinds.size() <= 1) {
            String of = kinds.size() == 1 ? kinds.get(0).name() : "records";
            Path file = folder ? request.to().resolve(name(of)) : request.to();
            return List.of(write(file, kinds));
        }
        if (!folder) {
            throw new ProblemException(new UsageProblem.BadOption(
                    "--to",
                    request.to().toString(),
                    "a folder that is there, because a file of this format holds one kind; or one kind with --kind"));
        }
        return kinds.stream()
                .map(kind -> write(request.to().resolve(name(kind.name())), List.of(kind)))
                .toList();
    }

    /** The name of a file: country, what it holds, period or day, day of knowledge, layer. */
    private String name(String of) {
        String period = head.period() == null ? "" : "_" + head.period().replace("/", "--");
        return head.country() + "_" + of + period + "_as-of-" + head.asOf() + "_known-"
                + head.knownOn().substring(0, 10) + "_" + head.layer() + (head.invented() ? "_invented" : "") + "."
                + request.format().ending();
    }

    private Made write(Path file, List<Kind<?>> kinds) {
        if (Files.exists(file)) {
            throw new ProblemException(new FileProblem.NotWritten(file.toString(), "something stands there already"));
        }
        Path draft = file.toAbsolutePath()
                .resolveSibling(".fadeout-" + ProcessHandle.current().pid() + "-" + file.getFileName());
        Map<String, Long> counts = new TreeMap<>();
        try {
            OutputFile out = request.format().open(draft, head);
            try (out) {
                kinds.forEach(kind -> counts.put(kind.name(), write(out, kind)));
            }
            Files.move(draft, file);
            List<String> lost = out.losses().lines();
            Sidecar.write(file, head, new Sidecar.Content(counts, days.leftOut(), days.undated(), lost, out.notes()));
            return new Made(file, counts, lost);
        } catch (IOException e) {
            throw new ProblemException(new FileProblem.NotWritten(file.toString(), String.valueOf(e.getMessage())), e);
        } finally {
            deleteIfThere(draft);
        }
    }

    private static void deleteIfThere(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            // The problem that is on its way says that nothing was written.
        }
    }

    private <T extends Entity> long write(OutputFile out, Kind<T> kind) {
        Sheet<T> sheet = Sheet.of(kind);
        out.begin(sheet);
        long[] count = {0};
        snapshot.each(kind, entity -> {
            if (days.holds(kind, entity)) {
                out.record(sheet, entity);
                count[0]++;
            }
        });
        return count[0];
    }

    /** The format that a request means: what was said, else what the file's name ends with. */
    public static OutputFormat format(@Nullable String said, Path to) {
        String word = said == null ? String.valueOf(to.getFileName()) : said;
        Optional<OutputFormat> format = OutputFormat.named(word);
        return format.orElseThrow(() -> new ProblemException(
                new UsageProblem.BadOption(said == null ? "--to" : "--format", word, OutputFormat.allowed())));
    }
}
