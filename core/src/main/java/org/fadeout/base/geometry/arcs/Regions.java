package org.fadeout.base.geometry.arcs;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Regions that are made of leaves by a rule: a union, a difference, a common part.
 *
 * <p>Method: {@link Overlay} of all leaves with each other; a piece bounds the region where the rule holds on one of its sides only. Accuracy and
 * cost: as there.
 */
public final class Regions {
    private Regions() {}

    /** Which leaves lie over a place: polygons by their number, then envelopes by theirs after the last polygon. */
    @FunctionalInterface
    public interface Leaves {
        boolean has(int leaf);
    }

    /** Tells from the leaves over a place whether the region holds it. No leaves, no region. */
    @FunctionalInterface
    public interface Rule {
        boolean holds(Leaves leaves);
    }

    /** The area of a region in the whole units of {@link Frames}. */
    public static long areaUnits(Edges land, List<Envelope> envelopes, Rule rule) {
        LongAdder sum = new LongAdder();
        new Overlay(List.of(land), envelopes, (cut, by) -> true).run(share -> piece -> {
            int side = side(piece, rule);
            if (side != 0) {
                sum.add(side * piece.measure);
            }
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
            return kept.sink(piece -> {
                int side = side(piece, rule);
                if (side != 0) {
                    kept.add(0, piece, side < 0);
                }
            });
        });
        return new Outlines(frames, Pieces.join(parts), 1, envelopes);
    }

    /** 1 where the region lies left of the piece, -1 where it lies right, 0 where it lies on both sides or none. */
    private static int side(Piece piece, Rule rule) {
        boolean left = rule.holds(leaf -> leaf == piece.own || piece.covering.has(leaf));
        boolean right = rule.holds(piece.covering::has);
        return left == right ? 0 : left ? 1 : -1;
    }
}
