package org.fadeout.base.geometry.arcs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

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

    /** A set of leaves in a group; its hash is kept, for each piece of a boundary asks for two. */
    private static final class Key {
        private final int group;
        private final int[] leaves;
        private final int hash;

        Key(int group, int[] leaves) {
            this.group = group;
            this.leaves = leaves;
            this.hash = 31 * Arrays.hashCode(leaves) + group;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.group == group && Arrays.equals(key.leaves, leaves);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        static int compare(Key a, Key b) {
            return a.group != b.group ? Integer.compare(a.group, b.group) : Arrays.compare(a.leaves, b.leaves);
        }

        Part part(LongAdder sum) {
            return new Part(group, Arrays.stream(leaves).boxed().toList(), sum.sum());
        }
    }

    /** The parts by group, then by leaves. */
    public static List<Part> of(Edges land, List<Envelope> envelopes) {
        Touching groups = new Touching(land, envelopes);
        Map<Key, LongAdder> sums = new ConcurrentHashMap<>();
        new Overlay(List.of(land), envelopes, (cut, by) -> true).run(share -> piece -> {
            if (piece.measure == 0) {
                return;
            }
            int group = groups.of(piece);
            int[] right = leaves(piece, false);
            if (right.length > 0) {
                add(sums, new Key(group, right), -piece.measure);
            }
            add(sums, new Key(group, leaves(piece, true)), piece.measure);
        });
        Key[] keys = sums.keySet().toArray(new Key[0]);
        Arrays.parallelSort(keys, Key::compare);
        List<Part> parts = new ArrayList<>(keys.length);
        for (Key key : keys) {
            parts.add(key.part(Objects.requireNonNull(sums.remove(key))));
        }
        return parts;
    }

    private static void add(Map<Key, LongAdder> sums, Key key, long measure) {
        // Most sets are there already, and a plain look costs less than one that may make.
        LongAdder sum = sums.get(key);
        (sum != null ? sum : sums.computeIfAbsent(key, made -> new LongAdder())).add(measure);
    }

    private static int[] leaves(Piece piece, boolean own) {
        Covering covering = piece.covering;
        int[] leaves = new int[covering.count + 1];
        int count = 0;
        for (int i = 0; i < covering.count; i++) {
            if (covering.covers(i)) {
                leaves[count++] = covering.leaf[i];
            }
        }
        if (own) {
            leaves[count++] = piece.own;
        }
        Arrays.sort(leaves, 0, count);
        return Arrays.copyOf(leaves, count);
    }
}
