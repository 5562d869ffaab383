package org.fadeout.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether all contestants found the same: sums within {@value #TOLERANCE} of each other, and each clip within
 * {@value #TOLERANCE_OF_TASK} of its task's area. Circles of 64 corners are 0.16 % too small; a gap shows a little more of that.
 */
final class Agreement {
    static final double TOLERANCE = 0.005;
    static final double TOLERANCE_OF_TASK = 0.01;

    private Agreement() {}

    /** One line for each difference that is too large. The first outcome is what the others are held against. */
    static List<String> differences(DataSet data, Map<String, Outcome> outcomes) {
        List<String> lines = new ArrayList<>();
        String first = outcomes.keySet().iterator().next();
        outcomes.forEach((name, outcome) -> {
            for (Work work : Work.MEASURED) {
                double error = error(outcome.result(work), outcomes.get(first).result(work));
                if (!(Math.abs(error) <= TOLERANCE)) {
                    lines.add(String.format(
                            Locale.ROOT,
                            "%s %d %s: %s found %.3f, %s %.3f",
                            data.variant(),
                            data.size(),
                            work.label(),
                            first,
                            outcomes.get(first).result(work),
                            name,
                            outcome.result(work)));
                }
            }
            clips(data, first, outcomes.get(first).clips(), name, outcome.clips(), lines);
        });
        return lines;
    }

    /** How far off, relative; 0 where both are 0. */
    static double error(double value, double truth) {
        return value == truth ? 0 : (value - truth) / Math.abs(truth);
    }

    private static void clips(
            DataSet data, String first, double[] expected, String name, double[] found, List<String> lines) {
        if (found.length != data.tasks().size()) {
            lines.add(name + " clipped " + found.length + " of " + data.tasks().size() + " tasks");
            return;
        }
        int wrong = 0;
        for (int i = 0; i < Math.min(expected.length, found.length); i++) {
            double task = JtsPatches.of(data.tasks().get(i)).getArea();
            wrong += Math.abs(found[i] - expected[i]) <= TOLERANCE_OF_TASK * task ? 0 : 1;
        }
        if (wrong > 0) {
            lines.add(String.format(
                    "%s %d clip: %s and %s differ in %d tasks", data.variant(), data.size(), first, name, wrong));
        }
    }
}
