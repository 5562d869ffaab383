package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.fadeout.edge.actions.People;
import org.fadeout.edge.actions.SignIn;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.Address;
import org.fadeout.edge.store.Registers;
import org.fadeout.edge.store.StoredRegister;
import org.fadeout.flow.access.Role;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register with accounts that is served to read only: people sign in and read, and not a byte of it changes. */
@NullUnmarked
class ReadOnlyServerTest {
    private static final String PASSWORD = "seven quiet rivers";

    @TempDir
    Path folder;

    private final Surroundings machine = Surroundings.ofThisMachine();

    @Test
    void peopleReadAndNothingIsWritten() throws Exception {
        String token;
        try (AccountsForTests made = new AccountsForTests(folder)) {
            token = made.tokens.get(Role.REVIEWER);
            new People(made.register.accounts(), machine, null).password("reviewer", PASSWORD);
        }
        Path file = folder.resolve("people.gpkg");
        byte[] before = Files.readAllBytes(file);
        try (StoredRegister register = Registers.openToRead(Address.of(file), machine);
                RunningServer server = WebServer.start(register, 0, new Desk("nobody", machine))) {
            assertThat(ask(server, "register/find", token)).isEqualTo(200);
            assertThat(ask(server, "register/find.csv?reason=for+the+donor", token))
                    .isEqualTo(200);
            assertThat(ask(server, "ogc/collections/find/items?f=json", token)).isEqualTo(200);
            assertThat(ask(server, "register/find", "none")).isEqualTo(401);
            assertThat(register.accounts().left().all())
                    .extracting(left -> left.name() + " " + left.what() + " " + left.reason() + " " + left.records())
                    .contains("reviewer /register/find.csv for the donor 2");
            SignIn door = new SignIn(register.accounts(), machine);
            assertThat(door.with("reviewer", PASSWORD)).isPresent();
            for (int wrong = 0; wrong < 5; wrong++) {
                assertThat(door.with("reviewer", "a wrong password")).isEmpty();
            }
            assertThat(door.with("reviewer", PASSWORD)).as("locked, in memory").isEmpty();
            assertThat(register.accounts().find("reviewer").orElseThrow().isLocked(Instant.now()))
                    .isTrue();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private static int ask(RunningServer server, String path, String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.url() + path))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
