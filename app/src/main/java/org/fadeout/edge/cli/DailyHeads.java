package org.fadeout.edge.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.KeepHead;
import org.fadeout.edge.exchange.HeadKey;

/** Keeps the head of each day while a server runs, where the settings name a folder for them. */
final class DailyHeads implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("org.fadeout.heads");
    private static final long LOOK_SECONDS = 60;

    private final ScheduledExecutorService looking;

    private DailyHeads(ScheduledExecutorService looking) {
        this.looking = looking;
    }

    /**
     * Writes the head of today at once and that of every day to come. Throws ProblemException where the key cannot be read or the folder cannot be
     * written, before anything is served.
     */
    static DailyHeads begin(Register register, Open open) {
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "heads");
            thread.setDaemon(true);
            return thread;
        });
        String folder = open.settings().heads().value();
        if (!folder.isEmpty()) {
            String keyFile = open.settings().headKey().value();
            Optional<HeadKey> key =
                    keyFile.isEmpty() ? Optional.empty() : Optional.of(HeadKey.read(Path.of(keyFile), "head_key"));
            Clock clock = open.surroundings().clock();
            KeepHead.ofToday(register, Path.of(folder), clock.instant(), key);
            looking.scheduleWithFixedDelay(
                    () -> look(register, Path.of(folder), clock, key), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        }
        return new DailyHeads(looking);
    }

    /** A store that is away for a while must not end the looking. */
    private static void look(Register register, Path folder, Clock clock, Optional<HeadKey> key) {
        try {
            KeepHead.ofToday(register, folder, clock.instant(), key);
        } catch (ProblemException e) {
            LOG.warning(() -> "The head of the day was not kept: " + e.problem().code());
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
