package org.fadeout.edge.actions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Where;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.SideBySide;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.exchange.ImportRule;
import org.fadeout.edge.exchange.InputFile;
import org.fadeout.edge.exchange.Mapping;
import org.fadeout.edge.exchange.MappingFile;
import org.fadeout.edge.exchange.Plan;
import org.fadeout.edge.exchange.Table;
import org.fadeout.edge.exchange.Unpacked;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.access.ApprovalRule;
import org.jspecify.annotations.Nullable;

/**
 * Brings files into a register as one atomic batch, approved under the actor's name unless it was asked to wait, or the register has entry
 * and approval by two persons. Every row is imported, repaired, refused or
 * unchanged; the same files again change nothing. Where one file cannot be read, nothing of any is kept.
 */
public final class ImportFiles {
    /** How the reason of every import begins. */
    static final String REASON = "Import of ";

    private static final int NAMED = 20;

    private final Register register;
    private final Request request;
    private final Progress progress;
    private final Mapping mapping;
    private final Borders borders;
    private final List<Issue> issues = new ArrayList<>();

    /**
     * What to import.
     *
     * @param kind the kind of record in all files, or null where the mapping or the files tell
     * @param mapping a file that describes the columns, or null
     * @param dryRun true to do everything but keep it
     * @param standing submitted or saved where what is read shall wait; null for what the register does
     * @param packaged the name of a mapping that travels in the program, or null
     * @param limits to what a compressed file may unpack
     * @param each what is said of single files
     */
    public record Request(
            List<Path> paths,
            @Nullable String kind,
            @Nullable Path mapping,
            boolean dryRun,
            String actor,
            @Nullable Standing standing,
            @Nullable String packaged,
            Unpacked.Limits limits,
            Map<Path, Said> each) {
        public Request {
            paths = List.copyOf(paths);
            each = Map.copyOf(each);
        }

        public Request(
                List<Path> paths,
                @Nullable String kind,
                @Nullable Path mapping,
                boolean dryRun,
                String actor,
                @Nullable Standing standing,
                @Nullable String packaged,
                Unpacked.Limits limits) {
            this(paths, kind, mapping, dryRun, actor, standing, packaged, limits, Map.of());
        }

        public Request(
                List<Path> paths,
                @Nullable String kind,
                @Nullable Path mapping,
                boolean dryRun,
                String actor,
                @Nullable Standing standing) {
            this(paths, kind, mapping, dryRun, actor, standing, null, Unpacked.Limits.STANDARD);
        }

        public Request(List<Path> paths, @Nullable String kind, @Nullable Path mapping, boolean dryRun, String actor) {
            this(paths, kind, mapping, dryRun, actor, null);
        }
    }

    /**
     * What is said of one file.
     *
     * @param name its name, where the path does not tell it
     * @param mapping in place of the one for all files, or null
     */
    public record Said(String name, @Nullable Mapping mapping) {}

    /** Told how far the import is. */
    public interface Progress {
        /** Nobody watches. */
        Progress SILENT = new Progress() {
            @Override
            public void table(String file, String layer, String kind, String by) {}

            @Override
            public void rows(long done) {}
        };

        /** A table is about to be read, as records of a kind that was told by something. */
        void table(String file, String layer, String kind, String by);

        /** So many rows have been read in all. */
        void rows(long done);

        /** A row became a record, or repeats one; {@code end} is imported, repaired or unchanged. */
        default void made(String file, long row, Kind<?> kind, Entity entity, String end) {}
    }

    private ImportFiles(Register register, Request request, Borders borders, Progress progress) {
        this.register = register;
        this.request = request;
        this.progress = progress;
        this.mapping = mapping(request);
        this.borders = borders;
    }

    private ImportPass pass(List<FileWork> files) {
        Borders.Country country = borders.country(register.info().country()).orElse(null);
        if (country == null && files.stream().anyMatch(FileWork::hasPlaces)) {
            issues.add(ImportRule.NO_BORDERS
                    .issue(
                            "no outline of the register's country is known here",
                            Where.row(files.get(0).input().name(), 0))
                    .seen(register.info().country()));
        }
        // What is saved counts only for who saves: handed in otherwise, the same row is a change.
        Known before = request.standing() == Standing.SAVED ? Known.NOW.withSaved() : Known.NOW.withSubmitted();
        return new ImportPass(register, register.at(before, Viewer.KEEPER), country, progress);
    }

    private static Mapping mapping(Request request) {
        String packaged = request.packaged();
        Path path = request.mapping();
        return packaged != null
                ? MappingFile.named(packaged, request.kind())
                : path == null ? Mapping.NONE : MappingFile.read(path, request.kind());
    }

