package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.cli.Main;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.Address;
import org.fadeout.edge.store.Registers;
import org.fadeout.flow.source.Source;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fadeout serve} is killed while people save forms: whatever a page said is saved is there. */
@Tag("slow")
@Tag("load")
class KilledServeTest {
    private static final int KILLS = 2;
    private static final int PEOPLE = 6;
    private static final int SAVED_BEFORE_THE_KILL = 25;

    @TempDir
    Path folder;

    @Test
    void whatAPageSaidIsSavedIsThereAfterTheServerWasKilled() throws Exception {
        Path file = folder.resolve("register.gpkg");
        assertThat(Cli.run("new", file, "--country", "LA").exit()).isZero();
        Set<String> saved = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < KILLS; i++) {
            serveAndKill(file, "source-" + i + "-", saved);
        }
        try (Register register = Registers.open(Address.of(file), Surroundings.ofThisMachine())) {
            List<String> there = register.at(Known.NOW.withSubmitted(), Viewer.KEEPER).all(Source.KIND).stream()
                    .map(source -> source.id().text())
                    .toList();
            assertThat(there).containsAll(saved).doesNotHaveDuplicates();
            assertThat(register.verify()).isEmpty();
        }
        System.out.printf("serve killed %d times, %d forms said to be saved, all there%n", KILLS, saved.size());
    }

    private static void serveAndKill(Path file, String name, Set<String> saved) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "serve",
                        file.toString(),
                        "--port",
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).contains("The map is at");
            int before = saved.size();
            ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                String own = name + i + "-";
                working.add(people.submit(() -> save("http://127.0.0.1:" + port + "/", own, saved)));
            }
            for (int waits = 0; saved.size() < before + SAVED_BEFORE_THE_KILL && waits < 600; waits++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            server.toHandle().destroyForcibly();
            for (Future<?> one : working) {
                one.get(30, TimeUnit.SECONDS);
            }
            people.shutdown();
            assertThat(saved.size()).isGreaterThanOrEqualTo(before + SAVED_BEFORE_THE_KILL);
        } finally {
            server.destroyForcibly();
        }
    }

    /** Saves one form after the other until the server is gone. */
    private static boolean save(String url, String name, Set<String> saved) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        try {
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create(url + "import")).build(), HttpResponse.BodyHandlers.ofString());
            Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
            assertThat(token.find()).isTrue();
            for (int i = 0; ; i++) {
                HttpRequest form = HttpRequest.newBuilder(URI.create(url + "register/source/" + name + i + "/edit"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "_csrf=" + token.group(1) + "&base=&f.title=A+report&f.type=report&f.invented=yes"))
                        .build();
                HttpResponse<String> answer = client.send(form, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(303);
                saved.add(name + i);
            }
        } catch (IOException gone) {
            return true;
        }
    }
}
