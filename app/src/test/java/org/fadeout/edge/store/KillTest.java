package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.evidence.Find;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer that is killed at any moment leaves a register that opens, verifies and holds none or all of its batch. */
class KillTest {
    private static final int TIMES = 8;

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();

    @Test
    void a_killed_writer_leaves_none_or_all_of_its_batch() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong();
        Random random = new Random(seed);
        long whole = run(make("measure.gpkg"), 0, Long.MAX_VALUE);
        for (int i = 0; i < TIMES; i++) {
            String moment = "seed " + seed + ", kill " + i;
            Path file = make("killed-" + i + ".gpkg");
            run(file, i, (long) (whole * 1.1 * random.nextDouble()));
            check(file, moment);
        }
    }

    private Path make(String name) {
        Path file = folder.resolve(name);
        try (GeoPackageRegister register =
                GeoPackageRegister.create(file, RegisterContract.LAOS, clock.surroundings(1))) {
            register.append(new Batch(
                    "Keo", "before", Standing.APPROVED, List.of(RegisterContract.put(RecordId.of("find-1"), 1))));
        }
        return file;
    }

    private static void check(Path file, String moment) {
        SetClock later = new SetClock();
        try (GeoPackageRegister register = GeoPackageRegister.open(file, later.surroundings(1))) {
            assertThat(register.verify()).as(moment).isEmpty();
            Snapshot now = register.at(Known.NOW, Viewer.KEEPER);
            int held = now.all(Find.KIND).size() + now.all(Task.KIND).size() - 1;
            assertThat(held).as(moment).isIn(0, KilledWriter.CHANGES);
            assertThat(register.batches()).as(moment).hasSize(held == 0 ? 1 : 2);
            BatchEntry next = register.append(new Batch(
                            "Keo", "after", Standing.APPROVED, List.of(RegisterContract.put(RecordId.of("find-1"), 2))))
                    .orElseThrow();
            assertThat(next.number()).as(moment).isEqualTo(held == 0 ? 2 : 3);
            assertThat(register.verify()).as(moment).isEmpty();
        }
    }

    /** Starts a writer, kills it so many nanoseconds after it begins, and gives the time that it took. */
    private static long run(Path file, long seed, long nanos) throws IOException, InterruptedException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-cp",
                        path,
                        KilledWriter.class.getName(),
                        file.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("begin");
            long began = System.nanoTime();
            if (nanos == Long.MAX_VALUE) {
                assertThat(said.readLine()).isEqualTo("kept");
                assertThat(said.readLine()).isEqualTo("closed");
            } else {
                Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
                writer.destroyForcibly();
            }
            writer.waitFor();
            return System.nanoTime() - began;
        }
    }
}
