package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aHazard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.GeoPackageRegister;
import org.fadeout.edge.store.NewRegister;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** The register and the open service as QGIS works with them: layers open, algorithms run, counts are right. */
@Tag("slow")
@NullUnmarked
class OgcQgisTest {
    /** The program itself; the wrapper beside it passes an option on that the program does not know (QGIS 3.22 of Debian 12). */
    private static final Path QGIS = Path.of("/usr/bin/qgis_process.bin");

    private static final long SEED = 20_240_524;
    private static final int FINDS = 3_500;

    @TempDir
    static Path folder;

    private static final List<Coordinate> POINTS = new ArrayList<>();
    private static final List<Envelope> BOXES = new ArrayList<>();
    private static Path file;
    private static Register register;
    private static RunningServer server;

    /** From where QGIS takes a layer. */
    private enum Way {
        SERVICE,
        FILE;

        String layer(String name) {
            return this == FILE
                    ? file + "|layername=" + name
                    : "OAPIF://url='" + server.url() + "ogc' typename='" + name + "'";
        }
    }

    @BeforeAll
    static void serve() {
        Assumptions.assumeTrue(Files.isExecutable(QGIS), "QGIS is not installed (apt: qgis)");
        SplittableRandom random = new SplittableRandom(SEED);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < FINDS; i++) {
            Coordinate at = new Coordinate(46 + random.nextDouble(), 39 + random.nextDouble());
            POINTS.add(at);
            changes.add(aFind("F" + i).at(new Position(at.y, at.x)).entered());
        }
        for (int i = 0; i < 40; i++) {
            double east = 46 + random.nextDouble();
            double north = 39 + random.nextDouble();
            Envelope box = new Envelope(east, east + random.nextDouble(0.2), north, north + random.nextDouble(0.2));
            BOXES.add(box);
            changes.add(aHazard("H" + i)
                    .on(Land.of(new GeometryFactory().toGeometry(box)))
                    .entered());
        }
        file = folder.resolve("register.gpkg");
        Surroundings here = Surroundings.ofThisMachine();
        register = GeoPackageRegister.create(file, new NewRegister("AZ", java.time.ZoneOffset.UTC), here);
        register.append(new Batch("tester", "invented", Standing.APPROVED, changes));
        register.close();
        register = GeoPackageRegister.openToRead(file, here);
        server = WebServer.start(register, 0, new Desk("tester", here));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            register.close();
        }
    }

    /** Runs an algorithm; gives the file with its result. */
    private static Path run(String algorithm, String... parameters) throws IOException, InterruptedException {
        Path result = Files.createTempDirectory(folder, "out").resolve("result.gpkg");
        List<String> command = new ArrayList<>(List.of(QGIS.toString(), "run", algorithm, "--"));
        command.addAll(List.of(parameters));
        command.add("OUTPUT=" + result);
        Path told = result.resolveSibling("told.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile());
        // No display, and no settings of whoever runs the tests.
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        Process process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(algorithm).isTrue();
        String text = Files.readString(told, StandardCharsets.UTF_8);
        assertThat(text).contains("Results").doesNotContain("ERROR");
        assertThat(result).as(text).exists();
        return result;
    }

    private static long number(Path result, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + result);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            assertThat(found.next()).isTrue();
            return found.getLong(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFindIsBuffered(Way way) throws Exception {
        Path result = run("native:buffer", "INPUT=" + way.layer("find"), "DISTANCE=0.001");

        assertThat(number(result, "SELECT COUNT(*) FROM result")).isEqualTo(FINDS);
        assertThat(number(result, "SELECT COUNT(DISTINCT number) FROM result")).isEqualTo(FINDS);
    }

    @ParameterizedTest
    @EnumSource
    void findsAreCountedInHazardousAreas(Way way) throws Exception {
        long expected = BOXES.stream()
                .mapToLong(box -> POINTS.stream().filter(box::contains).count())
                .sum();

        Path result = run(
                "native:countpointsinpolygon",
                "POLYGONS=" + way.layer("hazard"),
                "POINTS=" + way.layer("find"),
                "FIELD=FINDS");

        assertThat(number(result, "SELECT COUNT(*) FROM result")).isEqualTo(BOXES.size());
        assertThat(number(result, "SELECT SUM(FINDS) FROM result"))
                .as("seed " + SEED)
                .isPositive()
                .isEqualTo(expected);
    }

    @Test
    void whatIsOpenedIsNotChanged() throws Exception {
        byte[] before = Files.readAllBytes(file);

        run("native:fieldcalculator", "INPUT=" + Way.FILE.layer("find"), "FIELD_NAME=twice", "FORMULA=quantity * 2");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
