package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.StandardFile;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.QualityVisit;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskCards;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.clearance.TaskType;
import org.fadeout.flow.clearance.VisitResult;
import org.fadeout.flow.clearance.VisitType;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.ItemCategory;
import org.fadeout.flow.source.Source;
import org.fadeout.flow.source.SourceType;
import org.fadeout.flow.standard.Standard;
import org.fadeout.testlanguage.MemoryRegister;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** A team leader's hour on the page of a task: a find more, a gap, its search, the completion, the certificate. */
@NullUnmarked
class TaskWorkTest extends InBrowser {
    private static final RecordId SOURCE = RecordId.of("invented-source");
    private static final RecordId TASK = RecordId.of("task-one");
    private static final Land LAND = square(47.30, 39.85, 0.004);
    private MemoryRegister register;
    private RunningServer own;

    private static Land square(double x, double y, double half) {
        return Land.of(new GeometryFactory()
                .toGeometry(new Envelope(new Coordinate(x - half, y - half), new Coordinate(x + half, y + half))));
    }

    private <T extends Entity> void put(Kind<T> kind, String id, Object... more) {
        Map<String, Object> values =
                new TreeMap<>(Map.of("id", RecordId.of(id), "source", SOURCE, "other", Attributes.NONE));
        for (int i = 0; i < more.length; i += 2) {
            values.put((String) more[i], more[i + 1]);
        }
        register.put(kind, kind.make(values));
    }

