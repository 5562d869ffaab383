package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.geometry.arcs.EdgeBuilder;
import org.fadeout.base.geometry.arcs.Edges;
import org.fadeout.base.geometry.arcs.Frames;
import org.fadeout.base.geometry.arcs.LiveGap;
import org.fadeout.base.geometry.arcs.World;
import org.fadeout.base.measure.Area;

/**
 * The gap within each task while finds and released land come in one by one. The gap here is the envelope of all discs within the task's land,
 * less all released land.
 *
 * <p>Method, accuracy and cost: {@link LiveGap}; the same to the last bit as computing everything anew. Not for several threads at once.
 */
public final class LiveGaps {
    private final LiveGap gaps;

    /**
     * A task whose gap has changed.
     *
     * @param task its place in the list of tasks
     */
    public record Change(int task, Area before, Area after) {}

    /** Starts from what is known. Throws IllegalArgumentException where a disc lies beyond 85 degrees of latitude. */
    public LiveGaps(List<Land> tasks, List<Land> released, List<Disc> discs) {
        double[] x = new double[discs.size()];
        double[] y = new double[discs.size()];
        double[] r = new double[discs.size()];
        for (int i = 0; i < x.length; i++) {
            double[] circle = circle(discs.get(i));
            x[i] = circle[0];
            y[i] = circle[1];
            r[i] = circle[2];
        }
        gaps = new LiveGap(edges(tasks), List.of(edges(released)), x, y, r);
    }

    private static Edges edges(List<Land> lands) {
        EdgeBuilder builder = new EdgeBuilder(Frames.world());
        lands.forEach(land -> builder.add(Plane.of(land)));
        return builder.build();
    }

    private static double[] circle(Disc disc) {
        Discs.check(disc);
        double[] circle = World.circle(disc.centre().latitude(), disc.radius().metres());
        return new double[] {World.x(disc.centre().longitude()), circle[0], circle[1]};
    }

    /** Adds the disc of a find, its radius above zero, and tells the tasks whose gap it changes. */
    public List<Change> add(Disc disc) {
        double[] circle = circle(disc);
        return told(gaps.add(circle[0], circle[1], circle[2]));
    }

    /** Adds released land and tells the tasks whose gap it changes. */
    public List<Change> release(Land land) {
        return told(gaps.release(edges(List.of(land))));
    }

    /** The gap of a task, rounded to whole m2. */
    public Area gap(int task) {
        return area(gaps.areaUnits(task));
    }

    private static List<Change> told(List<LiveGap.Change> changes) {
        List<Change> told = new ArrayList<>();
        for (LiveGap.Change change : changes) {
            told.add(new Change(change.task(), area(change.before()), area(change.after())));
        }
        return told;
    }

    private static Area area(long units) {
        return Area.ofSquareMetres(Math.max(0, Math.round(Frames.squareMetres(units))));
    }
}
