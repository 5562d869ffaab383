package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The map page in a browser: it draws, says nothing to the console, can be used without a mouse and without colour. */
@NullUnmarked
class MapPageTest extends InBrowser {
    @BeforeEach
    void open() {
        go("");
        drawn();
    }

    @Test
    void theMapDrawsAndTheConsoleStaysSilent() {
        picture("map");

        assertThat(complaints).isEmpty();
        assertThat(colours()).as("colours on the map").isGreaterThan(20);
        assertThat(page.textContent("header")).contains("Invented geometry: shows the method, confirms nothing");
        assertThat(page.textContent(".ol-scale-line")).contains("km");
        assertThat(page.textContent("#coordinates")).contains("39.8");
    }

    @Test
    void nothingIsWrongForAssistiveTechnology() {
        page.fill("#number", "T-23-0001");
        page.press("#number", "Enter");
        page.waitForSelector("#record details");

        accessible("map");
    }

    @Test
    void aRecordIsFoundByItsNumberWithoutAMouse() {
        page.focus("#number");
        page.keyboard().type("t-23-0001");
        page.keyboard().press("Enter");
        page.waitForSelector("#record details[open]");
        drawn();
        page.waitForTimeout(300);
        picture("task");

        assertThat(page.textContent("#record"))
                .contains("Task T-23-0001")
                .contains("invented")
                .contains("Operator")
                .contains("Invented operator");
        page.fill("#number", "none such");
        page.keyboard().press("Enter");
        page.waitForSelector("#record .fault");
        assertThat(page.textContent("#record")).contains("No record that lies anywhere has the number \"none such\"");
    }

    @Test
    void aClickShowsAllThatLiesThere() {
        page.fill("#number", "F-00300");
        page.press("#number", "Enter");
        page.waitForSelector("#record details[open]");
        page.waitForTimeout(300);
        // The view is fitted to the record, so it lies in the middle of the map.
        page.click("#map");
        page.waitForFunction("() => document.querySelectorAll('#record details').length > 1");
        assertThat(page.textContent("#record")).contains("records lie here").contains("Find F-00300");
    }

    @Test
    void aLayerGoesAndComesByKeyboard() {
        int before = colours();
        for (String kind : List.of("hazard", "task", "searched", "find", "footprint")) {
            page.focus("input[data-layer=" + kind + "]");
            page.keyboard().press("Space");
        }
        page.waitForTimeout(300);
        assertThat(colours()).isLessThan(before);
        page.focus("input[data-layer=release]");
        page.keyboard().press("Space");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForTimeout(300);
        assertThat(page.url()).contains("layers=").contains("release");
        assertThat(page.isChecked("input[data-layer=release]")).isTrue();
        assertThat(complaints).isEmpty();
    }

