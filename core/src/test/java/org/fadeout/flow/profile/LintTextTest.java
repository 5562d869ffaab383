package org.fadeout.flow.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.issues.Issue;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole texts: invented profiles with the list of their findings beside them, clean ones that give none, and the two real pages. */
class LintTextTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/fadeout/flow/profile");

    private static Stream<Path> texts(boolean clean) throws IOException {
        try (Stream<Path> list = Files.list(FOLDER)) {
            return list
                    .filter(path -> !path.toString().endsWith(".golden"))
                    .filter(path -> clean == path.getFileName().toString().matches("(?:clean|negative)-.*"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Stream<Path> clean() throws IOException {
        return texts(true);
    }

    static Stream<Path> faulty() throws IOException {
        return texts(false);
    }

    private static List<Issue> lint(Path path) throws IOException {
        return LintText.lint(ProseText.read(path.getFileName().toString(), Files.readString(path)));
    }

    private static String list(List<Issue> issues) {
        return issues.stream()
                .map(issue -> issue.where().row() + " | " + issue.severity().text() + " | " + issue.code() + " | "
                        + issue.what() + " | " + issue.valueSeen() + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource
    void clean(Path path) throws IOException {
        assertThat(Files.readString(path)).contains("invented");
        assertThat(list(lint(path))).as(path.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void faulty(Path path) throws IOException {
        assertThat(Files.readString(path)).contains("invented");
        Path golden = Path.of(path + ".golden");
        String seen = list(lint(path));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, seen);
        }
        if (!Files.exists(golden)) {
            fail("No golden list at " + golden + "; make it with -Dgolden.update=true and read it");
        }
        assertThat(seen).isEqualTo(Files.readString(golden));
    }

    @Test
    void there_are_enough_of_each() throws IOException {
        assertThat(clean().filter(path -> path.toString().contains("clean-"))).hasSizeGreaterThanOrEqualTo(3);
        assertThat(clean().filter(path -> path.toString().contains("negative-")))
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(faulty()).hasSizeGreaterThanOrEqualTo(7);
    }

    private static Path seed(String name) {
        for (String shared : List.of("../../shared/seeds", "../shared/seeds")) {
            Path path = Path.of(shared, name);
            if (Files.exists(path)) {
                return path;
            }
        }
        System.out.println("SKIPPED: no ../shared/seeds/" + name + "; the lint was not shown on a real page");
        Assumptions.abort("no shared seeds");
        return Path.of("");
    }

    @Test
    void a_real_ban_policy_page() throws IOException {
        String found = list(lint(seed("nagorno-karabakh-ban-policy-2020.txt")));
        assertThat(found)
                .contains("28 | blocking | R01 | Note 8 is cited")
                .contains("18 | warning | R03-quotation")
                .contains("5 | warning | R03-update")
                .contains("26 | warning | R05")
                .contains("more than 200", "approximately 200")
                .contains("7 | warning | R07")
                .contains("48 | warning | R13 | A private person is named in note 10")
                .contains("16 | information | R12-glued")
                .contains("46 | information | R12-quotes")
                .doesNotContain("Saradjanov");
        assertThat(found.lines()).hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void a_real_page_of_a_review() throws IOException {
        String found = list(lint(seed("azerbaijan-clearing-cmr-2024.txt")));
        assertThat(found)
                .contains("17 | blocking | R01 | Note 1 is cited")
                .contains("17 | information | R09")
                .contains("\"452.6km2\", \"8km2\"");
        assertThat(found.lines()).hasSizeLessThanOrEqualTo(5);
    }

    /** The lint reads what people copy, so any letters must end in findings and never in a fault. */
    @Test
    void any_letters_are_a_text() throws IOException {
        String all = faulty().map(LintTextTest::read).collect(Collectors.joining("\n"));
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                int from = random.nextInt(all.length());
                text.append(all, from, Math.min(all.length(), from + random.nextInt(120)));
                text.append(random.nextInt(9) == 0 ? "\n\n" : " ");
            }
            long lines = text.toString().split("\\R", -1).length;
            List<Issue> issues = LintText.lint(ProseText.read("seed " + seed, text.toString()));
            assertThat(issues)
                    .as("seed " + seed)
                    .allSatisfy(issue -> assertThat(issue.where().row()).isBetween(1L, lines));
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
