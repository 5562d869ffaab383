package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.GeoPackageRegister;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.evidence.Find;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is killed, twenty times, leaves the register as it was or has brought everything in. */
@Tag("slow")
@Tag("load")
class KilledImportTest {
    private static final int TIMES = 20;
    private static final int FINDS = 15_000;
    private static final int TASKS = 200;

    @TempDir
    Path folder = Path.of("");

    @Test
    void theRegisterHoldsNoneOrAllOfIt() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path empty = folder.resolve("empty.gpkg");
        assertThat(Cli.run("new", empty, "--country", "AZ").exit()).isZero();
        Path finds = finds(random);
        Path tasks = tasks();
        long whole = oneWhole(empty, finds, tasks);

        int none = 0;
        int all = 0;
        int caughtWriting = 0;
        for (int i = 0; i < TIMES; i++) {
            // Spread over the whole of it: each twentieth has one random moment.
            long moment = Math.round((i + random.nextDouble()) * whole / TIMES);
            String told = "seed " + seed + ", kill " + i + " after " + moment + " of " + whole + " ms";
            Path register = folder.resolve("killed-" + i + ".gpkg");
            Files.copy(empty, register);
            Process child = start(register, finds, tasks);
            child.waitFor(moment, TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            caughtWriting += Files.exists(Path.of(register + "-wal")) ? 1 : 0;
            if (holdsAll(register, told)) {
                all++;
            } else {
                none++;
            }
            Files.delete(register);
        }
        System.out.println("Killed imports: a whole one takes " + whole + " ms; of " + TIMES + ", " + caughtWriting
                + " were caught with the register open; " + none + " left none, " + all + " left all of it; seed "
                + seed);
        assertThat(none).as("seed " + seed).isPositive();
        assertThat(caughtWriting).as("seed " + seed).isPositive();
    }

    /** Opens and verifies; true where all of the import is there, false where none of it is; everything between fails. */
    private static boolean holdsAll(Path register, String told) {
        try (GeoPackageRegister opened = GeoPackageRegister.open(register, Surroundings.ofThisMachine())) {
            List<Issue> issues = opened.verify();
            assertThat(issues).as(told).isEmpty();
            int batches = opened.batches().size();
            Snapshot now = opened.at(Known.NOW, Viewer.KEEPER);
            int finds = now.all(Find.KIND).size();
            int tasks = now.all(Task.KIND).size();
            assertThat(List.of(batches, finds, tasks)).as(told).isIn(List.of(1, 0, 0), List.of(2, FINDS, TASKS));
            return finds > 0;
        }
    }

    private long oneWhole(Path empty, Path finds, Path tasks) throws Exception {
        long longest = 0;
        Path register = folder.resolve("whole.gpkg");
        Files.copy(empty, register);
        long start = System.nanoTime();
        Process child = start(register, finds, tasks);
        assertThat(child.waitFor()).isZero();
        longest = Math.max(longest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        assertThat(holdsAll(register, "a whole import")).isTrue();
        return longest;
    }

    private static Process start(Path register, Path finds, Path tasks) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        "org.fadeout.edge.cli.Main",
                        "import",
                        register.toString(),
                        finds.toString(),
                        tasks.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Path finds(Random random) throws IOException {
        Path file = folder.resolve("finds.csv");
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write("number,latitude,longitude,category,cmr_type,quantity,position_method,accuracy_m,found,task\n");
            for (int i = 0; i < FINDS; i++) {
                csv.write(String.format(
                        Locale.ROOT,
                        "F-%d,%.6f,%.6f,cluster munition remnant,unexploded submunition,1,gps,5,2023-05-%02d,T-%d%n",
                        i,
                        39.5 + random.nextDouble() / 5,
                        47.0 + random.nextDouble() / 5,
                        1 + i % 28,
                        i % TASKS));
            }
        }
        return file;
    }

    private Path tasks() throws IOException {
        Path file = folder.resolve("tasks.geojson");
        String[] features = new String[TASKS];
        for (int i = 0; i < TASKS; i++) {
            double west = 47.0 + i * 0.001;
            features[i] = String.format(
                    Locale.ROOT,
                    "{\"type\":\"Feature\",\"properties\":{\"number\":\"T-%d\",\"type\":\"cmr clearance\",\"status\":\"completed\","
                            + "\"completed\":\"2023-06-30\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%.4f,39.5],"
                            + "[%.4f,39.5],[%.4f,39.501],[%.4f,39.501],[%.4f,39.5]]]}}",
                    i,
                    west,
                    west + 0.001,
                    west + 0.001,
                    west,
                    west);
        }
        return Files.writeString(
                file,
                "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", Arrays.asList(features)) + "]}");
    }
}
