package org.fadeout.bench;

import java.util.List;

/**
 * A polygon or multipolygon in planar metres. A ring is x0, y0, x1, y1, ... and ends with its first corner; the outer ring runs
 * counter-clockwise, holes clockwise. Parts do not overlap.
 */
public record Patch(List<Part> parts) {
    /** One polygon: its outer ring first, then its holes. */
    public record Part(List<double[]> rings) {}

    static Patch of(double[] ring) {
        return new Patch(List.of(new Part(List.of(ring))));
    }
}
