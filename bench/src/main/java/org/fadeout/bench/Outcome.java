package org.fadeout.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What one contestant took and found on one data set, over all its runs. */
final class Outcome {
    private final Map<Work, List<Double>> milliseconds = new EnumMap<>(Work.class);
    private final Map<Work, Double> results = new EnumMap<>(Work.class);
    private double[] clips = {};

    /** One run: all works in order. */
    void run(Contestant contestant) throws Exception {
        double whole = 0;
        for (Work work : Work.MEASURED) {
            long begin = System.nanoTime();
            double result = work(contestant, work);
            double took = (System.nanoTime() - begin) / 1e6;
            milliseconds.computeIfAbsent(work, none -> new ArrayList<>()).add(took);
            results.put(work, result);
            whole += Work.IN_WHOLE.contains(work) ? took : 0;
        }
        milliseconds.computeIfAbsent(Work.WHOLE, none -> new ArrayList<>()).add(whole);
    }

    private double work(Contestant contestant, Work work) throws Exception {
        return switch (work) {
            case ENVELOPE -> contestant.envelope();
            case CLIP -> {
                clips = contestant.clip();
                yield Arrays.stream(clips).sum();
            }
            case GAP -> contestant.gap();
            case UNION -> contestant.union();
            case CLUSTERS -> contestant.clusters();
            case WHOLE -> throw new IllegalArgumentException("the whole is a sum, not a work");
        };
    }

    int runs() {
        return milliseconds.get(Work.WHOLE).size();
    }

    /** The median over the runs. */
    double milliseconds(Work work) {
        double[] sorted = milliseconds.get(work).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Square metres or clusters; the sum over the tasks for clip. */
    double result(Work work) {
        return results.get(work);
    }

    double[] clips() {
        return clips;
    }
}
