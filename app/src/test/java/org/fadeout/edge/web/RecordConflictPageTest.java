package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;

import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordConflict;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.Address;
import org.fadeout.edge.store.GeoPackageRegister;
import org.fadeout.edge.store.NewRegister;
import org.fadeout.edge.store.Registers;
import org.fadeout.edge.store.Since;
import org.fadeout.flow.evidence.Find;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.MemoryRegister;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions that do not know each other stand side by side, and a person puts them together field by field. */
@NullUnmarked
class RecordConflictPageTest extends InBrowser {
    @TempDir
    Path folder;

    private final MemoryRegister register = new MemoryRegister();
    private RunningServer own;

    @BeforeEach
    void twoSitesChangedOneFindAndOneWithdrewAnother() {
        enter(register, "2026-03-01", "Keo", "first survey of the path", find("1"), find("2"));
        MemoryRegister field = register.apartAs("field");
        enter(
                register,
                "2026-03-05",
                "Keo",
                "corrected at the office",
                find("1").with("quantity", Count.of(3)));
        enter(
                field,
                "2026-03-06",
                "Mali",
                "seen again by the team",
                find("1").with("quantity", Count.of(4)).with("found_in_place", false));
        enter(
                register,
                "2026-03-05",
                "Keo",
                "corrected at the office",
                find("2").with("quantity", Count.of(9)));
        VersionId tip = field.tips(Find.KIND, find("2").id()).get(0);
        field.on("2026-03-06")
                .append(new Batch(
                        "Mali",
                        "was counted twice",
                        Standing.APPROVED,
                        List.of(new Change.Withdraw(Find.KIND, find("2").id(), List.of(tip)))));
        register.on("2026-03-10").merge(field);
        own = WebServer.start(register, 0, new Desk("Noy", Surroundings.ofThisMachine()));
    }

    @AfterEach
    void stop() {
        own.close();
    }

    private static ARecord<Find> find(String number) {
        return aFind(number).at(new Position(39.8, 46.7));
    }

    private static void enter(MemoryRegister site, String day, String actor, String why, ARecord<?>... records) {
        List<Change> changes = List.of(records).stream().map(ARecord::entered).toList();
        site.on(day).append(new Batch(actor, why, Standing.APPROVED, changes));
    }

    private void open(String path) {
        page.navigate(own.url() + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    @Test
    void everyReaderCanCompareAndDecide() {
        for (String language : List.of("en", "ar", "fr", "ru")) {
            open("quality/records?lang=" + language);
            picture("record-conflicts-" + language);
            accessible("record conflicts in " + language);
        }
        page.setViewportSize(390, 800);
        open("quality/records?lang=en");
        picture("record-conflicts-narrow");
        accessible("record conflicts, narrow");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out")
                .isTrue();
        assertThat(complaints).isEmpty();
    }

    /** The two sites as files, of which one sends and the other takes. */
    @Test
    void whatAnotherSiteRecordedComesInByUploadWithItsReceipt() throws Exception {
        Surroundings here = Surroundings.ofThisMachine();
        Path office = folder.resolve("office.gpkg");
        Path other = folder.resolve("field.gpkg");
        Path changes = folder.resolve("changes.zip");
        GeoPackageRegister.create(office, new NewRegister("AZ", ZoneId.of("Asia/Baku")), here)
                .close();
        Registers.copyAsNewSite(Address.of(office), Address.of(other), "Mali", here);
        try (GeoPackageRegister field = GeoPackageRegister.open(other, here);
                GeoPackageRegister taking = GeoPackageRegister.open(office, here);
                RunningServer server = WebServer.start(taking, 0, new Desk("Noy", here))) {
            field.append(new Batch(
                    "Mali", "seen", Standing.APPROVED, List.of(find("7").entered())));
            field.writeChanges(Since.NOTHING, true, changes);
            page.navigate(server.url() + "import?lang=en");
            page.locator("main a[href='/merge']").click();
            page.locator("#file").setInputFiles(changes);
            page.locator("main button[type=submit]").click();
            assertThat(page.locator(".done").innerText()).contains("2 batches with 1 changes came from site");
            assertThat(page.locator("main tbody").innerText()).contains("Noy", "Merged batches from site");
            assertThat(taking.at(Known.NOW, Viewer.KEEPER).all(Find.KIND)).hasSize(1);
            picture("merge");
            accessible("merge");
            page.navigate(server.url() + "merge?lang=ar");
            accessible("merge in Arabic");
            picture("merge-ar");
            java.nio.file.Files.write(changes, new byte[] {1, 2, 3});
            page.locator("#file").setInputFiles(changes);
            page.locator("main button[type=submit]").click();
            assertThat(page.locator(".fault").innerText()).contains("MERGE-UNREADABLE");
        }
    }

    @Test
    void theChangeThatOnlyOneMadeIsProposedAndTheChoiceIsKept() {
        String id = find("1").id().text();
        open("register/find/" + id + "?lang=en");
        page.locator("a[href='/quality/records#" + id + "']").click();
        String form = "#" + id + " ";
        assertThat(page.locator(form + "input[name='f.found_in_place']:checked").getAttribute("value"))
                .startsWith("field/");
        page.locator(form + "input[name='f.quantity'][value^='a/']").check();
        page.locator(form + "input[name=reason]").fill("counted again at the office");
        page.locator(form + "button[type=submit]").click();
        assertThat(page.locator(".done").innerText()).contains("put together");
        Find now = register.at(Known.NOW, Viewer.KEEPER)
                .one(Find.KIND, find("1").id())
                .orElseThrow();
        assertThat(Map.of(now.quantity(), now.foundInPlace())).isEqualTo(Map.of(Count.of(3), false));
        assertThat(RecordConflict.all(register, Viewer.KEEPER))
                .extracting(one -> one.record().text())
                .containsExactly(find("2").id().text());
    }

    @Test
    void aWithdrawalCanBeTakenAsAWhole() {
        String form = "#" + find("2").id().text() + " ";
        open("quality/records?lang=en");
        page.locator(form + "input[name=take][value^='field/']").check();
        page.locator(form + "input[name=reason]").fill("it was counted twice");
        page.locator(form + "button[type=submit]").click();
        assertThat(register.at(Known.NOW, Viewer.KEEPER)
                        .one(Find.KIND, find("2").id()))
                .isEmpty();
        assertThat(RecordConflict.all(register, Viewer.KEEPER)).hasSize(1);
    }

    @Test
    void whatCannotBeKeptComesBackWithTheReasonTyped() {
        String id = find("1").id().text();
        open("quality/records?lang=en");
        // Meanwhile somebody else puts them together.
        register.on("2026-03-11")
                .append(new Batch(
                        "Keo",
                        "put together elsewhere",
                        Standing.APPROVED,
                        List.of(new Change.Put<>(
                                Find.KIND,
                                register.at(Known.NOW, Viewer.KEEPER)
                                        .one(Find.KIND, find("1").id())
                                        .orElseThrow(),
                                register.tips(Find.KIND, find("1").id())))));
        String form = "#" + id + " ";
        page.locator(form + "input[name=reason]").fill("too late");
        page.locator(form + "button[type=submit]").click();
        assertThat(page.locator("main").innerText()).contains("DATA-VERSIONS");
    }
}
