package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.MakeRegister;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.quality.Waiver;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty register to an import that was kept and undone, in a browser, on a register in a file. */
@NullUnmarked
class ImportPageTest extends InBrowser {
    private static final List<Path> BOSNIA =
            List.of(Path.of("../../shared/data/hazard-areas-bosnia"), Path.of("../shared/data/hazard-areas-bosnia"));

    @TempDir
    Path folder;

    private Register register;

    /** Serves a new, empty register. */
    private void serve(String country, Desk desk) {
        register = MakeRegister.make(
                folder.resolve("r.gpkg"), country, "default", "UTC", "tester", Surroundings.ofThisMachine());
        server.close();
        server = WebServer.start(register, 0, desk);
    }

    private void serve(String country) {
        serve(country, new Desk("tester", Surroundings.ofThisMachine()));
    }

    @AfterEach
    void closeRegister() {
        if (register != null) {
            server.close();
            register.close();
        }
    }

    private void send(Path... files) {
        go("import");
        page.setInputFiles("#files", files);
        page.click("#upload button");
        read();
    }

    /** Waits until the server has read the rows. */
    private void read() {
        page.waitForSelector(
                "#progress",
                new Page.WaitForSelectorOptions()
                        .setState(WaitForSelectorState.DETACHED)
                        .setTimeout(120_000));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private List<Long> tally(Locator row) {
        return row.locator("data[data-tally]").all().stream()
                .map(number -> Long.parseLong(number.getAttribute("value")))
                .toList();
    }

    private Path csv(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void anEmptyRegisterExplainsItselfAndOffersTheSample() {
        serve("AZ");
        for (String language : List.of("ar", "fr", "ru", "en")) {
            go("?lang=" + language);
            accessible("empty register in " + language);
            picture("empty-" + language);
        }
        assertThat(page.textContent("main"))
                .contains("This register is empty")
                .contains("invented")
                .contains("Choose files");
        go("register/find");
        picture("empty-list");
        assertThat(page.textContent("main .notice")).contains("at the place where it was found");

        go("");
        page.click("text=Load the invented sample");
        page.waitForSelector(
                "#map", new Page.WaitForSelectorOptions().setTimeout(120_000).setState(WaitForSelectorState.ATTACHED));
        drawn();
        picture("sample-loaded");
        assertThat(page.textContent(".invented")).contains("Invented");
        assertThat(register.at(Known.NOW, Viewer.KEEPER).all(Find.KIND)).hasSizeGreaterThan(500);
        go("batches");
        picture("batches");
        accessible("batches");
        assertThat(page.locator("tbody tr").count()).isEqualTo(3);
        assertThat(complaints).isEmpty();
    }

    @Test
    void realFilesAreTriedKeptAndUndone() throws IOException {
        Optional<Path> data = BOSNIA.stream().filter(Files::isDirectory).findFirst();
        if (data.isEmpty()) {
            System.out.println(
                    "SKIPPED: no ../shared/data/hazard-areas-bosnia; the import of real files was not checked");
        }
        Assumptions.assumeTrue(data.isPresent(), "no shared data");
        serve("BA");
        List<Path> files;
        try (Stream<Path> all = Files.list(data.orElseThrow())) {
            files = all.filter(file -> file.toString().endsWith(".geojson"))
                    .sorted()
                    .toList();
        }
        send(files.toArray(Path[]::new));
        drawn();
        picture("import-plan");
        List<Long> all = tally(page.locator("tr.sum"));
        assertThat(all.get(0)).isEqualTo(3581);
        assertThat(all.get(3)).isEqualTo(746);
        assertThat(all.get(0))
                .isEqualTo(all.stream().skip(1).mapToLong(Long::longValue).sum());
        for (Locator row : page.locator(".tallies tbody tr").all()) {
            List<Long> one = tally(row);
            assertThat(one.get(0))
                    .isEqualTo(one.stream().skip(1).mapToLong(Long::longValue).sum());
        }
        assertThat(register.at(Known.NOW, Viewer.KEEPER).all(Hazard.KIND)).isEmpty();
        accessible("plan in en");
        page.selectOption("#severity", "blocking");
        page.click("#issues ~ form button");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.textContent(".issues tbody")).contains("row").contains("F01");
        assertThat(page.textContent("section[aria-labelledby=issues] .count")).endsWith("of 746");
        String csv = page.request()
                .get(page.url().replaceFirst("\\?.*", "") + "/issues.csv?severity=blocking")
                .text();
        assertThat(csv.lines().filter(line -> line.startsWith("F01,")).count()).isEqualTo(746);
        String plan = page.url().replaceFirst("\\?.*", "");
        page.navigate(plan + "?lang=ar");
        drawn();
        accessible("plan in ar");
        picture("import-plan-arabic");
        page.navigate(plan + "?lang=en");

        page.click(".decide form[action$=keep] button");
        page.waitForURL("**/batches/*", new Page.WaitForURLOptions().setTimeout(120_000));
        picture("batch");
        accessible("batch in en");
        assertThat(tally(page.locator("tr.sum")).get(0)).isEqualTo(3581);
        long kept = register.at(Known.NOW, Viewer.KEEPER).all(Hazard.KIND).size();
        assertThat(kept).isGreaterThan(1000);

        page.fill("#reason", "the wrong year");
        page.click("#undo ~ form button");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        picture("undone");
        accessible("undo in en");
        assertThat(page.textContent("main")).contains("everything that the import brought was taken back");
        assertThat(register.at(Known.NOW, Viewer.KEEPER).all(Hazard.KIND)).isEmpty();
        assertThat(register.verify()).isEmpty();
        go("batches/2?lang=ar");
        accessible("batch in ar");
        picture("batch-arabic");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aFileWhoseKindCannotBeToldAsksForItAndItsColumnsCanBeChosen() throws IOException {
        serve("LA");
        send(csv("rows.csv", "ref,what,lat,lon\nA1,two,18.5,103.5\nA2,three,18.6,103.6\n"));
        picture("import-question");
        accessible("question");
        assertThat(page.textContent("main")).contains("It cannot be told what kind of record this file holds");
        assertThat(page.locator(".tallies").count()).isZero();
        page.selectOption("select[name=kind]", "place");
        page.click("text=Read again");
        read();
        assertThat(tally(page.locator("tr.sum"))).as("a place needs a label").containsExactly(2L, 0L, 0L, 2L, 0L);
        assertThat(page.textContent(".issues")).contains("F08").contains("label");
        page.click(".file details summary");
        page.selectOption("select[name=column-1]", "label");
        picture("import-columns");
        page.click("text=Read again");
        read();
        assertThat(tally(page.locator("tr.sum"))).containsExactly(2L, 2L, 0L, 0L, 0L);
        page.click(".file details summary");
        assertThat(page.inputValue("select[name=column-1]")).isEqualTo("label");
        page.click(".decide form[action$=leave] button");
        assertThat(page.textContent("main")).contains("The import was left");
        picture("import");
        accessible("import in en");
        go("import?lang=ar");
        accessible("import in ar");
        picture("import-arabic");
        assertThat(register.batches()).hasSize(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void filesCanBeDroppedAndOneThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        serve("LA", new Desk("tester", Surroundings.ofThisMachine()).taking(1));
        go("import");
        drop("finds.csv", "number,category,quantity,latitude,longitude\\nF-1,cluster munition remnant,1,18.5,103.5\\n");
        page.waitForURL("**/import/*");
        read();
        assertThat(tally(page.locator("tr.sum"))).containsExactly(1L, 1L, 0L, 0L, 0L);

        go("import");
        page.setInputFiles("#files", csv("large.csv", "x".repeat(1_100_000)));
        assertThat(page.textContent("#upload-problem")).contains("2 MB").contains("up to 1 MB");
        picture("import-too-large");
        accessible("too large");
    }

    private void drop(String name, String text) {
        page.evaluate(
                "() => { const data = new DataTransfer(); data.items.add(new File(['" + text + "'], '" + name
                        + "')); const form = document.getElementById('upload');"
                        + " form.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })); }");
    }

    @Test
    void findingsAreFilteredAndWaivedInPlaceWithASignedReason() throws IOException {
        serve("LA");
        List<String> rows = new ArrayList<>(List.of("number,category,quantity,latitude,longitude"));
        for (int i = 0; i < 4; i++) {
            rows.add("F-" + i + ",cluster munition remnant,1,18.5" + i + ",103.5");
        }
        rows.add("F-9,cluster munition remnant,1,18.50,103.5");
        send(csv("finds.csv", String.join("\n", rows) + "\n"));
        page.click(".decide form[action$=keep] button");
        page.waitForURL("**/batches/*");

        go("quality");
        picture("quality");
        int before = page.locator(".finding").count();
        assertThat(before).isPositive();
        go("quality?q=F-9");
        assertThat(page.locator(".finding").count()).isPositive().isLessThan(before);
        Locator finding = page.locator(".finding").first();
        String rule = finding.locator(".what a").textContent();
        finding.locator("summary").click();
        finding.locator("textarea").fill("Checked on the ground");
        picture("quality-waive");
        finding.locator("button").click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.url()).contains("q=F-9").endsWith("#waived");
        assertThat(page.textContent("table:below(#waived)"))
                .contains("Checked on the ground")
                .contains("tester");
        assertThat(register.at(Known.NOW, Viewer.KEEPER).all(Waiver.KIND))
                .extracting(Waiver::rule)
                .containsExactly(rule);
        for (String form : List.of("csv", "json", "geojson")) {
            assertThat(page.request()
                            .get(server.url() + "quality." + form + "?q=F-2")
                            .text())
                    .as(form)
                    .doesNotContain("F-9");
        }
        for (String language : List.of("en", "ar")) {
            go("quality?lang=" + language);
            accessible("quality in " + language);
            picture("quality-" + language);
        }
        assertThat(complaints).isEmpty();
    }
}
