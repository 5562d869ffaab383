package org.fadeout.base.geometry.arcs;

/** The plane as it is on paper: Q(y) = y. */
final class Flat extends Frames {
    static final Flat INSTANCE = new Flat();

    private Flat() {}

    @Override
    Row row(int index) {
        return new Row((index + 0.5) * ROW, index, ROW / 2, 1, 0, 0, 0, 0);
    }

    @Override
    double seam() {
        return Double.POSITIVE_INFINITY;
    }
}
