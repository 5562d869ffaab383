package org.fadeout.edge.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.ImportReport;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * The imports that are under way. Their files lie in a private folder of this server until they are kept, left, or nobody has looked at them
 * for two hours. One import is worked on at a time, because one program writes a register at a time.
 */
@Component
class ImportDrafts implements DisposableBean {
    private static final Logger LOG = Logger.getLogger(ImportDrafts.class.getName());
    private static final Duration IDLE = Duration.ofHours(2);
    private static final long CLEANING = 5;
    private static final int REPORTS = 20;

    private final Register register;
    private final Desk desk;
    private final Map<String, ImportDraft> drafts = new ConcurrentHashMap<>();
    /** Who brought the files of a draft. */
    private final Map<String, String> owners = new ConcurrentHashMap<>();

    private final Map<Long, Reported> reports = new LinkedHashMap<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "import");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> cleaning;

    ImportDrafts(Register register, Desk desk) {
        this.register = register;
        this.desk = desk;
        this.cleaning = worker.scheduleWithFixedDelay(this::forgetIdle, CLEANING, CLEANING, TimeUnit.MINUTES);
    }

    /** What an import said, to whoever made it. */
    private record Reported(String actor, ImportReport report) {}

    /** Takes files and begins to read them. Throws ProblemException where one cannot be taken; then none is. */
    ImportDraft take(List<MultipartFile> sent) throws IOException {
        Path folder = Files.createTempDirectory("fadeout-import-");
        try {
            String id = newId();
            ImportDraft draft = new ImportDraft(id, folder, Uploads.take(sent, folder), now());
            owners.put(id, desk.actor());
            drafts.put(id, draft);
            go(draft, ImportDraft.Phase.READING);
            return draft;
        } catch (IOException | RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    private String newId() {
        return String.format(
                "%016x%016x",
                desk.surroundings().random().nextLong(),
                desk.surroundings().random().nextLong());
    }

    private Instant now() {
        return desk.surroundings().clock().instant();
    }

    /** The import of whoever asks; those of others are not there. */
    Optional<ImportDraft> find(String id) {
        Optional<ImportDraft> found =
                Optional.ofNullable(drafts.get(id)).filter(draft -> desk.actor().equals(owners.get(id)));
        found.ifPresent(draft -> draft.touch(now()));
        return found;
    }

    /** Begins to read again, or to keep; nothing where it is at work. */
    void go(ImportDraft draft, ImportDraft.Phase next) {
        if (draft.begin(next)) {
            worker.execute(Acting.carried(() -> work(draft)));
        }
    }

    private void work(ImportDraft draft) {
        try {
            draft.work(register, desk.actor());
        } catch (RuntimeException e) {
            // Without its message, which could hold what a row says.
            LOG.severe(() -> e.getClass().getName() + " in an import");
            draft.failed();
        }
        ImportReport report = draft.report();
        if (draft.phase() == ImportDraft.Phase.KEPT && report != null) {
            report.batch().ifPresent(batch -> remember(batch.number(), report));
            remove(draft.folder());
        }
    }

    private synchronized void remember(long batch, ImportReport report) {
        reports.put(batch, new Reported(desk.actor(), report));
        if (reports.size() > REPORTS) {
            reports.remove(reports.keySet().iterator().next());
        }
    }

    /** What the import of a batch said, where this server made it for whoever asks and still knows. */
    synchronized Optional<ImportReport> report(long batch) {
        return Optional.ofNullable(reports.get(batch))
                .filter(reported -> reported.actor().equals(desk.actor()))
                .map(Reported::report);
    }

    /** Leaves an import: its files go, the register is as it was. */
    void leave(ImportDraft draft) {
        drafts.remove(draft.id());
        owners.remove(draft.id());
        remove(draft.folder());
    }

    private void forgetIdle() {
        Instant oldest = now().minus(IDLE);
        drafts.values().stream()
                .filter(draft -> draft.touched().isBefore(oldest) && draft.phase() != ImportDraft.Phase.KEEPING)
                .toList()
                .forEach(this::leave);
    }

    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // The next start of the machine empties the folder; nothing here can do more.
            LOG.warning(() ->
                    "files of an import could not be removed: " + e.getClass().getName());
        }
    }

    @Override
    public void destroy() {
        cleaning.cancel(false);
        worker.shutdownNow();
        drafts.values().forEach(draft -> remove(draft.folder()));
    }
}
