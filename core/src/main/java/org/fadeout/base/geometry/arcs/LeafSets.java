package org.fadeout.base.geometry.arcs;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
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
    public record Part(int group, Leaves leaves, long areaUnits) {}

    /** Numbers of leaves, rising. */
    public static final class Leaves implements Regions.Leaves {
        private final int[] numbers;

        Leaves(int[] numbers) {
            this.numbers = numbers;
        }

        public int size() {
            return numbers.length;
        }

        /** The number at a place of the list, from 0. */
        public int at(int place) {
            return numbers[place];
        }

        public IntStream stream() {
            return Arrays.stream(numbers);
        }

        @Override
        public boolean has(int leaf) {
            return Arrays.binarySearch(numbers, leaf) >= 0;
        }

        @Override
        public boolean any(BitSet wanted) {
            for (int number : numbers) {
                if (wanted.get(number)) {
                    return true;
                }
            }
            return false;
        }

        static int compare(Leaves one, Leaves other) {
            return Arrays.compare(one.numbers, other.numbers);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Leaves leaves && Arrays.equals(leaves.numbers, numbers);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }

        @Override
        public String toString() {
            return Arrays.toString(numbers);
        }
    }

    /**
     * What a tract adds.
     *
     * @param parts with units that mean something when those of all tracts have been added; groups are those of the tract
     * @param groups by names that every tract gives alike
     */
    public record Share(List<Part> parts, Map<String, Integer> groups) {}

    /** The parts by group, then by leaves. */
    public static List<Part> of(Edges land, List<Envelope> envelopes) {
        return parts(land, envelopes, new Touching(land, envelopes), null);
    }

    /** What a tract adds to the parts. */
    public static Share share(Edges land, List<Envelope> envelopes, Tract tract) {
        Touching groups = new Touching(land, envelopes);
        return new Share(parts(land, envelopes, groups, tract), groups.names(envelopes, tract));
    }

    private static List<Part> parts(Edges land, List<Envelope> envelopes, Touching groups, @Nullable Tract tract) {
        Overlay overlay = new Overlay(List.of(land), envelopes, (cut, by) -> true, tract);
        LeafSums.Told[] shares = new LeafSums.Told[overlay.shares()];
        Queue<LeafSums> tables = new ConcurrentLinkedQueue<>();
        overlay.run(share -> {
            LeafSums sums = Objects.requireNonNullElseGet(tables.poll(), LeafSums::new);
            return new Piece.Sink() {
                @Override
                public void take(Piece piece) {
                    if (piece.measure != 0) {
                        sums.add(groups.of(piece), piece);
                    }
                }

                @Override
                public void done() {
                    // A table is large and most shares are small: it goes on to the next share, and only what it holds
                    // is kept.
                    shares[share] = sums.take();
                    tables.add(sums);
                }
            };
        });
        return LeafSums.together(shares);
    }
}
