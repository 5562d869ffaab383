package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.MakeRegister;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.clearance.Gate;
import org.fadeout.flow.clearance.Guard;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.TaskCard;
import org.fadeout.flow.clearance.TaskCards;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.clearance.TaskType;
import org.fadeout.flow.evidence.Find;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/**
 * A newcomer's first hour, from the empty register to a published profile, in a browser and on a register in a file. A picture of every step
 * goes to {@code out/screens/}.
 */
@NullUnmarked
class NewcomerTest extends InBrowser {
    private static final Path SCREENS = Path.of("..", "out", "screens");
    /** The gates that this hour opens. */
    private static final Set<Gate> EASY = Set.of(
            Gate.SEARCH_RECORDED, Gate.DEPTH_RECORDED, Gate.GAP_CLOSED, Gate.FINDS_DISPOSED, Gate.SAMPLE_INSPECTED);

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final List<Path> BOSNIA =
            List.of(Path.of("../../shared/data/hazard-areas-bosnia"), Path.of("../shared/data/hazard-areas-bosnia"));

    @TempDir
    Path folder;

    private Register register;
    private RunningServer own;
    private int step;

    @BeforeEach
    void anEmptyRegister() {
        Surroundings surroundings = new Surroundings(
                Clock.fixed(Instant.parse(TODAY + "T10:00:00Z"), ZoneOffset.UTC), new SplittableRandom(11), Map.of());
        register = MakeRegister.make(folder.resolve("first.gpkg"), "AZ", "default", "UTC", "newcomer", surroundings);
        own = WebServer.start(register, 0, new Desk("newcomer", surroundings));
    }

    @AfterEach
    void stop() {
        own.close();
        register.close();
    }

