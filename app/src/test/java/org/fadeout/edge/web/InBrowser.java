package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fadeout.edge.actions.InventedRecords;
import org.fadeout.edge.actions.InventedSample;
import org.fadeout.edge.exchange.StandardFile;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.standard.Standard;
import org.fadeout.testlanguage.MemoryRegister;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** Pages of the invented sample in a real browser, which tells of everything that goes wrong in them. */
@Tag("slow")
@Tag("browser")
@NullUnmarked
abstract class InBrowser {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    static RunningServer server;
    private static Playwright playwright;
    private static Browser browser;

    /** What the page said to the console or could not load. */
    final List<String> complaints = new ArrayList<>();

    Page page;

    @BeforeAll
    static void serveSample() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "pages in a browser: chromium is not installed");
        MemoryRegister register = new MemoryRegister();
        InventedRecords.into(InventedSample.Wish.DEFAULT, register::put);
        register.put(Standard.KIND, StandardFile.packaged("default"));
        server = WebServer.start(register, 0, new Desk("tester", Surroundings.ofThisMachine()));
        openBrowser();
    }

    /** One browser for all classes of a process: each page has cookies and a store of its own in it. */
    private static void openBrowser() {
        if (browser != null) {
            return;
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        // Other tests run beside, and a first start on a busy machine takes its time.
                        .setTimeout(120_000)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void openPage() {
        page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(1440, 900).setLocale("en"));
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> {
            // What the page itself called off, because more was typed, has not failed.
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                complaints.add("failed: " + request.url() + " " + request.failure());
            }
        });
    }

    @AfterEach
    void closePage() {
        page.close();
    }

    /** Goes to a page of the server, such as {@code register/find}. */
    void go(String path) {
        page.navigate(server.url() + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Waits until the map has drawn. */
    void drawn() {
        page.waitForSelector(
                "html[data-drawn=yes]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Fails where a reader who does not see or use a mouse would be shut out. */
    void accessible(String where) {
        assertThat(page.frames()).as("frames of " + where).hasSize(1);
        // Every rule is tried. Left out is the list of what passed, which is carried through two more pages and takes
        // most of the time; and in a
        // page without frames the older way, within the page itself, is the same.
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        List<String> violations = new AxeBuilder(page)
                .options(options).setLegacyMode(true).analyze().getViolations().stream()
                        .map(Rule::toString)
                        .toList();
        assertThat(violations).as(where).isEmpty();
    }

    /** The value of an attribute of all elements that fit, in their order, asked for at once: one by one takes seconds on a long page. */
    List<String> attributes(String selector, String name) {
        Object found =
                page.locator(selector).evaluateAll("(all, name) => all.map((one) => one.getAttribute(name))", name);
        return ((List<?>) found).stream().map(one -> (String) one).toList();
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }
}
