package org.fadeout.bench.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The pages of a served register as a person meets them: the map in a real browser, the lists as answers of the server. Beside them two floors
 * of the same run: a page with nothing on it, and one query of the file by an index.
 */
public final class WebBench {
    private static final int RUNS = 7;
    private static final long WAIT_SECONDS = 60;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private WebBench() {}

    private interface Work {
        void run() throws Exception;
    }

    /** {@code FILE ADDRESS}: the register and where it is served. */
    public static void main(String[] args) throws Exception {
        String address = args[1];
        waitFor(address);
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-quic", "--disable-background-networking")))) {
            OUT.printf("%-44s %9s %9s %9s %8s%n", "", "first ms", "median ms", "most ms", "aim ms");
            told("floor: a page with nothing on it", times(() -> fresh(browser, page -> page.navigate(address + "assets/fadeout.svg"))), 0);
            told("floor: one record by its index", times(() -> indexed(args[0])), 0);
            told("map, first view of a new browser", times(() -> fresh(browser, page -> view(page, address))), 2000);
            try (BrowserContext context = browser.newContext()) {
                Page page = context.newPage();
                for (String at : List.of("8", "11", "14")) {
                    view(page, address + "?at=" + middle(page, address) + "," + at);
                    page.focus("#map");
                    told("map, panning at zoom " + at, times(() -> pan(page)), 200);
                }
                view(page, address);
                page.focus("#slider");
                told("map, another day by the slider", times(() -> press(page, "PageDown")), 0);
            }
        }
        for (String list : List.of(
                "register/find",
                "register/find?page=3000",
                "register/find?category=cluster+munition+remnant",
                "register/find?sort=found&order=falling",
                "register/find?q=123",
                "register/task?status=completed&sort=completed")) {
            told(list, times(() -> get(address + list)), 300);
        }
    }

    private static void told(String what, List<Double> times, int aim) {
        List<Double> sorted = times.stream().sorted().toList();
        OUT.printf(
                Locale.ROOT,
                "%-44s %9.1f %9.1f %9.1f %8s%n",
                what,
                times.get(0),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() - 1),
                aim == 0 ? "" : Integer.toString(aim));
    }

    private static List<Double> times(Work work) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - begin) / 1e6);
        }
        return times;
    }

    private static void waitFor(String address) throws Exception {
        long end = System.nanoTime() + WAIT_SECONDS * 1_000_000_000L;
        while (true) {
            try {
                get(address);
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    private static void get(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
    }

    private static void indexed(String file) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement query = connection.prepareStatement("SELECT * FROM find WHERE fid = 1000");
                ResultSet found = query.executeQuery()) {
            if (!found.next()) {
                throw new IllegalStateException("No find stands in the file");
            }
        }
    }

    private interface Visit {
        void to(Page page);
    }

    /** Nothing is kept from one visit to the next. */
    private static void fresh(Browser browser, Visit visit) {
        try (BrowserContext context = browser.newContext()) {
            visit.to(context.newPage());
        }
    }

    private static void view(Page page, String address) {
        page.navigate(address);
        drawn(page);
    }

    private static void drawn(Page page) {
        page.waitForSelector(
                "html[data-drawn=yes]", new Page.WaitForSelectorOptions()
                        .setState(WaitForSelectorState.ATTACHED)
                        .setTimeout(2000.0 * WAIT_SECONDS));
    }

    private static String middle(Page page, String address) {
        if (!page.url().startsWith(address)) {
            view(page, address);
        }
        String at = URI.create(page.url()).getQuery().replaceAll(".*at=", "");
        return at.substring(0, at.lastIndexOf(','));
    }

    private static void pan(Page page) {
        press(page, "ArrowRight");
    }

    /** The page says "no" from the first movement on and "yes" when all has come and is drawn; said here first, so that no change is missed. */
    private static void press(Page page, String key) {
        page.evaluate("() => { document.documentElement.dataset.drawn = 'no'; }");
        page.keyboard().press(key);
        drawn(page);
    }
}
