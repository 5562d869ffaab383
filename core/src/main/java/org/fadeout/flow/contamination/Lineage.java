package org.fadeout.flow.contamination;

import java.util.List;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Overlaps;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Area;

/**
 * The land of areas beside the land of those that take their place. Taking a place moves no edge: neither may land be lost, nor come in,
 * nor stand in two of the successors.
 *
 * @param before the land of the predecessors, each place once
 * @param after the land of the successors, each place once
 * @param lost land of a predecessor and of no successor
 * @param gained land of a successor and of no predecessor
 * @param twice land that two successors share, summed over the pairs that share more than the tolerance
 */
public record Lineage(Area before, Area after, Area lost, Area gained, Area twice) {
    /** What drawing and rounding may leave. */
    public static final Area TOLERANCE = Area.ofSquareMetres(1);

    public static Lineage of(List<Land> predecessors, List<Land> successors) {
        Shape before = Shape.unionOf(predecessors);
        Shape after = Shape.unionOf(successors);
        Area twice = Area.sum(Overlaps.above(successors, TOLERANCE).stream()
                .map(Overlaps.Pair::area)
                .toList());
        return new Lineage(
                before.area(),
                after.area(),
                before.minus(after).area(),
                after.minus(before).area(),
                twice);
    }

    /** True where nothing is lost, gained or doubled beyond the tolerance. */
    public boolean balances() {
        return !lost.isMoreThan(TOLERANCE) && !gained.isMoreThan(TOLERANCE) && !twice.isMoreThan(TOLERANCE);
    }

    /** The difference in words. */
    public String difference() {
        return before + " before and " + after + " after: " + lost + " lost, " + gained + " gained, " + twice
                + " in more than one successor";
    }
}
