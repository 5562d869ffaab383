package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.source.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A register that the program wrote when its format was 1, kept here as it was: six batches of invented finds, among them a submitted
 * change, a submitted withdrawal, and two changes that do not know each other.
 */
class OlderFormatTest {
    private static final String HEAD = "daf936ea6050ddc6094d7fe92f1f983db75f6c22107ff7e7bde16b62413a7c3f";

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();

    private Path file() {
        return folder.resolve("format1.gpkg");
    }

    @BeforeEach
    void unpack() throws IOException {
        try (InputStream packed = Objects.requireNonNull(getClass().getResourceAsStream("format1.gpkg.gz"));
                InputStream plain = new GZIPInputStream(packed)) {
            Files.copy(plain, file());
        }
    }

    private static List<String> finds(Register register, Known known) {
        return register.at(known, Viewer.KEEPER).all(Find.KIND).stream()
                .map(find -> find.id() + " " + find.quantity().number())
                .toList();
    }

    private static void holdsWhatItHeld(Register register) {
        assertThat(register.head()).isEqualTo(HEAD);
        assertThat(finds(register, Known.NOW)).containsExactly("find-a 1", "find-b 2", "find-c 6");
        assertThat(finds(register, Known.NOW.withSubmitted())).containsExactly("find-a 10", "find-c 6", "find-d 4");
        assertThat(finds(register, Known.by(Instant.parse("2026-03-06T08:00:00Z"))))
                .containsExactly("find-a 1", "find-b 2", "find-c 6", "find-e 7");
        assertThat(finds(register, Known.by(Instant.parse("2026-03-05T08:00:00Z"))))
                .containsExactly("find-a 1", "find-b 2", "find-c 5");
        assertThat(register.at(Known.NOW, Viewer.KEEPER).all(Source.KIND))
                .extracting(Source::author)
                .containsExactly("Invented Author");
        assertThat(register.tips(Find.KIND, RecordId.of("find-c"))).hasSize(2);
        assertThat(register.standing(Find.KIND, Standing.SUBMITTED))
                .extracting(RecordId::text)
                .containsExactly("find-a", "find-b", "find-d");
    }

    @Test
    void read_only_it_is_answered_from_and_left_as_it_is() throws IOException {
        byte[] before = Files.readAllBytes(file());
        try (GeoPackageRegister register = GeoPackageRegister.openToRead(file(), clock.surroundings(1))) {
            assertThat(register.info().format()).isEqualTo(1);
            holdsWhatItHeld(register);
            assertThat(register.verify())
                    .as("its layers lack the kinds that came later; nothing else differs")
                    .extracting(Issue::code)
                    .containsOnly("V08", "V09");
            holdsWhatItHeld(register);
        }
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void opened_for_writing_it_comes_forward_and_takes_decisions() {
        try (GeoPackageRegister register = GeoPackageRegister.open(file(), clock.surroundings(1))) {
            assertThat(register.info().format()).isEqualTo(2);
            holdsWhatItHeld(register);
            assertThat(register.verify()).isEmpty();
            RecordId a = RecordId.of("find-a");
            VersionId waiting = register.tips(Find.KIND, a).get(0);
            register.append(new Batch(
                    "Mali",
                    "looked at it",
                    Standing.APPROVED,
                    List.of(new Change.Decide(Find.KIND, a, waiting, Standing.APPROVED))));
            assertThat(finds(register, Known.NOW)).contains("find-a 10");
            assertThat(register.verify()).isEmpty();
        }
        try (GeoPackageRegister again = GeoPackageRegister.openToRead(file(), clock.surroundings(1))) {
            assertThat(again.info().format()).isEqualTo(2);
            assertThat(finds(again, Known.NOW)).contains("find-a 10");
            assertThat(again.verify()).isEmpty();
        }
    }
}
