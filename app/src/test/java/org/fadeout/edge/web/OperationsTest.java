package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.Address;
import org.fadeout.edge.store.NewRegister;
import org.fadeout.edge.store.Registers;
import org.fadeout.flow.place.Place;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** How a server is watched, limited, logged and stopped. */
class OperationsTest {
    private static final String NAME = "Quillonzaphira Testname";
    private static final Desk DESK = new Desk("actor-" + NAME, Surroundings.ofThisMachine());

    @TempDir
    Path folder = Path.of("");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private HttpResponse<String> get(RunningServer server, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static RunningServer serve(Register register, Desk desk, Operations operations) {
        return WebServer.start(register, 0, desk, Summary.COUNTS, new Service(Exposure.LOOPBACK, operations));
    }

    @Test
    void aServerIsReadyWhileItsStoreIsThereAndOfThisVersion() throws Exception {
        Path file = folder.resolve("register.gpkg");
        Surroundings surroundings = Surroundings.ofThisMachine();
        try (Register register = Registers.create(
                        Address.of(file), new NewRegister("LA", ZoneId.of("Asia/Vientiane")), surroundings);
                RunningServer server = serve(register, DESK, Operations.ALONE)) {
            HttpResponse<String> ready = get(server, "health");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body()).startsWith("{\"status\":\"up\",\"live\":true,\"ready\":true,\"version\":");
            assertThat(ready.headers().firstValue("cache-control")).hasValue("no-store");
            Files.move(file, folder.resolve("elsewhere.gpkg"));
            HttpResponse<String> gone = get(server, "health/ready");
            assertThat(gone.statusCode()).isEqualTo(503);
            assertThat(gone.body()).contains("\"ready\":false,\"code\":\"STORE-MISSING\"");
            assertThat(gone.body()).as("nothing but the code").doesNotContain(folder.toString());
            assertThat(get(server, "health/live").statusCode()).isEqualTo(200);
            assertThat(get(server, "metrics").body()).contains("\nfadeout_ready 0.0\n");
            Files.move(folder.resolve("elsewhere.gpkg"), file);
            assertThat(get(server, "health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsCountedIsToldByRouteAndOnlyHere() throws Exception {
        try (RunningServer server = serve(new MemoryRegister(), DESK, Operations.ALONE)) {
            get(server, "register/place?q=" + NAME.replace(' ', '+'));
            get(server, "tiles/records/3/4/5.mvt");
            get(server, "nothing/" + NAME.replace(' ', '+'));
            HttpResponse<String> told = get(server, "metrics");
            assertThat(told.statusCode()).isEqualTo(200);
            assertThat(told.headers().firstValue("content-type").orElse("")).startsWith("application/openmetrics-text");
            assertThat(told.body())
                    .endsWith("# EOF\n")
                    .contains("# TYPE http_server_requests_seconds histogram")
                    .contains(
                            "http_server_requests_seconds_count{method=\"GET\",route=\"/register/{kind}\",status=\"200\"} 1")
                    .contains("jvm_memory_used_bytes")
                    .contains("\nfadeout_ready 1.0\n")
                    .contains("fadeout_rate_limited_total 0.0")
                    .doesNotContain("Quillon")
                    .doesNotContain("/3/4/5");
            for (String path : List.of("metrics", "health", "health/live", "health/ready")) {
                assertThat(get(server, path, "X-Forwarded-For", "203.0.113.9").statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    /** A clock that a test moves. */
    private static final class Moved extends Clock {
        private volatile Instant now = Instant.parse("2026-11-22T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void anAddressThatAsksTooOftenIsToldWhenToAskAgainAndOthersAreNotHeldUp() throws Exception {
        Moved clock = new Moved();
        Desk desk = new Desk("tester", new Surroundings(clock, new Random(1), Map.of()));
        try (RunningServer server = serve(new MemoryRegister(), desk, new Operations(20, true, false))) {
            List<Integer> answers = new ArrayList<>();
            for (int i = 0; i < 22; i++) {
                // What stands before the proxy's own word was written by whoever asks, and does not count.
                answers.add(get(server, "register", "X-Forwarded-For", i + ".1.1.1, 203.0.113.9")
                        .statusCode());
            }
            assertThat(answers.subList(0, 20)).containsOnly(200);
            HttpResponse<String> refused = get(server, "register", "X-Forwarded-For", "203.0.113.9");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
            assertThat(Long.parseLong(
                            refused.headers().firstValue("retry-after").orElseThrow()))
                    .isBetween(1L, 5L);
            assertThat(refused.body()).contains("WEB-RATE").contains("20 times in a minute");
            assertThat(get(server, "register", "X-Forwarded-For", "203.0.113.10")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(get(server, "register").statusCode())
                    .as("programs of this machine")
                    .isEqualTo(200);
            assertThat(get(server, "metrics").body()).contains("fadeout_rate_limited_total 3.0");
            clock.now = clock.now.plusSeconds(4);
            assertThat(get(server, "register", "X-Forwarded-For", "203.0.113.9").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void withoutAProxyNobodyIsBelievedAboutWhereARequestComesFrom() throws Exception {
        try (RunningServer server = serve(new MemoryRegister(), DESK, new Operations(1, false, false))) {
            for (int i = 0; i < 3; i++) {
                assertThat(get(server, "register", "X-Forwarded-For", "203.0.113.9")
                                .statusCode())
                        .isEqualTo(200);
            }
        }
        assertThat(Addresses.network("2001:db8::1")).isEqualTo("2001:db8:0:0::/64");
        assertThat(Addresses.network("2001:db8:0:0:ffff::1")).isEqualTo("2001:db8:0:0::/64");
        assertThat(Addresses.network("203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(Addresses.network("x".repeat(900))).hasSize(45);
    }

    @Test
    void theLogIsLinesOfJsonWithoutNamesAndPlaces() throws Exception {
        MemoryRegister register = new MemoryRegister();
        RecordId id = RecordId.of("place-1");
        register.put(
                Place.KIND,
                new Place(id, null, null, NAME, new Position(39.8512345, 47.3098765), null, null, Attributes.NONE));
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (RunningServer server = WebServer.start(register, 0, DESK, asked -> {
            throw new IllegalStateException(NAME + " at 39.8512345 47.3098765");
        })) {
            ServerLog.json(lines);
            busy(server);
        } finally {
            ServerLog.text();
        }
        String log = lines.toString(StandardCharsets.UTF_8);
        List<String> all = log.lines().toList();
        assertThat(all).hasSizeGreaterThan(15);
        ObjectMapper json = new ObjectMapper();
        for (String line : all) {
            JsonNode read = json.readTree(line);
            assertThat(read.hasNonNull("at") && read.hasNonNull("level") && read.hasNonNull("message"))
                    .as(line)
                    .isTrue();
        }
        assertThat(log)
                .contains(
                        "\"message\":\"answered\",\"method\":\"GET\",\"route\":\"/register/{kind}/{id}\",\"status\":200")
                .contains("\"level\":\"SEVERE\"");
        for (String seeded : List.of("Quillon", "Testname", "39.85", "47.30", "203.0.113", "3985", "secret-token")) {
            assertThat(log).as(seeded).doesNotContain(seeded);
        }
    }

    /** Pages, searches, forms, uploads, tiles, what is not there and what goes wrong. */
    private void busy(RunningServer server) throws Exception {
        String name = NAME.replace(' ', '+');
        for (String path : List.of(
                "register",
                "register/place",
                "register/place?q=" + name,
                "register/place/place-1",
                "register/place/" + name,
                "record/" + name,
                "map/find.geojson?q=" + name,
                "map/state.json",
                "layers/place.geojson",
                "register/place.csv",
                "ogc/collections/place/items?bbox=47.3,39.8,47.4,39.9",
                "ogc/collections/place/items?filter=" + name,
                "nothing/" + name,
                "figures?period=" + name,
                "figures?radius=39.8512345",
                "tiles/records/9/323/195.mvt",
                "register/place/place-1/edit",
                "map/table?at=39.8512345,47.3098765,12",
                "draw/near/place?at=39.8512345,47.3098765",
                "%zz")) {
            if (!path.contains("%")) {
                get(server, path, "X-Forwarded-For", "203.0.113.77", "Authorization", "Bearer secret-token");
            }
        }
        for (String path : List.of("register/place/place-1/edit", "import", "draw/measure", "quality/waive")) {
            HttpRequest sent = HttpRequest.newBuilder(URI.create(server.url() + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "_csrf=none&f.label=" + name + "&f.position=39.8512345+47.3"))
                    .build();
            client.send(sent, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void whatIsBeingAnsweredWhenTheServerStopsIsAnswered() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        RunningServer server = WebServer.start(new MemoryRegister(), 0, DESK, question -> {
            asked.countDown();
            wait(go);
            return Summary.COUNTS.lines(question);
        });
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                HttpRequest.newBuilder(URI.create(server.url() + "map/state.json"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        wait(asked);
        Thread stopping = new Thread(server::close);
        stopping.start();
        TimeUnit.MILLISECONDS.sleep(300);
        go.countDown();
        assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        stopping.join();
    }

    private static void wait(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
