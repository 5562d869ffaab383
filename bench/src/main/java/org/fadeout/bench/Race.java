package org.fadeout.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs contestants on one data set, one after the other. */
final class Race {
    private static final int ENGINE_RUNS = 7;

    /** A peer at a large size begins no further run after this long; it always gets one. */
    private static final double PATIENCE_SECONDS = 120;

    private static final double WARM_UP_SECONDS = 6;
    private static final int WARM_UP_SIZE = 2000;

    private final List<Contestant> contestants;

    Race(List<Contestant> contestants) {
        this.contestants = contestants;
    }

    /** Lets the compiler of the virtual machine see all works in both variants before anything counts. */
    void warmUp(long seed) throws Exception {
        for (Contestant contestant : contestants) {
            Progress.say("warm-up of " + contestant.name());
            for (Variant variant : Variant.values()) {
                contestant.prepare(Generator.make(variant, WARM_UP_SIZE, seed + 1));
                long begin = System.nanoTime();
                while (seconds(begin) < WARM_UP_SECONDS) {
                    new Outcome().run(contestant);
                }
            }
        }
    }

    Map<String, Outcome> run(DataSet data) throws Exception {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Contestant contestant : contestants) {
            Progress.say("%s %d: %s prepares", data.variant(), data.size(), contestant.name());
            contestant.prepare(data);
            outcomes.put(contestant.name(), runs(contestant, data));
        }
        return outcomes;
    }

    private static Outcome runs(Contestant contestant, DataSet data) throws Exception {
        boolean engine = contestant.name().equals(Contestants.ENGINE);
        if (engine || data.size() <= 20_000) {
            new Outcome().run(contestant);
        }
        int wanted = engine ? ENGINE_RUNS : peerRuns(data.size());
        Outcome outcome = new Outcome();
        long begin = System.nanoTime();
        for (int i = 0; i < wanted && (engine || i == 0 || seconds(begin) < PATIENCE_SECONDS); i++) {
            System.gc();
            outcome.run(contestant);
            Progress.say(
                    "%s %d: %s run %d of %d, %.1f s so far",
                    data.variant(), data.size(), contestant.name(), i + 1, wanted, seconds(begin));
        }
        return outcome;
    }

    private static int peerRuns(int size) {
        if (size <= 2000) {
            return ENGINE_RUNS;
        }
        return size <= 200_000 ? 3 : 1;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
