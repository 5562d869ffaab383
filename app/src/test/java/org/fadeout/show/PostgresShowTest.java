package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A register on a server answers as one in a file does, byte for byte, and moves there and back. */
@Tag("slow")
@ExtendWith(PostgresServer.class)
class PostgresShowTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);

    /** Every question, of both samples: the one that holds nothing of the kind answers too. */
    private static final List<List<String>> QUESTIONS = List.of(
            List.of("figures", "", "--period", "2023", "--format", "json"),
            List.of("figures", "", "--period", "2023", "--by", "operator"),
            List.of("figures", "", "--period", "2023", "--radius", "30", "--format", "json"),
            List.of("check", "", "--format", "json"),
            List.of("gap", "", "--format", "geojson"),
            List.of("claims", "", "--conflicts"),
            List.of("treaty", "", "--on", "2020-10-30"),
            List.of("profile", "", "P-NK", "--as-of", "2020-10-30"));

    @TempDir
    Path folder = Path.of("");

    private final PostgresServer server = PostgresServer.get();

    private static Cli cli(Object... args) {
        return Cli.in(PostgresServer.in(new Surroundings(CLOCK, new Random(7), Map.of())), args);
    }

    private static List<Path> files(String sample) throws IOException {
        try (Stream<Path> list = Files.list(Path.of("../sample").resolve(sample))) {
            return list.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static void fill(Object register, String sample) throws IOException {
        Cli made = cli("new", register, "--country", "AZ", "--zone", "Asia/Baku", "--actor", "Keo");
        assertThat(made.exit()).as(made.err()).isZero();
        Cli brought = cli("import", register, files(sample), "--actor", "Keo");
        assertThat(brought.exit()).as(brought.err()).isLessThan(2);
    }

    private static List<String> answers(Object register) {
        List<String> answers = new ArrayList<>();
        for (List<String> question : QUESTIONS) {
            List<String> asked = new ArrayList<>(question);
            asked.set(1, register.toString());
            Cli cli = cli(asked.toArray());
            answers.add(String.join(" ", question) + " -> " + cli.exit() + "\n"
                    + (cli.out() + cli.err()).replace(register.toString(), "REGISTER"));
        }
        return answers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"invented", "karabakh"})
    void theSameActsGiveTheSameRegisterAndTheSameAnswers(String sample) throws IOException {
        Path file = folder.resolve("one.gpkg");
        String database = server.fresh();
        fill(file, sample);
        fill(database, sample);
        List<String> ofFile = answers(file);
        assertThat(ofFile.stream().filter(answer -> answer.contains("Usage: fadeout")))
                .isEmpty();
        assertThat(answers(database)).isEqualTo(ofFile);
        assertThat(cli("verify", database).out()).isEqualTo(cli("verify", file).out());
        assertThat(cli("verify", file, "--equals", database).exit()).isZero();
    }

    @Test
    void aRegisterMovesToAServerAndBack() throws IOException {
        Path file = folder.resolve("one.gpkg");
        fill(file, "karabakh");
        String database = server.fresh();
        Cli there = cli("copy", file, database);
        assertThat(there.exit()).as(there.err()).isZero();
        assertThat(there.out()).isEqualTo("Copied " + file + " to " + database + System.lineSeparator());
        Path back = folder.resolve("back.gpkg");
        assertThat(cli("copy", database, back).exit()).isZero();
        String other = server.fresh();
        assertThat(cli("copy", database, other).exit()).isZero();
        assertThat(cli("copy", file, other).err()).startsWith("STORE-EXISTS: ");
        for (Object twin : List.of(database, back, other)) {
            Cli equal = cli("verify", file, "--equals", twin);
            assertThat(equal.exit()).as(equal.out()).isZero();
            assertThat(equal.out()).startsWith("The two registers are equal");
        }
        assertThat(answers(back)).isEqualTo(answers(file));
        // Work goes on where the register has moved to.
        assertThat(cli("import", database, files("invented")).exit()).isLessThan(2);
        Cli differs = cli("verify", file, "--equals", database);
        assertThat(differs.exit()).isEqualTo(1);
        assertThat(differs.out()).startsWith("The two registers differ");
    }

    @Test
    void aWholeRegisterIsExportedFromOneStoreAndRestoredInTheOther() throws IOException {
        Path file = folder.resolve("one.gpkg");
        fill(file, "karabakh");
        Path archive = folder.resolve("one.fadeout.zip");
        assertThat(cli("export", file, "--to", archive).exit()).isZero();
        String database = server.fresh();
        Cli restored = cli("new", database, "--from", archive);
        assertThat(restored.exit()).as(restored.err()).isZero();
        assertThat(cli("verify", file, "--equals", database).exit()).isZero();
        Path again = folder.resolve("again.fadeout.zip");
        assertThat(cli("export", database, "--to", again).exit()).isZero();
        Path back = folder.resolve("back.gpkg");
        assertThat(cli("new", back, "--from", again).exit()).isZero();
        assertThat(cli("verify", back, "--equals", file).exit()).isZero();
    }

    @Test
    void aPasswordInAnAddressIsRefusedAndNotRepeated() {
        Cli cli = cli("verify", "postgresql://keeper:hunter2@localhost/cmr");
        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("postgresql://keeper:...@localhost/cmr").contains("FADEOUT_DATABASE_PASSWORD");
        assertThat(cli.err() + cli.out()).doesNotContain("hunter2");
    }
}
