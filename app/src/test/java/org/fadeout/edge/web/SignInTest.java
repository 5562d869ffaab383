package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.edge.actions.MakeRegister;
import org.fadeout.edge.actions.People;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.StoredRegister;
import org.fadeout.flow.access.Person;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in by the page as a browser does, and what does not let anybody in. */
@NullUnmarked
class SignInTest {
    private static final Pattern FORM = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "seven quiet rivers";

    @TempDir
    Path folder;

    private final Surroundings here = Surroundings.ofThisMachine();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private StoredRegister register;
    private RunningServer server;
    private List<String> codes;
    /** What the form of the last page sends back. */
    private String typed = "";

    @BeforeEach
    void serve() {
        register = (StoredRegister)
                MakeRegister.make(folder.resolve("people.gpkg"), "LA", "default", "UTC", "keeper", here);
        People people = new People(register.accounts(), here, null);
        people.add("keeper", "administrator", null);
        people.add("desk", "programme", null);
        people.password("desk", PASSWORD);
        codes = people.recoveryCodes("desk");
        server = WebServer.start(register, 0, new Desk("nobody", here));
    }

    @AfterEach
    void stop() {
        server.close();
        register.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.url() + path)).header("Accept", "text/html"));
    }

    private HttpResponse<String> post(String path, String... form) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder("_csrf=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        for (int i = 0; i < form.length; i += 2) {
            body.append('&').append(form[i]).append('=').append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        Matcher form = FORM.matcher(answer.body());
        if (form.find()) {
            typed = form.group(1);
        }
        answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            String[] pair = cookie.split(";")[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        });
        return answer;
    }

    private static String to(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void nobodyComesInAndWhoSignsInComesToThePageAskedFor() throws Exception {
        assertThat(to(get("tasks?x=1"))).isEqualTo("303 /sign-in?to=%2Ftasks%3Fx%3D1");
        assertThat(get("assets/fadeout.css").statusCode()).isEqualTo(200);
        String form = get("sign-in?to=/tasks").body();
        assertThat(form)
                .contains("name=\"to\" value=\"/tasks\"")
                .doesNotContain("Laos")
                .doesNotContain("Lao");
        HttpResponse<String> wrong = post("sign-in", "name", "desk", "password", "a wrong word");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body())
                .as("no part of the page repeats a password")
                .doesNotContain("wrong+word", "wrong%20word", "wrong word");
        assertThat(get("tasks").statusCode()).isEqualTo(303);
        HttpResponse<String> entered = post("sign-in", "name", " Desk", "password", PASSWORD, "to", "/tasks");
        assertThat(to(entered)).isEqualTo("303 /tasks");
        assertThat(entered.headers().allValues("Set-Cookie").toString())
                .contains("fadeout_session=")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(get("tasks").body()).contains(">desk<").doesNotContain("/people");
        assertThat(get("people").statusCode()).as("not a keeper of accounts").isEqualTo(403);
        String old = cookies.get(Sessions.COOKIE);
        assertThat(to(post("sign-out"))).isEqualTo("303 /sign-in?out");
        cookies.put(Sessions.COOKIE, old);
        assertThat(get("tasks").statusCode()).as("the session is over").isEqualTo(303);
    }

    @Test
    void aSessionThatWasPutIntoTheBrowserIsWorthNothing() throws Exception {
        get("sign-in");
        cookies.put(Sessions.COOKIE, "chosen-by-somebody-else");
        String form = cookies.get("XSRF-TOKEN");
        post("sign-in", "name", "desk", "password", PASSWORD);
        assertThat(cookies.get(Sessions.COOKIE))
                .isNotEqualTo("chosen-by-somebody-else")
                .hasSizeGreaterThan(40);
        assertThat(cookies.get("XSRF-TOKEN"))
                .as("forms of before are worth nothing either")
                .isNotEqualTo(form);
        cookies.put(Sessions.COOKIE, "chosen-by-somebody-else");
        assertThat(get("tasks").statusCode()).isEqualTo(303);
    }

    @Test
    void aFormFromElsewhereSignsNobodyIn() throws Exception {
        assertThat(post("sign-in", "name", "desk", "password", PASSWORD).statusCode())
                .isEqualTo(403);
        assertThat(cookies).doesNotContainKey(Sessions.COOKIE);
    }

    @Test
    void nobodyIsLedElsewhere() throws Exception {
        get("sign-in");
        for (String elsewhere : List.of(
                "https://example.org/",
                "//example.org",
                "/\\example.org",
                "javascript:alert(1)",
                "/sign-in",
                "tasks")) {
            get("sign-in");
            assertThat(to(post("sign-in", "name", "desk", "password", PASSWORD, "to", elsewhere)))
                    .as(elsewhere)
                    .isEqualTo("303 /");
        }
    }

    @Test
    void aCodeSetsAPasswordAndEndsOtherSessions() throws Exception {
        get("sign-in");
        post("sign-in", "name", "desk", "password", PASSWORD);
        get("own");
        String other = cookies.remove(Sessions.COOKIE);
        assertThat(to(post("sign-in/recover", "name", "desk", "code", codes.get(0), "password", "eight loud rivers")))
                .isEqualTo("303 /own");
        assertThat(get("own").body()).contains("Codes that still work: 7");
        cookies.put(Sessions.COOKIE, other);
        assertThat(get("own").statusCode()).isEqualTo(303);
    }

    @Test
    void aSecretIsShownOnceAndWorks() throws Exception {
        get("sign-in");
        post("sign-in", "name", "desk", "password", PASSWORD);
        get("own");
        String made = post("own/tokens", "scope", "read", "days", "3", "note", "<b>QGIS</b>")
                .body();
        String token = made.replaceAll("(?s).*(fadeout_[A-Za-z0-9_-]{43}).*", "$1");
        assertThat(made.split("_csrf=")).as("links carry no proof of a form").hasSize(1);
        assertThat(made).contains("&lt;b&gt;QGIS").doesNotContain("<b>QGIS");
        assertThat(get("own").body()).doesNotContain(token);
        cookies.clear();
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(server.url() + "ogc/collections?f=json"))
                .header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control").toString()).contains("private");
        HttpResponse<String> unknown = send(HttpRequest.newBuilder(URI.create(server.url() + "ogc/collections?f=json"))
                .header("Authorization", "Bearer " + token + "x"));
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void whatIsDoneAboutAnAccountHoldsAtOnce() throws Exception {
        get("sign-in");
        post("sign-in", "name", "desk", "password", PASSWORD);
        assertThat(get("import").statusCode()).isEqualTo(200);
        People keeper = new People(
                register.accounts(),
                here,
                register.accounts().find("keeper").map(one -> one.person()).orElseThrow());
        keeper.role("desk", "reviewer", null);
        assertThat(get("import").statusCode()).isEqualTo(403);
        keeper.disable("desk", true);
        assertThat(get("tasks").statusCode()).isEqualTo(303);
    }

    @Test
    void withoutAccountsNobodyElseIsServed() throws Exception {
        try (StoredRegister alone = (StoredRegister)
                MakeRegister.make(folder.resolve("alone.gpkg"), "LA", "default", "UTC", "keeper", here)) {
            Exposure all = new Exposure(InetAddress.getByName("0.0.0.0"), List.of(), false);
            assertThatThrownBy(() -> WebServer.start(
                            alone, 0, new Desk("one", here), Summary.COUNTS, new Service(all, Operations.ALONE)))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageStartingWith("PEOPLE-NONE: ")
                    .hasMessageContaining("people REGISTER add NAME --role administrator");
            Exposure proxied = new Exposure(InetAddress.getLoopbackAddress(), List.of("cmr.example.org"), true);
            assertThatThrownBy(() -> WebServer.start(
                            alone, 0, new Desk("one", here), Summary.COUNTS, new Service(proxied, Operations.ALONE)))
                    .hasMessageStartingWith("PEOPLE-NONE: ");
        }
    }

    @Test
    void anAccountMadeWhileItRunsShutsTheDoor() throws Exception {
        try (StoredRegister alone = (StoredRegister)
                        MakeRegister.make(folder.resolve("alone.gpkg"), "LA", "default", "UTC", "keeper", here);
                RunningServer own = WebServer.start(alone, 0, new Desk("one", here))) {
            HttpRequest tasks =
                    HttpRequest.newBuilder(URI.create(own.url() + "tasks")).build();
            assertThat(client.send(tasks, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
            new People(alone.accounts(), here, null).add("keeper", "administrator", null);
            assertThat(client.send(tasks, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void behindAProxyTheCookieIsForHttpsOnly() throws Exception {
        server.close();
        server = WebServer.start(
                register,
                0,
                new Desk("nobody", here),
                Summary.COUNTS,
                new Service(
                        new Exposure(InetAddress.getLoopbackAddress(), List.of("cmr.example.org"), true),
                        Operations.ALONE));
        get("sign-in");
        HttpResponse<String> entered = post("sign-in", "name", "desk", "password", PASSWORD);
        assertThat(entered.headers().allValues("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith(Sessions.COOKIE))
                        .toList()
                        .toString())
                .contains("Secure");
        assertThat(entered.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void workOnAnotherThreadIsForWhoeverAskedForIt() {
        Person desk = register.accounts().find("desk").orElseThrow().person();
        PersonsRegister guarded = new PersonsRegister(register);
        assertThatThrownBy(guarded::head).hasMessageStartingWith("PEOPLE-UNKNOWN");
        Runnable carried = Acting.as(desk, () -> Acting.carried(guarded::head));
        carried.run();
        assertThatThrownBy(guarded::head)
                .as("and the thread is left as it was")
                .hasMessageStartingWith("PEOPLE-UNKNOWN");
    }
}
