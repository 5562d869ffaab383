package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.edge.actions.ImportFiles;
import org.fadeout.edge.actions.MakeRegister;
import org.fadeout.edge.actions.SampleFiles;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.review.Judgement;
import org.fadeout.flow.review.Strategy;
import org.fadeout.flow.review.Target;
import org.fadeout.flow.review.TargetMeasure;
import org.fadeout.testlanguage.ARecord;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the review over both samples. */
@NullUnmarked
class ReviewPagesTest extends InBrowser {
    @TempDir
    static Path folder;

    private static Register register;

    @BeforeAll
    static void bothSamples() {
        Surroundings here = Surroundings.ofThisMachine();
        register = MakeRegister.make(folder.resolve("both.gpkg"), "AZ", "default", "UTC", "tester", here);
        bring(SampleFiles.unpack("karabakh", SampleFiles.KARABAKH, folder.resolve("karabakh")));
        bring(SampleFiles.unpack("invented", SampleFiles.INVENTED, folder.resolve("invented")));
        judge("1", "understanding", 4);
        judge("2", "land_release", 3);
        put(ARecord.a(Strategy.KIND, "ST-test")
                .with("title", "Plan of this test")
                .with("owner", "Azerbaijan")
                .with("valid_from", PartialDate.parse("2022"))
                .with("valid_until", PartialDate.parse("2023"))
                .with("draft", false));
        put(ARecord.a(Target.KIND, "T-1")
                .with("strategy", ARecord.id(Strategy.KIND, "ST-test"))
                .with("measure", TargetMeasure.CMR_AREA)
                .with("period", Period.ofYear(2023))
                .with("quantity", Quantity.of(Qualifier.AT_LEAST, new java.math.BigDecimal("10"), "km2"))
                .with("reported_as", "area reported released"));
        server.close();
        server = WebServer.start(register, 0, new Desk("tester", here));
    }

    private static void judge(String number, String criterion, int points) {
        put(ARecord.a(Judgement.KIND, number)
                .with("participant", "Azerbaijan")
                .with("scheme", "seven-criteria")
                .with("criterion", criterion)
                .with("period", Period.ofYear(2023))
                .with("points", Count.of(points))
                .with("actor", "A Reviewer")
                .with("reason", "an invented judgement of this test")
                .with("decided", PartialDate.parse("2024-05-01")));
    }

    private static <T extends Entity> void put(ARecord<T> one) {
        register.append(new Batch("tester", "test", Standing.APPROVED, List.of(Change.put(one.kind(), one.made()))));
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

    private void look(String path, String name) {
        for (String language : List.of("en", "ar")) {
            go(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "pictures", name + "-" + language + ".png")));
            accessible(name + " " + language);
        }
        go(path + (path.contains("?") ? "&" : "?") + "lang=en");
    }

    @Test
    void recommendations_stand_with_their_editions_status_and_checks() {
        look("profile/recommendations", "review-recommendations");
        assertThat(page.locator(".card").count()).isEqualTo(6);
        assertThat(page.textContent("main"))
                .contains("reworded", "2023 edition (figures of 2022)", "of invented land:", "K01");
        page.locator("#f-addressee").selectOption("ANAMA");
        page.locator("form.filters button").click();
        page.waitForURL("**addressee=ANAMA**");
        assertThat(page.locator(".card").count()).isEqualTo(4);
        page.locator(".card .claim").first().click();
        assertThat(page.url()).contains("/profile/claims?claim=B-R2");
    }

    @Test
    void a_strategy_that_expired_is_a_finding_and_targets_keep_reported_and_computed_apart() {
        look("profile/strategy?deadline=2030-12-31", "review-strategy");
        assertThat(page.textContent("main"))
                .contains("expired without successor", "K03", "452.6 km2", "computed from invented records")
                .contains(
                        "What would remain on 31 December 2030",
                        "At the pace of the poorest year",
                        "Taken for granted");
    }

    @Test
    void a_scorecard_says_who_judged_and_what_nobody_did() {
        look("profile/scorecard?year=2023", "review-scorecard");
        assertThat(page.textContent(".mean")).isEqualTo("3.5");
        assertThat(page.textContent("main"))
                .contains("2 of 7 criteria scored", "an invented judgement of this test", "nobody yet")
                .contains("whether Azerbaijan is one is not known");
        page.locator(".scores td a").first().click();
        assertThat(page.url()).contains("/register/judgement/");
    }

    @Test
    void a_year_that_is_none_is_refused() {
        assertThat(page.navigate(server.url() + "profile/scorecard?year=soon").status())
                .isEqualTo(400);
    }
}
