package org.fadeout.edge.web;

import org.fadeout.base.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * One record as the map draws it for a span of days. A record whose look changes with time has several marks whose spans do not meet.
 *
 * @param kind name of its kind
 * @param label the number or name by which people know it
 * @param symbol name of its drawing
 * @param from first day on which it is drawn, such as 20230412; 0 where it has always been there or has no date
 * @param until first day on which it is drawn no more; {@link #FOREVER} where there is none
 * @param undated true where it should have a date and has none
 * @param x of the place by which it is found, as {@link Mercator} lays it
 * @param land its polygons in the same square, or null for a point
 */
record MapMark(
        String kind,
        RecordId id,
        String label,
        String symbol,
        int from,
        int until,
        boolean undated,
        Traits traits,
        double x,
        double y,
        @Nullable MultiPolygon land) {
    static final int FOREVER = 99_999_999;

    /**
     * What it is filtered by. Null where the question does not arise for such a record, empty where the answer is not known.
     *
     * @param hazard words of the type of hazard
     * @param status kind and word, such as {@code task:active}
     */
    record Traits(
            @Nullable String hazard,
            @Nullable String operator,
            @Nullable String status) {
        static final Traits NONE = new Traits(null, null, null);
    }

    /** The longer side of its box, in parts of the square; 0 for a point. */
    double size() {
        if (land == null) {
            return 0;
        }
        Envelope box = land.getEnvelopeInternal();
        return Math.max(box.getWidth(), box.getHeight());
    }

    /** Its box in the square. */
    Envelope box() {
        return land == null ? new Envelope(x, x, y, y) : land.getEnvelopeInternal();
    }

    boolean isDrawnOn(int day) {
        return from <= day && day < until;
    }
}
