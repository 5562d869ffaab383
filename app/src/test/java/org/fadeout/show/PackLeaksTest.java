package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A private person, whoever acted, and the place of an open hazard are nowhere in a pack for the public, in no entry of it. */
@Tag("slow")
class PackLeaksTest {
    @TempDir
    static Path folder = Path.of("");

    private static Path register = Path.of("");

    @BeforeAll
    static void make() throws IOException {
        register = SecretRegister.make(folder);
    }

    private static Cli pack(Path out, Object... more) {
        return Cli.run("pack", register, "--period", "2023", "--task", "T-1", "--out", out, List.of(more));
    }

    /** Everything in a pack as text: each entry's name, and what it says whatever its format. */
    private static String all(Path pack) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                Path file = folder.resolve("entry-" + Path.of(entry.getName()).getFileName());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.write(file, in.readAllBytes());
                }
                all.append(entry.getName()).append('\n').append(ReportLeaksTest.text(file));
            }
        }
        return all.toString().toLowerCase(Locale.ROOT);
    }

    /** A place as geometries write it: eight bytes, either way round. */
    private static List<String> bytes(double degrees) {
        return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)
                .map(order -> HexFormat.of()
                        .formatHex(ByteBuffer.allocate(Double.BYTES)
                                .order(order)
                                .putDouble(degrees)
                                .array()))
                .toList();
    }

    private static String packed(String layer, String report) throws IOException {
        Path out = folder.resolve(layer + "-" + report + ".zip");
        Cli run = pack(out, "--layer", layer, "--write", report);
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        String said = all(out);
        assertThat(said).contains("report/" + report, "log/batches.jsonl");
        return said;
    }

    @Test
    void nothing_leaks_into_a_pack_for_others() throws IOException {
        for (String report : List.of("country.html", "article7.docx", "task.pdf", "quality.xlsx")) {
            assertThat(packed("public", report))
                    .as(report)
                    .doesNotContain("somebody")
                    .doesNotContain("enterer")
                    .doesNotContain(SecretRegister.PLACES)
                    .doesNotContain(bytes(SecretRegister.LONGITUDE))
                    .doesNotContain(bytes(SecretRegister.LATITUDE));
        }
        assertThat(packed("partner", "task.html")).doesNotContain("somebody").doesNotContain("enterer");
    }

    @Test
    void the_restricted_pack_holds_what_the_others_withhold_so_the_test_could_fail() throws IOException {
        Path out = folder.resolve("restricted.zip");
        assertThat(pack(out, "--write", "task.html").exit()).isZero();
        assertThat(all(out))
                .contains("somebody", "enterer", "47.123456", "39.654321")
                .contains(bytes(SecretRegister.LONGITUDE).get(0));
    }

    @Test
    void a_file_from_outside_is_taken_into_a_restricted_pack_only() throws IOException {
        Path report = folder.resolve("given.html");
        Cli.run("report", register, "task", "--period", "2023", "--task", "T-1", "--out", report);
        Path out = folder.resolve("given.zip");
        for (String layer : List.of("public", "partner")) {
            Cli run = pack(out, "--layer", layer, "--report", report);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("PACK-LAYER", "given.html", "--write");
            assertThat(out).doesNotExist();
        }
        assertThat(pack(out, "--report", report).exit()).isZero();
        assertThat(pack(folder.resolve("both.zip"), "--report", report, "--write", "task.pdf")
                        .err())
                .contains("--report or --write, not both");
    }
}
