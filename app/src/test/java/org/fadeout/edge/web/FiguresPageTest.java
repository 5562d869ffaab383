package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        picture("figures");
        JsonNode json = JsonMapper.shared()
                .readTree(page.request()
                        .get(server.url() + "figures.json?period=2023&by=task")
                        .text());

        Map<String, String> shown = new HashMap<>();
        for (Locator number : page.locator("data[data-figure]").all()) {
            shown.put(number.getAttribute("data-figure"), number.getAttribute("value"));
        }
        assertThat(shown).hasSizeGreaterThan(15);
        shown.forEach((figure, value) -> assertThat(value).as(figure).isEqualTo(inJson(json, figure)));
        assertThat(complaints).isEmpty();
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
            assertThat(at.has(name)).as(figure + " in the JSON").isTrue();
            at = at.path(name);
        }
        return text(at);
    }

    private static String text(JsonNode number) {
        return number.isNull() ? "" : number.asString();
    }

    @Test
    void theBalanceStepsAddUpAndOpenTheirRecords() {
        go("figures?period=2023");
        List<Long> steps = page.locator("table.waterfall").first().locator("tbody data").all().stream()
                .map(step -> Long.parseLong(step.getAttribute("value")))
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
            for (String path : List.of("figures", "tasks", "quality")) {
                go(path + "?lang=" + language);
                accessible(path + " in " + language);
            }
        }
        go("figures?lang=ar");
        picture("figures-arabic");
    }
}
