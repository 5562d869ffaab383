package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.RegisterDevice;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.Since;
import org.fadeout.flow.access.Device;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.access.Redaction;
import org.fadeout.flow.access.Role;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hashes by which phones are let in: kept, used at the door, and shown to nobody. */
@NullUnmarked
class PhoneSecretsTest {
    @TempDir
    Path folder;

    @Test
    void nobodyIsShownWhatOpensTheDoorOfAPhone() throws Exception {
        try (AccountsForTests here = new AccountsForTests(folder)) {
            RegisterDevice.Registered phone = RegisterDevice.register(
                    here.register,
                    Surroundings.ofThisMachine(),
                    "Phone 7",
                    null,
                    LocalDate.of(2024, 5, 6),
                    "programme");
            Device device = phone.device();
            List<String> secrets = Stream.of(device.secretHash(), device.digestMd5(), device.digestSha256())
                    .map(Objects::requireNonNull)
                    .toList();
            for (Layer layer : Layer.values()) {
                Device seen = here.register
                        .at(Known.NOW, new Redaction(layer))
                        .all(Device.KIND)
                        .get(0);
                assertThat(Device.KIND.values(seen).values()).doesNotContainAnyElementsOf(secrets);
            }
            String id = device.id().text();
            List<String> paths = List.of(
                    "/register/device",
                    "/register/device/" + id,
                    "/register/device.csv",
                    "/record/" + id,
                    "/batches/4",
                    "/field/devices",
                    "/ogc/collections/device/items?f=json",
                    "/ogc/collections/device/items?f=html",
                    "/ogc/collections/device/items/" + id + "?f=json",
                    "/ogc/collections/device/schema",
                    "/ogc/collections/device/items?f=json&filter-lang=cql2-text&filter=digest_md5%3D%27"
                            + device.digestMd5() + "%27",
                    "/register/device?q=" + device.digestMd5());
            List<String> told = new ArrayList<>();
            for (Role role : Role.given()) {
                for (String path : paths) {
                    String body =
                            here.ask("GET", path, here.tokens.get(role)).body().replace(path.replace("&", "&amp;"), "");
                    secrets.stream()
                            .filter(secret -> body.contains(secret) && !path.contains(secret))
                            .forEach(secret -> told.add(role + " " + path));
                    if (path.contains("/schema")) {
                        assertThat(body).doesNotContain("digest", "secret");
                    }
                    if (path.contains("?q=")) {
                        assertThat(body).as("found by its hash").doesNotContain("Phone 7");
                    }
                }
            }
            assertThat(told).isEmpty();
            assertThat(here.ask("GET", "/odk/d/" + phone.secret() + "/formList", "")
                            .status())
                    .as("and the phone still comes in")
                    .isEqualTo(200);
            Path changes = folder.resolve("all.changes");
            here.register.writeChanges(Since.NOTHING, true, changes);
            assertThat(content(changes)).contains("Phone 7").doesNotContain(secrets);
            Device kept =
                    here.register.at(Known.NOW, Viewer.KEEPER).all(Device.KIND).get(0);
            assertThat(kept.digestMd5()).as("kept for the door").isEqualTo(device.digestMd5());
        }
    }

    private static String content(Path zip) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                try (InputStream in = file.getInputStream(entry)) {
                    text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }
}
