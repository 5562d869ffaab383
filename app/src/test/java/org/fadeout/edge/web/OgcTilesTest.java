package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aTask;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Standing;
import org.fadeout.edge.ogc.Layer;
import org.fadeout.edge.settings.Program;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** The tiles of the open service as another program meets them, beside the records of the same service. */
class OgcTilesTest {
    private static final long SEED = 20_240_523;
    private static final String QUAD = "/tiles/WebMercatorQuad";
    private static final MemoryRegister REGISTER = new MemoryRegister().on("2024-01-09");
    private static final RunningServer SERVER =
            WebServer.start(REGISTER, 0, new Desk("tester", Surroundings.ofThisMachine()));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            changes.add(aFind(String.format("F%03d", i))
                    .at(new Position(39 + random.nextDouble(), 46 + random.nextDouble()))
                    .with("quantity", Count.of(1 + i % 5))
                    .with("found", PartialDate.parse((2021 + i % 3) + "-03-01"))
                    .entered());
        }
        for (int i = 0; i < 300; i++) {
            double east = 46 + random.nextDouble();
            double north = 39 + random.nextDouble();
            double side = Math.pow(10, random.nextDouble(-5, -1));
            changes.add(aTask("T" + i)
                    .on(Land.of(new GeometryFactory().toGeometry(new Envelope(east, east + side, north, north + side))))
                    .entered());
        }
        append(changes);
        REGISTER.on("2024-02-01");
        append(List.of(aFind("LATER").at(new Position(39.5, 46.5)).entered()));
    }

    private static void append(List<Change> changes) {
        REGISTER.append(new Batch("tester", "test", Standing.APPROVED, changes));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static HttpResponse<byte[]> ask(String address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(SERVER.url() + "ogc/" + address));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("content-type").orElse("");
    }

    private static List<String> items(String layer, String query) throws Exception {
        List<String> ids = new ArrayList<>();
        HttpResponse<byte[]> answer = ask("collections/" + layer + "/items?limit=10000&" + query);
        Matcher found =
                Pattern.compile("\"type\":\"Feature\",\"id\":\"([^\"]+)\"").matcher(text(answer));
        while (found.find()) {
            ids.add(found.group(1));
        }
        return ids;
    }

    private static String address(TileAddress tile) {
        return QUAD + "/" + tile.zoom() + "/" + tile.row() + "/" + tile.column();
    }

    private static ReadTile read(String layer, TileAddress tile, String query) throws Exception {
        HttpResponse<byte[]> answer = ask("collections/" + layer + address(tile) + query);
        assertThat(answer.statusCode()).as(text(answer)).isIn(200, 204);
        return ReadTile.of(answer.body());
    }

    private static String box(TileAddress tile) {
        Envelope box = tile.box(0);
        Position northWest = Mercator.place(box.getMinX(), box.getMinY());
        Position southEast = Mercator.place(box.getMaxX(), box.getMaxY());
        return String.format(
                Locale.ROOT,
                "bbox=%.12f,%.12f,%.12f,%.12f",
                northWest.longitude(),
                southEast.latitude(),
                southEast.longitude(),
                northWest.latitude());
    }

    private static TileAddress around(int zoom, double longitude, double latitude) {
        int side = 1 << zoom;
        return new TileAddress(zoom, (int) (Mercator.x(longitude) * side), (int) (Mercator.y(latitude) * side));
    }

    @Test
    void aTileHoldsWhatTheRecordsOfItsBoxAre() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        long seen = 0;
        for (int i = 0; i < 60; i++) {
            TileAddress tile = around(random.nextInt(6, 14), 46 + random.nextDouble(), 39 + random.nextDouble());
            for (String layer : List.of("find", "task")) {
                List<String> ids = read(layer, tile, "").ids();
                assertThat(ids).as("%s of %s, seed %d", tile, layer, SEED).isEqualTo(items(layer, box(tile)));
                seen += ids.size();
            }
        }
        assertThat(seen).isGreaterThan(1000);
    }

    @Test
    void aSetOfTilesIsAskedAsRecordsAre() throws Exception {
        TileAddress tile = around(6, 46.5, 39.5);
        for (String query : List.of(
                "as-of=2021-12-31",
                "as-known-on=2024-01-10",
                "datetime=2022-01-01/2022-12-31",
                "quantity=3",
                "filter=" + URLEncoder.encode("quantity > 2 AND number LIKE 'F0%'", StandardCharsets.UTF_8))) {
            assertThat(read("find", tile, "?" + query).ids())
                    .as(query)
                    .isNotEmpty()
                    .hasSizeLessThan(901)
                    .isEqualTo(items("find", box(tile) + "&" + query));
        }
        assertThat(read("find", tile, "?properties=quantity").features)
                .allMatch(feature -> feature.facts().size() == 3);
        assertThat(text(ask("collections/find" + QUAD + "?as-of=2021-12-31")))
                .contains(QUAD + "/{tileMatrix}/{tileRow}/{tileCol}?as-of=2021-12-31\"", "\"templated\" : true");
    }

    @Test
    void aTileThatIsKnownIsNotSentAgainUntilSomethingIsWritten() throws Exception {
        String place = "collections/place" + address(around(3, 10, 10));
        HttpResponse<byte[]> empty = ask(place);
        assertThat(empty.statusCode()).isEqualTo(204);
        String none = empty.headers().firstValue("etag").orElseThrow();
        assertThat(ask(place, "If-None-Match", none).statusCode()).isEqualTo(304);
        append(List.of(org.fadeout.testlanguage.ARecord.aPlace("P1")
                .at(new Position(10, 10))
                .entered()));
        HttpResponse<byte[]> full = ask(place, "If-None-Match", none);
        assertThat(full.statusCode()).isEqualTo(200);
        assertThat(type(full)).isEqualTo("application/vnd.mapbox-vector-tile");
        String tag = full.headers().firstValue("etag").orElseThrow();
        assertThat(ask(place, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void whatIsWrongIsNamedAndWhatIsNotThereIsNotFound() throws Exception {
        String tile = "collections/find" + address(around(6, 46.5, 39.5));
        for (String query : List.of("limit=5", "bbox=1,2,3,4", "f=json", "nonsense=1", "as-of=soon", "filter=!")) {
            HttpResponse<byte[]> wrong = ask(tile + "?" + query);
            String name = query.substring(0, query.indexOf('='));
            assertThat(wrong.statusCode()).as(query).isEqualTo(400);
            assertThat(type(wrong)).isEqualTo("application/problem+json");
            assertThat(text(wrong)).contains(name, query.substring(name.length() + 1), "USAGE-PARAMETER");
        }
        assertThat(text(ask("collections/find" + QUAD + "/3/x/1"))).contains("tileRow", "\\\"x\\\"", "whole number");
        for (String nothing : List.of(
                "collections/find" + QUAD + "/0/1/0",
                "collections/find" + QUAD + "/19/0/0",
                "collections/find" + QUAD + "/6/0/0",
                "collections/find/tiles/WorldCRS84Quad",
                "collections/source/tiles",
                "collections/nothing/tiles",
                "tileMatrixSets/nothing")) {
            assertThat(ask(nothing).statusCode()).as(nothing).isEqualTo(404);
        }
        assertThat(ask(tile, "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(ask(tile, "Accept", "image/png, */*;q=0.1").statusCode()).isEqualTo(200);
        assertThat(ask(tile + "?f=mvt", "Accept", "image/png").statusCode()).isEqualTo(200);
    }

    @Test
    void theDocumentsSayWhereTilesAre() throws Exception {
        assertThat(text(ask("conformance"))).contains("ogcapi-tiles-1/1.0/conf/mvt", "tms/2.0/conf/tilematrixset");
        assertThat(text(ask("tileMatrixSets")))
                .contains("http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad");
        assertThat(text(ask("tileMatrixSets/WebMercatorQuad")))
                .contains("\"scaleDenominator\" : 5.59082264028717")
                .contains("\"pointOfOrigin\" : [ -2.0037508342789", "\"matrixWidth\" : 16777216");
        assertThat(text(ask("collections/find"))).contains("tilesets-vector", "/collections/find/tiles\"");
        assertThat(text(ask("collections/source"))).doesNotContain("tilesets-vector");
        String set = text(ask("collections/find" + QUAD));
        assertThat(set)
                .contains("\"dataType\" : \"vector\"", "tiling-scheme", "\"count\" : {", "\"quantity\" : {")
                .containsPattern("\"tileMatrix\" : \"6\",\\s+\"minTileRow\" : 24,\\s+\"maxTileRow\" : 24,"
                        + "\\s+\"minTileCol\" : 40,\\s+\"maxTileCol\" : 40");
        String api = text(ask("api"));
        for (Layer<?> layer : Layer.ALL) {
            String path =
                    "\"/collections/" + layer.name() + "/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}\"";
            assertThat(api.contains(path)).as(path).isEqualTo(layer.geometry() != null);
        }
        assertThat(api).contains("\"version\" : \"" + Program.version() + "\"", "\"Nothing lies in the tile\"");
        Matcher refs = Pattern.compile("#/components/parameters/([^\"]+)\"").matcher(api);
        while (refs.find()) {
            assertThat(api).contains("\"" + refs.group(1) + "\" : {");
        }
    }
}