    private void at(String path) {
        page.navigate(own.url() + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** A picture with the number of the step, so that they stand in order. */
    private void screen(String name) {
        step++;
        page.screenshot(
                new Page.ScreenshotOptions().setPath(SCREENS.resolve(String.format("%02d-%s.png", step, name))));
    }

    private void ground() {
        page.waitForSelector("#ground[data-ready=yes]");
        drawn();
    }

    private long records(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }

    @Test
    void from_the_empty_register_to_a_published_profile() throws IOException {
        Files.createDirectories(SCREENS);
        loadTheSample();
        goThroughTheYears();
        TaskCard task = aTaskWithAGap();
        String before = figures();
        closeTheGap(task);
        seeTheFiguresChange(before);
        publishTheProfile();
        dropFiles();
        assertThat(register.verify()).isEmpty();
        // Who types on does not wait for the answer to what was typed before.
        complaints.removeIf(one -> one.startsWith("failed: ") && one.endsWith("/preview"));
        assertThat(complaints).isEmpty();
    }

    private void loadTheSample() {
        at("");
        screen("empty-register");
        assertThat(page.textContent("main")).contains("This register is empty");
        page.click("text=Load the invented sample");
        page.waitForSelector(
                "#map", new Page.WaitForSelectorOptions().setTimeout(120_000).setState(WaitForSelectorState.ATTACHED));
        drawn();
        screen("map");
        assertThat(page.textContent(".invented")).contains("Invented");
        assertThat(page.textContent("#summary")).contains("Where is it?", "What is left?", "Can I trust it?");
    }

    private void goThroughTheYears() {
        page.focus("#slider");
        page.keyboard().press("Home");
        drawn();
        at("?as-of=2016-12-31");
        drawn();
        screen("slider-2016");
        long early = records(page.textContent("#drawn"));
        String left = page.textContent("#summary");
        at("?as-of=2023-12-31");
        drawn();
        screen("slider-2023");
        assertThat(records(page.textContent("#drawn"))).isGreaterThan(early);
        assertThat(page.textContent("#summary")).isNotEqualTo(left);
    }

    /** A task at work of which no search is on record yet: its gap cannot be told before one is. */
    private TaskCard aTaskWithAGap() {
        LandRecords records = LandRecords.of(register.at(Known.NOW, Viewer.KEEPER), null);
        TaskCard card = TaskCards.all(records, TODAY).stream()
                .filter(one -> one.task().status() == TaskStatus.ACTIVE
                        && one.task().type() == TaskType.CMR_CLEARANCE
                        && one.task().land() != null)
                .filter(one -> EASY.containsAll(shut(one)))
                .min(Comparator.comparing(one -> one.items().found().number()))
                .orElseThrow();
        at("tasks");
        screen("tasks");
        page.fill("#q", card.task().number());
        page.click("form.filters button[type=submit]");
        page.click("a[href='/tasks/" + card.task().id().text() + "']");
        ground();
        screen("task");
        assertThat(page.textContent("#gap")).contains("not determinable");
        String task = "tasks/" + card.task().id().text();
        page.click("a[href='/" + task + "/search']");
        drawn();
        page.waitForSelector("#measured ul");
        screen("record-the-first-search");
        page.click("form.record-form button[type=submit]");
        page.waitForURL("**/" + task + "?saved=yes");
        ground();
        screen("task-searched-once");
        return card;
    }

    private static Set<Gate> shut(TaskCard card) {
        return Guard.shut(card.completion(null)).stream().map(Guard::gate).collect(Collectors.toSet());
    }

    private long gapOnPage() {
        return Long.parseLong(page.getAttribute("#gap", "data-m2"));
    }

    private String figures() {
        at("figures?period=2026");
        screen("figures-before");
        return page.textContent("main");
    }

    private void closeTheGap(TaskCard card) {
        String task = "tasks/" + card.task().id().text();
        at(task);
        ground();
        Coordinate corner = card.task().land().polygons().getCoordinates()[0];
        page.click("#add-find");
        click(corner.x, corner.y);
        page.waitForCondition(() -> !page.inputValue("[name='f.position']").isEmpty());
        String[] placed = page.inputValue("[name='f.position']").split(" ");
        assertThat(Double.parseDouble(placed[0])).isCloseTo(corner.y, within(5e-5));
        assertThat(Double.parseDouble(placed[1])).isCloseTo(corner.x, within(5e-5));
        page.fill("[name='f.accuracy']", "5");
        page.fill("[name='f.number']", "NEW-1");
        page.fill("[name='f.destroyed']", TODAY.toString());
        page.waitForSelector("#preview[aria-busy=false]:not([data-m2=''])");
        long promised = Long.parseLong(page.getAttribute("#preview", "data-m2"));
        screen("new-find");
        long before = gapOnPage();
        assertThat(promised).as("the gap grows").isGreaterThan(before);
        page.click("#new-find button[type=submit]");
        page.waitForURL("**/" + task + "?saved=yes");
        ground();
        screen("gap-grown");
        assertThat(gapOnPage()).isEqualTo(promised);

        page.click("form[action$='/complete'] button");
        page.waitForSelector("#problems");
        screen("completion-blocked");
        assertThat(page.textContent("#problems")).contains("gap closed");

        page.click("a[href='/" + task + "/search']");
        drawn();
        page.waitForSelector("#measured ul");
        screen("record-the-clearance");
        page.click("form.record-form button[type=submit]");
        page.waitForURL("**/" + task + "?saved=yes");
        ground();
        screen("gap-closed");
        assertThat(gapOnPage()).isLessThan(100);
        sayWhatBecameOfTheFinds(card, task);
        acceptTheWork(task);
        page.fill("#c-by", "A. Newcomer");
        page.click("form[action$='/complete'] button");
        page.waitForURL("**/" + task + "?done=complete");
        ground();
        screen("task-complete");
        assertThat(page.textContent("main")).contains("The task is declared complete");
        page.click("a[href='/" + task + "/certificate']");
        screen("certificate");
    }

    /** Enters the day of destruction where it is missing, find by find. */
    private void sayWhatBecameOfTheFinds(TaskCard card, String task) {
        List<Find> open = register.at(Known.NOW, Viewer.KEEPER).all(Find.KIND).stream()
                .filter(find -> card.task().id().equals(find.task()) && find.destroyed() == null)
                .toList();
        for (Find find : open) {
            at("register/find/" + find.id().text() + "/edit");
            page.fill("[name='f.destroyed']", TODAY.toString());
            page.fill("[name='reason']", "destroyed at the end of the day");
            if (find.equals(open.get(0))) {
                screen("edit-a-find");
            }
            page.click("form.record-form button[type=submit]");
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        at(task);
        ground();
    }

    /** Records the quality visit where the task still needs one. */
    private void acceptTheWork(String task) {
        if (!page.textContent(".gates").contains("✗")) {
            return;
        }
        page.click("a[href='/" + task + "/visit']");
        page.selectOption("[name='f.type']", "quality control");
        page.selectOption("[name='f.result']", "accepted");
        page.fill("[name='f.report']", "QC-1");
        page.fill("[name='f.stated_area']", "5000000");
        screen("quality-visit");
        page.click("form.record-form button[type=submit]");
        page.waitForURL("**/" + task + "?saved=yes");
        ground();
    }

    private void click(double longitude, double latitude) {
        page.locator("#ground").scrollIntoViewIfNeeded();
        // The page moves under the pointer until it has come to rest.
        page.waitForTimeout(600);
        List<?> pixel = (List<?>) page.evaluate(
                "([x, y]) => document.getElementById('ground').fadeout.map.getPixelFromCoordinate(ol.proj.fromLonLat([x, y]))",
                List.of(longitude, latitude));
        page.locator("#ground")
                .click(new com.microsoft.playwright.Locator.ClickOptions()
                        .setPosition(((Number) pixel.get(0)).doubleValue(), ((Number) pixel.get(1)).doubleValue()));
    }

    private void seeTheFiguresChange(String before) {
        at("figures?period=2026");
        screen("figures-after");
        assertThat(page.textContent("main")).isNotEqualTo(before);
        page.locator("a[href*='figure=cmrAreaM2']").first().click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        screen("rows-behind-the-number");
        assertThat(page.textContent("main")).contains("searched area", "m²");
    }

    private void publishTheProfile() {
        at("profile/write?place=P-NK");
        page.fill("#number", "3");
        page.fill("#reason", "the first round");
        screen("write-the-profile");
        page.click("button[value=publish]");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        screen("published-profile");
        assertThat(page.url()).contains("/profile/editions/");
    }

    private void dropFiles() throws IOException {
        Optional<Path> data = BOSNIA.stream().filter(Files::isDirectory).findFirst();
        if (data.isEmpty()) {
            System.out.println("SKIPPED: no ../shared/data/hazard-areas-bosnia; real files were not dropped");
            return;
        }
        List<List<String>> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(data.orElseThrow())) {
            for (Path file : all.filter(one -> one.toString().endsWith(".geojson"))
                    .sorted()
                    .toList()) {
                files.add(List.of(
                        file.getFileName().toString(), Base64.getEncoder().encodeToString(Files.readAllBytes(file))));
            }
        }
        at("import");
        JSHandle transfer = page.evaluateHandle("""
                (files) => {
                  const transfer = new DataTransfer();
                  for (const [name, content] of files) {
                    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
                    transfer.items.add(new File([bytes], name));
                  }
                  return transfer;
                }""", files);
        page.dispatchEvent("#upload", "drop", Map.of("dataTransfer", transfer));
        page.waitForURL("**/import/*", new Page.WaitForURLOptions().setTimeout(60_000));
        page.waitForSelector(
                "#progress",
                new Page.WaitForSelectorOptions()
                        .setState(WaitForSelectorState.DETACHED)
                        .setTimeout(120_000));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        drawn();
        screen("import-tried");
        assertThat(page.textContent("main")).contains("3581", "746");
        page.locator(".issues").first().scrollIntoViewIfNeeded();
        screen("import-issues");
    }
}
