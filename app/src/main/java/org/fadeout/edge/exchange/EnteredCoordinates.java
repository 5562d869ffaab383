package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fadeout.base.record.Kind;
import org.fadeout.flow.place.CoordinateFormat;
import org.fadeout.flow.place.TurningPoint;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** Keeps beside a turning point what was entered: the words of the cells, how they are written, their reference system. */
final class EnteredCoordinates {
    private EnteredCoordinates() {}

    /** Adds what the row says to the values of a turning point that has a position; nothing for other kinds. */
    static void keep(Plan plan, Row row, Located located, Map<String, Object> values) {
        Kind<?> kind = plan.kind();
        if (!kind.equals(TurningPoint.KIND) || values.get("position") == null) {
            return;
        }
        List<String> words = new ArrayList<>();
        located.used().forEach(heading -> words.add(row.text(heading)));
        if (words.isEmpty() && located.geometry() instanceof Point point) {
            words.add("longitude " + point.getX() + ", latitude " + point.getY());
        }
        values.put(
                "as_entered",
                located.used().isEmpty() && !located.asEntered().isEmpty()
                        ? located.asEntered()
                        : String.join(" ", words).strip());
        CoordinateFormat format = format(plan, located);
        if (format != null) {
            values.put("format", format);
        }
        Crs crs = plan.crs();
        if (crs != null) {
            values.put("reference_system", crs.name());
            if (!crs.isWgs84()) {
                values.put("transformation", "proj4j, from " + crs.name());
            }
        }
    }

    private static @Nullable CoordinateFormat format(Plan plan, Located located) {
        if (located.used().isEmpty()) {
            return CoordinateFormat.GEOMETRY;
        }
        if (uses(plan, located, "mgrs")) {
            return CoordinateFormat.MGRS;
        }
        if (uses(plan, located, "zone")) {
            return CoordinateFormat.UTM;
        }
        Crs crs = plan.crs();
        if (crs != null && !crs.isWgs84()) {
            return CoordinateFormat.PROJECTED;
        }
        if (uses(plan, located, "latitude")) {
            return located.asEntered().isEmpty()
                    ? CoordinateFormat.DECIMAL_DEGREES
                    : CoordinateFormat.DEGREES_AND_MINUTES;
        }
        return null;
    }

    private static boolean uses(Plan plan, Located located, String part) {
        String heading = plan.places().headings().get(part);
        return heading != null && located.used().contains(heading);
    }
}
