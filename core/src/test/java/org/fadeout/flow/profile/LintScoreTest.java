package org.fadeout.flow.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.issues.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How often the lint is right, and how much it misses, on invented profiles written as the field writes them. The list of true defects
 * beside each text ({@code .true}) was made by hand from the text, before the lint was asked: rule and line, or several lines where a
 * defect lies between places; a question mark before it allows a finding without asking for it. What the lint says stands apart
 * ({@code .golden}).
 *
 * <p>The rules were changed after the texts of {@code first}, so those say how good they can be made. What they are worth on texts that
 * nobody looked at is told by the first run on {@code second}; docs/decisions.md keeps its figures.
 */
class LintScoreTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/fadeout/flow/lint");
    private static final double LEAST = 0.9;

    /** A true defect: by which rule, and on which of these lines. */
    private record Defect(String rule, List<Long> lines, boolean asked) {
        static Defect of(String line) {
            String[] parts = line.strip().split(" ", -1);
            boolean asked = !parts[0].startsWith("?");
            return new Defect(
                    asked ? parts[0] : parts[0].substring(1),
                    Arrays.stream(parts[1].split("\\|", -1)).map(Long::valueOf).toList(),
                    asked);
        }

        boolean isMetBy(Issue issue) {
            return issue.code().equals(rule) && lines.contains(issue.where().row());
        }
    }

    /** Right findings, false alarms and misses of one rule. */
    private static final class Score {
        private int right;
        private int wrong;
        private int missed;

        private double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        private double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        private void add(Score other) {
            right += other.right;
            wrong += other.wrong;
            missed += other.missed;
        }
    }

    static Stream<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>();
        for (String batch : List.of("first", "second")) {
            texts.addAll(texts(batch));
        }
        return texts.stream();
    }

    private static List<Path> texts(String batch) throws IOException {
        if (!Files.exists(FOLDER.resolve(batch))) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(FOLDER.resolve(batch))) {
            return list.filter(path -> path.toString().matches(".*\\.(?:txt|md)"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Issue> lint(Path path) throws IOException {
        return LintText.lint(ProseText.read(path.getFileName().toString(), Files.readString(path)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void says_what_it_said(Path path) throws IOException {
        assertThat(Files.readString(path)).contains("invented");
        Path golden = Path.of(path + ".golden");
        String seen = lint(path).stream()
                .map(issue -> issue.where().row() + " | " + issue.code() + " | " + issue.what() + " | "
                        + issue.valueSeen() + "\n")
                .collect(Collectors.joining());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, seen);
        }
        if (!Files.exists(golden)) {
            fail("No golden list at " + golden + "; make it with -Dgolden.update=true and read it");
        }
        assertThat(seen).isEqualTo(Files.readString(golden));
    }

    @Test
    void is_right_and_complete_on_texts_it_was_made_better_with() throws IOException {
        assertGood("first", 14);
    }

    @Test
    void is_right_and_complete_on_texts_it_was_not_made_with() throws IOException {
        assertGood("second", 5);
    }

    private static void assertGood(String batch, int count) throws IOException {
        List<Path> texts = texts(batch);
        assertThat(texts).hasSize(count);
        Map<String, Score> scores = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        for (Path text : texts) {
            score(text, scores, differences);
        }
        Score all = new Score();
        scores.values().forEach(all::add);
        String table = table(scores, all) + String.join("", differences);
        System.out.println("lint on " + batch + "\n" + table);
        assertThat(all.precision()).as(table).isGreaterThanOrEqualTo(LEAST);
        assertThat(all.recall()).as(table).isGreaterThanOrEqualTo(LEAST);
    }

    private static void score(Path path, Map<String, Score> scores, List<String> differences) throws IOException {
        List<Defect> defects = Files.readAllLines(Path.of(path + ".true")).stream()
                .map(Defect::of)
                .toList();
        List<Issue> issues = lint(path);
        for (Issue issue : issues) {
            // A second finding on one defect is noise that a reader forgives; it counts neither way.
            boolean known = defects.stream().anyMatch(defect -> defect.isMetBy(issue));
            if (!known) {
                scores.computeIfAbsent(issue.code(), code -> new Score()).wrong++;
                differences.add("false alarm " + path.getFileName() + ":"
                        + issue.where().row() + " " + issue.code() + " " + issue.what() + " " + issue.valueSeen()
                        + "\n");
            }
        }
        defects.stream()
                .filter(Defect::asked)
                .sorted(Comparator.comparing(Defect::rule))
                .forEach(defect -> {
                    Score score = scores.computeIfAbsent(defect.rule(), code -> new Score());
                    if (issues.stream().anyMatch(defect::isMetBy)) {
                        score.right++;
                    } else {
                        score.missed++;
                        differences.add(
                                "missed " + path.getFileName() + ":" + defect.lines() + " " + defect.rule() + "\n");
                    }
                });
    }

    private static String table(Map<String, Score> scores, Score all) {
        StringBuilder table = new StringBuilder("rule          right wrong missed precision recall\n");
        Map<String, Score> rows = new TreeMap<>(scores);
        rows.put("all", all);
        rows.forEach((rule, score) -> table.append(String.format(
                java.util.Locale.ROOT,
                "%-13s %5d %5d %6d %9.2f %6.2f%n",
                rule,
                score.right,
                score.wrong,
                score.missed,
                score.precision(),
                score.recall())));
        return table.toString();
    }
}
