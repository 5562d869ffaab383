package org.fadeout.base.geometry.arcs;

/**
 * A piece of a boundary between two crossings: a part of an edge or of an arc. The leaf that it bounds lies left of it. Made once for each thread and
 * filled anew for each piece.
 */
final class Piece {
    /** The code of the leaf that it bounds. */
    int own;
    /** The other leaves over it; they lie on both sides. */
    final Covering covering = new Covering();
    /** What it adds to the integral of what lies left of it. */
    long measure;

    long fromX;
    double fromY;
    long toX;
    double toY;
    /** The circle of an arc, its number in its envelope; -1 for an edge. */
    int circle;

    /** The ring of an edge. */
    int ring;
    /** The number of the envelope of an arc. */
    int envelope;

    boolean whole;

    /** Takes the pieces of one share of the work. */
    interface Sink {
        void take(Piece piece);

        /** Says that the share is done. */
        default void done() {}
    }
}
