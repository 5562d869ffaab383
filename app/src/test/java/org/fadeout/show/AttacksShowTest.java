package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.Address;
import org.fadeout.edge.store.NewRegister;
import org.fadeout.edge.store.Registers;
import org.fadeout.edge.web.Desk;
import org.fadeout.edge.web.RunningServer;
import org.fadeout.edge.web.WebServer;
import org.fadeout.flow.source.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attacks over real HTTP on a real register, and with the real command. docs/security.md lists them. */
class AttacksShowTest {
    private static final String KML = "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>%s</Document></kml>";
    private static final String PLACEMARK =
            "<Placemark><name>%s</name><Point><coordinates>103.5,18.5</coordinates></Point></Placemark>";
    private static final List<String> INJECTIONS = List.of(
            "'; DROP TABLE fadeout_batch; --",
            "' OR '1'='1",
            "x'); UPDATE fadeout_batch SET actor='me'; --",
            "\" UNION SELECT value FROM fadeout_personal --",
            "%' ESCAPE '!' OR 1=1 --",
            "$guard$; DELETE FROM fadeout_change; $guard$");

    @TempDir
    Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private Register register;
    private RunningServer server;
    private Path file;

    @BeforeEach
    void serve() {
        file = folder.resolve("register.gpkg");
        Surroundings surroundings = Surroundings.ofThisMachine();
        register = Registers.create(Address.of(file), new NewRegister("LA", ZoneId.of("Asia/Vientiane")), surroundings);
        server = WebServer.start(register, 0, new Desk("tester", surroundings).taking(20));
    }

