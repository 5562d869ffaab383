package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.KeepSubmission;
import org.fadeout.edge.actions.RegisterDevice;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.source.Submission;
import org.fadeout.testlanguage.MemoryRegister;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phone behind a proxy that speaks https: every address that it is told begins with https, and Basic is enough. */
@NullUnmarked
class PhoneOverTlsTest {
    private static final Map<String, String> AS_CADDY =
            Map.of("X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https");

    private static SSLContext trust;

    private final MemoryRegister register = new MemoryRegister();
    private RegisterDevice.Registered phone;
    private RunningServer server;
    private TlsProxy proxy;

    @BeforeAll
    static void certificate(@TempDir Path folder) throws Exception {
        trust = TlsProxy.certificate(folder);
    }

    private void start(boolean https, boolean behindProxy, Map<String, String> told) throws Exception {
        Surroundings machine = Surroundings.ofThisMachine();
        phone = RegisterDevice.register(register, machine, "Team 3", null, LocalDate.of(2024, 5, 6), "tester");
        Exposure exposure = new Exposure(Exposure.LOOPBACK.address(), List.of(), https);
        server = WebServer.start(
                register,
                0,
                new Desk("tester", machine),
                Summary.COUNTS,
                new Service(exposure, new Operations(0, behindProxy, false)));
        proxy = new TlsProxy(trust, server.url(), told);
    }

    @AfterEach
    void stop() {
        proxy.close();
        server.close();
    }

    private Collect collect() {
        return new Collect(proxy.url() + "odk", "Team 3", phone.secret(), trust);
    }

    @Test
    void aPhoneFetchesAndSendsWithBasicOverHttps() throws Exception {
        start(true, false, AS_CADDY);

        List<Collect.Listed> forms = collect().forms();
        assertThat(forms).hasSize(7).allMatch(form -> form.download().startsWith(proxy.url() + "odk/forms/"));
        for (Collect.Listed form : forms) {
            assertThat(collect().fetch(form)).isNotEmpty();
        }
        byte[] photo = PhotoOf.jpeg(39.85, 47.3, "photo");
        byte[] xml = OpenRosaTest.find("uuid:tls", "<photo>a.jpg</photo>");
        collect().submit(xml, Map.of("a.jpg", photo), 10);
        collect().submit(xml, Map.of("a.jpg", photo), 10);

        Submission kept = register.at(Known.NOW.withSubmitted(), Viewer.KEEPER)
                .one(Submission.KIND, KeepSubmission.id("uuid:tls"))
                .orElseThrow();
        assertThat(kept.device()).isEqualTo(phone.device().id());
        assertThat(kept.isWhole()).isTrue();
        HttpResponse<byte[]> ready =
                collect().send("HEAD", proxy.url() + "odk/submission", HttpRequest.BodyPublishers.noBody(), null);
        assertThat(ready.headers().firstValue("Location")).contains(proxy.url() + "odk/submission");
        assertThat(new Collect(proxy.url() + "odk", "Team 3", "wrong", trust)
                        .get(proxy.url() + "odk/formList")
                        .statusCode())
                .isEqualTo(401);
        URI plain = URI.create(server.url() + "odk/formList");
        assertThat(new Collect(server.url() + "odk")
                        .once(
                                "GET",
                                plain,
                                HttpRequest.BodyPublishers.noBody(),
                                null,
                                Collect.basic("Team 3", phone.secret()))
                        .statusCode())
                .as("beside the proxy, over plain http")
                .isEqualTo(401);
        pictured();
    }

    /** The address in the set-up picture is the one of the proxy. */
    private void pictured() throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .sslContext(trust)
                .cookieHandler(new java.net.CookieManager())
                .build();
        String page = browser.send(
                        HttpRequest.newBuilder(URI.create(proxy.url() + "field/devices"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        String token = page.replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
        String code = browser.send(
                        HttpRequest.newBuilder(URI.create(proxy.url() + "field/devices"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "name=Team+9&_csrf=" + token, StandardCharsets.UTF_8))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(code).contains(">" + proxy.url() + "odk/d/").doesNotContain("http://127.0.0.1");
    }

    @Test
    void aProxyOfWhichNobodyWasToldIsNotBelieved() throws Exception {
        start(false, false, AS_CADDY);
        assertThatThrownBy(() -> collect().forms())
                .isInstanceOf(Collect.NotSent.class)
                .hasMessageContaining("Basic is not offered");
    }

    @Test
    void aProxyThatWasAskedInPlainHttpSaysSo() throws Exception {
        start(true, true, Map.of("X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https, http"));
        assertThatThrownBy(() -> collect().forms()).isInstanceOf(Collect.NotSent.class);
    }

    @Test
    void aProxyThatTellsTheProtocolIsEnough() throws Exception {
        start(false, true, AS_CADDY);
        assertThat(collect().forms()).hasSize(7);
    }
}
