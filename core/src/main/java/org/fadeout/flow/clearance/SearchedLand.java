package org.fadeout.flow.clearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.jspecify.annotations.Nullable;

/**
 * What a task searched. Land of several passes counts once in every area here.
 *
 * @param lines by method and depth, each the union of its passes; one land stands in several lines where it was searched twice
 * @param all the union of all passes with a polygon, or null where no search is recorded
 * @param surfaceOnly land that only passes over the surface searched
 * @param cleared land searched as the standard of the decision asks
 * @param leastDepth the least depth among the passes that clear, or null where none does
 * @param unjudged how many passes lack a depth or a method that can be judged
 * @param withoutPolygon how many searches are recorded without a polygon
 */
public record SearchedLand(
        List<Line> lines,
        @Nullable Area all,
        Area surfaceOnly,
        Shape cleared,
        @Nullable Length leastDepth,
        long unjudged,
        long withoutPolygon) {

    public SearchedLand {
        lines = List.copyOf(lines);
    }

    /** One method at one depth; either is null where it is not recorded. */
    public record Line(@Nullable String method, @Nullable Length depth, long passes, Area area) {}

    /** A pass with the depth of its record. */
    record Sweep(Pass pass, @Nullable Length depth) {}

    /** True where anybody recorded a search with its land. */
    public boolean recorded() {
        return all != null;
    }

    static SearchedLand of(List<Sweep> sweeps, long withoutPolygon) {
        if (sweeps.isEmpty()) {
            return new SearchedLand(List.of(), null, Area.ZERO, Shape.EMPTY, null, 0, withoutPolygon);
        }
        Shape all = union(sweeps);
        List<Sweep> clearing = having(sweeps, Verdict.QUALIFIES);
        Shape cleared = union(clearing);
        List<Sweep> below = sweeps.stream()
                .filter(sweep -> sweep.pass().verdict() != Verdict.SURFACE)
                .toList();
        Length least = clearing.stream()
                .map(Sweep::depth)
                .filter(java.util.Objects::nonNull)
                .min(Length::compareTo)
                .orElse(null);
        return new SearchedLand(
                lines(sweeps),
                all.area(),
                union(having(sweeps, Verdict.SURFACE)).minus(union(below)).area(),
                cleared,
                least,
                having(sweeps, Verdict.NOT_DETERMINABLE).size(),
                withoutPolygon);
    }

    private static List<Sweep> having(List<Sweep> sweeps, Verdict verdict) {
        return sweeps.stream()
                .filter(sweep -> sweep.pass().verdict() == verdict)
                .toList();
    }

    private static Shape union(List<Sweep> sweeps) {
        return Shape.union(sweeps.stream().map(sweep -> sweep.pass().shape()).toList());
    }

    private static List<Line> lines(List<Sweep> sweeps) {
        Map<String, List<Sweep>> groups = new TreeMap<>();
        for (Sweep sweep : sweeps) {
            String depth = sweep.depth() == null
                    ? "unknown"
                    : String.format("%012d", sweep.depth().millimetres());
            groups.computeIfAbsent(sweep.pass().method() + "/" + depth, key -> new ArrayList<>())
                    .add(sweep);
        }
        return groups.values().stream()
                .map(group -> new Line(
                        group.get(0).pass().method(),
                        group.get(0).depth(),
                        group.size(),
                        union(group).area()))
                .toList();
    }
}
