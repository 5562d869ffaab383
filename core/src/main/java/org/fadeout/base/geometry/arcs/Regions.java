package org.fadeout.base.geometry.arcs;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Regions that are made of leaves by a rule: a union, a difference, a common part.
 *
 * <p>Method: {@link Overlay} of all leaves with each other; a piece bounds the region where the rule holds on one of its sides only. Accuracy and
 * cost: as there.
 */
public final class Regions {
    private Regions() {}

    /** Which leaves lie over a place: polygons by their number, then envelopes by theirs after the last polygon. */
    public interface Leaves {
        boolean has(int leaf);

        /** True where one of these leaves lies over the place. Costs what lies there, not how many are asked for. */
        boolean any(BitSet leaves);
    }

    /** Tells from the leaves over a place whether the region holds it. No leaves, no region. */
    @FunctionalInterface
    public interface Rule {
        boolean holds(Leaves leaves);
    }

    /** The area of a region in the whole units of {@link Frames}. */
    public static long areaUnits(Edges land, List<Envelope> envelopes, Rule rule) {
        return areaUnits(land, envelopes, rule, null);
    }

    /** What a tract adds to the area of a region; all of it where the tract is null. */
    public static long areaUnits(Edges land, List<Envelope> envelopes, Rule rule, @Nullable Tract tract) {
        LongAdder sum = new LongAdder();
        new Overlay(List.of(land), envelopes, (cut, by) -> true, tract).run(share -> {
            Sides sides = new Sides(rule);
            return piece -> {
                int side = sides.of(piece);
                if (side != 0) {
                    sum.add(side * piece.measure);
                }
            };
        });
        return sum.sum();
    }

    /** The outline of a region, which is region 0. */
    public static Outlines outlines(Frames frames, Edges land, List<Envelope> envelopes, Rule rule) {
        Overlay overlay = new Overlay(List.of(land), envelopes, (cut, by) -> true, true);
        Pieces[] parts = new Pieces[overlay.shares()];
        overlay.run(share -> {
            Pieces kept = new Pieces();
            parts[share] = kept;
            Sides sides = new Sides(rule);
            return kept.sink(piece -> {
                int side = sides.of(piece);
                if (side != 0) {
                    kept.add(0, piece, side < 0);
                }
            });
        });
        return new Outlines(frames, Pieces.join(parts), 1, envelopes);
    }

    /** Asks the rule about both sides of a piece. One for each thread. */
    private static final class Sides {
        private final Rule rule;
        private final Left left = new Left();

        Sides(Rule rule) {
            this.rule = rule;
        }

        /** 1 where the region lies left of the piece, -1 where it lies right, 0 where it lies on both sides or none. */
        int of(Piece piece) {
            left.own = piece.own;
            left.covering = piece.covering;
            boolean holdsLeft = rule.holds(left);
            boolean holdsRight = rule.holds(piece.covering);
            return holdsLeft == holdsRight ? 0 : holdsLeft ? 1 : -1;
        }
    }

    /** What lies left of a piece: what lies over it, and what it bounds. */
    private static final class Left implements Leaves {
        private int own;
        private Covering covering = new Covering();

        @Override
        public boolean has(int leaf) {
            return leaf == own || covering.has(leaf);
        }

        @Override
        public boolean any(BitSet leaves) {
            return leaves.get(own) || covering.any(leaves);
        }
    }
}
