package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.RecordId;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.place.Place;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the server answers, and what it never tells. */
class WebServerTest {
    private static final MemoryRegister REGISTER = new MemoryRegister();
    private static final Desk DESK = new Desk("tester", Surroundings.ofThisMachine());
    private static final RunningServer SERVER = WebServer.start(REGISTER, 0, DESK, asked -> {
        if (asked.snapshot().all(Place.KIND).size() > 1) {
            throw new IllegalStateException("a personal value");
        }
        return Summary.COUNTS.lines(asked);
    });

    static {
        REGISTER.put(Place.KIND, place("place-1", "<script>alert(1)</script>"));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aLayerIsGeoJsonWithTheLabelsOfItsFields() throws Exception {
        HttpResponse<String> answer = get("layers/place.geojson");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/geo+json");
        assertThat(answer.body())
                .contains("\"fadeout\":{\"title\":\"place\",\"fields\":[[\"source\",\"Source\"]")
                .contains("\"geometry\":{\"type\":\"Point\",\"coordinates\":[47.3,39.85]}");
    }

    @Test
    void aKindWithoutGeometryOrAnUnknownOneIsNotFound() throws Exception {
        for (String name :
                new String[] {"layers/source.geojson", "layers/nothing.geojson", "nothing", "assets/nothing.js"}) {
            HttpResponse<String> answer = get(name);
            assertThat(answer.statusCode()).as(name).isEqualTo(404);
            assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("\"title\":\"Not Found\"");
        }
    }

    @Test
    void everyAnswerForbidsWhatComesFromOutside() throws Exception {
        assertThat(get("").headers().firstValue("content-security-policy").orElse(""))
                .startsWith("default-src 'none'; script-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void whatGoesWrongInsideStaysInside() throws Exception {
        REGISTER.put(Place.KIND, place("place-2", "Second"));
        try {
            HttpResponse<String> answer = get("map/state.json");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("\"title\":\"The page could not be made\"")
                    .doesNotContain("personal")
                    .doesNotContain("Exception");
        } finally {
            REGISTER.remove(Place.KIND, RecordId.of("place-2"));
        }
    }

    @Test
    void aRequestUnderAnotherNameIsRefused() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .contains("served to this machine only");
    }

    @Test
    void aBrokenRequestTellsNothingOfTheServer() throws Exception {
        assertThat(raw("GET /%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("Exception");
    }

    @Test
    void aPortThatIsTakenIsAProblemWithItsWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> WebServer.start(REGISTER, taken.getLocalPort(), DESK))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("USAGE-PORT: Port " + taken.getLocalPort() + " is in use");
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(SERVER.url() + path)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Place place(String id, String label) {
        return new Place(RecordId.of(id), null, null, label, new Position(39.85, 47.3), null, null, Attributes.NONE);
    }
}
