package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures, tasks and quality pages: every number is that of the JSON, and opens to what is behind it. */
@NullUnmarked
class FiguresPageTest extends InBrowser {

    @Test
    void everyNumberIsTheOneOfTheJson() {
        go("figures?period=2023&by=task");
        whole("figures");
        JsonNode json = JsonMapper.shared()
                .readTree(page.request()
                        .get(server.url() + "figures.json?period=2023&by=task")
                        .text());

        same("main", json, 60);
        assertThat(complaints).isEmpty();
    }

    /** Every number within a part of the page is that of the JSON; there are more of them than this. */
    private void same(String within, JsonNode json, int least) {
        Map<String, String> shown = new HashMap<>();
        List<String> figures = attributes(within + " data[data-figure]", "data-figure");
        List<String> values = attributes(within + " data[data-figure]", "value");
        for (int i = 0; i < figures.size(); i++) {
            shown.put(figures.get(i), values.get(i));
        }
        assertThat(shown).hasSizeGreaterThan(least);
        shown.forEach((figure, value) -> assertThat(value).as(figure).isEqualTo(inJson(json, figure)));
    }

    private JsonNode json(String path) {
        return JsonMapper.shared()
                .readTree(page.request().get(server.url() + path).text());
    }

    @Test
    void everyNumberOfDistrictsAndOperatorsIsTheOneOfTheJson() {
        go("figures/places?period=2023");
        whole("figures-places");
        for (String by : List.of("admin2", "operator")) {
            same("table[data-by=" + by + "]", json("figures.json?period=2023&by=" + by), 14);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void theTrendIsComputedInTheBackgroundAndIsTheOneOfTheCommand() {
        go("figures/trend?period=2023");
        page.waitForSelector("a[href^='/figures/trend.json']", new Page.WaitForSelectorOptions().setTimeout(300_000));
        whole("figures-trend");
        same("main", json("figures/trend.json?period=2023"), 35);
        JsonNode year = json("figures.json?period=2022");
        assertThat(json("figures/trend.json?period=2023")
                        .path("periods")
                        .path(3)
                        .path("cmrAreaM2"))
                .isEqualTo(year.path("cmrAreaM2"));
        accessible("trend");
    }

    @Test
    void everyNumberOpensRowsThatAddToIt() {
        go("figures?period=2023&by=task");
        List<String> hrefs = attributes("main a:has(> data[data-figure])", "href");
        List<String> figures = attributes("main a > data[data-figure]", "data-figure");
        assertThat(figures).hasSameSizeAs(hrefs);
        List<String> links = IntStream.range(0, hrefs.size())
                .filter(i ->
                        !figures.get(i).startsWith("cmrArea") || figures.get(i).equals("cmrAreaM2"))
                .mapToObj(hrefs::get)
                .distinct()
                .toList();
        List<String> some = new ArrayList<>(
                links.stream().filter(link -> !link.contains("row=")).toList());
        links.stream().filter(link -> link.contains("row=")).limit(8).forEach(some::add);
        assertThat(some).hasSizeGreaterThan(18);
        for (String link : some) {
            go(link.substring(1));
            String number = page.locator("#number data").count() == 0 ? "" : page.getAttribute("#number data", "value");
            String sum = page.getAttribute("#sum data", "value");
            long lines = attributes("data.line", "value").stream()
                    .mapToLong(Long::parseLong)
                    .sum();
            assertThat(Long.toString(lines)).as(link).isEqualTo(sum);
            if (!number.isEmpty()) {
                assertThat(sum).as(link).isEqualTo(number);
            }
        }
        go("figures/rows?figure=cmrAreaM2&period=2023");
        whole("figures-rows");
        accessible("rows");
        page.locator("tbody th a").first().click();
        assertThat(page.url()).contains("/register/");
        assertThat(page.navigate(server.url() + "figures/rows?figure=all").status())
                .isEqualTo(400);
    }

    /** The whole page, so that a person can look at all of it. */
    private void whole(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(java.nio.file.Path.of("target", "pictures", name + ".png")));
    }

    /** The text of a number of the JSON; unknown is empty. */
    private static String inJson(JsonNode json, String figure) {
        if (figure.startsWith("sensitivity.")) {
            String radius = figure.substring("sensitivity.".length());
            for (JsonNode one : json.path("sensitivity")) {
                if (one.path("radiusM").asString().equals(radius)) {
                    return text(one.path("cmrAreaM2"));
                }
            }
            throw new AssertionError("No radius " + radius + " in " + json.path("sensitivity"));
        }
        JsonNode at = json;
        for (String name : figure.split("\\.")) {
            boolean index = at.isArray();
            assertThat(index ? at.has(Integer.parseInt(name)) : at.has(name))
                    .as(figure + " in the JSON")
                    .isTrue();
            at = index ? at.path(Integer.parseInt(name)) : at.path(name);
        }
        return text(at);
    }

    private static String text(JsonNode number) {
        return number.isNull() ? "" : number.asString();
    }

    @Test
    void theBalanceStepsAddUpAndOpenTheirRecords() {
        go("figures?period=2023");
        List<Long> steps = attributes("table.waterfall >> nth=0 >> tbody data", "value").stream()
                .map(Long::valueOf)
                .toList();
        long sum = steps.subList(0, steps.size() - 1).stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(sum).isEqualTo(steps.get(steps.size() - 1));

        page.locator("table.waterfall details summary").first().click();
        page.locator("table.waterfall details[open] a").first().click();
        assertThat(page.url()).contains("/register/");
        assertThat(page.textContent("h1")).isNotBlank();
    }

    @Test
    void aQuestionThatDoesNotFitSaysWhatWould() {
        assertThat(page.navigate(server.url() + "figures?period=soon").status()).isEqualTo(400);
        assertThat(page.textContent("body")).contains("soon").contains("2023-05");
    }

    @Test
    void tasksSayWhatToDoNextAndOpen() {
        go("tasks");
        picture("tasks");
        assertThat(page.textContent(".lead")).contains("with a gap above the tolerance");
        page.locator("tbody th a").first().click();
        picture("task-card");
        assertThat(page.textContent("main")).contains("Gates of").contains("What to do next");
        assertThat(complaints).isEmpty();
    }

    @Test
    void findingsCanBeLookedAtRuleByRule() {
        go("quality");
        picture("quality");
        page.locator("table tbody th a").first().click();
        assertThat(page.url()).contains("rule=");
        assertThat(page.textContent("main")).contains("All findings");
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyLanguageAndDirectionIsAccessible() {
        for (String language : List.of("en", "ar")) {
            for (String path : List.of("figures", "figures/places", "tasks", "quality")) {
                go(path + "?lang=" + language);
                accessible(path + " in " + language);
            }
        }
        go("figures?lang=ar");
        picture("figures-arabic");
    }
}
