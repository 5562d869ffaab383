package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.fadeout.base.geometry.arcs.Frames;
import org.fadeout.base.geometry.arcs.LeafSets;
import org.fadeout.base.geometry.arcs.Regions;
import org.fadeout.base.measure.Area;

/**
 * Shapes cut along each other's edges and arcs once: each face lies wholly inside or wholly outside every shape, and has been measured once into
 * whole m2. Every area made of faces therefore adds exactly. A face here is all ground of one group under exactly the same shapes; it need not
 * hang together.
 *
 * <p>Method: all polygons and discs are laid on each other, see {@link LeafSets}. Those whose boxes touch form a group, and within a group the
 * faces are rounded by the largest remainder, so that they add to the rounded whole, and land elsewhere never changes a digit. Accuracy: each
 * shape's sum of faces is within (number of its faces) m2 of its own area. Cost: n log n.
 */
public final class Faces {
    private final List<Face> faces;

    private Faces(List<Face> faces) {
        this.faces = List.copyOf(faces);
    }

    /**
     * One face.
     *
     * @param area measured once, in whole m2
     * @param shapes the indices of the shapes that cover it
     */
    public record Face(Area area, BitSet shapes) {
        public boolean in(int shape) {
            return shapes.get(shape);
        }
    }

    /** The faces of the shapes, in an order that depends on their places and the order of the shapes. A face is covered by at least one shape. */
    public static Faces of(List<Shape> shapes) {
        Layout layout = new Layout();
        shapes.forEach(layout::take);
        List<LeafSets.Part> parts = LeafSets.of(layout.edges(), layout.envelopes());
        List<Regions.Rule> rules =
                shapes.stream().map(shape -> shape.form().rule(layout)).toList();
        List<Face> faces = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= parts.size(); to++) {
            if (to == parts.size() || parts.get(to).group() != parts.get(from).group()) {
                measure(parts.subList(from, to), rules, faces);
                from = to;
            }
        }
        return new Faces(faces);
    }

    private static void measure(List<LeafSets.Part> group, List<Regions.Rule> rules, List<Face> faces) {
        Map<BitSet, Long> areas = new LinkedHashMap<>();
        for (LeafSets.Part part : group) {
            BitSet shapes = new BitSet();
            for (int i = 0; i < rules.size(); i++) {
                if (rules.get(i).holds(part.leaves()::contains)) {
                    shapes.set(i);
                }
            }
            if (!shapes.isEmpty() && part.areaUnits() > 0) {
                areas.merge(shapes, part.areaUnits(), Long::sum);
            }
        }
        long[] whole = LargestRemainder.round(
                areas.values().stream().mapToDouble(Frames::squareMetres).toArray());
        int i = 0;
        for (BitSet shapes : areas.keySet()) {
            if (whole[i] > 0) {
                faces.add(new Face(Area.ofSquareMetres(whole[i]), shapes));
            }
            i++;
        }
    }

    public List<Face> all() {
        return faces;
    }

    /** The exact sum of the faces that the test chooses. */
    public Area area(Predicate<Face> chosen) {
        return Area.sum(faces.stream().filter(chosen).map(Face::area).toList());
    }
}
