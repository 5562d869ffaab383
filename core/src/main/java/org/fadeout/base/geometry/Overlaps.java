package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.geometry.arcs.Coverage;
import org.fadeout.base.geometry.arcs.EdgeBuilder;
import org.fadeout.base.geometry.arcs.Frames;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Position;

/**
 * Which pieces of land cover each other, pair by pair.
 *
 * <p>Method: all pieces are laid on each other once, see {@link Coverage}. Accuracy as {@link Shape}. Cost: n log n plus the pairs found.
 */
public final class Overlaps {
    private Overlaps() {}

    /**
     * A pair that shares ground.
     *
     * @param first index in the list, the smaller one
     * @param second index in the list
     * @param inside a place in the shared ground
     */
    public record Pair(int first, int second, Area area, Position inside) {}

    /** All pairs that share more than the given area, by first then second index. */
    public static List<Pair> above(List<Land> lands, Area least) {
        EdgeBuilder builder = new EdgeBuilder(Frames.world());
        lands.forEach(land -> builder.add(Plane.of(land)));
        List<Pair> pairs = new ArrayList<>();
        for (Coverage.Overlap overlap : Coverage.withOverlaps(builder.build()).overlaps()) {
            if (overlap.area() > least.squareMetres()) {
                Shape shared = Shape.of(lands.get(overlap.first())).within(Shape.of(lands.get(overlap.second())));
                Area area = Area.ofSquareMetres(Math.round(overlap.area()));
                pairs.add(new Pair(overlap.first(), overlap.second(), area, shared.inside()));
            }
        }
        return pairs;
    }
}
