package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.GuardedRegister;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.access.Person;
import org.fadeout.flow.access.PublicView;
import org.fadeout.testlanguage.ARecord;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever has not signed in gets of a server that shows something to the public: no name, no exact place, no other page. */
@NullUnmarked
class PublicViewTest {
    /** Digits of the coordinates of the invented hazards and finds. */
    private static final List<String> PLACES = List.of("18.5", "18.52", "103.5", "18.501");

    private static final String NAME = "MAYORMARK";

    @TempDir
    static Path folder;

    private static AccountsForTests here;
    private static RunningServer server;

    @BeforeAll
    static void serve() {
        Surroundings machine = Surroundings.ofThisMachine();
        here = new AccountsForTests(folder);
        here.register.append(new Batch(
                "keeper",
                "seen by " + NAME,
                Standing.APPROVED,
                List.of(ARecord.aSource("named")
                        .with("title", "Letter of " + NAME)
                        .with("author", NAME)
                        .with("note", "told by " + NAME)
                        .with("invented", true)
                        .entered())));
        Exposure shown = new Exposure(InetAddress.getLoopbackAddress(), List.of(), false, true);
        server = WebServer.start(
                here.register, 0, new Desk("nobody", machine), Summary.COUNTS, new Service(shown, Operations.ALONE));
    }

    @AfterAll
    static void stop() {
        server.close();
        here.close();
    }

    private static HttpResponse<String> ask(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path.substring(1)));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }

    @Test
    void onlyTheRoutesThatAreShownAnswer() throws Exception {
        List<String> wrong = new ArrayList<>();
        int shown = 0;
        for (Routes.Route route : server.routes()) {
            boolean open = route.roles().contains("anybody") || route.roles().contains("device");
            if (!open && route.method().equals("GET") && !route.path().contains("**")) {
                String path = filled(route.path());
                int status = ask(path).statusCode();
                boolean may = route.roles().contains("visitor");
                shown += may ? 1 : 0;
                boolean led = path.equals("/") && status == 302;
                if (!led && may == (status == 401)) {
                    wrong.add(path + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(shown).isBetween(10, 25);
        assertThat(ask("/register/find", "Accept", "text/html").statusCode()).isEqualTo(303);
        assertThat(ask("/ogc", "Authorization", "Bearer none").statusCode()).isEqualTo(401);
        assertThat(here.ask("GET", "/ogc", "").status()).as("without --public").isEqualTo(401);
    }

    private static String filled(String pattern) {
        return pattern.replace("{document:schema|queryables|sortables}", "schema")
                .replace("{file:[a-z0-9]+[.][a-z]+}", "country.html")
                .replace("{layer}", "hazard")
                .replace("{kind}", "hazard")
                .replace("{id}", "hazard-a")
                .replace("{grid}", "WebMercatorQuad")
                .replaceAll("[{][a-z]+[}]", "0");
    }

    @Test
    void noNameAndNoPlaceIsInAnyAnswer() throws Exception {
        List<String> paths =
                new ArrayList<>(List.of("/public", "/public?year=2023", "/public?year=2023&lang=ru", "/ogc?f=html"));
        Kinds.ALL.forEach(kind -> {
            String layer = "/ogc/collections/" + kind.name();
            String id = kind.name().replace('_', '-') + "-a";
            paths.addAll(List.of(
                    layer,
                    layer + "/items?f=json",
                    layer + "/items?f=html",
                    layer + "/items?f=json&as-known-on=2999-01-01",
                    layer + "/items/" + id + "?f=json",
                    layer + "/tiles/WebMercatorQuad/0/0/0"));
        });
        paths.add(
                "/ogc/collections/hazard/items?filter-lang=cql2-text&filter=S_INTERSECTS(land,POINT(103.5005%2018.5005))");
        List<String> told = new ArrayList<>();
        for (String path : paths) {
            String body = ask(path).body();
            assertThat(body).as(path).doesNotContain(NAME, "(invented)");
            if (!path.contains("filter")) {
                // The second of an answer is no place.
                String timeless = body.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "");
                PLACES.stream().filter(timeless::contains).forEach(place -> told.add(place + " in " + path));
            }
        }
        assertThat(told).isEmpty();
        String hazards = ask("/ogc/collections/hazard/items?f=json").body();
        assertThat(hazards).contains("\"numberMatched\":2", "\"geometry\":null", AccountsForTests.A + "-H");
        assertThat(ask("/ogc/collections/find/items?f=json").body()).contains("\"numberMatched\":0");
        assertThat(ask("/public?year=2023").body()).contains("class=\"paper\"");
    }

    @Test
    void theGuardGivesAVisitorNothingElse() {
        GuardedRegister visited = new GuardedRegister(here.register, Person.visitor());
        Kinds.ALL.forEach(kind -> {
            assertThat(visited.at(Known.NOW.withSaved(), Viewer.KEEPER)
                            .all(kind)
                            .isEmpty())
                    .as(kind.name())
                    .isEqualTo(!PublicView.shows(kind)
                            || here.register
                                    .at(Known.NOW, Viewer.KEEPER)
                                    .all(kind)
                                    .isEmpty());
            here.register
                    .at(Known.NOW, Viewer.KEEPER)
                    .all(kind)
                    .forEach(record -> assertThat(visited.versions(kind, record.id(), Viewer.KEEPER))
                            .isEmpty());
        });
        assertThat(visited.madeBy(here.register.info().site(), 1)).isEmpty();
        assertThat(visited.batches())
                .allMatch(batch -> batch.actor().isEmpty() && batch.reason().isEmpty());
    }
}
