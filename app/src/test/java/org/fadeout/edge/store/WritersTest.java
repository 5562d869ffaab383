package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.evidence.Find;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fifty writers at once, each a program with connections of its own, and backups taken meanwhile. {@code -Dfadeout.writers.seconds=60} gives
 * them a minute for the same writes.
 */
@Tag("slow")
@Tag("load")
@ExtendWith(PostgresServer.class)
class WritersTest {
    private static final int WRITERS = 50;
    private static final int WRITES = 2_000;
    private static final int BACKUPS = 3;
    private static final int SECONDS = Integer.getInteger("fadeout.writers.seconds", 10);

    @TempDir
    Path folder;

    private final PostgresServer server = PostgresServer.get();
    private final String named = server.fresh();
    private final SetClock clock = new SetClock();

    /** How long each write waited for its answer, in nanoseconds. */
    private final Queue<Long> waits = new ConcurrentLinkedQueue<>();

    private Surroundings surroundings(long seed) {
        return PostgresServer.in(clock.surroundings(seed));
    }

    /** What one writer was told to be kept, by the record. */
    private List<Map.Entry<RecordId, BatchEntry>> write(int writer, long begin) throws InterruptedException {
        List<Map.Entry<RecordId, BatchEntry>> told = new ArrayList<>();
        int writes = WRITES / WRITERS;
        long step = TimeUnit.SECONDS.toNanos(SECONDS) / writes;
        try (StoredRegister own = Registers.open(Address.of(named), surroundings(writer))) {
            for (int i = 0; i < writes; i++) {
                long early = begin + i * step - System.nanoTime();
                if (early > 0) {
                    TimeUnit.NANOSECONDS.sleep(early);
                }
                RecordId id = RecordId.of("find-" + writer + "-" + i);
                Batch batch =
                        new Batch("Keo", "write " + i, Standing.APPROVED, List.of(RegisterContract.put(id, i + 1)));
                long asked = System.nanoTime();
                told.add(Map.entry(id, own.append(batch).orElseThrow()));
                waits.add(System.nanoTime() - asked);
            }
        }
        return told;
    }

    @Test
    void nothingIsLostOrDoubledAndABackupTakenMeanwhileIsAPrefix() throws Exception {
        Registers.create(Address.of(named), RegisterContract.LAOS, surroundings(1))
                .close();
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS + 1);
        long begin = System.nanoTime();
        List<Future<List<Map.Entry<RecordId, BatchEntry>>>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int name = writer;
            writers.add(pool.submit(() -> write(name, begin)));
        }
        Future<List<Path>> backups = pool.submit(() -> backUp(writing));
        List<Map.Entry<RecordId, BatchEntry>> told = new ArrayList<>();
        for (Future<List<Map.Entry<RecordId, BatchEntry>>> one : writers) {
            told.addAll(one.get());
        }
        long took = System.nanoTime() - begin;
        writing.set(false);
        List<Path> taken = backups.get();
        pool.shutdown();
        try (StoredRegister register = Registers.openToRead(Address.of(named), surroundings(2))) {
            List<BatchEntry> kept = register.batches();
            assertThat(kept).hasSize(WRITES);
            assertThat(kept)
                    .containsExactlyInAnyOrderElementsOf(
                            told.stream().map(Map.Entry::getValue).toList());
            Map<RecordId, Long> found = register.at(Known.NOW, Viewer.KEEPER).all(Find.KIND).stream()
                    .map(Find::id)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(found.values()).containsOnly(1L);
            assertThat(found.keySet())
                    .isEqualTo(
                            new HashSet<>(told.stream().map(Map.Entry::getKey).toList()));
            assertThat(register.verify()).isEmpty();
            print(took, taken.size());
            restore(taken, kept);
        }
    }

    /** One row, which {@code bench/writers} prints under its headings. */
    private void print(long took, int backups) {
        List<Long> sorted = waits.stream().sorted().toList();
        System.out.printf(
                "writers: | %d | %d | %d | %.1f | %.1f | %.0f | %.0f | %.0f | %d |%n",
                WRITERS,
                WRITES,
                SECONDS,
                took / 1e9,
                WRITES / (took / 1e9),
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.get(sorted.size() - 1) / 1e6,
                backups);
    }

    private List<Path> backUp(AtomicBoolean writing) throws InterruptedException {
        List<Path> taken = new ArrayList<>();
        while (writing.get() && taken.size() < BACKUPS) {
            TimeUnit.MILLISECONDS.sleep(SECONDS * 200L);
            Path file = folder.resolve("backup-" + taken.size());
            Registers.backup(Address.of(named), file, surroundings(3));
            taken.add(file);
        }
        return taken;
    }

    /** The chain is one, so what was kept by a moment is a prefix of what is kept now. */
    private void restore(List<Path> taken, List<BatchEntry> kept) throws Exception {
        assertThat(taken).isNotEmpty();
        int most = 0;
        for (Path backup : taken) {
            Path file = folder.resolve(backup.getFileName() + ".gpkg");
            try (StoredRegister restored = Registers.restoreBackup(backup, Address.of(file), clock.surroundings(4))) {
                List<BatchEntry> then = restored.batches();
                assertThat(then).isEqualTo(kept.subList(0, then.size()));
                assertThat(restored.verify()).isEmpty();
                assertThat(restored.at(Known.NOW, Viewer.KEEPER).all(Find.KIND)).hasSize(then.size());
                most = Math.max(most, then.size());
            }
            Files.delete(file);
        }
        assertThat(most).as("a backup was taken while others wrote").isGreaterThan(0);
    }
}
