package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.InventedRecords;
import org.fadeout.edge.actions.InventedSample;
import org.fadeout.edge.actions.KeepSubmission;
import org.fadeout.edge.actions.RegisterDevice;
import org.fadeout.edge.exchange.StandardFile;
import org.fadeout.edge.field.AddForm;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.source.Submission;
import org.fadeout.flow.standard.Standard;
import org.fadeout.testlanguage.MemoryRegister;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day in the invented register: twelve finds come from a phone, the gap of their task grows, and the next day's search closes it. */
@NullUnmarked
class FieldPagesTest extends InBrowser {
    private final MemoryRegister register = new MemoryRegister();
    private RunningServer own;
    private Collect collect;
    private Task task;

    @BeforeEach
    void start() {
        InventedRecords.into(InventedSample.Wish.DEFAULT, register::put);
        register.put(Standard.KIND, StandardFile.packaged("default"));
        // Rules on dates to come look at the day of the last act.
        register.on("2024-06-01");
        Surroundings machine = Surroundings.ofThisMachine();
        RegisterDevice.Registered phone =
                RegisterDevice.register(register, machine, "Team 3", "Team 3", LocalDate.of(2024, 5, 6), "tester");
        own = WebServer.start(register, 0, new Desk("tester", machine));
        collect = new Collect(own.url() + "odk/d/" + phone.secret());
        task = register.all(Task.KIND).stream()
                .filter(one -> one.type().clears() && one.land() != null)
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void stop() {
        own.close();
    }

    private void open(String path) {
        page.navigate(own.url() + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static byte[] form(String form, String instance, String answers) {
        return ("<data id=\"" + form + "\"><end>2024-05-06T08:10:00.000+04:00</end>"
                        + "<username>Invented Operator</username>" + answers + "<meta><instanceID>" + instance
                        + "</instanceID></meta></data>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String find(Position at, String more) {
        return "<task>" + task.id() + "</task><position>" + at.latitude() + " " + at.longitude()
                + " 500 3</position><category>cluster_munition_remnant</category>"
                + "<cmr_type>unexploded_submunition</cmr_type><quantity>1</quantity><found>2024-05-06</found>" + more;
    }

    /** Twelve finds in a row that leaves the land of the task. */
    private void sendFinds() throws Exception {
        Position inside = task.land().inside();
        for (int i = 0; i < 12; i++) {
            Position at = new Position(inside.latitude() + i * 0.0004, inside.longitude());
            String photo = i == 0 ? "<photo>p.jpg</photo>" : "";
            Map<String, byte[]> files = i == 0 ? Map.of("p.jpg", AttachmentPagesTest.photograph()) : Map.of();
            collect.submit(form("fadeout_find", "uuid:day-" + i, find(at, photo)), files, 10);
        }
    }

    /** A refusal is told in place of what was done. */
    private void decided() {
        assertThat(page.locator(".fault").allTextContents()).isEmpty();
        assertThat(page.textContent(".done")).startsWith("Approved");
    }

    private long gap() {
        open("tasks/" + task.id());
        String m2 = page.getAttribute("#gap", "data-m2");
        return m2.isEmpty() ? -1 : Long.parseLong(m2);
    }

    @Test
    void twelveFindsOpenTheGapAndTheNextDayClosesIt() throws Exception {
        long before = gap();
        picture("field-day-0-before");
        sendFinds();

        assertThat(gap()).as("what waits counts nowhere").isEqualTo(before);
        assertThat(page.textContent(".from-field")).contains("12 came today; 12 wait for a decision.");
        assertThat(page.textContent("#sent-gap")).contains("With what waits the gap would be");
        page.locator(".from-field").scrollIntoViewIfNeeded();
        picture("field-day-1-sent");
        accessible("task with submissions");

        for (int i = 0; i < 12; i++) {
            open("field/" + KeepSubmission.id("uuid:day-" + i));
            if (i == 0) {
                page.waitForFunction("() => document.querySelector('.photos img').naturalWidth === 320");
                picture("field-submission");
                accessible("one submission");
                open("field/" + KeepSubmission.id("uuid:day-0") + "?lang=ar");
                accessible("one submission, right to left");
                picture("field-submission-ar");
                open("field/" + KeepSubmission.id("uuid:day-0") + "?lang=en");
            }
            page.click(".decide button:not(.quiet)");
            decided();
        }
        long grown = gap();
        assertThat(grown).isGreaterThan(before);
        picture("field-day-2-approved");

        open("tasks/" + task.id() + "/search");
        String land = page.inputValue("[name='f.land']");
        String corners = corners(land);
        collect.submit(
                form(
                        "fadeout_searched",
                        "uuid:next-day",
                        "<task>" + task.id() + "</task><land_by>shape</land_by><land>" + corners
                                + "</land><method>" + page.inputValue("[name='f.method']") + "</method><depth>"
                                + page.inputValue("[name='f.depth']") + "</depth><date>2024-05-07</date>"),
                Map.of(),
                10);
        open("field/" + KeepSubmission.id("uuid:next-day"));
        page.click(".decide button:not(.quiet)");
        decided();
        assertThat(gap()).isLessThan(grown);
        picture("field-day-3-cleared");
        assertThat(complaints).isEmpty();
    }

    /** A shape round all of some land, as a phone sends it: latitude first, the first corner again at the end. */
    private static String corners(String wellKnown) throws Exception {
        org.locationtech.jts.geom.Envelope box =
                new org.locationtech.jts.io.WKTReader().read(wellKnown).getEnvelopeInternal();
        double[][] corners = {
            {box.getMinY(), box.getMinX()},
            {box.getMinY(), box.getMaxX()},
            {box.getMaxY(), box.getMaxX()},
            {box.getMaxY(), box.getMinX()},
            {box.getMinY(), box.getMinX()}
        };
        StringBuilder shape = new StringBuilder();
        for (double[] corner : corners) {
            shape.append(corner[0]).append(' ').append(corner[1]).append(" 0 0;");
        }
        return shape.toString();
    }

    @Test
    void theTeamLeadersPagesWorkOnAPhone() throws Exception {
        sendFinds();
        collect.submit(form("fadeout_find", "uuid:broken", "<quantity>many</quantity>"), Map.of(), 10);
        page.setViewportSize(390, 844);
        for (String language : List.of("en", "ar")) {
            open("field?lang=" + language);
            assertThat(page.locator(".sent tbody tr").count()).isEqualTo(13);
            narrow("list " + language);
            accessible("from the field, " + language);
            picture("field-phone-" + language);
        }
        open("field/" + KeepSubmission.id("uuid:broken") + "?lang=en");
        narrow("one");
        assertThat(page.textContent(".problems")).contains("many");
        picture("field-phone-broken");
        assertThat(page.locator("a.quiet[href*='/register/find/new']").count()).isEqualTo(1);
        open("tasks/" + task.id());
        narrow("task");
        picture("field-phone-task");
        assertThat(complaints).isEmpty();
    }

    private static final String OUTSIDE = "() => [...document.body.querySelectorAll('*')]"
            + ".filter(one => one.getBoundingClientRect().left < 0 || one.getBoundingClientRect().right > innerWidth)"
            + ".map(one => one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40)).join('; ')";

    private void narrow(String where) {
        int width = page.viewportSize().width;
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .as(where + " scrolls sideways by " + page.evaluate(OUTSIDE))
                .isLessThanOrEqualTo(width);
    }

    /** A form about a find that the office changed since the phone saw it. */
    private void sendOvertaken() throws Exception {
        Find find = register.all(Find.KIND).get(0);
        String seen = register.tips(Find.KIND, find.id()).get(0).toString();
        register.append(new Batch(
                "office",
                "Corrected",
                Standing.APPROVED,
                List.of(new Change.Put<>(
                        Find.KIND,
                        Find.KIND.with(find, Map.of("model", "corrected (invented)")),
                        register.tips(Find.KIND, find.id())))));
        String answers = "<existing>" + find.id() + "</existing><existing_version>" + seen
                + "</existing_version><condition>rusted (invented)</condition>";
        collect.submit(form("fadeout_find", "uuid:overtaken", answers), Map.of(), 10);
    }

    @Test
    void whatIsOvertakenOrCannotBeReadIsAskedAboutOnPhoneAndDesk() throws Exception {
        sendOvertaken();
        byte[] workbook = "survey,,,\n,type,name,label\n,audio,said,Said\n".getBytes(StandardCharsets.UTF_8);
        AddForm.run(register, new AddForm.Request("told.csv", workbook, "find", "tester"));
        collect.submit(
                form(
                        "fadeout_find",
                        "uuid:said",
                        find(task.land().inside(), "<photo>p.jpg</photo><own><said>said.m4a</said></own>")),
                Map.of("p.jpg", AttachmentPagesTest.photograph(), "said.m4a", OpenRosaTest.film("mp42", "invented")),
                10);
        collect.post("no form at all".getBytes(StandardCharsets.UTF_8), Map.of(), false);
        String unreadable = register.at(Known.NOW.withSubmitted(), Viewer.KEEPER).all(Submission.KIND).stream()
                .filter(Submission::isBroken)
                .findFirst()
                .orElseThrow()
                .id()
                .text();
        String overtaken = "field/" + KeepSubmission.id("uuid:overtaken");
        page.setViewportSize(390, 844);
        for (String language : List.of("en", "ar")) {
            looked("unreadable-" + language, "field/" + unreadable + "?lang=" + language);
            accessible("unreadable " + language);
            looked("overtaken-" + language, overtaken + "?lang=" + language);
            accessible("overtaken " + language);
        }
        looked("devices-ar", "field/devices?lang=ar");
        page.setViewportSize(1280, 844);
        looked("said", "field/" + KeepSubmission.id("uuid:said") + "?lang=en");
        assertThat(page.textContent(".photos")).contains("Save the file").contains("(MP4)");
        looked("overtaken-desk", overtaken);
        page.click(".decide button:not(.quiet)");
        assertThat(page.textContent(".fault")).contains("say why this version is right");
        page.fill("#reason", "The team stood before it");
        page.click(".decide button:not(.quiet)");
        decided();
        assertThat(complaints).isEmpty();
    }

    /** A page that does not scroll sideways, and a picture of all of it. */
    private void looked(String name, String address) {
        open(address);
        narrow(name);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", "field-room-" + name + ".png"))
                .setFullPage(true));
    }

    @Test
    void aSubmissionIsRejectedWithAReasonAndStaysAsItCame() throws Exception {
        collect.submit(form("fadeout_find", "uuid:no", find(task.land().inside(), "")), Map.of(), 10);
        String path = "field/" + KeepSubmission.id("uuid:no");
        open(path);
        page.click(".decide button.quiet");
        assertThat(page.textContent(".fault")).contains("Needed to reject");
        page.fill("#reason", "Recorded twice");
        page.click(".decide button.quiet");

        assertThat(page.textContent(".done")).startsWith("Rejected");
        assertThat(register.at(Known.NOW.withSubmitted(), Viewer.KEEPER).all(Find.KIND).stream()
                        .filter(one ->
                                one.source() != null && one.source().text().equals("none")))
                .isEmpty();
        assertThat(register.versions(Submission.KIND, KeepSubmission.id("uuid:no"), Viewer.KEEPER))
                .singleElement()
                .matches(version -> version.standing() == org.fadeout.base.record.Standing.REJECTED);
        collect.submit(form("fadeout_find", "uuid:no", find(task.land().inside(), "")), Map.of(), 10);
        assertThat(register.versions(Submission.KIND, KeepSubmission.id("uuid:no"), Viewer.KEEPER))
                .hasSize(1);
    }

    @Test
    void aPhoneIsSetUpByItsPictureAndShutOutWhenItIsLost() throws Exception {
        open("field/devices");
        accessible("phones");
        page.fill("#name", "Team 9");
        page.click(".record-form button");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        accessible("the picture");
        picture("field-code");

        byte[] png = page.locator("img.code").screenshot();
        BufferedImage image = javax.imageio.ImageIO.read(new ByteArrayInputStream(png));
        String json = SetupText.read(image);
        String url = page.locator("code.secret").first().textContent();
        assertThat(json)
                .contains("\"server_url\":\"" + url + "\"")
                .contains("match_exactly")
                .contains("autosend");
        assertThat(new Collect(url).forms()).hasSize(7);

        open("field/devices?lang=ar");
        accessible("phones, right to left");
        picture("field-devices");
        assertThat(page.content()).doesNotContain(url.substring(url.lastIndexOf('/') + 1));
        page.locator("form.inline button").last().click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        RecordId barred = register.all(org.fadeout.flow.access.Device.KIND).stream()
                .filter(device -> device.barred())
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(barred).isNotNull();
    }
}
