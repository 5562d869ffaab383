package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.KeepHead;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.Address;
import org.fadeout.edge.store.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that keep a register safe, as its keeper uses them. */
class KeptSafeShowTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aRegister() {
        file = folder.resolve("register.gpkg");
        assertThat(cli("new", file, "--country", "LA", "--zone", "Asia/Vientiane")
                        .exit())
                .isZero();
    }

    private static Surroundings at(Instant instant) {
        return new Surroundings(Clock.fixed(instant, ZoneOffset.UTC), new Random(7), Map.of("USER", "Keo"));
    }

    private static Cli cli(Object... args) {
        return Cli.in(at(NOON), args);
    }

    @Test
    void aSignedHeadIsMadeKeptAndHeldAgainstTheRegister() throws Exception {
        Path key = folder.resolve("head.key");
        Path open = folder.resolve("head.key.pub");
        Path head = folder.resolve("head.txt");
        Cli made = cli("head", "--new-key", key);
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.out()).contains("fingerprint ").contains("head.key.pub");
        assertThat(cli("head", file, "--sign", key, "--out", head).exit()).isZero();
        Cli verified = cli("verify", file, "--head", head, "--key", open);
        assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.out())
                .contains("The head that was kept is the present one.")
                .contains("The head is signed with the key that was named.");
        assertThat(cli("verify", file, "--head", head).out()).contains("Who kept the head was not checked");

        // The last batch is cut off, its counter turned back and all that is derived made anew.
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            for (String guard : List.of("batch_delete", "change_delete")) {
                sql.execute("DROP TRIGGER fadeout_guard_" + guard);
            }
            sql.execute("DELETE FROM fadeout_change WHERE batch = (SELECT max(number) FROM fadeout_batch)");
            sql.execute("DELETE FROM fadeout_batch WHERE number = (SELECT max(number) FROM fadeout_batch)");
            sql.execute("UPDATE sqlite_sequence SET seq = (SELECT coalesce(max(arrival), 0) FROM fadeout_batch)"
                    + " WHERE name = 'fadeout_batch'");
        }
        Cli without = cli("verify", file, "--rebuild");
        assertThat(without.exit()).as(without.out()).isZero();
        assertThat(without.out()).contains("cannot exclude that the end of a chain was cut off");
        Cli with = cli("verify", file, "--head", head, "--key", open);
        assertThat(with.exit()).isEqualTo(1);
        assertThat(with.out()).contains("V12").contains("stood when the head was kept");

        Files.writeString(head, Files.readString(head).replace("batches 1", "batches 0"));
        Cli forged = cli("verify", file, "--head", head, "--key", open);
        assertThat(forged.exit()).isEqualTo(3);
        assertThat(forged.err()).startsWith("DATA-HEAD: ").contains("changed after it was signed");
        assertThat(cli("verify", file, "--key", open).err()).startsWith("USAGE-");
    }

    @Test
    void aHeadIsKeptOnceADayAndNeverReplaced() throws Exception {
        Path heads = folder.resolve("heads");
        try (Register register = Registers.openToRead(Address.of(file), at(NOON))) {
            Path first =
                    KeepHead.ofToday(register, heads, NOON, Optional.empty()).orElseThrow();
            assertThat(first.getFileName().toString())
                    .isEqualTo("head-" + register.info().id() + "-2026-11-22.txt");
            String text = Files.readString(first);
            assertThat(text).contains("day 2026-11-22").contains("head " + register.head());
            assertThat(KeepHead.ofToday(register, heads, NOON.plusSeconds(3_600), Optional.empty()))
                    .isEmpty();
            // Midnight comes in Vientiane seven hours before it does in Greenwich.
            assertThat(KeepHead.ofToday(register, heads, NOON.plusSeconds(6 * 3_600), Optional.empty()))
                    .hasValueSatisfying(next -> assertThat(next.toString()).endsWith("2026-11-23.txt"));
            assertThat(Files.readString(first)).isEqualTo(text);
        }
    }

    @Test
    void aBackupIsMadeCheckedAndRestored() throws Exception {
        Path backup = folder.resolve("register.backup");
        Cli made = cli("backup", file, "--to", backup);
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.out()).startsWith("Backed ").containsPattern("SHA-256 of its content [0-9a-f]{64}");
        Path restored = folder.resolve("restored.gpkg");
        Cli back = cli("restore", backup, "--to", restored);
        assertThat(back.exit()).as(back.err()).isZero();
        assertThat(back.out()).contains("All chains, digests, versions and layers agree.");
        assertThat(cli("verify", file, "--equals", restored).exit()).isZero();
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 1;
        Files.write(backup, bytes);
        Cli damaged = cli("restore", backup, "--to", folder.resolve("none.gpkg"));
        assertThat(damaged.exit()).isEqualTo(3);
        assertThat(damaged.err()).startsWith("DATA-BACKUP: ");
        assertThat(folder.resolve("none.gpkg")).doesNotExist();
    }

    @Test
    void aServerDoesNotStartOnWhatIsMissingOrNewer() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path none = folder.resolve("none.gpkg");
        Cli missing = cli("serve", none, "--port", port);
        assertThat(missing.exit()).isEqualTo(4);
        assertThat(missing.err()).startsWith("STORE-MISSING: ").contains("fadeout new");
        assertThat(none).as("never replaced by an empty one").doesNotExist();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute("UPDATE fadeout_register SET value = '99' WHERE key = 'format'");
        }
        byte[] before = Files.readAllBytes(file);
        Cli newer = cli("serve", file, "--port", port);
        assertThat(newer.exit()).isEqualTo(4);
        assertThat(newer.err()).startsWith("STORE-NEWER: ");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aServerDoesNotStartWithASettingThatItCannotUse() {
        Surroundings surroundings = new Surroundings(
                Clock.fixed(NOON, ZoneOffset.UTC),
                new Random(7),
                Map.of("FADEOUT_HEADS", folder.toString(), "FADEOUT_HEAD_KEY", file.toString()));
        Cli key = Cli.in(surroundings, "serve", file, "--port", "18089");
        assertThat(key.exit()).isEqualTo(2);
        assertThat(key.err()).contains("head_key").contains("a key made by fadeout head --new-key");
    }
}
