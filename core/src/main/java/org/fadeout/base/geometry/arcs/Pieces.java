package org.fadeout.base.geometry.arcs;

import java.util.Arrays;

/** Pieces of boundaries, kept: for each the region that lies left of it. 61 bytes a piece. */
final class Pieces {
    int count;
    int[] region = new int[64];
    long[] fromX = new long[64];
    double[] fromY = new double[64];
    long[] toX = new long[64];
    double[] toY = new double[64];
    long[] measure = new long[64];
    /** The circle of an arc, its number in its envelope; -1 for an edge. */
    int[] circle = new int[64];

    int[] envelope = new int[64];
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
        envelope[count] = piece.envelope;
        if (piece.circle >= 0 && piece.whole) {
            // It has no ends to join.
            fromX[count] = Long.MIN_VALUE;
            toX[count] = Long.MIN_VALUE;
        }
        kind[count++] = (byte) ((piece.circle >= 0 && piece.whole ? WHOLE : ALONG) | (against ? AGAINST : ALONG));
    }

    void addAll(Pieces other) {
        int size = count + other.count;
        if (size > region.length) {
            grow(size);
        }
        System.arraycopy(other.region, 0, region, count, other.count);
        System.arraycopy(other.fromX, 0, fromX, count, other.count);
        System.arraycopy(other.fromY, 0, fromY, count, other.count);
        System.arraycopy(other.toX, 0, toX, count, other.count);
        System.arraycopy(other.toY, 0, toY, count, other.count);
        System.arraycopy(other.measure, 0, measure, count, other.count);
        System.arraycopy(other.circle, 0, circle, count, other.count);
        System.arraycopy(other.envelope, 0, envelope, count, other.count);
        System.arraycopy(other.kind, 0, kind, count, other.count);
        count = size;
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

    /** All pieces of several stores, in their order. */
    static Pieces join(Pieces[] parts) {
        int size = 1;
        for (Pieces part : parts) {
            size += part == null ? 0 : part.count;
        }
        Pieces all = new Pieces();
        all.grow(size);
        for (Pieces part : parts) {
            if (part != null) {
                all.addAll(part);
            }
        }
        return all;
    }
}
