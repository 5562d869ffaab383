package org.fadeout.edge.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What a row says of where it is, in degrees on WGS 84 (x longitude, y latitude), not yet judged.
 *
 * @param fault why it cannot be used, or null
 * @param asEntered the coordinates as they were written where that is not degrees on WGS 84; else empty
 * @param mended methods by which it was mended on the way
 * @param doubts phrases on what a person should check
 * @param used the headings that were used up
 */
record Located(
        @Nullable Geometry geometry,
        @Nullable String fault,
        String asEntered,
        List<String> mended,
        List<String> doubts,
        List<String> used) {
    static final Located NOWHERE = new Located(null, null, "", List.of(), List.of(), List.of());

    static Located at(Geometry geometry, String asEntered) {
        return new Located(geometry, null, asEntered, List.of(), List.of(), List.of());
    }

    static Located faulty(String fault, String asEntered) {
        return new Located(null, fault, asEntered, List.of(), List.of(), List.of());
    }

    Located mendedBy(List<String> methods) {
        return new Located(geometry, fault, asEntered, methods, doubts, used);
    }

    Located doubting(String... phrases) {
        return new Located(geometry, fault, asEntered, mended, List.of(phrases), used);
    }

    Located using(List<String> headings) {
        return new Located(geometry, fault, asEntered, mended, doubts, headings);
    }
}