    @BeforeEach
    void oneTask() {
        register = new MemoryRegister();
        put(
                Source.KIND,
                "invented-source",
                "number",
                "INV",
                "title",
                "Invented",
                "type",
                SourceType.GENERATED,
                "invented",
                true);
        register.put(Standard.KIND, StandardFile.packaged("default"));
        put(
                Task.KIND,
                "task-one",
                "number",
                "T-1",
                "type",
                TaskType.CMR_CLEARANCE,
                "status",
                TaskStatus.ACTIVE,
                "operator",
                "Invented operator",
                "land",
                LAND);
        put(
                Searched.KIND,
                "searched-one",
                "number",
                "S-1",
                "task",
                TASK,
                "land",
                LAND,
                "method",
                "manual",
                "depth",
                Length.ofCentimetres(20),
                "date",
                PartialDate.parse("2026-10-01"));
        put(
                Find.KIND,
                "find-one",
                "number",
                "F-1",
                "task",
                TASK,
                "position",
                new Position(39.85, 47.30),
                "accuracy",
                Length.ofMetres(3),
                "category",
                ItemCategory.CLUSTER_MUNITION_REMNANT,
                "quantity",
                Count.ONE,
                "found",
                PartialDate.parse("2026-09-20"),
                "destroyed",
                PartialDate.parse("2026-09-21"));
        put(
                QualityVisit.KIND,
                "visit-one",
                "number",
                "Q-1",
                "task",
                TASK,
                "type",
                VisitType.QUALITY_CONTROL,
                "date",
                PartialDate.parse("2026-10-05"),
                "stated_area",
                Area.ofSquareMetres(200_000),
                "result",
                VisitResult.ACCEPTED,
                "report",
                "R-1");
        Surroundings fixed = new Surroundings(
                Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC), new SplittableRandom(7), Map.of());
        own = WebServer.start(register, 0, new Desk("team leader", fixed));
    }

    @org.junit.jupiter.api.AfterEach
    void stop() {
        own.close();
    }

    private void at(String path) {
        page.navigate(own.url() + path);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    }

    private void mapReady() {
        page.waitForSelector("#ground[data-ready=yes]");
        drawn();
    }

    /** Clicks on the map at a place. */
    private void click(String map, double longitude, double latitude) {
        List<?> pixel = (List<?>) page.evaluate(
                "([map, x, y]) => document.getElementById(map).fadeout.map.getPixelFromCoordinate(ol.proj.fromLonLat([x, y]))",
                List.of(map, longitude, latitude));
        page.locator("#" + map).scrollIntoViewIfNeeded();
        page.locator("#" + map)
                .click(new com.microsoft.playwright.Locator.ClickOptions()
                        .setPosition(((Number) pixel.get(0)).doubleValue(), ((Number) pixel.get(1)).doubleValue()));
    }

    private long gapOnPage() {
        return Long.parseLong(page.getAttribute("#gap", "data-m2"));
    }

    private long gapByEngine() {
        LandRecords records = LandRecords.of(register.at(Known.NOW, Viewer.KEEPER), null);
        Task task = register.at(Known.NOW, Viewer.KEEPER).one(Task.KIND, TASK).orElseThrow();
        return TaskCards.one(records, LocalDate.parse("2026-11-22"), task)
                .measured()
                .map(Gap.Measured::area)
                .orElseThrow()
                .squareMetres();
    }

    @Test
    void a_find_on_the_map_opens_a_gap_a_search_closes_it_and_the_task_completes() {
        at("tasks/task-one");
        mapReady();
        picture("task-work");
        assertThat(gapOnPage()).isZero();

        page.click("#add-find");
        click("ground", 47.3039, 39.851);
        page.waitForSelector("#preview[data-m2]:not([data-m2=''])");
        page.fill("[name='f.accuracy']", "5");
        page.waitForSelector("#preview[aria-busy=false]");
        page.fill("[name='f.number']", "F-2");
        page.fill("[name='f.destroyed']", "2026-11-22");
        page.waitForSelector("#preview[aria-busy=false]");
        long promised = Long.parseLong(page.getAttribute("#preview", "data-m2"));
        picture("task-new-find");
        assertThat(promised).isGreaterThan(1_000);
        page.click("#new-find button[type=submit]");
        page.waitForURL("**/tasks/task-one?saved=yes");
        mapReady();
        picture("task-gap");
        assertThat(gapOnPage())
                .as("as promised before it was saved")
                .isEqualTo(promised)
                .isEqualTo(gapByEngine());

        page.click("form[action$='/complete'] button");
        page.waitForSelector("#problems");
        picture("task-blocked");
        assertThat(page.textContent("#problems")).contains("gap closed").contains(promised + " m2 of gap");
        assertThat(register.at(Known.NOW, Viewer.KEEPER)
                        .one(Task.KIND, TASK)
                        .orElseThrow()
                        .status())
                .isEqualTo(TaskStatus.ACTIVE);

        page.click("a[href='/tasks/task-one/search']");
        drawn();
        page.waitForSelector("#measured ul");
        picture("task-search-form");
        assertThat(page.inputValue("[name='f.method']")).isEqualTo("manual");
        assertThat(page.inputValue("[name='f.depth']")).isEqualTo("0.2");
        long proposed = Long.parseLong(page.getAttribute("#measured", "data-m2"));
        assertThat(proposed).as("the gap is proposed as the land").isBetween(promised - 20, promised + 20);
        page.click("form.record-form button[type=submit]");
        page.waitForURL("**/tasks/task-one?saved=yes");
        assertThat(gapOnPage()).isEqualTo(gapByEngine()).isLessThan(100);

        page.fill("#c-by", "A. Leader");
        page.click("form[action$='/complete'] button");
        page.waitForURL("**/tasks/task-one?done=complete");
        mapReady();
        picture("task-complete");
        assertThat(page.textContent("main")).contains("The task is declared complete");
        page.click("a[href='/tasks/task-one/certificate']");
        picture("certificate");
        assertThat(page.textContent(".document"))
                .contains("Completion certificate, task T-1")
                .contains("A. Leader")
                .contains("Fadeout default")
                .contains("invented geometry");
        accessible("certificate");
        assertThat(complaints).isEmpty();
    }

    @Test
    void land_is_handed_over_and_certified() {
        Task task = register.at(Known.NOW, Viewer.KEEPER).one(Task.KIND, TASK).orElseThrow();
        register.put(
                Task.KIND,
                Task.KIND.with(
                        task, Map.of("status", TaskStatus.COMPLETED, "completed", PartialDate.parse("2026-10-20"))));
        at("tasks/task-one");
        page.fill("#o-from", "Invented operator");
        page.fill("#o-to", "Invented village");
        page.fill("#o-risk", "None known");
        page.fill("#o-markers", "2026-10-21");
        page.click("form[action$='/hand-over'] button");
        page.waitForURL("**/certificate");
        assertThat(page.textContent(".document"))
                .contains("Hand-over certificate")
                .contains("Invented village");
    }

    @Test
    void every_page_is_accessible_in_both_directions() {
        for (String language : List.of("en", "ar")) {
            for (String path : List.of("tasks/task-one", "tasks/task-one/certificate", "tasks/task-one/find")) {
                at(path + "?lang=" + language);
                accessible(path + " in " + language);
            }
        }
        at("tasks/task-one?lang=ar");
        mapReady();
        page.click("#add-find");
        accessible("a new find in Arabic");
        page.waitForSelector("#new-find", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.VISIBLE));
        picture("task-arabic");
        assertThat(complaints).isEmpty();
    }
}
