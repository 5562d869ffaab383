package org.fadeout.edge.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.edge.store.LeftLog;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.access.Person;
import org.jspecify.annotations.Nullable;

/**
 * What programs, maps and phones read piece by piece, summed by person, address and hour before it is logged: a reader that fetches ten
 * thousand pages is one line. The sums are written every few seconds, by a thread of their own, because a reader must not wait until
 * somebody's long import has been written. A server that is killed loses those of the last seconds.
 */
final class PiecesRead implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("org.fadeout.left");
    private static final int SECONDS = 5;

    private final Entrance entrance;
    private Map<Key, LeftLog.Sum> sums = new HashMap<>();
    private final ScheduledExecutorService writing = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "pieces read");
        thread.setDaemon(true);
        return thread;
    });

    PiecesRead(Entrance entrance) {
        this.entrance = entrance;
        writing.scheduleWithFixedDelay(this::tryToWrite, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private record Key(Instant hour, String name, String what, Layer layer) {}

    /** Adds one answer. */
    synchronized void add(Instant at, Person person, String what, @Nullable Long records) {
        Key key = new Key(
                at.truncatedTo(ChronoUnit.HOURS),
                person.name(),
                what,
                person.role().layer());
        sums.merge(key, sum(key, 1, records), (one, other) -> added(key, one, other));
    }

    private static LeftLog.Sum sum(Key key, long times, @Nullable Long records) {
        return new LeftLog.Sum(key.hour(), key.name(), key.what(), key.layer(), times, records);
    }

    private static LeftLog.Sum added(Key key, LeftLog.Sum one, LeftLog.Sum other) {
        Long first = one.records();
        Long second = other.records();
        return sum(key, one.times() + other.times(), first == null || second == null ? null : (Long) (first + second));
    }

    /** Writes what was read until now. Throws ProblemException where the register cannot be written; then it is kept for the next time. */
    synchronized void write() {
        if (!sums.isEmpty()) {
            List<LeftLog.Sum> all = List.copyOf(sums.values());
            entrance.accounts().left().add(all);
            if (!entrance.accounts().keeps()) {
                all.forEach(sum ->
                        ServerLog.left(sum.name(), sum.what(), sum.layer().text(), sum.times()));
            }
            sums = new HashMap<>();
        }
    }

    private void tryToWrite() {
        try {
            write();
        } catch (ProblemException later) {
            LOG.log(
                    Level.WARNING,
                    "What was read could not be logged yet: {0}",
                    later.problem().code());
        }
    }

    @Override
    public void close() {
        writing.shutdown();
        tryToWrite();
    }
}
