package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.SampleFiles;
import org.fadeout.edge.cli.Main;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.GeoPackageRegister;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the words over the sample of published facts: read, filtered, resolved, written, published, compared. */
@NullUnmarked
class WordsPagesTest extends InBrowser {
    @TempDir
    static Path folder;

    private static Register register;

    @BeforeAll
    static void karabakh() {
        Path path = folder.resolve("words.gpkg");
        run("new", path, "--country", "AZ", "--standard", "default");
        run("import", path, SampleFiles.unpack("karabakh", SampleFiles.KARABAKH, folder.resolve("karabakh")));
        server.close();
        register = GeoPackageRegister.open(path, Surroundings.ofThisMachine());
        server = WebServer.start(register, 0, new Desk("a researcher", Surroundings.ofThisMachine()));
    }

    @AfterAll
    static void closeRegister() {
        if (register != null) {
            server.close();
            register.close();
        }
    }

    private static String run(Object... args) {
        List<String> words = new ArrayList<>();
        for (Object arg : args) {
            if (arg instanceof List<?> many) {
                many.forEach(one -> words.add(one.toString()));
            } else {
                words.add(arg.toString());
            }
        }
        StringWriter out = new StringWriter();
        Main.run(
                words.toArray(String[]::new),
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                Surroundings.ofThisMachine());
        return out.toString();
    }

    /** The whole page, so that a person can look at all of it. */
    private void whole(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    @Test
    void everySentenceOpensItsClaimsAndEachNoteLeadsBack() {
        go("profile?place=P-NK&as-of=2024-01-01");
        whole("words-profile");
        assertThat(page.textContent("article")).contains("Accusation by Azerbaijan", "Denial by Armenia");
        int sentences = page.locator(".sentence").count();
        assertThat(sentences).isGreaterThan(40);
        assertThat(page.locator(".sentence sup a").count()).isGreaterThanOrEqualTo(sentences);
        for (var mark : page.locator(".sentence sup a").all()) {
            assertThat(page.locator(mark.getAttribute("href")).count()).isEqualTo(1);
        }
        for (var back : page.locator(".back a").all()) {
            assertThat(page.locator(back.getAttribute("href")).count()).isEqualTo(1);
        }
        page.locator("a.conflict").first().click();
        assertThat(page.url()).contains("/profile/conflicts?claim=");
        assertThat(page.locator(".card").count()).isPositive();
        page.goBack();
        String claim = page.locator("a.claim").first().textContent();
        page.locator("a.claim").first().click();
        assertThat(page.textContent(".card h2")).contains(claim);
        assertThat(complaints).isEmpty();
    }

    @Test
    void claimsAreFilteredAndShowBothSidesOfEachRelation() {
        go("profile/claims");
        whole("words-claims");
        page.selectOption("#f-type", "denial");
        page.click(".filters button");
        assertThat(page.locator(".card").count()).isPositive();
        assertThat(page.locator(".card .kind").allTextContents()).allMatch(text -> text.contains("denial"));
        go("profile/claims?claim=A-E2");
        assertThat(page.textContent(".card")).contains("denied by", "A-E12");
        go("profile/claims?period=soon");
        assertThat(page.textContent("body")).contains("soon", "2023-05");
        go("profile/sources");
        whole("words-sources");
        assertThat(page.locator("tbody tr").count()).isGreaterThan(10);
    }

    @Test
    void aConflictIsResolvedWithAReasonAndNotWithoutOne() {
        go("profile/conflicts?rule=W03");
        whole("words-conflicts");
        assertThat(page.textContent(".count")).contains("1 of them open");
        page.click(".card details summary");
        page.evaluate("document.querySelector('.resolve input[name=reason]').removeAttribute('required')");
        page.click(".resolve button");
        assertThat(page.textContent(".fault")).contains("reason", "Allowed");
        page.fill(".resolve input[name=reason]", "relation of the places unknown");
        page.selectOption(".resolve select", "both stand");
        page.click(".resolve button");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        go("profile/conflicts?rule=W03");
        assertThat(page.textContent(".resolved")).contains("a researcher", "relation of the places unknown");
        assertThat(page.textContent(".count")).contains("0 of them open");
    }

    @Test
    void aRegisterWithoutActsSaysSoAndCountsNobody() {
        go("profile/treaty?as-of=2013-01-01");
        whole("words-treaty");
        assertThat(page.textContent("main")).doesNotContain("Signed 0");
    }

    @Test
    void findingsComeWhileWritingAndLeadToTheLine() {
        go("profile/write?place=P-NK");
        whole("words-write");
        String before = page.textContent("#findings .count");
        page.fill("#text", page.inputValue("#text").replaceFirst("\n\\[1\\] [^\n]*", ""));
        page.waitForFunction("text => document.querySelector('#findings .count').textContent !== text", before);
        assertThat(page.locator(".finding.blocking").count()).isPositive();
        whole("words-write-blocked");
        int line = Integer.parseInt(page.locator(".finding.blocking a").first().getAttribute("data-line"));
        page.locator(".finding.blocking a").first().click();
        Object selected = page.evaluate("() => { const t = document.getElementById('text');"
                + " return t.value.slice(0, t.selectionStart).split('\\n').length; }");
        assertThat(selected).isEqualTo(line);

        page.fill("#number", "7");
        page.fill("#reason", "a test");
        page.click("button[value=publish]");
        assertThat(page.textContent(".fault")).contains("was not published", "--waive");
        assertThat(complaints).isEmpty();
    }

    @Test
    void anEditionIsPublishedPrintedAndCompared() {
        go("profile/write?place=P-NK&edition=" + editionId("2"));
        page.fill("#number", "3");
        page.fill("#text", page.inputValue("#text").replace("accuses Armenian troops", "accuses troops of Armenia"));
        page.click("button[value=save]");
        assertThat(page.textContent("main")).contains("The working text is kept");
        page.fill("#reason", "the yearly round");
        page.click("button[value=publish]");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.url()).contains("/profile/editions/");
        assertThat(page.textContent("article")).contains("accuses troops of Armenia", "Rests on the register at");
        whole("words-edition");
        page.pdf(new Page.PdfOptions().setPath(Path.of("target", "pictures", "words-edition.pdf")));

        go("profile/editions?place=P-NK");
        whole("words-editions");
        page.click("form[action='/profile/differences'] button");
        whole("words-differences");
        assertThat(page.textContent(".differences")).contains("Changed", "accuses troops of Armenia");
        assertThat(complaints).isEmpty();
    }

    private String editionId(String number) {
        go("profile/editions?place=P-NK");
        String link = page.locator("tbody th a:has-text('Edition " + number + "')")
                .first()
                .getAttribute("href");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    @Test
    void everyLanguageAndDirectionIsAccessible() {
        String edition = editionId("2");
        for (String language : List.of("en", "ar")) {
            for (String path : List.of(
                    "profile",
                    "profile/claims",
                    "profile/sources",
                    "profile/conflicts",
                    "profile/treaty",
                    "profile/write",
                    "profile/editions",
                    "profile/editions/" + edition,
                    "profile/differences?before=" + editionId("1") + "&after=" + edition)) {
                go(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                accessible(path + " in " + language);
                if (language.equals("ar")) {
                    picture("words-arabic-" + path.replaceAll("[^a-z]+", "-"));
                }
            }
        }
        page.setViewportSize(390, 844);
        go("profile/write?lang=en");
        whole("words-phone");
    }
}
