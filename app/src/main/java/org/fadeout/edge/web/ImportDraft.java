package org.fadeout.edge.web;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.ImportFiles;
import org.fadeout.edge.actions.ImportReport;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.exchange.InputFile;
import org.fadeout.edge.exchange.Mapping;
import org.fadeout.edge.exchange.Recognised;
import org.fadeout.edge.exchange.Unpacked;
import org.jspecify.annotations.Nullable;

/**
 * Files on their way into the register: sent, looked at, read without being kept, and then kept or left. One thread works on it, others look
 * how far it is.
 */
final class ImportDraft {
    /** As many features as a map can still move. */
    private static final int DRAWN = 20_000;

    /** How far it is. */
    enum Phase {
        /** The rows are being read; nothing is kept. */
        READING,
        /** A person has to say something first. */
        QUESTION,
        /** Read; a person decides. */
        READY,
        /** The rows are being read again and kept. */
        KEEPING,
        /** In the register; or nothing of it was new. */
        KEPT
    }

    /** A file with what a person said of it and what was told of it. */
    record DraftFile(
            Uploads.Taken taken,
            Mapping said,
            List<Recognised> tables,
            @Nullable String problem) {
        boolean isClear() {
            return problem == null && tables.stream().anyMatch(table -> table.kind() != null);
        }
    }

    /** A row that became a record, for the map. */
    record Drawn(String file, long row, Kind<?> kind, Entity entity, String end) {}

    private final String id;
    private final Path folder;
    private Instant touched;
    private final Map<Integer, DraftFile> files = new LinkedHashMap<>();
    private Phase phase = Phase.READING;
    private String problem = "";
    private volatile long rows;
    private volatile String reading = "";
    private @Nullable ImportReport report;
    private List<Drawn> drawn = List.of();

    ImportDraft(String id, Path folder, List<Uploads.Taken> taken, Instant now) {
        this.id = id;
        this.folder = folder;
        this.touched = now;
        for (int i = 0; i < taken.size(); i++) {
            files.put(i, new DraftFile(taken.get(i), Mapping.NONE, List.of(), null));
        }
    }

    String id() {
        return id;
    }

    Path folder() {
        return folder;
    }

    synchronized Instant touched() {
        return touched;
    }

    synchronized void touch(Instant now) {
        touched = now;
    }

    synchronized Phase phase() {
        return phase;
    }

    /** Why it cannot go on, or empty. */
    synchronized String problem() {
        return problem;
    }

    long rows() {
        return rows;
    }

    String reading() {
        return reading;
    }

    synchronized @Nullable ImportReport report() {
        return report;
    }

    synchronized List<Drawn> drawn() {
        return drawn;
    }

    synchronized Map<Integer, DraftFile> files() {
        return new LinkedHashMap<>(files);
    }

    /** Leaves one file out. */
    synchronized void without(int number) {
        files.remove(number);
    }

    /** What a person says of one file. */
    synchronized void say(int number, Mapping said) {
        files.computeIfPresent(number, (same, file) -> new DraftFile(file.taken(), said, List.of(), null));
    }

    /** Goes to work, unless it is at work or done. */
    synchronized boolean begin(Phase next) {
        boolean free = phase == Phase.QUESTION || phase == Phase.READY || (phase == next && next == Phase.READING);
        if (!free || (next == Phase.KEEPING && phase != Phase.READY)) {
            return false;
        }
        phase = next;
        problem = "";
        rows = 0;
        return true;
    }

    private synchronized void end(Phase next, String why, @Nullable ImportReport result, List<Drawn> made) {
        phase = next;
        problem = why;
        report = result;
        drawn = made;
    }

    /** Reads the files without keeping anything, or keeps them. */
    void work(Register register, String actor) {
        boolean keep = phase() == Phase.KEEPING;
        try {
            if (!keep && !recognise()) {
                end(Phase.QUESTION, "", null, List.of());
                return;
            }
            List<Drawn> made = new ArrayList<>();
            ImportReport result = ImportFiles.run(register, request(!keep, actor), Borders.packaged(), watch(made));
            end(keep ? Phase.KEPT : Phase.READY, "", result, keep ? List.of() : List.copyOf(made));
        } catch (ProblemException e) {
            end(Phase.QUESTION, e.problem().message(), null, List.of());
        }
    }

    /** Something went wrong that nobody foresaw; nothing was kept. */
    synchronized void failed() {
        end(Phase.QUESTION, "WEB-IMPORT: The files could not be read to their end; nothing was kept.", null, List.of());
    }

    /** Tells what each file holds; true where nobody has to be asked. */
    private boolean recognise() {
        boolean clear = true;
        for (Map.Entry<Integer, DraftFile> entry : files().entrySet()) {
            DraftFile file = recognised(entry.getValue());
            synchronized (this) {
                files.computeIfPresent(entry.getKey(), (number, same) -> file);
            }
            clear &= file.isClear();
        }
        return clear && !files().isEmpty();
    }

    private static DraftFile recognised(DraftFile file) {
        try {
            InputFile opened = InputFile.open(file.taken().path(), file.taken().name(), Unpacked.Limits.STANDARD);
            return new DraftFile(file.taken(), file.said(), Recognised.of(opened, file.said()), null);
        } catch (ProblemException e) {
            return new DraftFile(
                    file.taken(), file.said(), List.of(), e.problem().message());
        }
    }

    private ImportFiles.Request request(boolean dryRun, String actor) {
        Map<Path, ImportFiles.Said> each = new LinkedHashMap<>();
        files().values()
                .forEach(file -> each.put(
                        file.taken().path(), new ImportFiles.Said(file.taken().name(), file.said())));
        return new ImportFiles.Request(
                List.copyOf(each.keySet()), null, null, dryRun, actor, null, null, Unpacked.Limits.STANDARD, each);
    }

    private ImportFiles.Progress watch(List<Drawn> made) {
        return new ImportFiles.Progress() {
            @Override
            public void table(String file, String layer, String kind, String by) {
                reading = layer.isEmpty() ? file : file + ": " + layer;
            }

            @Override
            public void rows(long done) {
                rows = done;
            }

            @Override
            public void made(String file, long row, Kind<?> kind, Entity entity, String end) {
                if (kind.geometry().isPresent() && made.size() < DRAWN) {
                    made.add(new Drawn(file, row, kind, entity, end));
                }
            }
        };
    }
}
