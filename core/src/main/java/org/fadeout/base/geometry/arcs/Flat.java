package org.fadeout.base.geometry.arcs;

/** The plane as it is on paper: Q(y) = y. */
final class Flat extends Frames {
    static final Flat INSTANCE = new Flat();

    private final Row[] rows = new Row[1 << 16];

    private Flat() {}

    @Override
    Row row(int index) {
        int at = index + (1 << 15);
        Row row = rows[at];
        if (row == null) {
            row = new Row((index + 0.5) * ROW, index, ROW / 2, 1, 0, 0, 0, 0);
            rows[at] = row;
        }
        return row;
    }

    @Override
    double seam() {
        return Double.POSITIVE_INFINITY;
    }
}
