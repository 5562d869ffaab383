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
        assertThat(page.textContent("#record")).contains("No record with number \"none such\" is drawn");
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
