package org.fadeout.bench.words;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.fadeout.base.record.Snapshot;
import org.fadeout.bench.Exponent;
import org.fadeout.flow.claims.ClaimBook;
import org.fadeout.flow.claims.Conflicts;
import org.fadeout.flow.place.Place;
import org.fadeout.flow.profile.LintText;
import org.fadeout.flow.profile.ProfileOf;
import org.fadeout.flow.profile.ProfileQuestion;
import org.fadeout.flow.profile.ProseText;

/** The stream of words: lint of a text of so many sentences; profile and conflicts of so many claims. */
public final class WordsBench {
    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
    private static final int RUNS = 3;
    private static final int WARM = 1_000;
    private static final int WARM_RUNS = 5;

    /** One line of the report, filled size by size. */
    private record Line(String name, List<double[]> sizesAndTimes) {}

    private WordsBench() {}

    /** The sizes. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int i = 0; i < WARM_RUNS; i++) {
            lint(InventedWords.text(WARM));
            profile(InventedWords.claims(WARM));
            conflicts(InventedWords.claims(WARM));
        }
        List<Line> lines = List.of(
                new Line("lint", new ArrayList<>()),
                new Line("profile", new ArrayList<>()),
                new Line("conflicts", new ArrayList<>()));
        for (String arg : args) {
            int size = Integer.parseInt(arg);
            String text = InventedWords.text(size);
            Snapshot claims = InventedWords.claims(size);
            lines.get(0).sizesAndTimes().add(new double[] {size, best(() -> lint(text))});
            lines.get(1).sizesAndTimes().add(new double[] {size, best(() -> profile(claims))});
            lines.get(2).sizesAndTimes().add(new double[] {size, best(() -> conflicts(claims))});
        }
        for (Line line : lines) {
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-10s", line.name()));
            for (double[] one : line.sizesAndTimes()) {
                row.append(
                        String.format(Locale.ROOT, "  %,7.0f: %7.0f ms (%.3f each)", one[0], one[1], one[1] / one[0]));
            }
            out.printf(Locale.ROOT, "%s  grows as size^%.2f%n", row, Exponent.fit(line.sizesAndTimes()));
        }
    }

    private static long lint(String text) {
        return LintText.lint(ProseText.read("invented", text)).size();
    }

    private static long profile(Snapshot claims) {
        Place country = claims.all(Place.KIND).stream()
                .filter(place -> place.partOf() == null)
                .findFirst()
                .orElseThrow();
        return ProfileOf.of(claims, new ProfileQuestion(country, DAY)).notes().size();
    }

    private static long conflicts(Snapshot claims) {
        return Conflicts.of(ClaimBook.of(claims)).findings().size();
    }

    /** Milliseconds of the quickest of a few runs: what else the machine does can only add. */
    private static double best(LongSupplier work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            if (work.getAsLong() < 0) {
                throw new IllegalStateException("a count below zero");
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return best;
    }
}
