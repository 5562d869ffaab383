package org.fadeout.base.geometry.arcs;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** Pieces of boundaries, kept: for each the region that lies left of it. 51 bytes a piece. */
final class Pieces {
    private static final int[] NO_INTS = {};
    private static final long[] NO_LONGS = {};
    private static final double[] NO_DOUBLES = {};
    private static final short[] NO_SHORTS = {};
    private static final byte[] NO_BYTES = {};

    int count;
    int[] region = new int[64];
    long[] fromX = new long[64];
    double[] fromY = new double[64];
    long[] toX = new long[64];
    double[] toY = new double[64];
    long[] measure = new long[64];
    /** The circle of an arc, its number in its envelope; -1 for an edge. */
    int[] circle = new int[64];

    short[] envelope = new short[64];
    byte[] kind = new byte[64];

    static final byte ALONG = 0;
    /** The region lies right of the curve: the piece runs against it, clockwise on an arc. */
    static final byte AGAINST = 1;
    /** A whole circle. */
    static final byte WHOLE = 2;

    void add(int left, Piece piece, boolean against) {
        if (count == region.length) {
            grow(2 * count);
        }
        region[count] = left;
        fromX[count] = against ? piece.toX : piece.fromX;
        fromY[count] = against ? piece.toY : piece.fromY;
        toX[count] = against ? piece.fromX : piece.toX;
        toY[count] = against ? piece.fromY : piece.toY;
        measure[count] = against ? -piece.measure : piece.measure;
        circle[count] = piece.circle;
        envelope[count] = (short) piece.envelope;
        if (piece.circle >= 0 && piece.whole) {
            // It has no ends to join.
            fromX[count] = Long.MIN_VALUE;
            toX[count] = Long.MIN_VALUE;
        }
        kind[count++] = (byte) ((piece.circle >= 0 && piece.whole ? WHOLE : ALONG) | (against ? AGAINST : ALONG));
    }

    /** Gives back the memory of the regions, when the pieces have been put in their order. */
    void forgetRegions() {
        region = NO_INTS;
    }

    /** A sink that fills this store; when its share is done, the room that is not used is given back. */
    Piece.Sink sink(Piece.Sink adding) {
        return new Piece.Sink() {
            @Override
            public void take(Piece piece) {
                adding.take(piece);
            }

            @Override
            public void done() {
                adding.done();
                grow(count);
            }
        };
    }

    private void grow(int size) {
        region = Arrays.copyOf(region, size);
        fromX = Arrays.copyOf(fromX, size);
        fromY = Arrays.copyOf(fromY, size);
        toX = Arrays.copyOf(toX, size);
        toY = Arrays.copyOf(toY, size);
        measure = Arrays.copyOf(measure, size);
        circle = Arrays.copyOf(circle, size);
        envelope = Arrays.copyOf(envelope, size);
        kind = Arrays.copyOf(kind, size);
    }

    /** All pieces of several stores, in their order. The stores are empty afterwards: field by field, so that little stands twice at a time. */
    static Pieces join(Pieces[] given) {
        Pieces[] parts = Arrays.stream(given).filter(Objects::nonNull).toArray(Pieces[]::new);
        int size = Arrays.stream(parts).mapToInt(part -> part.count).sum();
        Pieces all = new Pieces();
        all.count = size;
        all.region = new int[size];
        join(parts, all.region, part -> part.region, part -> part.region = NO_INTS);
        all.fromX = new long[size];
        join(parts, all.fromX, part -> part.fromX, part -> part.fromX = NO_LONGS);
        all.fromY = new double[size];
        join(parts, all.fromY, part -> part.fromY, part -> part.fromY = NO_DOUBLES);
        all.toX = new long[size];
        join(parts, all.toX, part -> part.toX, part -> part.toX = NO_LONGS);
        all.toY = new double[size];
        join(parts, all.toY, part -> part.toY, part -> part.toY = NO_DOUBLES);
        all.measure = new long[size];
        join(parts, all.measure, part -> part.measure, part -> part.measure = NO_LONGS);
        all.circle = new int[size];
        join(parts, all.circle, part -> part.circle, part -> part.circle = NO_INTS);
        all.envelope = new short[size];
        join(parts, all.envelope, part -> part.envelope, part -> part.envelope = NO_SHORTS);
        all.kind = new byte[size];
        join(parts, all.kind, part -> part.kind, part -> part.kind = NO_BYTES);
        return all;
    }

    private static void join(Pieces[] parts, Object into, Function<Pieces, Object> field, Consumer<Pieces> drop) {
        int at = 0;
        for (Pieces part : parts) {
            System.arraycopy(field.apply(part), 0, into, at, part.count);
            at += part.count;
            drop.accept(part);
        }
    }
}
