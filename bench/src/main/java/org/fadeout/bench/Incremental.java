package org.fadeout.bench;

import java.util.Arrays;
import java.util.List;
import org.fadeout.base.geometry.arcs.Edges;
import org.fadeout.base.geometry.arcs.Envelope;
import org.fadeout.base.geometry.arcs.Frames;
import org.fadeout.base.geometry.arcs.LiveGap;
import org.fadeout.base.geometry.arcs.Remainder;

/**
 * Finds that come in one by one: how long each takes until the gaps of the tasks that it touches are known, and whether they are to the
 * last bit what computing everything anew gives.
 *
 * @param tasksDiffering tasks whose gap differs by any bit
 */
record Incremental(int added, double medianMs, double ninetyNinthMs, int tasksDiffering) {
    private static final int ADDED = 3000;
    /** So many of them come first, for Java to compile what runs. */
    private static final int UNCOUNTED = 1000;

    static Incremental of(DataSet data) {
        int size = data.size();
        int added = Math.min(ADDED, size / 2);
        int uncounted = Math.min(UNCOUNTED, added / 2);
        Edges tasks = FadeoutEngine.edges(data.tasks());
        Edges released = FadeoutEngine.edges(data.released());
        double[] radii = new double[size];
        Arrays.fill(radii, data.radius());
        int known = size - added;
        LiveGap live = new LiveGap(
                tasks,
                List.of(released),
                Arrays.copyOf(data.x(), known),
                Arrays.copyOf(data.y(), known),
                Arrays.copyOf(radii, known));
        double[] times = new double[added];
        for (int i = 0; i < added; i++) {
            long start = System.nanoTime();
            live.add(data.x()[known + i], data.y()[known + i], data.radius());
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        double[] counted = Arrays.copyOfRange(times, uncounted, added);
        Arrays.sort(counted);
        Remainder anew = Remainder.of(tasks, released, Envelope.of(Frames.flat(), data.x(), data.y(), radii));
        int differing = 0;
        for (int task = 0; task < data.tasks().size(); task++) {
            differing += anew.areaUnits(task) == live.areaUnits(task) ? 0 : 1;
        }
        return new Incremental(
                counted.length, counted[counted.length / 2], counted[(int) (counted.length * 0.99)], differing);
    }
}
