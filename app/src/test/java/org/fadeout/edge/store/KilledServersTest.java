package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.evidence.Find;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Programs that write to a server are killed, and so is the server: whatever was said to be kept is there, once, and the chain is whole. */
@Tag("slow")
@Tag("load")
@ExtendWith(PostgresServer.class)
class KilledServersTest {
    private static final int PROGRAM_KILLS = 5;
    private static final int SERVER_KILLS = 5;
    private static final int WRITERS = 10;
    private static final Pattern KEPT = Pattern.compile("kept (\\S+)\\.");

    private final long seed = ThreadLocalRandom.current().nextLong();
    private final Random random = new Random(seed);
    private final SetClock clock = new SetClock();
    private PostgresServer server;
    private String named;

    @BeforeEach
    void aServerThatKeepsWhatItSays() {
        server = PostgresServer.lasting();
        named = server.fresh();
        Registers.create(Address.of(named), RegisterContract.LAOS, surroundings())
                .close();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Surroundings surroundings() {
        return PostgresServer.in(clock.surroundings(random.nextLong()));
    }

    private void check(Collection<String> kept) {
        try (StoredRegister register = Registers.open(Address.of(named), surroundings())) {
            List<String> there = register.at(Known.NOW, Viewer.KEEPER).all(Find.KIND).stream()
                    .map(find -> find.id().text())
                    .toList();
            assertThat(there).as("seed %d", seed).doesNotHaveDuplicates().containsAll(kept);
            assertThat(register.batches()).as("seed %d", seed).hasSameSizeAs(there);
            assertThat(register.verify()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void aProgramThatIsKilledHasKeptAllThatItSaidItKept() throws Exception {
        Set<String> kept = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < PROGRAM_KILLS; i++) {
            kept.addAll(killedAfter("program-" + i, 20 + random.nextInt(150)));
        }
        check(kept);
        System.out.printf("%d programs killed, %d writes said to be kept, all there%n", PROGRAM_KILLS, kept.size());
    }

    /** What a program said it kept that was killed after it had said so many times, and went on until it died. */
    private List<String> killedAfter(String name, int times) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        AckWriter.class.getName(),
                        named,
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("FADEOUT_DATABASE_PASSWORD", PostgresServer.password());
        Process program = builder.start();
        List<String> kept = new ArrayList<>();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                Matcher whole = KEPT.matcher(line);
                if (whole.matches()) {
                    kept.add(whole.group(1));
                }
                if (kept.size() == times) {
                    // By its handle: the process itself would close the stream on which it still speaks.
                    program.toHandle().destroyForcibly();
                }
            }
        } finally {
            program.destroyForcibly();
        }
        program.waitFor();
        assertThat(kept).as("seed %d", seed).hasSizeGreaterThanOrEqualTo(times);
        return kept;
    }

    @Test
    void aServerThatIsKilledHasKeptAllThatItSaidItKept() throws Exception {
        Set<String> kept = ConcurrentHashMap.newKeySet();
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicInteger refused = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = "find-" + writer + "-";
            Surroundings own = surroundings();
            writers.add(pool.submit(() -> write(own, name, writing, kept, refused)));
        }
        for (int i = 0; i < SERVER_KILLS; i++) {
            int before = kept.size();
            for (int waits = 0; kept.size() < before + 20 && waits < 600; waits++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(kept.size())
                    .as("writers go on after kill %d, seed %d", i, seed)
                    .isGreaterThan(before);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
            server.kill();
            server.startAgain();
        }
        writing.set(false);
        for (Future<?> one : writers) {
            one.get();
        }
        pool.shutdown();
        check(kept);
        assertThat(refused.get()).as("the kills were noticed").isPositive();
        System.out.printf(
                "The server killed %d times, %d writes said to be kept, all there; %d refused%n",
                SERVER_KILLS, kept.size(), refused.get());
    }

    /** Goes on through refusals with another record: whether a write that was cut off is kept nobody can say. */
    private void write(
            Surroundings surroundings, String name, AtomicBoolean writing, Set<String> kept, AtomicInteger refused) {
        try (Register register = Registers.open(Address.of(named), surroundings)) {
            for (int i = 0; writing.get(); i++) {
                RecordId id = RecordId.of(name + i);
                try {
                    register.append(
                            new Batch("Keo", "under fire", Standing.APPROVED, List.of(RegisterContract.put(id, 1))));
                    kept.add(id.text());
                } catch (ProblemException e) {
                    assertThat(e.problem().code()).startsWith("STORE-");
                    refused.incrementAndGet();
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
