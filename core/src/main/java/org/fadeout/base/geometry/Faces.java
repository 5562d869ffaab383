package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.fadeout.base.geometry.arcs.Frames;
import org.fadeout.base.geometry.arcs.LeafSets;
import org.fadeout.base.geometry.arcs.Regions;
import org.fadeout.base.geometry.arcs.Tract;
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
     * @param shapes the indices of the shapes that cover it, rising
     */
    public record Face(Area area, List<Integer> shapes) {
        public Face {
            shapes = List.copyOf(shapes);
        }

        public boolean in(int shape) {
            return Collections.binarySearch(shapes, shape) >= 0;
        }
    }

    /** The faces of the shapes, in an order that depends on their places and the order of the shapes. A face is covered by at least one shape. */
    public static Faces of(List<Shape> shapes) {
        Layout layout = new Layout();
        for (int i = 0; i < shapes.size(); i++) {
            layout.take(shapes.get(i), i);
        }
        List<LeafSets.Part> parts = LeafSets.of(layout.edges(), layout.envelopes());
        List<Regions.Rule> rules =
                shapes.stream().map(shape -> shape.form().rule(layout)).toList();
        List<Face> faces = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= parts.size(); to++) {
            if (to == parts.size() || parts.get(to).group() != parts.get(from).group()) {
                measure(parts.subList(from, to), layout, rules, faces);
                from = to;
            }
        }
        return new Faces(faces);
    }

    /**
     * What a tract adds to the faces of the shapes. They have to hold every polygon, and at least the discs that the tract needs.
     *
     * @throws IllegalArgumentException where a shape brings several unions of discs
     */
    public static FaceShare share(List<Shape> shapes, Tract tract) {
        Layout layout = new Layout();
        for (int i = 0; i < shapes.size(); i++) {
            layout.take(shapes.get(i), i);
        }
        LeafSets.Share share = LeafSets.share(layout.edges(), layout.envelopes(), tract);
        List<Regions.Rule> rules =
                shapes.stream().map(shape -> shape.form().rule(layout)).toList();
        List<FaceShare.Part> parts = new ArrayList<>();
        for (LeafSets.Part part : share.parts()) {
            List<Integer> leaves =
                    part.leaves().stream().map(layout::everywhere).boxed().toList();
            parts.add(new FaceShare.Part(part.group(), leaves, over(part, layout, rules), part.areaUnits()));
        }
        return new FaceShare(parts, share.groups());
    }

    /** The faces of the whole from the shares of all tracts: the very same. */
    public static Faces together(Collection<FaceShare> shares) {
        SortedMap<FaceShare.Part, Long> sums = new TreeMap<>(ORDER);
        FaceShare.together(List.copyOf(shares)).forEach(part -> sums.merge(part, part.units(), Long::sum));
        List<Face> faces = new ArrayList<>();
        Map<List<Integer>, Long> areas = new LinkedHashMap<>();
        int group = -1;
        for (Map.Entry<FaceShare.Part, Long> sum : sums.entrySet()) {
            if (sum.getKey().group() != group) {
                round(areas, faces);
                areas.clear();
                group = sum.getKey().group();
            }
            add(sum.getKey().shapes(), sum.getValue(), areas);
        }
        round(areas, faces);
        return new Faces(faces);
    }

    /** The order in which parts are rounded: it decides ties. */
    private static final Comparator<FaceShare.Part> ORDER =
            Comparator.comparingInt(FaceShare.Part::group).thenComparing(FaceShare.Part::leaves, Faces::compare);

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return Integer.compare(one.get(i), other.get(i));
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static void measure(List<LeafSets.Part> group, Layout layout, List<Regions.Rule> rules, List<Face> faces) {
        Map<List<Integer>, Long> areas = new LinkedHashMap<>();
        for (LeafSets.Part part : group) {
            add(over(part, layout, rules), part.areaUnits(), areas);
        }
        round(areas, faces);
    }

    private static void add(List<Integer> over, long units, Map<List<Integer>, Long> areas) {
        if (!over.isEmpty() && units > 0) {
            areas.merge(over, units, Long::sum);
        }
    }

    private static void round(Map<List<Integer>, Long> areas, List<Face> faces) {
        long[] whole = LargestRemainder.round(
                areas.values().stream().mapToDouble(Frames::squareMetres).toArray());
        int i = 0;
        for (List<Integer> shapes : areas.keySet()) {
            if (whole[i] > 0) {
                faces.add(new Face(Area.ofSquareMetres(whole[i]), shapes));
            }
            i++;
        }
    }

    /** The shapes over a part, rising. Only those made of one of its leaves are asked: without a leaf no shape holds. */
    private static List<Integer> over(LeafSets.Part part, Layout layout, List<Regions.Rule> rules) {
        LeafSets.Leaves leaves = part.leaves();
        if (leaves.size() == 1) {
            return holding(layout.madeOf(leaves.at(0)), leaves, rules);
        }
        Set<Integer> asked = new TreeSet<>();
        for (int i = 0; i < leaves.size(); i++) {
            asked.addAll(layout.madeOf(leaves.at(i)));
        }
        return holding(asked, leaves, rules);
    }

    private static List<Integer> holding(Collection<Integer> asked, LeafSets.Leaves leaves, List<Regions.Rule> rules) {
        List<Integer> holding = new ArrayList<>(asked.size());
        for (int shape : asked) {
            if (rules.get(shape).holds(leaves)) {
                holding.add(shape);
            }
        }
        return holding;
    }

    public List<Face> all() {
        return faces;
    }

    /** The exact sum of the faces that the test chooses. */
    public Area area(Predicate<Face> chosen) {
        return Area.sum(faces.stream().filter(chosen).map(Face::area).toList());
    }
}
