package org.fadeout.edge.exchange;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One row of an input as it was read, before anything is made of it.
 *
 * @param number the row in its input, counted from 1 without headings
 * @param values the texts by heading, in the order of the file; blank ones left out; handed over by whoever made them
 * @param geometry the geometry in the input's own coordinates, or null where the row has none
 * @param fault why there is no usable geometry although the row holds something, or null
 * @param mended the names of the methods by which reading mended it
 */
public record Row(
        long number,
        Map<String, String> values,
        @Nullable Geometry geometry,
        @Nullable String fault,
        List<String> mended) {

    public Row {
        values = Collections.unmodifiableMap(values);
        mended = List.copyOf(mended);
    }

    /** The text under a heading; empty where there is none. */
    public String text(@Nullable String heading) {
        return heading == null ? "" : values.getOrDefault(heading, "");
    }
}
