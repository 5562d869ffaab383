package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.Kinds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole register goes out as an archive and comes back equal. */
class WholeRegisterTest {
    private static final byte[] PHOTOGRAPH = {-1, 0, 1, 127};

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();
    private Path file;
    private Path archive;
    private String photograph;

    @BeforeEach
    void someOfEveryKindInTwoBatches() {
        file = folder.resolve("register.gpkg");
        archive = folder.resolve("register.fadeout.zip");
        RandomRecords random = new RandomRecords(7);
        try (GeoPackageRegister register =
                GeoPackageRegister.create(file, RegisterContract.LAOS, clock.surroundings(1))) {
            for (Standing standing : List.of(Standing.APPROVED, Standing.SUBMITTED)) {
                List<Change> changes = new ArrayList<>();
                Kinds.ALL.forEach(kind -> changes.add(put(kind, random)));
                register.append(new Batch("Keo", "some", standing, changes));
            }
        }
        try (GeoPackageRegister register = GeoPackageRegister.open(file, clock.surroundings(1))) {
            photograph = register.keep(PHOTOGRAPH);
        }
        Registers.export(Address.of(file), archive, clock.surroundings(1));
    }

    private static <T extends Entity> Change put(Kind<T> kind, RandomRecords random) {
        return Change.put(kind, random.of(kind));
    }

    @Test
    void what_is_restored_is_equal() {
        Path restored = folder.resolve("restored.gpkg");
        try (Register one = GeoPackageRegister.openToRead(file, clock.surroundings(1));
                Register two = Registers.restore(archive, Address.of(restored), clock.surroundings(2))) {
            assertThat(two.verify()).isEmpty();
            assertThat(two.head()).isEqualTo(one.head());
            assertThat(two.info()).isEqualTo(one.info());
            assertThat(two.batches()).isEqualTo(one.batches());
            assertThat(two.content(photograph))
                    .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(PHOTOGRAPH));
            for (Kind<?> kind : Kinds.ALL) {
                assertThat(two.at(Known.NOW.withSubmitted(), Viewer.KEEPER).all(kind))
                        .isEqualTo(
                                one.at(Known.NOW.withSubmitted(), Viewer.KEEPER).all(kind));
            }
        }
        assertThatThrownBy(() -> Registers.export(Address.of(file), archive, clock.surroundings(1)))
                .hasMessageContaining("STORE-EXISTS");
    }

    @Test
    void an_archive_that_was_changed_is_refused_and_leaves_nothing() throws Exception {
        Path changed = folder.resolve("changed.fadeout.zip");
        try (ZipFile from = new ZipFile(archive.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : from.stream().map(ZipEntry.class::cast).toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                    to.write(text.replace("\"reason\":\"some\"", "\"reason\":\"none\"")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
        Path restored = folder.resolve("restored.gpkg");
        assertThatThrownBy(() -> Registers.restore(changed, Address.of(restored), clock.surroundings(2)))
                .hasMessageContaining("does not agree");
        assertThat(restored).doesNotExist();
    }
}
