package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.fadeout.edge.actions.People;
import org.fadeout.edge.actions.RegisterDevice;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.LeftLog;
import org.fadeout.flow.access.Role;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is logged of records that leave by HTTP: files one by one, pieces summed, and what the page of it shows. */
@NullUnmarked
class LeavingTest {
    private static final String PASSWORD = "seven quiet rivers";

    @TempDir
    static Path folder;

    private static AccountsForTests here;
    private static String phone;

    @BeforeAll
    static void serve() {
        Surroundings machine = Surroundings.ofThisMachine();
        here = new AccountsForTests(folder);
        new People(here.register.accounts(), machine, null).password("programme", PASSWORD);
        phone = RegisterDevice.register(here.register, machine, "Phone 7", null, LocalDate.of(2024, 5, 6), "programme")
                .secret();
    }

    @AfterAll
    static void stop() {
        here.close();
    }

    private static AccountsForTests.Answer ask(Role role, String path) {
        return here.ask("GET", path, here.tokens.get(role));
    }

    /** The lines of an address, after what was summed has been written, as the page does it. */
    private static List<LeftLog.Left> lines(String what) {
        ask(Role.ADMINISTRATOR, "/people/left");
        return here.register.accounts().left().all().stream()
                .filter(left -> left.what().equals(what))
                .toList();
    }

    private static String records(String what) {
        Long records = lines(what).get(0).records();
        return records == null ? "not counted" : records.toString();
    }

    @Test
    void everyFileIsALineWithItsNumberOfRecords() {
        List<String> files = List.of(
                "/register/find.csv",
                "/register/find.geojson",
                "/figures.json",
                "/figures.csv",
                "/figures/rows.csv",
                "/figures/trend.csv",
                "/figures/trend.json",
                "/quality.json",
                "/quality.csv",
                "/quality.geojson",
                "/reports/country.html");
        String query = "?period=2023&figure=taskPolygonM2&reason=yearly+figures";
        for (String file : files) {
            assertThat(ask(Role.PROGRAMME, file + query).status()).as(file).isEqualTo(200);
            LeftLog.Left line = lines(file).get(0);
            assertThat(line.records()).as(file).isNotNull();
            assertThat(List.of(line.name(), line.reason(), line.layer()))
                    .as(file)
                    .containsExactly("programme", "yearly figures", "restricted");
        }
        assertThat(records("/register/find.csv")).isEqualTo("2");
        assertThat(Long.parseLong(records("/reports/country.html"))).isGreaterThan(2);
    }

    @Test
    void whatIsNotThereLeftWithNothing() {
        ask(Role.REVIEWER, "/profile/editions/none.txt?reason=a+look");
        assertThat(records("/profile/editions/none.txt")).isEqualTo("0");
    }

    @Test
    void pagesOfTheServiceAreOneLineAnHour() {
        for (int page = 0; page < 30; page++) {
            ask(Role.REVIEWER, "/ogc/collections/task/items?f=json&limit=1&offset=" + page % 2);
        }
        ask(Role.REVIEWER, "/ogc/collections/task/items/task-a?f=json");
        ask(Role.PARTNER_OPERATOR, "/ogc/collections/task/items?f=json");
        List<LeftLog.Left> all = lines("/ogc/collections/task/items");
        List<LeftLog.Left> of =
                all.stream().filter(left -> left.name().equals("reviewer")).toList();
        // The hour may have turned in between.
        assertThat(of).hasSizeBetween(1, 2);
        assertThat(of.stream().mapToLong(LeftLog.Left::times).sum()).isEqualTo(30);
        assertThat(of.stream().mapToLong(LeftLog.Left::records).sum()).isEqualTo(30);
        assertThat(of.get(0).layer()).isEqualTo("partner");
        assertThat(all.stream().map(LeftLog.Left::name)).contains("partner.operator");
        assertThat(records("/ogc/collections/task/items/{id}")).isEqualTo("1");
    }

    @Test
    void whatWasNotChangedSinceAndWhatIsRefusedIsNotSummed() {
        ask(Role.PUBLISHER, "/ogc/collections/hazard/items?f=json&limit=none");
        ask(Role.PUBLISHER, "/ogc/collections/nothing/items?f=json");
        assertThat(lines("/ogc/collections/hazard/items"))
                .noneMatch(left -> left.name().equals("publisher"));
        assertThat(lines("/ogc/collections/nothing/items")).isEmpty();
    }

