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
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a hostile or careless upload cannot do. */
class UploadsTest {
    private static final MemoryRegister REGISTER = new MemoryRegister("LA");
    private static final RunningServer SERVER =
            WebServer.start(REGISTER, 0, new Desk("tester", Surroundings.ofThisMachine()).taking(1));
    private static final byte[] FINDS =
            "number,category,quantity,latitude,longitude\nF-1,cluster munition remnant,1,18.5,103.5\n"
                    .getBytes(StandardCharsets.UTF_8);

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aNameIsALabelAndNeverAPath() {
        assertThat(Uploads.safe("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Uploads.safe("C:\\Users\\x\\finds.csv")).isEqualTo("finds.csv");
        assertThat(Uploads.safe("..")).isEqualTo("file");
        assertThat(Uploads.safe(".hidden.csv")).isEqualTo("hidden.csv");
        assertThat(Uploads.safe(null)).isEqualTo("file");
        assertThat(Uploads.safe("a\u202ecsv.exe\u0000\n.csv")).isEqualTo("a_csv.exe__.csv");
        assertThat(Uploads.safe("Находки 2023 (юг).csv")).isEqualTo("Находки 2023 (юг).csv");
        assertThat(Uploads.safe("مكتشفات.geojson")).isEqualTo("مكتشفات.geojson");
        assertThat(Uploads.safe("caf\ufffd.csv")).isEqualTo("caf_.csv");
        String longName = Uploads.safe("д".repeat(500) + ".csv");
        assertThat(longName).endsWith(".csv");
        assertThat(longName.getBytes(StandardCharsets.UTF_8).length).isLessThan(170);
    }

    @Test
    void aNameThatClimbsOutOfTheFolderStaysInIt() throws Exception {
        Set<Path> before = drafts();
        HttpResponse<String> answer = send(List.of(new Sent("../../../../tmp/fadeout-climbed.csv", FINDS)), token());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Path.of("/tmp/fadeout-climbed.csv")).doesNotExist();
        Set<Path> made = drafts();
        made.removeAll(before);
        assertThat(made).hasSize(1);
        try (Stream<Path> inside = Files.list(made.iterator().next())) {
            assertThat(inside.map(file -> file.getFileName().toString())).containsExactly("1");
        }
        String plan = answer.headers().firstValue("location").orElseThrow();
        assertThat(waited(plan)).contains("fadeout-climbed.csv").doesNotContain("../");
        assertThat(post(plan.substring(1) + "/leave", "_csrf=" + token()).statusCode())
                .isEqualTo(303);
        assertThat(made.iterator().next()).doesNotExist();
        assertThat(get(plan.substring(1)).headers().firstValue("location")).hasValue("/import?gone");
    }

    private static Set<Path> drafts() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("fadeout-import-"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void anArchiveIsRefusedUnopened() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(FINDS);
        }
        Set<Path> before = drafts();
        HttpResponse<String> answer = send(List.of(new Sent("finds.csv", bytes.toByteArray())), token());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("WEB-UPLOAD").contains("archive").contains("finds.csv was not taken");
        assertThat(drafts()).isEqualTo(before);
    }

    @Test
    void aBombIsRefusedWhereItIsRead() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("finds.csv"));
            for (int i = 0; i < 100; i++) {
                zip.write(new byte[1_000_000]);
            }
            zip.closeEntry();
        }
        assertThat(bytes.size()).as("a bomb is small").isLessThan(900_000);
        HttpResponse<String> answer = send(List.of(new Sent("finds.csv", bytes.toByteArray())), token());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(waited(answer.headers().firstValue("location").orElseThrow()))
                .contains("DATA-UNREADABLE")
                .contains("unpack");
    }

    @Test
    void whatIsTooLargeIsLedToAPageThatSaysSo() throws Exception {
        HttpResponse<String> answer = send(List.of(new Sent("finds.csv", new byte[3_500_000])), token());
        assertThat(answer.statusCode()).isEqualTo(303);
        String page = answer.headers().firstValue("location").orElseThrow();
        assertThat(get(page.substring(1)).body()).contains("4 MB together; up to 1 MB");
    }

    @Test
    void withoutTheTokenOfThePageNothingIsTaken() throws Exception {
        get("import");
        Set<Path> before = drafts();
        HttpResponse<String> answer = send(List.of(new Sent("finds.csv", FINDS)), "made-up");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(post("sample", "_csrf=made-up").statusCode()).isEqualTo(403);
        assertThat(post("batches/1/undo", "reason=x").statusCode()).isEqualTo(403);
        assertThat(post("quality/waive", "of=D01&record=a&reason=x").statusCode())
                .isEqualTo(403);
        assertThat(drafts()).isEqualTo(before);
        assertThat(REGISTER.batches()).isEmpty();
    }

    @Test
    void aNameThatIsNotUtf8BecomesALabelAllTheSame() throws Exception {
        String plan = send(List.of(new Sent("finds_caf\u00e9.csv", FINDS)), token(), StandardCharsets.ISO_8859_1)
                .headers()
                .firstValue("location")
                .orElseThrow();
        assertThat(waited(plan)).contains("finds_caf_.csv");
        String other = send(List.of(new Sent("находки_finds.csv", FINDS)), token())
                .headers()
                .firstValue("location")
                .orElseThrow();
        assertThat(waited(other)).contains("находки_finds.csv");
    }

    @Test
    void noFileAtAllIsSaid() throws Exception {
        HttpResponse<String> answer = send(List.of(new Sent("", new byte[0])), token());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("No file was chosen");
    }

    /** The page of a plan once its rows have been read. */
    private String waited(String plan) throws IOException, InterruptedException {
        String page = get(plan.substring(1)).body();
        while (page.contains("id=\"progress\"")) {
            Thread.sleep(50);
            page = get(plan.substring(1)).body();
        }
        return page;
    }

    /** One file as a browser sends it. */
    @SuppressWarnings("ArrayRecordComponent") // made once, never compared
    private record Sent(String name, byte[] content) {}

    private String token() throws IOException, InterruptedException {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get("import").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SERVER.url() + path))
                .header("Accept-Language", "en")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SERVER.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(List<Sent> files, String token) throws IOException, InterruptedException {
        return send(files, token, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(List<Sent> files, String token, java.nio.charset.Charset names)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        for (Sent file : files) {
            body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + file.name()
                            + "\"\r\nContent-Type: text/csv\r\n\r\n")
                    .getBytes(names));
            body.writeBytes(file.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--x--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(SERVER.url() + "import"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
