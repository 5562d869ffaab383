package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.rectangle;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Standing;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.evidence.Find;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The open service as another program meets it. */
class OgcServiceTest {
    private static final int FINDS = 250;
    private static final MemoryRegister REGISTER = new MemoryRegister().on("2024-01-09");
    private static final RunningServer SERVER =
            WebServer.start(REGISTER, 0, new Desk("tester", Surroundings.ofThisMachine()));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static {
        List<Change> changes = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < FINDS; i++) {
            changes.add(find(String.format("F%03d", i), 46 + random.nextDouble(), 39 + random.nextDouble())
                    .with("quantity", Count.of(1 + i % 5))
                    .with("found", PartialDate.parse((2021 + i % 3) + "-03-01"))
                    .entered());
        }
        changes.add(find("FIJI-WEST", 179.5, -17).entered());
        changes.add(find("FIJI-EAST", -179.5, -17).entered());
        changes.add(aFind("NOWHERE").entered());
        changes.add(aTask("T1").on(rectangle(0, 0, 300, 200)).entered());
        append(changes);
    }

    private static ARecord<Find> find(String number, double longitude, double latitude) {
        return aFind(number).at(new Position(latitude, longitude));
    }

    private static void append(List<Change> changes) {
        REGISTER.append(new Batch("tester", "test", Standing.APPROVED, changes));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static HttpResponse<String> ask(String address, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address.startsWith("http") ? address : SERVER.url() + address));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String items(String query) throws Exception {
        HttpResponse<String> answer = ask("ogc/collections/find/items?" + query);
        assertThat(answer.statusCode()).as(query + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static long number(String body, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":(\\d+)").matcher(body);
        assertThat(found.find()).as(name).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static List<String> ids(String body) {
        List<String> ids = new ArrayList<>();
        Matcher found =
                Pattern.compile("\"type\":\"Feature\",\"id\":\"([^\"]+)\"").matcher(body);
        while (found.find()) {
            ids.add(found.group(1));
        }
        return ids;
    }

    private static String link(String body, String rel) {
        Matcher found =
                Pattern.compile("\"href\":\"([^\"]+)\",\"rel\":\"" + rel + "\"").matcher(body);
        return found.find() ? found.group(1) : "";
    }

    private static String text(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Test
    void every_address_that_is_told_answers() throws Exception {
        Set<String> asked = new HashSet<>();
        List<String> next = new ArrayList<>(List.of(SERVER.url() + "ogc"));
        while (!next.isEmpty()) {
            String address = next.remove(next.size() - 1);
            if (!asked.add(address) || asked.size() > 700) {
                continue;
            }
            HttpResponse<String> answer = ask(address);
            assertThat(answer.statusCode()).as(address).isIn(200, 204);
            Matcher links = Pattern.compile("\"href\" ?: ?\"([^\"]+)\"").matcher(answer.body());
            while (links.find()) {
                next.add(links.group(1).replaceAll("\\{tile(Matrix|Row|Col)}", "0"));
            }
        }
        assertThat(asked).hasSizeGreaterThan(250);
    }

    @Test
    void the_description_names_every_path_and_limit() throws Exception {
        HttpResponse<String> answer = ask("ogc/api");
        assertThat(answer.headers().firstValue("content-type"))
                .hasValue("application/vnd.oai.openapi+json;version=3.0");
        assertThat(answer.body())
                .contains(
                        "\"/collections/find/items\"",
                        "\"/collections/find/items/{featureId}\"",
                        "\"maximum\" : 10000");
        assertThat(ask("ogc/api").body()).as("the same twice").isEqualTo(answer.body());
    }

    @Test
    void pages_hold_all_records_once_while_others_write() throws Exception {
        List<String> seen = new ArrayList<>();
        String body = items("limit=40");
        long matched = number(body, "numberMatched");
        assertThat(matched).isEqualTo(FINDS + 3);
        for (int page = 0; ; page++) {
            seen.addAll(ids(body));
            String next = link(body, "next");
            if (next.isEmpty()) {
                break;
            }
            REGISTER.on("2024-01-1" + (page + 1));
            append(List.of(find("A-NEW-" + page, 46, 39).entered()));
            body = ask(next).body();
            assertThat(number(body, "numberMatched")).isEqualTo(matched);
        }
        assertThat(seen).hasSize((int) matched).doesNotHaveDuplicates().noneMatch(id -> id.contains("new"));
        for (int page = 0; page < 6; page++) {
            REGISTER.append(new Batch(
                    "tester",
                    "test",
                    Standing.APPROVED,
                    List.of(new Change.Withdraw(
                            Find.KIND,
                            ARecord.id(Find.KIND, "A-NEW-" + page),
                            REGISTER.tips(Find.KIND, ARecord.id(Find.KIND, "A-NEW-" + page))))));
        }
    }

    @Test
    void a_box_may_cross_the_antimeridian_and_speak_other_systems() throws Exception {
        assertThat(ids(items("bbox=179,-20,-179,-10"))).containsExactly("find-fiji-east", "find-fiji-west");
        assertThat(ids(items("bbox=-20,179,-10,-179&bbox-crs=" + text("http://www.opengis.net/def/crs/EPSG/0/4326"))))
                .containsExactly("find-fiji-east", "find-fiji-west");
        long inside = number(items("bbox=46.2,39.2,46.7,39.6"), "numberMatched");
        assertThat(inside).isBetween(20L, 90L);
        assertThat(number(
                        items("filter=" + text("S_INTERSECTS(geometry, BBOX(46.2,39.2,46.7,39.6))")), "numberMatched"))
                .isEqualTo(inside);
        assertThat(number(
                        items("bbox=5142960,4751000,5198620,4809000&bbox-crs="
                                + text("http://www.opengis.net/def/crs/EPSG/0/3857")),
                        "numberMatched"))
                .isGreaterThan(10);
    }

    @Test
    void geometry_comes_in_the_system_that_is_asked_for() throws Exception {
        String mercator = text("http://www.opengis.net/def/crs/EPSG/0/3857");
        HttpResponse<String> answer = ask("ogc/collections/find/items/find-fiji-west?crs=" + mercator);
        assertThat(answer.headers().firstValue("content-crs")).hasValue("<http://www.opengis.net/def/crs/EPSG/0/3857>");
        // 179.5 degrees of the earth's equator, R = 6378137 m.
        assertThat(answer.body()).contains("\"coordinates\":[19981848.597,");
        assertThat(items("crs=" + text("http://www.opengis.net/def/crs/EPSG/0/4326") + "&bbox=179,-20,180,-10"))
                .contains("\"coordinates\":[-17,179.5]");
    }

    @Test
    void filters_order_and_properties() throws Exception {
        assertThat(number(items("quantity=3"), "numberMatched")).isEqualTo(FINDS / 5);
        assertThat(number(items("filter=" + text("quantity = 3 AND found > DATE('2022-12-31')")), "numberMatched"))
                .isBetween(10L, 25L);
        assertThat(number(items("datetime=2022-01-01/2022-12-31"), "numberMatched"))
                .isEqualTo(83);
        assertThat(number(items("as-of=2021-12-31"), "numberMatched")).isEqualTo(84);
        String sorted = items("sortby=-quantity,number&limit=3&properties=number,quantity");
        assertThat(ids(sorted)).containsExactly("find-f004", "find-f009", "find-f014");
        assertThat(sorted).contains("\"properties\":{\"number\":\"F004\",\"quantity\":5}");
    }

    @Test
    void what_is_wrong_is_named_and_what_is_not_there_is_not_found() throws Exception {
        HttpResponse<String> wrong = ask("ogc/collections/find/items?bbox=1,2,3");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(wrong.body()).contains("bbox", "1,2,3", "four numbers");
        assertThat(ask("ogc/collections/find/items?nonsense=1").statusCode()).isEqualTo(400);
        assertThat(ask("ogc/collections/find/items?limit=1&limit=2").statusCode())
                .isEqualTo(400);
        assertThat(ask("ogc?nonsense=1").statusCode()).isEqualTo(400);
        assertThat(ask("ogc/collections/find/items?f=shp").statusCode()).isEqualTo(400);
        assertThat(ask("ogc/collections/find/items?as-known-on=soon").statusCode())
                .isEqualTo(400);
        assertThat(ask("ogc/collections/nothing").statusCode()).isEqualTo(404);
        assertThat(ask("ogc/collections/find/items/find-nothing").statusCode()).isEqualTo(404);
        assertThat(ask("ogc/collections", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void an_answer_that_is_known_is_not_sent_again() throws Exception {
        HttpResponse<String> first = ask("ogc/collections/find/items?limit=2");
        String tag = first.headers().firstValue("etag").orElseThrow();
        HttpResponse<String> again = ask("ogc/collections/find/items?limit=2", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void readers_get_pages_and_programs_get_json() throws Exception {
        for (String path : List.of(
                "ogc",
                "ogc/conformance",
                "ogc/collections",
                "ogc/collections/find",
                "ogc/collections/find/items",
                "ogc/collections/task/items/task-t1")) {
            HttpResponse<String> page = ask(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
            assertThat(page.headers().firstValue("content-type").orElse(""))
                    .as(path)
                    .startsWith("text/html");
            assertThat(page.body()).contains("<h1>");
            assertThat(ask(path, "Accept", "application/json, application/geo+json")
                            .headers()
                            .firstValue("content-type")
                            .orElse(""))
                    .as(path)
                    .contains("json");
        }
    }

    @Test
    void a_record_without_a_place_is_a_feature_without_geometry() throws Exception {
        assertThat(ask("ogc/collections/find/items/find-nowhere").body()).contains("\"geometry\":null");
        assertThat(ask("ogc/collections/task/items/task-t1").body()).contains("\"type\":\"MultiPolygon\"");
    }
}
