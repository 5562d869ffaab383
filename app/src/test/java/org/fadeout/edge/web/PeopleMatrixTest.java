package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.access.Role;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route of the running server, asked for by every role; and what one partner operator can find out about another. */
@Tag("slow")
@NullUnmarked
class PeopleMatrixTest {
    private static final Path PAGE = Path.of("../docs/security.md");
    private static final String BEGIN = "<!-- routes: made by PeopleMatrixTest -->";
    private static final String END = "<!-- end of routes -->";

    @TempDir
    static Path folder;

    private static AccountsForTests here;

    @BeforeAll
    static void serve() {
        here = new AccountsForTests(folder);
    }

    @AfterAll
    static void stop() {
        here.close();
    }

    @Test
    void everyRouteIsDecidedAndEveryDecisionIsOfARoute() {
        List<Routes.Route> routes = here.server.routes();
        assertThat(routes).hasSizeGreaterThan(100);
        assertThat(routes.stream().filter(route -> !route.isDecided()).toList())
                .as("routes without a line in RouteRights")
                .isEmpty();
        assertThat(routes.stream()
                        .map(route -> route.method() + " " + route.path())
                        .collect(Collectors.toSet()))
                .containsAll(RouteRights.decided());
    }

    @Test
    void whoMayAskIsAnsweredAndWhoMayNotIsRefused() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Routes.Route route : here.server.routes()) {
            String path = path(route.path(), "a");
            if (route.roles().contains("device")) {
                asked += shutTo(here.tokens.values(), route, path, wrong);
                continue;
            }
            boolean anybody = route.roles().contains("anybody");
            AccountsForTests.Answer nobody = here.ask(route.method(), path, "");
            if (anybody == (nobody.status() == 401) && !path.startsWith("/sign-in")) {
                wrong.add("nobody " + route.method() + " " + path + ": " + nobody.status());
            }
            for (Role role : Role.given()) {
                boolean may = anybody || route.roles().contains(role.text());
                AccountsForTests.Answer answer = here.ask(route.method(), path, here.tokens.get(role));
                asked++;
                boolean refused = answer.status() == 403;
                boolean told = answer.body().contains("PEOPLE-REFUSED") || !refused;
                if (may == refused && !guarded(route, answer) || answer.status() >= 500 || !told) {
                    wrong.add(role + " " + route.method() + " " + path + ": " + answer.status() + " "
                            + answer.body()
                                    .substring(0, Math.min(200, answer.body().length())));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(800);
    }

    /** No account opens the door of the phones. */
    private static int shutTo(Collection<String> tokens, Routes.Route route, String path, List<String> wrong) {
        for (String token : tokens) {
            AccountsForTests.Answer answer = here.ask(route.method(), path, token);
            if (answer.status() != 401 && answer.status() != 403) {
                wrong.add("account " + route.method() + " " + path + ": " + answer.status());
            }
        }
        return tokens.size();
    }

    /** The route is open to the role and the act behind it is not: the guard at the register says so, by the same code. */
    private static boolean guarded(Routes.Route route, AccountsForTests.Answer answer) {
        return route.method().equals("POST") && answer.body().contains("PEOPLE-REFUSED");
    }

    /** An address of the route, of the records of one side. */
    private static String path(String pattern, String side) {
        String path = pattern;
        if (pattern.startsWith("/tasks/") || pattern.contains("{id}/ground")) {
            path = path.replace("{id}", "task-" + side);
        }
        return path.replace("{document:schema|queryables|sortables}", "schema")
                .replace("{token}", "unknown")
                .replace("{file:[a-z0-9]+[.][a-z]+}", "country.html")
                .replace("{kind}", "find")
                .replace("{layer}", "find")
                .replace("{id}", "find-" + side)
                .replace("{name}", "nobody.here")
                .replace("{number}", "2")
                .replace("{grid}", "WebMercatorQuad")
                .replace("{z}", "0")
                .replace("{x}", "0")
                .replace("{y}", "0")
                .replace("{matrix}", "0")
                .replace("{row}", "0")
                .replace("{column}", "0")
                .replace("/**", "/fadeout.css");
    }

    @Test
    void onePartnerSeesNothingOfAnother() {
        String programme = here.tokens.get(Role.PROGRAMME);
        String a = here.tokens.get(Role.PARTNER_OPERATOR);
        List<String> leaks = new ArrayList<>();
        List<String> seenByProgramme = new ArrayList<>();
        List<String> seenOfOwn = new ArrayList<>();
        for (String path : questions()) {
            // Whoever sees all, and the other partner, have filled every store of answers before.
            if (here.ask("GET", path, programme).holds(AccountsForTests.B)) {
                seenByProgramme.add(path);
            }
            here.ask("GET", path, here.tokenOfB);
            AccountsForTests.Answer answer = here.ask("GET", path, a);
            if (answer.holds(AccountsForTests.B) || answer.status() >= 500) {
                leaks.add(answer.status() + " " + path);
            }
            if (answer.holds(AccountsForTests.A)) {
                seenOfOwn.add(path);
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(seenByProgramme).as("the word is there to be seen").hasSizeGreaterThan(40);
        assertThat(seenOfOwn).as("a partner works with its own").hasSizeGreaterThan(30);
    }

    /** Every page that can be asked for, of every kind and layer, of both sides, searched, sorted, filtered, as known before. */
    private static List<String> questions() {
        List<String> paths = new ArrayList<>();
        for (Routes.Route route : here.server.routes()) {
            if (route.method().equals("GET") && !route.path().endsWith("/**")) {
                for (String side : List.of("a", "b")) {
                    kinds(route.path()).map(pattern -> path(pattern, side)).forEach(paths::add);
                }
            }
        }
        Kinds.ALL.forEach(kind -> {
            for (String side : List.of("a", "b")) {
                String id = kind.name().replace('_', '-') + "-" + side;
                paths.add("/register/" + kind.name() + "/" + id);
                paths.add("/record/" + id);
                paths.add("/ogc/collections/" + kind.name() + "/items/" + id);
            }
            paths.add("/register/" + kind.name() + "?q=zebra");
            paths.add("/register/" + kind.name() + "?sort=number&order=falling");
            paths.add("/ogc/collections/" + kind.name() + "/items?sortby=-number&limit=1&f=json");
            paths.add("/ogc/collections/" + kind.name() + "/items?f=html");
            paths.add("/map/records.geojson?layers=" + kind.name());
            paths.add("/map/table?layers=" + kind.name());
        });
        paths.addAll(List.of(
                "/map/find.geojson?number=" + "zebra",
                "/figures.json?period=2023&by=operator",
                "/figures.csv?period=2023&by=task",
                "/figures?period=2023&by=operator",
                "/figures/rows?figure=cmrAreaM2&period=2023&by=task",
                "/figures/rows.csv?figure=cmrAreaM2&period=2023&by=task",
                "/ogc/collections/task/items?filter=number%20LIKE%20%27Z%25%27&filter-lang=cql2-text",
                "/quality.json",
                "/batches/3"));
        return paths.stream().distinct().toList();
    }

    private static Stream<String> kinds(String pattern) {
        boolean ofAnyKind = pattern.contains("{kind}") || pattern.contains("{layer}");
        return ofAnyKind && !pattern.contains("{id}")
                ? Kinds.ALL.stream()
                        .map(kind -> pattern.replace("{kind}", kind.name()).replace("{layer}", kind.name()))
                : Stream.of(pattern);
    }

    @Test
    void countsAndErrorsTellNothingOfAnother() {
        String programme = here.tokens.get(Role.PROGRAMME);
        String a = here.tokens.get(Role.PARTNER_OPERATOR);
        for (String layer : List.of("task", "find", "searched", "release", "quality_visit", "source", "hazard")) {
            String path = "/ogc/collections/" + layer + "/items?f=json&limit=1";
            assertThat(here.ask("GET", path, programme).body()).as(layer).contains("\"numberMatched\":2");
            assertThat(here.ask("GET", path, a).body()).as(layer).contains("\"numberMatched\":1");
        }
        for (String path : List.of("/register/find/", "/ogc/collections/task/items/", "/tasks/", "/record/")) {
            String there = here.ask("GET", path + "task-b", a).body().replace("task-b", "X");
            String nowhere = here.ask("GET", path + "task-none", a).body().replace("task-none", "X");
            assertThat(there).as(path).isEqualTo(nowhere);
        }
        assertThat(here.ask("GET", "/figures.json?period=2023", a).body())
                .isNotEqualTo(
                        here.ask("GET", "/figures.json?period=2023", programme).body());
    }

    @Test
    void thePageOfSecurityHoldsTheRoutesOfTheRunningServer() throws Exception {
        String told = RoutesText.markdown(here.server.routes());
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        assertThat(page).contains(BEGIN, END);
        if (Boolean.getBoolean("golden.update")) {
            page = page.substring(0, from) + "\n\n" + told + "\n" + page.substring(to);
            Files.writeString(PAGE, page);
            to = page.indexOf(END);
        }
        assertThat(page.substring(from, to).strip())
                .as("docs/security.md is stale: run this test with -Dgolden.update=true and read the difference")
                .isEqualTo(told.strip());
    }

    @Test
    void whatLeavesIsLoggedWithPersonReasonLayerAndCount() {
        String a = here.tokens.get(Role.PARTNER_OPERATOR);
        here.ask("GET", "/register/find.csv?reason=for+the+donor", a);
        assertThat(Optional.of(here.register.accounts().left().all().get(0)))
                .hasValueSatisfying(left -> assertThat(Map.of(
                                "name", left.name(),
                                "what", left.what(),
                                "reason", left.reason(),
                                "layer", left.layer(),
                                "records", String.valueOf(left.records())))
                        .isEqualTo(Map.of(
                                "name", "partner.operator",
                                "what", "/register/find.csv",
                                "reason", "for the donor",
                                "layer", "partner",
                                "records", "1")));
    }
}
