package org.fadeout.edge.web;

import org.fadeout.edge.ogc.TilingDocuments;
import org.locationtech.jts.geom.Envelope;

/**
 * One tile: a square of the map at a zoom, column from the west, row from the north. Throws IllegalArgumentException where there is no such
 * tile.
 */
record TileAddress(int zoom, int column, int row) {
    static final int LAST_ZOOM = TilingDocuments.LAST_ZOOM;

    TileAddress {
        if (zoom < 0 || zoom > LAST_ZOOM) {
            throw new IllegalArgumentException("A zoom is from 0 to " + LAST_ZOOM + ", not " + zoom);
        }
        int side = 1 << zoom;
        if (column < 0 || row < 0 || column >= side || row >= side) {
            throw new IllegalArgumentException("At zoom " + zoom + " columns and rows are from 0 to " + (side - 1));
        }
    }

    long firstKey() {
        return Mercator.key(zoom, column, row);
    }

    /** The first key behind the tile. */
    long endKey() {
        return firstKey() + (1L << 2 * (Mercator.LEVELS - zoom));
    }

    boolean isAnchorOf(MapMark mark) {
        long key = Mercator.key(mark.x(), mark.y());
        return firstKey() <= key && key < endKey();
    }

    /** Its side, in parts of the square. */
    double side() {
        return 1.0 / (1L << zoom);
    }

    /** Its box with a margin, in parts of its side. */
    Envelope box(double margin) {
        double side = side();
        return new Envelope(
                (column - margin) * side,
                (column + 1 + margin) * side,
                (row - margin) * side,
                (row + 1 + margin) * side);
    }
}
