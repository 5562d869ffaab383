package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.ImportFiles;
import org.fadeout.edge.actions.MakeRegister;
import org.fadeout.edge.actions.SampleFiles;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskStatus;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports chosen, looked at and taken along from the pages, over both samples. */
@NullUnmarked
class ReportPagesTest extends InBrowser {
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

    private void look(String path, String name, String language) {
        go(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pictures", name + "-" + language + ".png")));
        accessible(name + " " + language);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_report_is_chosen_looked_at_and_taken_along_in_each_format() {
        look("reports", "reports", "en");
        page.locator("#r-kind").selectOption("country");
        page.locator("#r-language").selectOption("fr");
        page.locator("#r-layer").selectOption("public");
        page.locator("#period").fill("2023");
        page.locator("form.filters button").click();
        page.waitForURL("**kind=country**");

        assertThat(page.locator("article.document").getAttribute("lang")).isEqualTo("fr");
        assertThat(page.textContent("article.document"))
                .contains("452,6 km²", "8 km²", "au plus 4,285 km²")
                .doesNotContain("Carte : ");
        assertThat(page.locator(".paper svg.map").count())
                .as("the public sees no map")
                .isZero();
        List<String> links = page.locator(".take a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(links).hasSize(4);
        for (String link : links) {
            APIResponse file = page.request().get(server.url() + link.substring(1));
            String begin = new String(file.body(), 0, 5, StandardCharsets.ISO_8859_1);
            assertThat(file.status()).isEqualTo(200);
            assertThat(begin)
                    .as(link)
                    .startsWith(link.contains(".html") ? "<!doc" : link.contains(".pdf") ? "%PDF-" : "PK");
            assertThat(file.headers().get("content-disposition")).contains("country-2023-fr-public-draft.");
        }
    }

    @Test
    void every_kind_is_read_from_both_sides() {
        String task = register.at(Known.NOW, Viewer.KEEPER).all(Task.KIND).stream()
                .filter(one -> one.status() == TaskStatus.COMPLETED)
                .findFirst()
                .orElseThrow()
                .id()
                .text();
        for (String kind : List.of("country", "article7", "task", "baseline", "quality")) {
            read(kind, task, "ar");
        }
        read("country", task, "en");
        read("task", task, "fr");
        read("baseline", task, "ru");
    }

    private void read(String kind, String task, String language) {
        look("reports?kind=" + kind + "&period=2023&task=" + task, "reports-" + kind, language);
        assertThat(page.locator("article.document h1").count()).isEqualTo(1);
        assertThat(page.content().getBytes(StandardCharsets.UTF_8).length)
                .as(kind)
                .isLessThan(300_000);
    }

    @Test
    void what_stands_against_a_final_report_is_said_where_it_was_asked_for() {
        go("reports?kind=country&period=2023&state=final&lang=en");
        complaints.clear();
        assertThat(page.textContent("section.fault"))
                .contains("The report was not written", "blocking findings stand against a final report");
        assertThat(page.locator("#r-state").inputValue()).isEqualTo("final");
        assertThat(page.locator("section.fault a").getAttribute("href")).isEqualTo("/quality");
        go("reports?kind=task&period=2023&lang=en");
        complaints.clear();
        assertThat(page.textContent("section.fault")).contains("--task", "the id or number of a task");
        assertThat(page.request().get(server.url() + "reports/task.docx?task=1").status())
                .isEqualTo(404);
        assertThat(page.request()
                        .get(server.url() + "reports/country.pdf?layer=secret")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void figures_tasks_and_the_review_lead_to_their_report() {
        go("figures?period=2023&lang=en");
        assertThat(page.locator("a[href^='/reports?kind=country&period=2023']").count())
                .isEqualTo(1);
        String task =
                register.at(Known.NOW, Viewer.KEEPER).all(Task.KIND).get(0).id().text();
        go("tasks/" + task + "?lang=en");
        page.locator("a[href^='/reports?kind=task']").click();
        page.waitForURL("**/reports**");
        assertThat(page.textContent("article.document h1")).contains("Completion report");
        for (String path : List.of("profile/recommendations", "profile/scorecard?year=2023")) {
            go(path);
            assertThat(page.locator("a[href^='/reports?kind=country']").count())
                    .as(path)
                    .isEqualTo(1);
        }
    }
}
