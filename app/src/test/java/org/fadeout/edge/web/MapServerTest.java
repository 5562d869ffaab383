package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.RecordId;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.place.Place;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the server answers to the map: tiles with their tags, records by number, and what is wrong with a question. */
class MapServerTest {
    private static final MemoryRegister REGISTER = new MemoryRegister();
    private static final RunningServer SERVER =
            WebServer.start(REGISTER, 0, new Desk("tester", Surroundings.ofThisMachine()));

    static {
        REGISTER.put(
                Place.KIND,
                new Place(
                        RecordId.of("place-1"),
                        null,
                        null,
                        "Agdam <b>",
                        new Position(39.85, 47.3),
                        null,
                        null,
                        Attributes.NONE));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aTileIsAnsweredOnceAndThenOnlyItsTag() throws Exception {
        HttpResponse<String> answer = get("tiles/place/0/0/0.mvt", "");
        String tag = answer.headers().firstValue("etag").orElse("");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/vnd.mapbox-vector-tile");
        assertThat(answer.body()).contains("marks").contains("place-1");
        HttpResponse<String> again = get("tiles/place/0/0/0.mvt", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("tiles/place/0/0/0.mvt?as-of=2023-12-31", tag).statusCode())
                .as("another question is another tile")
                .isEqualTo(200);
    }

    @Test
    void whatIsNoTileIsNotFound() throws Exception {
        for (String path : new String[] {
            "tiles/nothing/0/0/0.mvt", "tiles/place/1/2/0.mvt", "tiles/place/19/0/0.mvt", "tiles/place/-1/0/0.mvt"
        }) {
            assertThat(get(path, "").statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aDateThatIsNoneIsNamedWithWhatIsAllowed() throws Exception {
        for (String path : new String[] {"tiles/place/0/0/0.mvt", "map/state.json", "map/table", ""}) {
            HttpResponse<String> answer = get(path + "?as-of=yesterday", "");
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).contains("as-of").contains("yesterday").contains("2023-12-31");
        }
        assertThat(get("map/table?box=1,2", "").statusCode()).isEqualTo(400);
        assertThat(get("map/state.json?as-known-on=2023-12-31T12:00:00Z", "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRecordIsFoundByItsNameWhateverItsCapitals() throws Exception {
        assertThat(get("map/find.geojson?number=AGDAM%20%3Cb%3E", "").body())
                .contains("\"id\":\"place-1\"")
                .contains("\"kind\":\"place\"");
        assertThat(get("map/find.geojson?number=none", "").body()).contains("\"features\":[]");
        assertThat(get("map/records.geojson?record=place/place-1", "").body()).contains("[47.3,39.85]");
        assertThat(get("map/records.geojson?record=nothing/1", "").statusCode()).isEqualTo(404);
    }

    @Test
    void theTableEscapesWhatRecordsSayAndLeadsToThem() throws Exception {
        assertThat(get("map/table?layers=place", "").body())
                .contains("href=\"/register/place/place-1\">Agdam &lt;b&gt;")
                .doesNotContain("<b><");
        assertThat(get("map/table?layers=place&box=0,0,1,1", "").body()).doesNotContain("Agdam");
    }

    private static HttpResponse<String> get(String path, String tag) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(SERVER.url() + path));
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
