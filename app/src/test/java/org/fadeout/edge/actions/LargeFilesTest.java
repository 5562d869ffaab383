package org.fadeout.edge.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.GeoPackageRegister;
import org.fadeout.edge.store.NewRegister;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows go through import and export one by one: a heap in which the rows of the larger file would not fit is enough for both. */
@Tag("slow")
@Tag("load")
class LargeFilesTest {
    /** Finds take some 2.5 kB each as records with their changes: 80,000 of them would need three times this. */
    private static final String HEAP = "-Xmx64m";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {20_000, 80_000})
    void aFileIsReadAndWrittenInASmallHeap(int rows) throws IOException, InterruptedException {
        String all = "Tally[rows=" + rows + ", imported=" + rows + ", repaired=0, refused=0, unchanged=0]";
        String same = "Tally[rows=" + rows + ", imported=0, repaired=0, refused=0, unchanged=" + rows + "]";
        Path register = register("one");
        assertThat(run("import", register, csv(rows))).contains(all);
        for (String name : new String[] {"finds.geojson", "finds.gpkg", "finds.csv", "finds.parquet"}) {
            assertThat(run("export", register, folder.resolve(name))).contains("find=" + rows);
        }
        assertThat(run("import", register("two"), folder.resolve("finds.gpkg"))).contains(all);
        assertThat(run("import", register("three"), folder.resolve("finds.geojson")))
                .contains(all);
        // The same again is compared record by record.
        assertThat(run("import", register, folder.resolve("finds.parquet"))).contains(same);
        try (GeoPackageRegister opened = GeoPackageRegister.openToRead(register, Surroundings.ofThisMachine())) {
            assertThat(opened.verify()).isEmpty();
        }
    }

    private Path register(String name) {
        Path file = folder.resolve(name + "-register.gpkg");
        GeoPackageRegister.create(file, new NewRegister("AZ", ZoneId.of("UTC")), Surroundings.ofThisMachine())
                .close();
        return file;
    }

    private Path csv(int rows) throws IOException {
        Path file = folder.resolve("rows.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(
                    "# invented: true\nnumber,category,cmr_type,model,quantity,depth,found,remark,latitude,longitude\n");
            for (int i = 0; i < rows; i++) {
                out.write(
                        "F-" + i + ",cluster munition remnant,unexploded submunition,model " + i % 9 + ",1,0.2,2023-05-"
                                + (10 + i % 20) + ",an invented remark on row " + i + ",39." + (100_000 + i) + ",46."
                                + (900_000 - i) + "\n");
            }
        }
        return file;
    }

    private String run(String what, Path register, Path file) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        path,
                        SmallHeap.class.getName(),
                        what,
                        register.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!program.waitFor(10, TimeUnit.MINUTES)) {
            program.destroyForcibly();
        }
        String text = Files.readString(said);
        assertThat(program.waitFor()).as("%s of %s: %s", what, file, text).isZero();
        return text;
    }
}
