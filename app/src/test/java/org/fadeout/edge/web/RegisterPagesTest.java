package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The register as lists and records: searched, filtered, sorted, in every language. */
@NullUnmarked
class RegisterPagesTest extends InBrowser {

    @Test
    void everyKindIsListedWithItsNumberOfRecords() {
        go("register");
        picture("register");

        assertThat(page.textContent("tr:has(a[href='/register/find'])")).containsPattern("[0-9]{4}");
        assertThat(page.textContent(".rooms a[aria-current=page]")).isEqualTo("Register");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aListIsSearchedFilteredAndSortedAndEachRowOpens() {
        go("register/task");
        picture("list");
        int all = found();
        page.selectOption("#f-type", "mine clearance");
        page.click(".filters button");
        int mines = found();
        assertThat(mines).isPositive().isLessThan(all);

        page.click("thead a:has-text('Completed')");
        int column = page.locator("thead th").allTextContents().indexOf("Completed") + 1;
        List<String> dates =
                page.locator("tbody tr td:nth-child(" + column + ")").allTextContents();
        assertThat(page.getAttribute("thead th:nth-child(" + column + ")", "aria-sort"))
                .isEqualTo("ascending");
        assertThat(found()).isEqualTo(mines);
        DateTimeFormatter form = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
        assertThat(dates.stream()
                        .filter(date -> !date.isEmpty())
                        .map(date -> LocalDate.parse(date, form))
                        .toList())
                .isNotEmpty()
                .isSorted();

        page.fill("#q", "T-23-0001");
        page.selectOption("#f-type", "");
        page.click(".filters button");
        assertThat(found()).isEqualTo(1);
        page.click("tbody th a");
        picture("record");
        assertThat(page.textContent("h1")).contains("T-23-0001").contains("invented");
        assertThat(page.textContent(".values")).contains("Invented operator");
        assertThat(page.textContent("main")).contains("Records that name it");
        page.click("a:has-text('Show on the map')");
        drawn();
        page.waitForSelector("#record details[open]");
        assertThat(page.textContent("#record")).contains("T-23-0001");
        page.click("#record details[open] a");
        assertThat(page.textContent("h1")).contains("T-23-0001");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aSearchThatFindsNothingSaysWhatToDo() {
        go("register/find?q=nothing-like-it");
        assertThat(page.textContent("main")).contains("Search for less, or clear the search");
    }

    @Test
    void anUnknownKindOrRecordIsNotFound() {
        assertThat(page.navigate(server.url() + "register/nothing").status()).isEqualTo(404);
        assertThat(page.navigate(server.url() + "register/find/nothing").status())
                .isEqualTo(404);
    }

    @Test
    void everyLanguageAndDirectionIsAccessible() {
        for (String language : List.of("en", "fr", "ru", "ar")) {
            for (String path : List.of("register", "register/task", "register/find", "register/source")) {
                go(path + "?lang=" + language);
                accessible(path + " in " + language);
            }
        }
        picture("list-arabic");
        assertThat(page.getAttribute("html", "dir")).isEqualTo("rtl");
        go("register");
        assertThat(page.getAttribute("html", "lang")).as("the choice is kept").isEqualTo("ar");
    }

    private int found() {
        String text = page.textContent(".count");
        return Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1).strip());
    }
}
