package org.fadeout.base.geometry.arcs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * All ground that leaves cover, parted by which leaves cover it.
 *
 * <p>Method: {@link Overlay} of all leaves with each other; each piece adds to the set on its left and takes from the set on its right. Leaves whose
 * boxes touch, directly or through others, are of one group, and groups have nothing to do with each other. Accuracy and cost: as {@link Overlay}.
 */
public final class LeafSets {
    private LeafSets() {}

    /**
     * Ground under exactly these leaves in one group.
     *
     * @param leaves rising: polygons by their number, then envelopes by theirs after the last polygon
     */
    public record Part(int group, List<Integer> leaves, long areaUnits) {}

    private record Key(int group, List<Integer> leaves) {}

    /** The parts by group, then by leaves. */
    public static List<Part> of(Edges land, List<Envelope> envelopes) {
        Touching groups = new Touching(land, envelopes);
        Map<Key, LongAdder> sums = new ConcurrentHashMap<>();
        new Overlay(List.of(land), envelopes, (cut, by) -> true).run(share -> piece -> {
            if (piece.measure == 0) {
                return;
            }
            int group = groups.of(piece);
            List<Integer> right = leaves(piece, false);
            if (!right.isEmpty()) {
                sums.computeIfAbsent(new Key(group, right), key -> new LongAdder())
                        .add(-piece.measure);
            }
            sums.computeIfAbsent(new Key(group, leaves(piece, true)), key -> new LongAdder())
                    .add(piece.measure);
        });
        List<Part> parts = new ArrayList<>(sums.size());
        sums.forEach((key, sum) -> parts.add(new Part(key.group(), key.leaves(), sum.sum())));
        parts.sort(Comparator.comparingInt(Part::group).thenComparing(Part::leaves, LeafSets::compare));
        return parts;
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static List<Integer> leaves(Piece piece, boolean own) {
        List<Integer> leaves = new ArrayList<>(piece.covering.count + 1);
        for (int i = 0; i < piece.covering.count; i++) {
            if (piece.covering.covers(i)) {
                leaves.add(piece.covering.leaf[i]);
            }
        }
        if (own) {
            leaves.add(piece.own);
        }
        leaves.sort(null);
        return List.copyOf(leaves);
    }
}
