package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.InventedRecords;
import org.fadeout.edge.actions.InventedSample;
import org.fadeout.edge.exchange.StandardFile;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.access.Redaction;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.source.Attachment;
import org.fadeout.flow.standard.Standard;
import org.fadeout.testlanguage.MemoryRegister;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A photograph is attached to a find in a browser, shown, and kept out of every other layer. */
@NullUnmarked
class AttachmentPagesTest extends InBrowser {
    private final MemoryRegister register = new MemoryRegister();
    private RunningServer own;
    private String address;

    @BeforeEach
    void start() {
        InventedRecords.into(InventedSample.Wish.DEFAULT, register::put);
        register.put(Standard.KIND, StandardFile.packaged("default"));
        own = WebServer.start(register, 0, new Desk("tester", Surroundings.ofThisMachine()));
        address = own.url() + "register/find/"
                + register.all(Find.KIND).get(0).id().text();
        page.navigate(address);
    }

    @AfterEach
    void stop() {
        own.close();
    }

    static byte[] photograph() throws IOException {
        BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x7a8f5a));
        pen.fillRect(0, 0, 320, 200);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private void send(FilePayload file, String title) {
        page.setInputFiles("#attach-file", file);
        page.fill("#attach-shows", title);
        page.click(".attach button");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    @Test
    void aPhotographIsAttachedShownAndStaysInTheRestrictedLayer() throws IOException {
        byte[] picture = photograph();
        send(new FilePayload("../Anna at the find.png", "image/png", picture), "Anna beside the marked place");

        assertThat(page.textContent(".done")).isEqualTo("The file was attached.");
        page.click(".files summary");
        page.waitForFunction("() => document.querySelector('.files img').naturalWidth === 320");
        picture("attachment");
        accessible("record with an attachment");

        Attachment kept = register.all(Attachment.KIND).get(0);
        assertThat(kept.fileName()).isEqualTo("Anna at the find.png");
        assertThat(register.content(kept.sha256()).orElseThrow()).isEqualTo(picture);
        for (Layer layer : new Layer[] {Layer.PARTNER, Layer.PUBLIC}) {
            assertThat(register.at(Known.NOW, new Redaction(layer))
                            .all(Attachment.KIND)
                            .toString())
                    .doesNotContain("Anna")
                    .doesNotContain(kept.sha256());
        }
        assertThat(register.at(Known.NOW, Viewer.KEEPER).all(Attachment.KIND)).hasSize(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatIsNoPictureIsRefusedByItsContentWhateverItsName() {
        byte[] script = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        send(new FilePayload("photo.png", "image/png", script), "");

        assertThat(page.textContent(".files .fault"))
                .startsWith("By its content the file is none of JPEG, PNG, WebP, PDF, MP4");
        assertThat(register.all(Attachment.KIND)).isEmpty();
        accessible("record with a refused attachment");
    }

    @Test
    void aFileIsGivenAsWhatItIsAndNothingElse() throws IOException {
        send(new FilePayload("photo.png", "image/png", photograph()), "");
        String id = register.all(Attachment.KIND).get(0).id().text();

        var answer = page.request().get(own.url() + "attachments/" + id);
        assertThat(answer.headers().get("content-type")).isEqualTo("image/png");
        assertThat(answer.headers().get("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.headers().get("content-disposition")).startsWith("inline; filename=\"A-");
        assertThat(page.request().get(own.url() + "attachments/none").status()).isEqualTo(404);
    }
}