    @AfterEach
    void stop() {
        server.close();
        register.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Accept-Language", "en")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        List<String> pairs = new ArrayList<>();
        form.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String token() throws IOException, InterruptedException {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get("import").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    /** What the page of an import says of a file. */
    private String imported(String name, byte[] content) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token()
                        + "\r\n--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "import"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String plan = answer.headers().firstValue("location").orElseThrow().substring(1);
        String page = get(plan).body();
        while (page.contains("id=\"progress\"")) {
            Thread.sleep(50);
            page = get(plan).body();
        }
        return page;
    }

    private HttpResponse<String> saveSource(String id, Map<String, String> more)
            throws IOException, InterruptedException {
        Map<String, String> form = new java.util.LinkedHashMap<>(more);
        form.put("_csrf", token());
        form.put("base", "");
        form.putIfAbsent("f.title", "A report");
        form.put("f.type", "report");
        form.put("f.invented", "yes");
        return post("register/source/" + id + "/edit", form);
    }

    private List<Source> sources() {
        return register.at(Known.NOW.withSubmitted(), Viewer.KEEPER).all(Source.KIND);
    }

    @Test
    void sqlInEveryPlaceThatTakesTextStaysText() throws Exception {
        for (String evil : INJECTIONS) {
            String word = encoded(evil);
            for (String path : List.of(
                    "register/source?q=" + word,
                    "register/source?sort=" + word,
                    "register/source/" + word,
                    "register/" + word,
                    "record/" + word,
                    "layers/" + word + ".geojson",
                    "map/find.geojson?q=" + word,
                    "map/records.geojson?kind=" + word,
                    "quality?rule=" + word,
                    "tasks?status=" + word,
                    "figures?period=" + word,
                    "figures/rows?task=" + word,
                    "profile/claims?q=" + word,
                    "batches/" + word,
                    "attachments/" + word,
                    "ogc/collections/" + word,
                    "ogc/collections/find/items/" + word,
                    "ogc/collections/find/items?sortby=" + word,
                    "ogc/collections/find/items?properties=" + word,
                    "ogc/collections/find/items?number=" + word,
                    "ogc/collections/find/items?filter=" + encoded("number = '" + evil.replace("'", "''") + "'"),
                    "ogc/collections/find/items?filter=" + word,
                    "ogc/collections/find/items?bbox=" + word,
                    "ogc/collections/find/items?datetime=" + word)) {
                HttpResponse<String> answer = get(path);
                assertThat(answer.statusCode()).as(path).isLessThan(500);
                assertThat(answer.body()).as(path).doesNotContain("SQLITE").doesNotContain("SQLException");
            }
        }
        assertThat(register.batches()).isEmpty();
        int saved = 0;
        for (String evil : INJECTIONS) {
            assertThat(saveSource("source-" + ++saved, Map.of("f.title", evil)).statusCode())
                    .isEqualTo(303);
        }
        assertThat(sources()).extracting(Source::title).containsExactlyElementsOf(INJECTIONS);
        assertThat(register.batches()).hasSize(INJECTIONS.size());
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void aFilterThatIsNoneIsRefusedInWords() throws Exception {
        for (String filter : List.of(
                "(".repeat(5_000) + "number = 'x'" + ")".repeat(5_000),
                "sqlite_version() = '3'",
                "number = 'x' ; DELETE",
                "number LIKE",
                "fadeout_batch.actor = 'x'")) {
            HttpResponse<String> answer = get("ogc/collections/find/items?filter=" + encoded(filter));
            assertThat(answer.statusCode()).as(filter.substring(0, 10)).isBetween(400, 499);
            if (filter.length() < 1_000) {
                assertThat(answer.headers().firstValue("content-type").orElse(""))
                        .contains("problem+json");
            }
        }
    }

    @Test
    void aDocumentThatReadsOtherFilesOrGrowsByEntitiesIsRefused() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret-of-this-machine");
        String reads = "<?xml version=\"1.0\"?><!DOCTYPE kml [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>"
                + KML.formatted(PLACEMARK.formatted("&a;"));
        StringBuilder lol = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE kml [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            lol.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String grows = lol + "]>" + KML.formatted(PLACEMARK.formatted("&e11;"));
        for (String evil : List.of(reads, grows)) {
            String page = imported("evil.kml", evil.getBytes(StandardCharsets.UTF_8));
            assertThat(page).contains("DATA-UNREADABLE").doesNotContain("the-secret-of-this-machine");
            Path sent = Files.writeString(folder.resolve("evil.kml"), evil);
            Cli command = Cli.run("import", file, sent, "--kind", "find", "--actor", "Keo");
            assertThat(command.exit()).as(command.out()).isEqualTo(3);
            assertThat(command.err()).contains("DATA-UNREADABLE").doesNotContain("the-secret-of-this-machine");
        }
        String sheet = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>";
        assertThat(imported("evil.xlsx", workbook(sheet))).doesNotContain("the-secret-of-this-machine");
        assertThat(register.batches()).isEmpty();
    }

    private static byte[] workbook(String sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packed = "http://schemas.openxmlformats.org/package/2006/relationships";
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String[] part : new String[][] {
                {
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + packed + "\"><Relationship Id=\"r1\" Type=\"" + links
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                },
                {
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + links
                            + "\"><sheets><sheet name=\"find\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                },
                {
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + packed + "\"><Relationship Id=\"r1\" Type=\"" + links
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                },
                {"xl/worksheets/sheet1.xml", sheet}
            }) {
                zip.putNextEntry(new ZipEntry(part[0]));
                zip.write(part[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aPathThatClimbsGivesNoFile() throws Exception {
        for (String path : List.of(
                "/assets/../../../../../etc/passwd",
                "/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/assets/..%2f..%2fetc/passwd",
                "/assets/....//....//etc/passwd",
                "/assets/%252e%252e/etc/passwd",
                "/ol/..\\..\\etc\\passwd",
                "/borders/%c0%ae%c0%ae/etc/passwd",
                "/attachments/..%2f..%2fetc%2fpasswd",
                "/layers/../../etc/passwd.geojson",
                "/assets//etc/passwd",
                "/assets/file:/etc/passwd",
                "/ogc/collections/..%2f..%2fetc/items",
                "/batches/..;/..;/etc/passwd",
                "/import/..%2f..%2fetc/issues.csv",
                "/tiles/../1/2/3.mvt")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).startsWith("HTTP/1.1 4").doesNotContain("root:");
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aMemberOfAnArchiveThatClimbsIsNotWritten() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("../../../climbed.kml", "/tmp/climbed.kml", "doc.kml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(KML.formatted(PLACEMARK.formatted("F-1")).getBytes(StandardCharsets.UTF_8));
            }
        }
        imported("places.kmz", bytes.toByteArray());
        Path sent = Files.write(folder.resolve("places.kmz"), bytes.toByteArray());
        Cli.run("import", file, sent, "--kind", "find", "--actor", "Keo", "--dry-run");
        assertThat(Path.of("/tmp/climbed.kml")).doesNotExist();
        assertThat(folder.resolve("../../../climbed.kml")).doesNotExist();
        Cli backup = Cli.run("restore", sent, "--to", folder.resolve("other.gpkg"));
        assertThat(backup.err()).startsWith("DATA-BACKUP");
        assertThat(folder.resolve("other.gpkg")).doesNotExist();
    }

    @Test
    void everyAnswerForbidsToBeFramed() throws Exception {
        for (String path : List.of(
                "",
                "register",
                "import",
                "nothing",
                "assets/fadeout.css",
                "ogc",
                "health",
                "metrics",
                "map/state.json",
                "quality.csv",
                "register/source/none")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                    .as(path)
                    .contains("frame-ancestors 'none'");
        }
        assertThat(raw("GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .contains("frame-ancestors 'none'");
    }

    @Test
    void noAddressInARecordOrAFileIsEverAsked() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        trap.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        trap.start();
        try {
            String there = "http://127.0.0.1:" + trap.getAddress().getPort() + "/";
            saveSource(
                    "source-1",
                    Map.of(
                            "f.address",
                            there + "address",
                            "f.archive",
                            there + "archive",
                            "f.title",
                            "<img src=\"" + there + "title\"><svg/onload=fetch('" + there + "')>"));
            assertThat(sources()).hasSize(1);
            String kml = "<?xml version=\"1.0\"?><!DOCTYPE kml SYSTEM \"" + there + "dtd\">"
                    + KML.formatted("<NetworkLink><Link><href>" + there
                            + "link</href></Link></NetworkLink><GroundOverlay><Icon><href>" + there
                            + "icon</href></Icon></GroundOverlay><Style><IconStyle><Icon><href>" + there
                            + "style</href></Icon></IconStyle></Style>" + PLACEMARK.formatted("F-1"));
            imported("links.kml", kml.getBytes(StandardCharsets.UTF_8));
            imported("links.kml", kml.replaceFirst("<!DOCTYPE[^>]*>", "").getBytes(StandardCharsets.UTF_8));
            String json =
                    "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"link\",\"properties\":{\"href\":\"" + there
                            + "crs\"}},\"features\":[{\"type\":\"Feature\",\"properties\":{\"number\":\"F-2\",\"photo\":\""
                            + there
                            + "photo\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[103.5,18.5]}}]}";
            imported("links.geojson", json.getBytes(StandardCharsets.UTF_8));
            for (String page : List.of(
                    "",
                    "register/source",
                    "register/source/source-1",
                    "record/source-1",
                    "profile/sources",
                    "quality",
                    "ogc/collections/source/items",
                    "register/source.csv")) {
                assertThat(get(page).statusCode()).as(page).isLessThan(500);
            }
            for (String address : List.of(there + "finds.csv", "file:///etc/passwd", "jar:" + there + "!/a")) {
                assertThat(Cli.run("import", file, address, "--kind", "find").exit())
                        .as(address)
                        .isGreaterThan(1);
            }
            Cli report = Cli.run(
                    "report",
                    file,
                    "country",
                    "--period",
                    "2023",
                    "--records",
                    "invented",
                    "--out",
                    folder.resolve("r.pdf"));
            assertThat(report.exit()).as(report.err()).isLessThan(2);
            assertThat(asked).isEmpty();
        } finally {
            trap.stop(0);
        }
    }

    @Test
    void whatAFormDoesNotOfferCannotBeSentAlong() throws Exception {
        Map<String, String> form = new java.util.LinkedHashMap<>();
        for (String name :
                List.of("actor", "standing", "site", "recorded_at", "batch", "hash", "id", "layer", "approved")) {
            form.put(name, "approved");
            form.put("f." + name, "approved");
        }
        form.put("f.id", "source-other");
        form.put("f.fadeout_batch", "1");
        HttpResponse<String> answer = saveSource("source-1", form);
        assertThat(answer.statusCode()).isIn(303, 200, 422);
        for (BatchEntry batch : register.batches()) {
            assertThat(batch.actor()).isEqualTo("tester");
            assertThat(batch.site()).isEqualTo(register.info().site());
        }
        assertThat(sources()).allSatisfy(source -> {
            assertThat(source.id().text()).isEqualTo("source-1");
            assertThat(source.toString()).doesNotContain("approved");
        });
        assertThat(saveSource("source-2", Map.of("back", "https://elsewhere.example/", "f.title", "x"))
                        .headers()
                        .firstValue("location")
                        .orElse(""))
                .startsWith("/register/source/source-2");
        assertThat(register.batches()).extracting(BatchEntry::standing).doesNotContain(Standing.REJECTED);
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void geometryBeyondMeasureIsRefusedInWords() throws Exception {
        String deep =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
                        + "{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}}]}";
        assertThat(imported("deep.geojson", deep.getBytes(StandardCharsets.UTF_8)))
                .contains("DATA-UNREADABLE");
        Path sent = Files.writeString(folder.resolve("deep.geojson"), deep);
        Cli command = Cli.run("import", file, sent, "--kind", "hazard");
        assertThat(command.exit()).as(command.err()).isEqualTo(3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300_000; i++) {
            text.append(18 + i / 1e6).append(' ').append(103.5).append('\n');
        }
        HttpResponse<String> large =
                post("draw/measure", Map.of("_csrf", token(), "kind", "hazard", "id", "h", "text", text.toString()));
        assertThat(large.statusCode()).isBetween(400, 499);
        for (String place : List.of("1e400 103.5", "NaN NaN", "91 181", "18.5 103.5 ".repeat(20_000))) {
            HttpResponse<String> answer =
                    post("draw/measure", Map.of("_csrf", token(), "kind", "find", "id", "f", "text", place));
            assertThat(answer.statusCode()).as(place.substring(0, 5)).isLessThan(500);
            assertThat(answer.body()).as(place.substring(0, 5)).doesNotContain("\"type\" : \"Point\"");
        }
        assertThat(register.batches()).isEmpty();
    }

    @Test
    void markupInARecordIsText() throws Exception {
        String evil = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        saveSource("source-1", Map.of("f.title", evil));
        for (String page :
                List.of("register/source", "register/source/source-1", "register/source/source-1/edit", "batches")) {
            assertThat(get(page).body())
                    .as(page)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x");
        }
    }
}
