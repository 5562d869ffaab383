package org.fadeout.base.geometry.arcs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * The union of many leaves, and which of them overlap.
 *
 * <p>Method: {@link Overlay} of the leaves with themselves: what no other leaf covers bounds the union, what another covers bounds the
 * overlap with it. Accuracy: exact for the vertices on their grid; areas rounded once a crossing, 2^-19 m2. Cost: as there.
 */
public final class Coverage {
    private final LongAdder union = new LongAdder();
    private final Map<Long, LongAdder> pairs = new ConcurrentHashMap<>();

    private Coverage() {}

    /** Two leaves that share ground, the smaller number first, and how much in whole units of {@link Frames}. */
    public record Overlap(int first, int second, long areaUnits) {
        /** The shared ground in square metres. */
        public double area() {
            return Frames.squareMetres(areaUnits);
        }
    }

    /** The union alone. */
    public static Coverage of(Edges land) {
        Coverage coverage = new Coverage();
        new Overlay(List.of(land), List.of(), (cut, by) -> true).run(share -> coverage::addOpen);
        return coverage;
    }

    /** The union and every pair that shares ground. */
    public static Coverage withOverlaps(Edges land) {
        Coverage coverage = new Coverage();
        new Overlay(List.of(land), List.of(), (cut, by) -> true).run(share -> piece -> {
            coverage.addOpen(piece);
            coverage.addPairs(piece);
        });
        return coverage;
    }

    private void addOpen(Piece piece) {
        if (!piece.covering.hasAny(0, Integer.MAX_VALUE)) {
            union.add(piece.measure);
        }
    }

    private void addPairs(Piece piece) {
        for (int i = 0; i < piece.covering.count; i++) {
            if (piece.covering.covers(i)) {
                long first = Math.min(piece.own, piece.covering.leaf[i]);
                long second = Math.max(piece.own, piece.covering.leaf[i]);
                pairs.computeIfAbsent(first << 32 | second, pair -> new LongAdder())
                        .add(piece.measure);
            }
        }
    }

    /** The area of the union in whole units of {@link Frames}. */
    public long areaUnits() {
        return union.sum();
    }

    /** The area of the union in square metres. */
    public double area() {
        return Frames.squareMetres(union.sum());
    }

    /** The pairs that share ground, by their numbers. Neighbours along a shared border share none. */
    public List<Overlap> overlaps() {
        List<Overlap> found = new ArrayList<>();
        pairs.forEach((pair, area) -> {
            if (area.sum() != 0) {
                found.add(new Overlap((int) (pair >>> 32), pair.intValue(), area.sum()));
            }
        });
        found.sort(Comparator.comparingInt(Overlap::first).thenComparingInt(Overlap::second));
        return found;
    }
}
