package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A backup restores in either store to what was backed up, and tells of every byte that is not as it was written. */
class BackupTest {
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
        String named = PostgresServer.get().fresh();
        Registers.restoreBackup(backup, Address.of(named), PostgresServer.in(clock.surroundings(4)))
                .close();
        Path again = folder.resolve("again.backup");
        Registers.backup(Address.of(named), again, PostgresServer.in(clock.surroundings(5)));
        Path back = folder.resolve("back.gpkg");
        Registers.restoreBackup(again, Address.of(back), clock.surroundings(6)).close();
        assertThat(head(back)).isEqualTo(head(file));
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
