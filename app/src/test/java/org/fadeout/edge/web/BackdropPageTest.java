package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.ImageIO;
import org.fadeout.edge.actions.InventedRecords;
import org.fadeout.edge.actions.InventedSample;
import org.fadeout.edge.exchange.StandardFile;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.standard.Standard;
import org.fadeout.testlanguage.MemoryRegister;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tiles of a server that the settings name, in a browser: asked for only when chosen, and none of them where no server is named. */
@NullUnmarked
class BackdropPageTest extends InBrowser {
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer tiles;
    private RunningServer own;

    @BeforeEach
    void start() throws IOException {
        byte[] picture = picture();
        tiles = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tiles.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            boolean there = path.startsWith("/aerial/");
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(there ? 200 : 404, there ? picture.length : -1);
            if (there) {
                exchange.getResponseBody().write(picture);
            }
            exchange.close();
        });
        tiles.start();
        String address = "http://127.0.0.1:" + tiles.getAddress().getPort();
        MemoryRegister register = new MemoryRegister();
        InventedRecords.into(InventedSample.Wish.DEFAULT, register::put);
        register.put(Standard.KIND, StandardFile.packaged("default"));
        List<Backdrop> backdrops = Backdrop.read("Aerial " + address + "/aerial/{z}/{x}/{y}.png Invented agency; Gone "
                + address + "/gone/{z}/{x}/{y}.png");
        own = WebServer.start(register, 0, new Desk("tester", Surroundings.ofThisMachine()).over(backdrops));
    }

    @AfterEach
    void stop() {
        own.close();
        tiles.stop(0);
    }

    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xcfe3c4));
        pen.fillRect(0, 0, 256, 256);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private void open(String query) {
        page.navigate(own.url() + query);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        drawn();
    }

    @Test
    void tilesAreAskedForWhenAPersonChoosesThem() {
        open("");
        assertThat(asked).as("asked before anybody chose").isEmpty();

        page.selectOption("#backdrop", "Aerial");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        drawn();
        picture("backdrop");

        assertThat(asked).isNotEmpty().allMatch(path -> path.matches("/aerial/\\d+/\\d+/\\d+\\.png"));
        assertThat(page.textContent("#backdrop-credit")).isEqualTo("Invented agency");
        assertThat(page.url()).contains("backdrop=Aerial");
        assertThat(complaints).isEmpty();
        accessible("map with a picture of the ground");
    }

    @Test
    void theAddressAndTheSheetKeepTheChoice() {
        open("?backdrop=Aerial");
        assertThat(page.inputValue("#backdrop")).isEqualTo("Aerial");
        asked.clear();
        page.navigate(own.url() + page.getAttribute("#sheet", "href").substring(1));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(asked).isNotEmpty();
        assertThat(page.textContent(".sheet-basis")).contains("Invented agency");
    }

    @Test
    void aServerThatDoesNotAnswerIsToldAndTheBordersStay() {
        open("?backdrop=Gone");
        page.waitForFunction("() => document.getElementById('backdrop-credit').textContent.includes('Gone')");
        assertThat(page.textContent("#backdrop-credit")).startsWith("No picture of the ground comes from Gone");
    }

    @Test
    void withoutTheSettingPicturesComeFromHereOnly() {
        var answer = page.navigate(server.url());
        assertThat(answer.headerValue("content-security-policy")).contains("img-src 'self' data:;");
        assertThat(page.querySelector("#backdrop")).isNull();
        assertThat(page.navigate(own.url()).headerValue("content-security-policy"))
                .contains("img-src 'self' data: http://127.0.0.1:"
                        + tiles.getAddress().getPort() + ";");
    }
}
