package org.fadeout.base.geometry.arcs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The gap of each task, kept while finds and released land come in one by one.
 *
 * <p>Definition: as {@link Remainder}, task by task. Method: each task knows the discs and the released land whose boxes touch its own; a new one
 * goes to the tasks that it touches, and their gaps are computed anew from what they know. Because every crossing is computed from its two curves
 * alone, that is the same to the last bit as computing everything anew. Cost: what lies near the touched tasks, whatever the size of the register. Not
 * for several threads at once.
 */
public final class LiveGap {
    private final Frames frames;
    private final Edges tasks;
    private final Boxes.Hits hits = new Boxes.Hits();
    private final Ints[] discsNear;
    private final Ints[] releasedNear;
    private final long[] gap;
    private final List<Edges> released = new ArrayList<>();
    private double[] x;
    private double[] y;
    private double[] r;
    private int discs;

    /** A task whose gap has changed, in whole units of {@link Frames}. */
    public record Change(int task, long before, long after) {}

    /**
     * Starts from what is known.
     *
     * @param x y r the discs in the plane of the frames
     */
    public LiveGap(Edges tasks, List<Edges> released, double[] x, double[] y, double[] r) {
        this.frames = tasks.frames;
        this.tasks = tasks;
        this.x = x.clone();
        this.y = y.clone();
        this.r = r.clone();
        this.discs = x.length;
        discsNear = new Ints[tasks.leaves];
        releasedNear = new Ints[tasks.leaves];
        Arrays.setAll(discsNear, i -> new Ints());
        Arrays.setAll(releasedNear, i -> new Ints());
        gap = new long[tasks.leaves];
        for (int i = 0; i < discs; i++) {
            touched(x[i] - r[i], y[i] - r[i], x[i] + r[i], y[i] + r[i]);
            for (int k = 0; k < hits.count; k++) {
                discsNear[hits.things[k]].add(i);
            }
        }
        EdgeBuilder all = new EdgeBuilder(frames);
        for (Edges land : released) {
            for (int leaf = 0; leaf < land.leaves; leaf++) {
                all.copy(land, leaf);
                keep(land, leaf);
            }
        }
        Envelope envelope = Envelope.of(frames, x, y, r);
        Remainder remainder = Remainder.areas(tasks, all.build(), envelope);
        for (int task = 0; task < gap.length; task++) {
            gap[task] = remainder.areaUnits(task);
        }
    }

    private void keep(Edges land, int leaf) {
        Edges one = new EdgeBuilder(frames).copy(land, leaf).build();
        released.add(one);
        double[] sides = one.leafSides;
        if (one.count() > 0) {
            touched(sides[0], sides[1], sides[2], sides[3]);
            for (int k = 0; k < hits.count; k++) {
                releasedNear[hits.things[k]].add(released.size() - 1);
            }
        } else {
            hits.count = 0;
        }
    }

    /** The tasks whose boxes touch this one, into {@code hits}. */
    private void touched(double x0, double y0, double x1, double y1) {
        tasks.leafBoxes.touching(x0, y0, x1, y1, hits);
        int kept = 0;
        for (int k = 0; k < hits.count; k++) {
            int task = tasks.leafOrder[hits.things[k]];
            double[] sides = tasks.leafSides;
            int at = 4 * task;
            if (sides[at] <= x1 && sides[at + 2] >= x0 && sides[at + 1] <= y1 && sides[at + 3] >= y0) {
                hits.things[kept++] = task;
            }
        }
        hits.count = kept;
    }

    /** Adds the disc of a find and tells the tasks whose gap it changes. */
    public List<Change> add(double cx, double cy, double radius) {
        if (discs == x.length) {
            int size = 8 + discs + discs / 2;
            x = Arrays.copyOf(x, size);
            y = Arrays.copyOf(y, size);
            r = Arrays.copyOf(r, size);
        }
        x[discs] = cx;
        y[discs] = cy;
        r[discs] = radius;
        touched(cx - radius, cy - radius, cx + radius, cy + radius);
        for (int k = 0; k < hits.count; k++) {
            discsNear[hits.things[k]].add(discs);
        }
        discs++;
        return changes();
    }

    /** Adds released land, the only leaf of its edges, and tells the tasks whose gap it changes. */
    public List<Change> release(Edges land) {
        if (land.leaves != 1) {
            throw new IllegalArgumentException("One piece of land at a time; these are " + land.leaves);
        }
        keep(land, 0);
        return changes();
    }

    private List<Change> changes() {
        int[] touched = Arrays.copyOf(hits.things, hits.count);
        Arrays.sort(touched);
        List<Change> changes = new ArrayList<>();
        for (int task : touched) {
            long after = compute(task);
            if (after != gap[task]) {
                changes.add(new Change(task, gap[task], after));
                gap[task] = after;
            }
        }
        return changes;
    }

    private long compute(int task) {
        Ints near = discsNear[task];
        double[] cx = new double[near.count];
        double[] cy = new double[near.count];
        double[] cr = new double[near.count];
        for (int i = 0; i < near.count; i++) {
            cx[i] = x[near.values[i]];
            cy[i] = y[near.values[i]];
            cr[i] = r[near.values[i]];
        }
        EdgeBuilder land = new EdgeBuilder(frames);
        for (int i = 0; i < releasedNear[task].count; i++) {
            land.copy(released.get(releasedNear[task].values[i]), 0);
        }
        Edges one = new EdgeBuilder(frames).copy(tasks, task).build();
        return Remainder.areas(one, land.build(), Envelope.of(frames, cx, cy, cr))
                .areaUnits(0);
    }

    /** The gap of a task, in whole units of {@link Frames}. */
    public long areaUnits(int task) {
        return gap[task];
    }

    private static final class Ints {
        private int[] values = new int[4];
        private int count;

        void add(int value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }
    }
}