    /**
     * Imports. Throws {@link org.fadeout.base.issues.ProblemException} where a file or the mapping cannot be read, a kind cannot be told,
     * or the store refuses; then nothing was kept.
     */
    public static ImportReport run(Register register, Request request, Borders borders, Progress progress) {
        return new ImportFiles(register, request, borders, progress).run();
    }

    private ImportReport run() {
        List<FileWork> files = open();
        ImportPass pass = pass(files);
        List<TableWork> tables = new ArrayList<>();
        files.forEach(file -> tables.addAll(file.tables()));
        // What is pointed to is read first, whatever the order of the command.
        tables.sort(Comparator.comparingInt(table -> rank(table.plan().kind(), new HashSet<>())));
        pass.pointedTo(tables);
        FutureTask<List<ImportReport.LandLine>> land =
                new FutureTask<>(() -> pass.land().lines());
        BatchEntry kept = null;
        if (request.dryRun()) {
            read(pass, files, tables, land, change -> {});
        } else {
            // Each record goes into the store as soon as it is made, so that a file may be larger than the memory.
            kept = register.append(opened(), taker -> read(pass, files, tables, land, taker))
                    .orElse(null);
        }
        List<ImportReport.FileReport> reports =
                files.stream().map(FileWork::report).toList();
        files.forEach(file -> file.tables().forEach(table -> issues.addAll(table.issues())));
        Tally all = reports.stream().map(ImportReport.FileReport::tally).reduce(Tally.NONE, Tally::plus);
        return new ImportReport(request.dryRun(), all, reports, SideBySide.told(land), issues, kept);
    }

    private void read(
            ImportPass pass, List<FileWork> files, List<TableWork> tables, FutureTask<?> land, Consumer<Change> taker) {
        for (TableWork table : tables) {
            progress.table(
                    table.plan().table().file(),
                    table.plan().table().layer(),
                    table.plan().kind().name(),
                    table.plan().kindFrom());
            pass.read(table, taker);
        }
        // Measured while the last rows are kept and written to the disk.
        Thread beside = new Thread(land, "land of an import");
        beside.setDaemon(true);
        beside.start();
        files.forEach(file -> pass.source(file, taker));
        pass.settle();
    }

    private List<FileWork> open() {
        List<FileWork> files = new ArrayList<>();
        Map<String, String> sources = new HashMap<>();
        for (Path path : request.paths()) {
            InputFile input = InputFile.open(path, name(path), request.limits());
            Mapping said = said(path);
            String source = said.source() == null ? input.baseName() : said.source();
            String twin = sources.putIfAbsent(source, input.name());
            FileWork file = new FileWork(input, source, said.invented(), twin != null);
            if (twin != null) {
                issues.add(ImportRule.SHARED_SOURCE
                        .issue("two files are one source: also " + twin, Where.row(input.name(), 0))
                        .seen(source));
            }
            plan(input, file);
            files.add(file);
        }
        return files;
    }

    private Mapping said(Path path) {
        Said said = request.each().get(path);
        return said == null || said.mapping() == null ? mapping : said.mapping();
    }

    private String name(Path path) {
        Said said = request.each().get(path);
        return said == null ? String.valueOf(path.getFileName()) : said.name();
    }

    private void plan(InputFile input, FileWork file) {
        for (Table table : input.tables()) {
            boolean placeless = input.tables().size() > 1
                    && table.sample().stream().allMatch(row -> row.geometry() == null && row.fault() == null);
            Optional<Plan> plan = Plan.of(table, said(input.path()), request.kind(), placeless);
            plan.ifPresent(file::add);
            if (plan.isEmpty()) {
                issues.add(ImportRule.LAYER_LEFT_OUT
                        .issue(
                                "the kind of layer " + table.layer() + " cannot be told; it was not read",
                                Where.row(table.file(), 0))
                        .seen(table.layer()));
            }
        }
    }

    /** How far behind what it points to a kind stands. */
    private static int rank(Kind<?> kind, Set<String> above) {
        int rank = 0;
        above.add(kind.name());
        for (var field : kind.fields()) {
            Optional<Kind<?>> pointed = Kinds.named(field.refersTo()).filter(other -> !above.contains(other.name()));
            if (pointed.isPresent()) {
                rank = Math.max(rank, 1 + rank(pointed.get(), new HashSet<>(above)));
            }
        }
        return rank;
    }

    /** The batch, before its first change. */
    private Batch opened() {
        List<String> names = request.paths().stream().map(this::name).toList();
        String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
        String reason = REASON + String.join(", ", names.subList(0, Math.min(NAMED, names.size()))) + more;
        Standing asked = request.standing();
        Standing standing = asked != null ? asked : ApprovalRule.standingOfEntry(register.at(Known.NOW, Viewer.KEEPER));
        return new Batch(request.actor(), reason, standing, List.of());
    }
}
