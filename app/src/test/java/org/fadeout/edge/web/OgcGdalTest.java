package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.rectangle;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Position;
import org.fadeout.edge.ogc.Layer;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.evidence.Find;
import org.fadeout.testlanguage.MemoryRegister;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The open service as GDAL reads it, with 200,000 finds. */
@Tag("slow")
@NullUnmarked
class OgcGdalTest {
    private static final int FINDS = 200_000;

    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void many() throws Exception {
        Assumptions.assumeTrue(isThere("ogrinfo"), "GDAL is not installed (apt: gdal-bin)");
        MemoryRegister register = new MemoryRegister();
        Random random = new Random(20_231_818);
        for (int i = 0; i < FINDS; i++) {
            register.put(
                    Find.KIND,
                    aFind(String.format("F%06d", i))
                            .at(new Position(39 + random.nextDouble(), 46 + random.nextDouble()))
                            .with("quantity", Count.of(1 + i % 4))
                            .made());
        }
        register.put(Task.KIND, aTask("T1").on(rectangle(0, 0, 300, 200)).made());
        register.put(Hazard.KIND, aHazard("H1").on(rectangle(0, 0, 600, 400)).made());
        server = WebServer.start(register, 0, new Desk("tester", Surroundings.ofThisMachine()));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES))
                .as(String.join(" ", command))
                .isTrue();
        String text = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isZero();
        assertThat(text).doesNotContain("ERROR", "Warning");
        return text;
    }

    private static String service() {
        return "OAPIF:" + server.url() + "ogc";
    }

    private static long count(String text) {
        Matcher count = Pattern.compile("Feature Count: (\\d+)").matcher(text);
        assertThat(count.find()).as(text).isTrue();
        return Long.parseLong(count.group(1));
    }

    @Test
    void every_collection_opens() throws Exception {
        String all = run("ogrinfo", "-so", "-al", service());
        for (Layer<?> layer : Layer.ALL) {
            assertThat(all).contains("Layer name: " + layer.name() + "\n");
        }
        String finds = run("ogrinfo", "-so", service(), "find");
        assertThat(count(finds)).isEqualTo(FINDS);
        assertThat(finds).contains("Geometry: Point", "quantity: Integer", "accuracy: Real");
        assertThat(run("ogrinfo", "-so", service(), "hazard")).contains("Geometry: Multi Polygon");
    }

    @Test
    void box_and_attribute_choose_what_they_say() throws Exception {
        long quarter = count(
                run("ogrinfo", "-so", "-oo", "PAGE_SIZE=1000", "-spat", "46", "39", "46.5", "39.5", service(), "find"));
        assertThat(quarter).isBetween(48_000L, 52_000L);
        assertThat(count(run("ogrinfo", "-so", "-where", "number = 'F000123'", service(), "find")))
                .isEqualTo(1);
    }

    @Test
    void all_pages_arrive_and_every_record_once() throws Exception {
        Path copy = folder.resolve("copy.gpkg");
        run("ogr2ogr", "-oo", "PAGE_SIZE=1000", copy.toString(), service(), "find");
        assertThat(count(run("ogrinfo", "-so", copy.toString(), "find"))).isEqualTo(FINDS);
        assertThat(run(
                        "ogrinfo",
                        "-sql",
                        "SELECT COUNT(DISTINCT number) AS n, SUM(quantity) AS s FROM find",
                        copy.toString()))
                .contains("n (Integer) = " + FINDS)
                .contains("s (Integer) = " + FINDS * 5 / 2);
        assertThat(List.of(copy)).allMatch(Files::isRegularFile);
    }

    private static Path tile(TileAddress at, String query) throws Exception {
        Path file = folder.resolve(at.zoom() + "-" + at.column() + "-" + at.row() + ".mvt");
        URI address = URI.create(server.url() + "ogc/collections/find/tiles/WebMercatorQuad/" + at.zoom() + "/"
                + at.row() + "/" + at.column() + query);
        HttpResponse<Path> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofFile(file));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String read(Path tile, TileAddress at, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of("ogrinfo", "-ro", "-oo", "CLIP=NO"));
        for (String one : List.of("X=" + at.column(), "Y=" + at.row(), "Z=" + at.zoom())) {
            command.addAll(List.of("-oo", one));
        }
        command.addAll(List.of(more));
        command.add(tile.toString());
        return run(command.toArray(new String[0]));
    }

    @Test
    void a_tile_in_which_nothing_is_thinned_holds_the_records_of_its_box() throws Exception {
        TileAddress at = new TileAddress(13, (int) (Mercator.x(46.5) * 8192), (int) (Mercator.y(39.5) * 8192));
        Position northWest = Mercator.place(at.column() * at.side(), at.row() * at.side());
        Position southEast = Mercator.place((at.column() + 1) * at.side(), (at.row() + 1) * at.side());
        long there = count(run(
                "ogrinfo",
                "-so",
                "-spat",
                Double.toString(northWest.longitude()),
                Double.toString(southEast.latitude()),
                Double.toString(southEast.longitude()),
                Double.toString(northWest.latitude()),
                service(),
                "find"));

        String told = read(tile(at, ""), at, "-so", "-al");

        assertThat(told).contains("Layer name: find", "Geometry: Point", "quantity: Integer", "accuracy: Real");
        assertThat(told).contains("PROJCRS[\"WGS 84 / Pseudo-Mercator\"");
        assertThat(count(told)).isGreaterThan(100).isEqualTo(there);
    }

    @Test
    void far_out_a_tile_says_how_many_records_it_stands_for() throws Exception {
        TileAddress at = new TileAddress(4, (int) (Mercator.x(46.5) * 16), (int) (Mercator.y(39.5) * 16));
        Path file = tile(at, "");
        String told = read(file, at, "-sql", "SELECT COUNT(*) AS n, SUM(count) AS s FROM find");
        assertThat(told).contains("s (Integer) = " + FINDS);
        assertThat(count(read(file, at, "-so", "-al"))).isLessThan(100);
    }
}
