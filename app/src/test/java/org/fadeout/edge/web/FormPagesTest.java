package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Forms of records in a browser: faults beside their inputs, drawing with snapping, turning points, a conflict, history, export. */
@NullUnmarked
class FormPagesTest extends InBrowser {

    private void point(String map, double longitude, double latitude) {
        List<?> pixel = (List<?>) page.evaluate(
                "([map, x, y]) => document.getElementById(map).fadeout.map.getPixelFromCoordinate(ol.proj.fromLonLat([x, y]))",
                List.of(map, longitude, latitude));
        page.locator("#" + map)
                .click(new com.microsoft.playwright.Locator.ClickOptions()
                        .setPosition(((Number) pixel.get(0)).doubleValue(), ((Number) pixel.get(1)).doubleValue()));
        page.waitForTimeout(350);
    }

    private void near(double longitude, double latitude, int zoom) {
        page.evaluate(
                "([x, y, z]) => { const view = document.getElementById('draw').fadeout.map.getView(); view.setCenter(ol.proj.fromLonLat([x, y])); view.setZoom(z); }",
                List.of(longitude, latitude, zoom));
        page.waitForTimeout(800);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    @Test
    void faults_stand_beside_their_inputs_and_what_was_typed_is_kept() {
        go("register/find/new");
        page.fill("[name='f.number']", "F-new");
        page.fill("[name='f.depth']", "deep");
        page.fill("[name='f.found']", "soon");
        page.click("form.record-form button[type=submit]:has-text('Save')");
        page.waitForSelector("#problems");
        picture("form-faults");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("problems");
        assertThat(page.inputValue("#f-depth")).isEqualTo("deep");
        assertThat(page.getAttribute("#f-depth", "aria-invalid")).isEqualTo("true");
        assertThat(page.getAttribute("#f-depth", "aria-describedby")).contains("e-depth");
        assertThat(page.textContent("#e-depth")).contains("deep").contains("a length in m, cm or mm");
        accessible("a form with faults");

        page.selectOption("#f-category", "cluster munition remnant");
        page.fill("#f-quantity", "1");
        page.fill("#f-depth", "10 cm");
        page.fill("#f-found", "2023-06-01");
        page.fill("#f-position", "39 51 00 N 47 18 00 E");
        page.click("form.record-form button[type=submit]:has-text('Save')");
        page.waitForURL("**?saved=yes");
        drawn();
        picture("record-new");
        assertThat(page.textContent(".values")).contains("0.1 m").contains("39 51 00 N");
        assertThat(page.textContent(".history")).contains("Entered").contains("tester");
        assertThat(page.textContent("h1")).contains("invented");
    }

    @Test
    void a_polygon_snaps_to_its_neighbour_and_is_measured_as_it_is_drawn() {
        go("register/hazard/new");
        drawn();
        page.fill("#f-land", "39.850 47.300\n39.850 47.310\n39.860 47.310\n39.860 47.300");
        page.waitForSelector("#measured ul");
        page.selectOption("#f-classification", "suspected");
        page.selectOption("#f-status", "open");
        page.selectOption("#f-hazard_type", "cluster munition remnants");
        page.fill("#f-number", "SHA-1");
        page.click("form.record-form button[type=submit]:has-text('Save')");
        page.waitForURL("**?saved=yes");

        go("register/hazard/new");
        drawn();
        near(47.312, 39.855, 15);
        page.click("[data-tool=draw]");
        point("draw", 47.31003, 39.85002);
        point("draw", 47.315, 39.852);
        point("draw", 47.315, 39.858);
        point("draw", 47.31003, 39.85998);
        picture("draw-snapping");
        point("draw", 47.31003, 39.85002);
        page.waitForCondition(() -> !page.inputValue("#f-land").isEmpty());
        page.waitForSelector("#measured[aria-busy=false] ul");
        picture("draw-drawn");
        String text = page.inputValue("#f-land");
        assertThat(text)
                .as("two corners are those of the neighbour")
                .contains("47.31 39.85,")
                .contains("47.31 39.86");
        assertThat(page.textContent("#measured"))
                .contains("Area:")
                .contains("Perimeter:")
                .doesNotContain("SHA-1");

        page.fill("#f-land", "39.850 47.305\n39.850 47.315\n39.860 47.315\n39.860 47.305");
        page.waitForSelector("#measured a:has-text('SHA-1')");
        picture("draw-overlap");
        page.fill("#f-land", "39.850 47.33\n39.860 47.34\n39.860 47.33\n39.850 47.34");
        page.waitForSelector("#measured .warn:has-text('mended')");
        assertThat(complaints).isEmpty();
    }

    @Test
    void turning_points_close_with_an_error_that_is_told_as_they_are_typed() {
        go("register/task/new");
        drawn();
        page.click(".points summary");
        row(0, "SP", "start point", "39.85 47.30", "", "", "");
        row(1, "TP1", "turning point", "", "SP", "90", "100");
        row(2, "TP2", "turning point", "", "TP1", "0", "100");
        row(3, "TP3", "turning point", "", "TP2", "270", "100");
        page.click("#more-points");
        row(4, "CP", "closing point", "", "TP3", "180", "98.5");
        page.waitForSelector("#measured[aria-busy=false]:has-text('Closing error')");
        picture("turning-points");
        assertThat(page.textContent("#measured"))
                .contains("Closing error: 1.499 m")
                .contains("10,000 m²");
        assertThat(page.textContent("#measured")).contains("Allowed by the standard: 1 m");
        page.selectOption("#f-type", "cmr clearance");
        page.selectOption("#f-status", "planned");
        page.fill("#f-number", "T-points");
        page.click("form.record-form button[type=submit]:has-text('Save')");
        page.waitForURL("**?saved=yes");
        page.click("a:has-text('Change')");
        drawn();
        assertThat(page.inputValue("[name='p.1.bearing']")).isEqualTo("90");
        assertThat(page.inputValue("[name='p.0.coordinates']")).isEqualTo("39.85 47.30");
        assertThat(complaints).isEmpty();
    }

    private void row(int row, String name, String type, String at, String from, String bearing, String distance) {
        page.fill("[name='p." + row + ".number']", name);
        page.selectOption("[name='p." + row + ".type']", type);
        page.fill("[name='p." + row + ".coordinates']", at);
        page.fill("[name='p." + row + ".from_point']", from);
        page.fill("[name='p." + row + ".bearing']", bearing);
        page.fill("[name='p." + row + ".distance']", distance);
        if (!from.isEmpty()) {
            page.selectOption("[name='p." + row + ".north']", "true");
        }
    }

    @Test
    void of_two_windows_the_second_is_shown_the_difference() {
        go("register/place/new");
        page.fill("#f-label", "Invented hill");
        page.fill("#f-position", "39.85 47.30");
        page.click("form.record-form button[type=submit]:has-text('Save')");
        page.waitForURL("**?saved=yes");
        String edit = page.url().replace("?saved=yes", "/edit");
        page.navigate(edit);
        // Somebody else, meanwhile.
        page.evaluate(
                "async () => { const form = document.querySelector('form.record-form'); const typed = new URLSearchParams(new FormData(form));"
                        + " typed.set('f.label', 'Invented hill, north'); typed.set('reason', 'first');"
                        + " await fetch(form.action, { method: 'POST', body: typed }); }");
        page.fill("#f-label", "Invented hill, south");
        page.fill("#reason", "second");
        page.click("form.record-form button[type=submit]:has-text('Save')");
        page.waitForSelector("#problems");
        picture("form-conflict");
        assertThat(page.textContent("#problems"))
                .contains("Invented hill, north")
                .contains("Invented hill, south");
        accessible("a conflict");
        page.check("#problems input[value=theirs]");
        page.click("form.record-form button[type=submit]:has-text('Save')");
        page.waitForURL("**?saved=same");
        assertThat(page.textContent(".values")).contains("Invented hill, north");
        picture("record-history");
        assertThat(page.textContent(".history")).contains("first").doesNotContain("second");

        page.click("a:has-text('Withdraw')");
        accessible("a withdrawal");
        page.fill("#reason", "entered by mistake");
        page.click("form.record-form button");
        page.waitForURL("**/register/place?saved=withdrawn");
    }

    @Test
    void what_is_filtered_is_exported_whole() throws Exception {
        go("register/find?q=T-23-0001");
        int found = Integer.parseInt(
                page.textContent(".count").replaceAll(".* ", "").strip());
        Download csv = page.waitForDownload(() -> page.click("a:has-text('Export as CSV')"));
        assertThat(Files.readAllLines(csv.path())).hasSize(found + 1);
        go("register/task");
        Download geoJson = page.waitForDownload(() -> page.click("a:has-text('Export as GeoJSON')"));
        assertThat(Files.readString(geoJson.path())).contains("MultiPolygon").contains("\"invented\" : true");
    }

    @Test
    void a_kind_that_acts_make_says_why_it_has_no_form() {
        go("register/decision/new");
        assertThat(page.textContent("main")).contains("an act with its own checks");
        assertThat(page.locator("form.record-form").count()).isZero();
    }

    @Test
    void forms_are_accessible_in_both_directions() {
        for (String language : List.of("en", "ar")) {
            for (String path :
                    List.of("register/find/new", "register/task/new", "register/claim/new", "register/task")) {
                go(path + "?lang=" + language);
                accessible(path + " in " + language);
            }
            go("register/task/new?lang=" + language);
            drawn();
            page.click(".points summary");
            accessible("turning points in " + language);
            picture("form-" + language);
        }
    }
}
