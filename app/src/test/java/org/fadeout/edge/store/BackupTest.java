package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A backup restores in either store to what was backed up, and tells of every byte that is not as it was written. */
class BackupTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();
    private Path file;
    private Path backup;

    @BeforeEach
    void aRegisterAndItsBackup() {
        file = folder.resolve("register.gpkg");
        backup = folder.resolve("register.backup");
        try (GeoPackageRegister register =
                GeoPackageRegister.create(file, RegisterContract.LAOS, clock.surroundings(1))) {
            for (int i = 0; i < 4; i++) {
                append(register, i);
            }
            register.keep("a scan".getBytes(StandardCharsets.UTF_8));
        }
        Registers.backup(Address.of(file), backup, clock.surroundings(2));
    }

    private static BatchEntry append(Register register, int number) {
        return register.append(new Batch(
                        "Keo",
                        "batch " + number,
                        Standing.APPROVED,
                        List.of(RegisterContract.put(RecordId.of("find-" + number), number))))
                .orElseThrow();
    }

    private String head(Path of) {
        try (Register register = GeoPackageRegister.openToRead(of, clock.surroundings(3))) {
            assertThat(register.verify()).isEmpty();
            return register.head();
        }
    }

    @Test
    void whatIsRestoredIsTheSameAndAnyProgramOpensTheArchive() throws IOException {
        Path restored = folder.resolve("restored.gpkg");
        Registers.restoreBackup(backup, Address.of(restored), clock.surroundings(4))
                .close();
        assertThat(head(restored)).isEqualTo(head(file));
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            assertThat(zip.getComment()).startsWith("fadeout backup 1 sha256 ");
            assertThat(zip.getEntry("batches.jsonl")).isNotNull();
        }
    }

    @Test
    @Tag("slow")
    @ExtendWith(PostgresServer.class)
    void eitherStoreRestoresTheBackupOfTheOther() {
        giveAccounts(Address.of(file), clock.surroundings(2));
        Path with = folder.resolve("with.backup");
        Registers.backup(Address.of(file), with, clock.surroundings(2));
        String named = PostgresServer.get().fresh();
        try (StoredRegister made =
                Registers.restoreBackup(with, Address.of(named), PostgresServer.in(clock.surroundings(4)))) {
            assertAccounts(made);
        }
        Path again = folder.resolve("again.backup");
        Registers.backup(Address.of(named), again, PostgresServer.in(clock.surroundings(5)));
        Path back = folder.resolve("back.gpkg");
        try (StoredRegister made = Registers.restoreBackup(again, Address.of(back), clock.surroundings(6))) {
            assertAccounts(made);
        }
        assertThat(head(back)).isEqualTo(head(file));
    }

    private void giveAccounts(Address at, Surroundings surroundings) {
        try (StoredRegister register = Registers.open(at, surroundings)) {
            Accounts accounts = register.accounts();
            Account keeper = new Account("keeper", Role.ADMINISTRATOR, null, false, 0, null, NOW);
            accounts.add(keeper, "hash of a password");
            accounts.add(new Account("field.ops", Role.PARTNER_OPERATOR, "Alpha", false, 0, null, NOW), null);
            accounts.codes("keeper", List.of("one", "two"));
            accounts.tokens()
                    .add(
                            new Tokens.Token("t-1", "keeper", true, "nightly", NOW, NOW.plusSeconds(900)),
                            Secret.hash("the text of a token"));
            accounts.left().add(NOW, keeper.person(), "export", "for the donor", Layer.PUBLIC, 3L);
            accounts.left()
                    .add(List.of(new LeftLog.Sum(NOW, "keeper", "/ogc/collections/find/items", Layer.PUBLIC, 4, null)));
        }
    }

    private static void assertAccounts(StoredRegister register) {
        Accounts accounts = register.accounts();
        assertThat(accounts.all())
                .extracting(account -> account.name() + " " + account.role().text() + " " + account.operator())
                .containsExactly("field.ops partner operator Alpha", "keeper administrator null");
        assertThat(accounts.password("keeper")).contains("hash of a password");
        assertThat(accounts.password("field.ops")).isEmpty();
        assertThat(accounts.codes("keeper")).isEqualTo(2);
        assertThat(accounts.tokens().person("the text of a token", NOW))
                .hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("keeper"));
        assertThat(accounts.left().all())
                .extracting(left -> left.what() + " " + left.times() + " " + left.records())
                .containsExactlyInAnyOrder("export 1 3", "/ogc/collections/find/items 4 null");
    }

    @Test
    void accountsComeBackWithTheBackupAndWithNothingElse() throws IOException {
        giveAccounts(Address.of(file), clock.surroundings(2));
        Path with = folder.resolve("with.backup");
        Registers.backup(Address.of(file), with, clock.surroundings(2));
        try (StoredRegister restored =
                Registers.restoreBackup(with, Address.of(folder.resolve("with.gpkg")), clock.surroundings(3))) {
            assertAccounts(restored);
            assertThat(restored.verify()).isEmpty();
        }
        try (StoredRegister without = Registers.restoreBackup(
                with, Address.of(folder.resolve("without.gpkg")), false, clock.surroundings(3))) {
            assertThat(without.accounts().any()).isFalse();
        }
        Path archive = folder.resolve("whole.zip");
        Registers.export(Address.of(file), archive, clock.surroundings(3));
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()).toList()).noneMatch(name -> name.contains("people"));
        }
        try (StoredRegister told =
                Registers.restore(with, Address.of(folder.resolve("told.gpkg")), clock.surroundings(3))) {
            assertThat(told.accounts().any()).as("read as an archive").isFalse();
        }
    }

    @Test
    void aRegisterWithoutAccountsComesBackWithoutThem() {
        try (StoredRegister restored =
                Registers.restoreBackup(backup, Address.of(folder.resolve("open.gpkg")), clock.surroundings(3))) {
            assertThat(restored.accounts().any()).isFalse();
        }
    }

    @Test
    void anyFlippedByteIsFoundAndLeavesNothing() throws IOException {
        long seed = ThreadLocalRandom.current().nextLong();
        Random random = new Random(seed);
        byte[] whole = Files.readAllBytes(backup);
        Path damaged = folder.resolve("damaged.backup");
        Path target = folder.resolve("target.gpkg");
        for (int i = 0; i < 400; i++) {
            // The ends are where an archive has its tables and the backup its hash.
            int at = i < 250 ? random.nextInt(whole.length) : whole.length - 1 - (i - 250);
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(damaged, changed);
            assertThatThrownBy(() -> Registers.restoreBackup(damaged, Address.of(target), clock.surroundings(4)))
                    .as("seed %d, byte %d", seed, at)
                    .hasMessageContaining("DATA-BACKUP");
            assertThat(target).doesNotExist();
        }
        Files.write(damaged, java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> Registers.restoreBackup(damaged, Address.of(target), clock.surroundings(4)))
                .hasMessageContaining("it does not end with its hash");
        Files.write(damaged, new byte[0]);
        assertThatThrownBy(() -> Registers.restoreBackup(damaged, Address.of(target), clock.surroundings(4)))
                .hasMessageContaining("it does not end with its hash");
    }

    @Test
    void nothingIsReplaced() throws IOException {
        byte[] before = Files.readAllBytes(backup);
        assertThatThrownBy(() -> Registers.backup(Address.of(file), backup, clock.surroundings(2)))
                .hasMessageContaining("STORE-EXISTS");
        assertThatThrownBy(() -> Registers.restoreBackup(backup, Address.of(file), clock.surroundings(2)))
                .hasMessageContaining("STORE-EXISTS");
        assertThat(Files.readAllBytes(backup)).isEqualTo(before);
        assertThatThrownBy(() -> Registers.backup(
                        Address.of(folder.resolve("none.gpkg")), folder.resolve("none.backup"), clock.surroundings(2)))
                .hasMessageContaining("STORE-MISSING");
        assertThat(folder.resolve("none.backup")).doesNotExist();
    }

    @Test
    void aBackupOfAFileThatIsBeingWrittenIsAPrefixOfWhatWasWritten() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Path> taken = new ArrayList<>();
        List<BatchEntry> all;
        try (GeoPackageRegister register = GeoPackageRegister.open(file, clock.surroundings(1))) {
            Thread writer = new Thread(() -> {
                for (int i = 10; writing.get(); i++) {
                    append(register, i);
                }
            });
            writer.start();
            for (int i = 0; i < 5; i++) {
                Path one = folder.resolve("during-" + i);
                Registers.backup(Address.of(file), one, clock.surroundings(2));
                taken.add(one);
            }
            writing.set(false);
            writer.join();
            all = register.batches();
        }
        for (Path one : taken) {
            Path restored = folder.resolve(one.getFileName() + ".gpkg");
            try (StoredRegister made = Registers.restoreBackup(one, Address.of(restored), clock.surroundings(7))) {
                assertThat(made.verify()).isEmpty();
                assertThat(made.batches())
                        .isEqualTo(all.subList(0, made.batches().size()));
            }
        }
    }
}
