package org.fadeout.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The whole bench. Ends with 0, with 1 where the contestants disagree, with 2 where it was called wrongly. */
public final class Main {
    private static final int FIT_FROM = 20_000;

    private final Options options;
    private final Report report = new Report();
    private final Report notes = new Report();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    private Main(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException wrong) {
            Progress.say("%s", wrong.getMessage());
            System.exit(2);
            return;
        }
        System.exit(new Main(options).run());
    }

    private int run() throws Exception {
        report.add(
                "Fadeout bench: seed %d, radius %.0f m, Java %s, %d processors%n%n",
                options.seed(),
                Generator.RADIUS,
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors());
        report.heading();
        List<Contestant> contestants = Contestants.all(options.peers(), options.postgisUrl());
        try {
            race(contestants);
        } finally {
            for (Contestant contestant : contestants) {
                contestant.close();
            }
        }
        exponents();
        heap();
        System.out.println(report);
        System.out.print(notes);
        differences.forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "Agreement of all contestants within %.1f %% (each clip within %.0f %% of its task): %s%n",
                100 * Agreement.TOLERANCE,
                100 * Agreement.TOLERANCE_OF_TASK,
                differences.isEmpty() ? "yes" : "NO");
        return differences.isEmpty() ? 0 : 1;
    }

    private void race(List<Contestant> contestants) throws Exception {
        Race race = new Race(contestants);
        race.warmUp(options.seed());
        for (int size : options.sizes()) {
            for (Variant variant : Variant.values()) {
                DataSet data = Generator.make(variant, size, options.seed());
                Map<String, Outcome> outcomes = race.run(data);
                if (!outcomes.isEmpty()) {
                    differences.addAll(Agreement.differences(data, outcomes));
                }
                rows.addAll(Row.of(data, outcomes));
                report.rows(Row.of(data, outcomes));
                note(data, outcomes);
                incremental(data);
                writeJson();
            }
        }
    }

    private void note(DataSet data, Map<String, Outcome> outcomes) {
        Floor floor = Floor.of(data);
        String runs = outcomes.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().runs())
                .collect(Collectors.joining(", "));
        notes.add(
                "%s %d: medians of runs: %s; floor: reading the finds once %.3f ms, sorting as many keys %.3f ms%n",
                data.variant(), data.size(), runs, floor.readMs(), floor.sortMs());
    }

    private void incremental(DataSet data) {
        if (Contestants.engine().isPresent()) {
            Progress.say("%s %d: finds one by one", data.variant(), data.size());
            Incremental found = Incremental.of(data);
            notes.add(
                    "%s %d: a find added to a live gap takes %.3f ms (median of %d), %.3f ms (99th of 100); tasks that differ from"
                            + " computing anew: %d%n",
                    data.variant(),
                    data.size(),
                    found.medianMs(),
                    found.added(),
                    found.ninetyNinthMs(),
                    found.tasksDiffering());
            if (found.tasksDiffering() > 0) {
                differences.add(data.variant() + " " + data.size() + ": gaps kept up differ from gaps computed anew");
            }
        }
    }

    /** After each data set, so that a long bench that is stopped leaves what it has. */
    private void writeJson() throws IOException {
        if (options.json() != null) {
            Files.writeString(options.json(), Row.json(rows));
        }
    }

    private void exponents() {
        for (Variant variant : Variant.values()) {
            for (Work work : Work.values()) {
                List<double[]> points = rows.stream()
                        .filter(row -> row.variant().equals(variant.label())
                                && row.work().equals(work.label())
                                && row.size() >= FIT_FROM
                                && row.engineMs() != null)
                        .map(row -> new double[] {row.size(), row.engineMs()})
                        .toList();
                double exponent = Exponent.fit(points);
                if (!Double.isNaN(exponent)) {
                    notes.add(
                            "%s %s: the engine's time grows as size^%.2f (%.0f to %.0f finds)%n",
                            variant.label(),
                            work.label(),
                            exponent,
                            points.get(0)[0],
                            points.get(points.size() - 1)[0]);
                }
            }
        }
    }

    private void heap() throws Exception {
        int largest = options.sizes().get(options.sizes().size() - 1);
        for (Variant variant : Variant.values()) {
            OptionalDouble bytes = Heap.perFind(variant, largest, options.seed());
            if (bytes.isPresent()) {
                notes.add(
                        "%s %d: the engine's working heap is %.0f bytes a find%n",
                        variant.label(), largest, bytes.getAsDouble());
            }
        }
    }
}
