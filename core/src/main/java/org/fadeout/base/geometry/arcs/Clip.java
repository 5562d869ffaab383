package org.fadeout.base.geometry.arcs;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How much of each leaf lies within an envelope.
 *
 * <p>Method: {@link Overlay} of the leaves and the envelope; leaves do not cut each other. Accuracy and cost: as there.
 */
public final class Clip {
    private final AtomicLongArray areas;

    private Clip(int leaves) {
        areas = new AtomicLongArray(leaves);
    }

    public static Clip of(Edges land, Envelope envelope) {
        Clip clip = new Clip(land.leaves);
        int discs = land.leaves;
        new Overlay(List.of(land), List.of(envelope), (cut, by) -> cut != by).run(share -> piece -> {
            if (piece.own != discs) {
                if (piece.covering.has(discs)) {
                    clip.areas.addAndGet(piece.own, piece.measure);
                }
                return;
            }
            for (int i = 0; i < piece.covering.count; i++) {
                if (piece.covering.covers(i)) {
                    clip.areas.addAndGet(piece.covering.leaf[i], piece.measure);
                }
            }
        });
        return clip;
    }

    /** The area of a leaf within the envelope, in whole units of {@link Frames}. */
    public long areaUnits(int leaf) {
        return areas.get(leaf);
    }

    /** The area of a leaf within the envelope, in square metres. */
    public double area(int leaf) {
        return Frames.squareMetres(areas.get(leaf));
    }
}
