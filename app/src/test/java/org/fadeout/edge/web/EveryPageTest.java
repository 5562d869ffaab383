package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.ImportFiles;
import org.fadeout.edge.actions.MakeRegister;
import org.fadeout.edge.actions.SampleFiles;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.evidence.Find;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of page of both samples, for readers who do not see, use no mouse or read from the right; and how heavy each is. */
@NullUnmarked
class EveryPageTest extends InBrowser {
    private static final int HEAVIEST = 300_000;

    @TempDir
    static Path folder;

    private static Register register;

    @BeforeAll
    static void bothSamples() {
        Surroundings here = Surroundings.ofThisMachine();
        register = MakeRegister.make(folder.resolve("both.gpkg"), "AZ", "default", "UTC", "tester", here);
        bring(SampleFiles.unpack("karabakh", SampleFiles.KARABAKH, folder.resolve("karabakh")));
        bring(SampleFiles.unpack("invented", SampleFiles.INVENTED, folder.resolve("invented")));
        server.close();
        server = WebServer.start(register, 0, new Desk("tester", here));
    }

    private static void bring(List<Path> files) {
        ImportFiles.run(
                register,
                new ImportFiles.Request(files, null, null, false, "tester"),
                Borders.packaged(),
                ImportFiles.Progress.SILENT);
    }

    @AfterAll
    static void closeRegister() {
        if (register != null) {
            server.close();
            register.close();
        }
    }

    private static List<String> pages() {
        Snapshot snapshot = register.at(Known.NOW, Viewer.KEEPER);
        String find = snapshot.all(Find.KIND).get(0).id().text();
        String task = snapshot.all(Task.KIND).stream()
                .filter(one -> one.status() == TaskStatus.ACTIVE)
                .findFirst()
                .orElseThrow()
                .id()
                .text();
        List<String> pages = new ArrayList<>(List.of(
                "",
                "map/table?layers=find,task",
                "map/sheet",
                "figures?period=2023&by=operator",
                "figures/places?period=2023",
                "figures/rows?figure=cmrAreaM2&period=2023&by=operator",
                "profile?place=P-NK&as-of=2024-01-01",
                "profile/claims?place=P-NK",
                "profile/sources?place=P-NK",
                "profile/conflicts?place=P-NK",
                "profile/treaty",
                "profile/write?place=P-NK",
                "profile/editions?place=P-NK",
                "tasks",
                "tasks/" + task,
                "tasks/" + task + "/find",
                "tasks/" + task + "/search",
                "tasks/" + task + "/visit",
                "quality",
                "reports",
                "import",
                "field",
                "field/devices",
                "batches",
                "batches/2",
                "register",
                "register/find/" + find,
                "register/find/" + find + "/edit",
                "register/find/" + find + "/withdraw",
                "register/find/new",
                "ogc?f=html",
                "ogc/collections?f=html",
                "ogc/collections/find?f=html",
                "ogc/collections/find/items?f=html",
                "ogc/conformance?f=html",
                "ogc/api.html"));
        Kinds.ALL.stream()
                .filter(kind -> List.of("hazard", "claim", "task", "waiver").contains(kind.name()))
                .forEach(kind -> pages.add("register/" + kind.name()));
        return pages;
    }

    private void inBothDirections(String language) {
        for (String path : pages()) {
            go(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            accessible(path + " in " + language);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyPageIsAccessibleFromTheLeft() {
        inBothDirections("en");
    }

    @Test
    void everyPageIsAccessibleFromTheRight() {
        inBothDirections("ar");
    }

    @Test
    void everyPageIsLight() {
        for (String path : pages()) {
            int bytes = page.request().get(server.url() + path).body().length;
            assertThat(bytes).as(path).isLessThan(HEAVIEST);
        }
    }
}
