package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Position;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Which pieces of land cover each other, pair by pair.
 *
 * <p>Method: boxes in an R-tree, then {@link Shape#within}. Accuracy and source as {@link Shape}. Cost: n log n plus the pairs found.
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
        List<Shape> shapes = lands.stream().map(Shape::of).toList();
        STRtree tree = new STRtree();
        for (int i = 0; i < shapes.size(); i++) {
            tree.insert(shapes.get(i).plane().getEnvelopeInternal(), i);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            for (Object found : tree.query(shapes.get(i).plane().getEnvelopeInternal())) {
                int other = (Integer) found;
                if (other > i) {
                    addIfMore(i, other, shapes, least, pairs);
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second));
        return pairs;
    }

    private static void addIfMore(int first, int second, List<Shape> shapes, Area least, List<Pair> pairs) {
        Shape shared = shapes.get(first).within(shapes.get(second));
        if (shared.isMoreThan(least)) {
            pairs.add(new Pair(first, second, shared.area(), shared.inside()));
        }
    }
}