    @Test
    void itHoldsFromRightToLeftAndOnANarrowScreen() {
        page.evaluate("() => document.documentElement.setAttribute('dir', 'rtl')");
        page.waitForTimeout(300);
        picture("right-to-left");
        double map = page.locator("#map").boundingBox().x;
        assertThat(page.locator(".legend").boundingBox().x)
                .as("legend right of the map")
                .isGreaterThan(map);

        page.evaluate("() => document.documentElement.setAttribute('dir', 'ltr')");
        page.setViewportSize(390, 800);
        page.waitForTimeout(300);
        picture("narrow");
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    @Test
    void theSliderChangesWhatIsDrawnTheFiguresAndTheAddress() {
        String latest = page.textContent("#drawn");
        page.focus("#slider");
        page.keyboard().press("Home");
        drawn();
        String first = page.textContent("#drawn");
        String left = page.textContent("#summary");
        assertThat(records(first)).isLessThan(records(latest));
        assertThat(page.url()).contains("as-of=20");

        go("?as-of=2023-06-30");
        drawn();
        picture("map-as-of");
        assertThat(records(page.textContent("#drawn"))).isBetween(records(first) + 1, records(latest) - 1);
        assertThat(page.inputValue("#as-of")).isEqualTo("2023-06-30");
        assertThat(page.textContent("#summary")).isNotEqualTo(left);
        page.click("#forth");
        drawn();
        assertThat(page.inputValue("#as-of")).isEqualTo("2023-07-31");
        assertThat(complaints).isEmpty();
    }

    @Test
    void beforeAnythingWasKnownNothingIsDrawn() {
        go("?as-known-on=1969-12-30");
        drawn();

        assertThat(page.textContent("#drawn")).isEqualTo("0 records drawn");
        assertThat(page.textContent("#summary")).contains("0 hazardous areas");
        page.click("#clear");
        drawn();
        assertThat(records(page.textContent("#drawn"))).isGreaterThan(1000);
    }

    @Test
    void filtersLeaveLessAndCanBeCleared() {
        long all = records(page.textContent("#drawn"));
        page.selectOption("#f-operator", "Invented operator A");
        drawn();
        long ofOne = records(page.textContent("#drawn"));
        page.selectOption("#f-district", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        drawn();
        assertThat(ofOne).isBetween(1L, all - 1);
        assertThat(records(page.textContent("#drawn"))).isBetween(1L, ofOne - 1);
        assertThat(page.url()).contains("operator=Invented+operator+A").contains("district=");
        picture("map-filtered");
        page.click("#clear");
        drawn();
        assertThat(records(page.textContent("#drawn"))).isEqualTo(all);
    }

    @Test
    void theGapsOfTheDayAreDrawnWithTheirArea() {
        page.check("input[data-layer=gap]");
        page.waitForFunction("() => document.querySelector('[data-drawn=gap]').textContent !== ''");
        drawn();
        assertThat(page.textContent("#busy")).isEmpty();
        assertThat(page.textContent("[data-drawn=gap]")).matches("[0-9]+");
        go("?layers=gap,task,find&at=39.8444,47.3000,12");
        drawn();
        page.waitForTimeout(300);
        picture("map-gap");
        assertThat(complaints).isEmpty();
    }

    @Test
    void lengthAndAreaAreMeasuredByKeyboardAndGivenUp() {
        page.click("#length");
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowRight");
        page.waitForTimeout(400);
        page.keyboard().press("Enter");
        assertThat(page.textContent("#measured")).matches("≈ [0-9.,]+ k?m");
        picture("map-measured");
        page.keyboard().press("Escape");
        assertThat(page.textContent("#measured")).isEmpty();
        page.click("#area");
        for (int[] at : new int[][] {{300, 300}, {500, 300}, {500, 450}}) {
            page.mouse().click(at[0] + 100, at[1]);
            page.waitForTimeout(350);
        }
        assertThat(page.textContent("#measured")).contains("m²");
    }

    @Test
    void coordinatesAreToldInFourWaysAndReadInThem() {
        Object told = page.evaluate("""
                async () => {
                  const c = await import('/assets/coordinates.js');
                  const places = [[39.85, 47.3], [-33.45, -70.5], [60.39, 5.32], [78.2, 15.6]];
                  return places.map(([lat, lon]) => ['degrees', 'dms', 'utm', 'mgrs'].map((f) => c.text(f, lat, lon)).join(' | ')).join('\\n');
                }""");
        // UTM as PROJ 9 gives it.
        assertThat(told).isEqualTo("""
                39.85000, 47.30000 | 39°51′00.0″N 47°18′00.0″E | 38S 696766 4413640 | 38S PK 96765 13640
                -33.45000, -70.50000 | 33°27′00.0″S 70°30′00.0″W | 19H 360586 6297818 | 19H CC 60585 97818
                60.39000, 5.32000 | 60°23′24.0″N 5°19′12.0″E | 32V 297230 6700510 | 32V KN 97230 00510
                78.20000, 15.60000 | 78°12′00.0″N 15°36′00.0″E | 33X 513697 8680760 | 33X WG 13696 80760""");
        for (String one : List.of("39.85, 47.3", "39°51'00\"N 47°18'00\"E", "38S 696766 4413640", "38SPK9676613640")) {
            page.fill("#place", one);
            page.press("#place", "Enter");
            page.waitForTimeout(200);
            page.selectOption("#format", "mgrs");
            assertThat(page.textContent("#coordinates")).as(one).startsWith("38S PK 9676");
        }
        page.fill("#place", "somewhere");
        page.press("#place", "Enter");
        assertThat(page.textContent("#misplaced")).contains("Not a place");
    }

    @Test
    void theSheetHoldsWhatAReaderOfAPrintoutNeeds() {
        go(
                "map/sheet?as-of=2023-12-31&operator=Invented+operator+A&layers=admin_area,hazard,task,find&at=39.8444,47.3000,11");
        drawn();
        picture("sheet");
        page.pdf(new com.microsoft.playwright.Page.PdfOptions()
                .setPath(java.nio.file.Path.of("target", "pictures", "sheet.pdf"))
                .setPreferCSSPageSize(true)
                .setPrintBackground(true));
        assertThat(page.textContent("main"))
                .contains("Azerbaijan: cluster munition remnants")
                .contains("2023-12-31")
                .contains("Invented geometry")
                .contains("Operator: Invented operator A")
                .contains("Natural Earth");
        assertThat(page.textContent(".ol-scale-line")).contains("km");
        assertThat(page.isVisible(".north")).isTrue();
        accessible("sheet");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theTableListsWhatTheMapDraws() {
        page.focus("#table");
        page.keyboard().press("Enter");
        page.waitForSelector("table.list");
        picture("map-table");
        assertThat(page.textContent(".count")).contains("1 to 100 of");
        assertThat(page.getAttribute("table.list tbody th a", "href")).startsWith("/register/");
        accessible("table");
        go(page.url().substring(server.url().length()) + "&lang=ar");
        accessible("table in Arabic");
    }

    @Test
    void allOfItIsAccessibleInArabic() {
        go("?lang=ar");
        drawn();
        picture("map-ar");
        accessible("map in Arabic");
        go("map/sheet?lang=ar");
        drawn();
        picture("sheet-ar");
        accessible("sheet in Arabic");
    }

    private static long records(String text) {
        return Long.parseLong(text.replaceAll("[^0-9]", ""));
    }

    /** The number of distinct colours on the canvas, in steps, so that smoothing does not count. */
    private int colours() {
        Object found = page.evaluate("""
                () => {
                  const seen = new Set();
                  for (const canvas of document.querySelectorAll('#map canvas')) {
                    const copy = document.createElement('canvas');
                    copy.width = canvas.width;
                    copy.height = canvas.height;
                    const pen = copy.getContext('2d', { willReadFrequently: true });
                    pen.drawImage(canvas, 0, 0);
                    const data = pen.getImageData(0, 0, copy.width, copy.height).data;
                    for (let i = 0; i < data.length; i += 4) seen.add(`${data[i] >> 4},${data[i + 1] >> 4},${data[i + 2] >> 4}`);
                  }
                  return seen.size;
                }""");
        return (Integer) found;
    }
}
