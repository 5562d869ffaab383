package org.fadeout.edge.exchange;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The content of a row as one text: what tells a row without a number from others, whatever the order of its columns. */
final class RowContent {

    private RowContent() {}

    static String of(Row row) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(row.values())
                .forEach((heading, value) ->
                        text.append(heading).append('\u0001').append(value).append('\u0002'));
        append(row.geometry(), text);
        return text.toString();
    }

    private static void append(@Nullable Geometry geometry, StringBuilder text) {
        if (geometry == null) {
            return;
        }
        text.append(geometry.getGeometryType());
        for (Coordinate point : geometry.getCoordinates()) {
            text.append(' ').append(point.x).append(' ').append(point.y);
        }
    }
}