    @Test
    void tilesAreSummedByLayerAndListsOfPhonesByPhone() {
        ask(Role.ENTRY, "/tiles/task/0/0/0.mvt");
        assertThat(ask(Role.ENTRY, "/tiles/task/1/0/0.mvt").status()).isEqualTo(200);
        here.ask("GET", "/odk/d/" + phone + "/lists/hazards.csv", "");
        assertThat(lines("/tiles/task/{z}/{x}/{y}.mvt").stream()
                        .mapToLong(LeftLog.Left::times)
                        .sum())
                .isEqualTo(2);
        LeftLog.Left list = lines("/odk/d/{token}/lists/hazards.csv").get(0);
        assertThat(list.name()).isEqualTo("Phone 7");
        assertThat(list.records()).isEqualTo(2);
        assertThat(here.register.accounts().left().all().toString()).doesNotContain(phone);
    }

    @Test
    void theLogIsFilteredAndTakenAlong() {
        ask(Role.REVIEWER, "/register/task.csv?reason=%3Dfor+the+donor");
        ask(Role.PROGRAMME, "/register/hazard.csv?reason=for+the+court");
        String all = ask(Role.ADMINISTRATOR, "/people/left").body();
        assertThat(all).contains("/register/task.csv", "/register/hazard.csv", "for the court");
        String some = ask(Role.ADMINISTRATOR, "/people/left?person=reviewer&what=task.csv&layer=partner")
                .body();
        assertThat(some).contains("/register/task.csv").doesNotContain("/register/hazard.csv");
        assertThat(ask(Role.ADMINISTRATOR, "/people/left?to=2020-01-01").body()).doesNotContain("/register/task.csv");
        assertThat(ask(Role.ADMINISTRATOR, "/people/left?from=soon").status()).isEqualTo(400);
        String csv = ask(Role.ADMINISTRATOR, "/people/left.csv?what=task.csv&reason=audit")
                .body();
        assertThat(csv)
                .startsWith("at,person,what,reason,layer,times,records")
                .contains(",'=for the donor,partner,1,2");
        assertThat(lines("/people/left.csv").get(0).reason()).isEqualTo("audit");
        assertThat(ask(Role.PROGRAMME, "/people/left.csv").status()).isEqualTo(403);
    }

    @Test
    void aPersonIsAskedWhyAndAProgramIsKnownByWhatItsTokenIsFor() throws Exception {
        ask(Role.APPROVAL, "/register/source.csv");
        assertThat(lines("/register/source.csv").get(0).reason()).isEqualTo("test");

        HttpClient browser = HttpClient.newHttpClient();
        HttpResponse<String> form = send(browser, HttpRequest.newBuilder(at("sign-in")));
        String csrf = cookie(form).replace("XSRF-TOKEN=", "");
        HttpResponse<String> in = send(
                browser,
                HttpRequest.newBuilder(at("sign-in"))
                        .header("Cookie", cookie(form))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("name=programme&password="
                                + PASSWORD.replace(' ', '+') + "&_csrf=" + token(form.body()))));
        assertThat(in.statusCode()).as(csrf).isEqualTo(303);
        String session = in.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith(Sessions.COOKIE))
                .findFirst()
                .orElseThrow()
                .split(";")[0];
        String path = "register/claim.csv?q=said&sort=number";
        HttpResponse<String> asked =
                send(browser, HttpRequest.newBuilder(at(path)).header("Cookie", session));
        assertThat(asked.statusCode()).isEqualTo(303);
        String why = asked.headers().firstValue("Location").orElseThrow();
        assertThat(why).startsWith("/own/reason?to=");
        assertThat(lines("/register/claim.csv")).isEmpty();
        String page = send(browser, HttpRequest.newBuilder(at(why.substring(1))).header("Cookie", session))
                .body();
        assertThat(page)
                .contains(
                        "action=\"/register/claim.csv\"",
                        "name=\"q\" value=\"said\"",
                        "name=\"sort\" value=\"number\"");
        HttpResponse<String> taken = send(
                browser,
                HttpRequest.newBuilder(at(path + "&reason=for+the+desk")).header("Cookie", session));
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(lines("/register/claim.csv").get(0).reason()).isEqualTo("for the desk");
    }

    private static URI at(String path) {
        return URI.create(here.server.url() + path);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").get(0).split(";")[0];
    }

    private static String token(String page) {
        int from = page.indexOf("name=\"_csrf\" value=\"") + 20;
        return page.substring(from, page.indexOf('"', from));
    }
}
