package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Mends polygons that cross themselves.
 *
 * <p>Method: JTS GeometryFixer, which rebuilds the polygon from the area that its rings enclose; every lobe of a crossing ring is
 * kept. Source: JTS 1.20. Accuracy: vertices stay where they are; crossings become vertices to the last bit of a double. Cost: n log n.
 */
public final class Repair {
    /** The name under which every repair is reported. */
    public static final String METHOD = "JTS GeometryFixer: rebuilt from the area that the rings enclose";

    private Repair() {}

    /** Land that could be used or mended, the fault that was seen, or neither land nor hope. */
    public record Outcome(@Nullable Land kept, @Nullable String seenFault) {
        public Optional<Land> land() {
            return Optional.ofNullable(kept);
        }

        public Optional<String> fault() {
            return Optional.ofNullable(seenFault);
        }
    }

    /** Uses valid polygons as they are, mends the others, and gives no land where nothing with an area is left. */
    public static Outcome mend(Geometry geometry) {
        Optional<String> fault = fault(geometry);
        if (fault.isEmpty()) {
            return new Outcome(Land.trusted(geometry), null);
        }
        if (geometry.isEmpty() || outOfRange(geometry).isPresent()) {
            return new Outcome(null, fault.get());
        }
        List<Polygon> parts = new ArrayList<>();
        PolygonExtracter.getPolygons(GeometryFixer.fix(geometry), parts);
        parts.removeIf(part -> part.isEmpty() || part.getArea() == 0);
        if (parts.isEmpty()) {
            return new Outcome(null, fault.get());
        }
        Geometry fixed = geometry.getFactory().createMultiPolygon(parts.toArray(new Polygon[0]));
        Optional<String> left = fault(fixed);
        return new Outcome(left.isEmpty() ? Land.trusted(fixed) : null, fault.get());
    }

    /** What is wrong with a geometry that should be land, in words and with the place; nothing where it can be used. */
    public static Optional<String> fault(Geometry geometry) {
        if (geometry.isEmpty()) {
            return Optional.of("no geometry");
        }
        if (!(geometry instanceof Polygon) && !(geometry instanceof MultiPolygon)) {
            return Optional.of("a " + geometry.getGeometryType() + " where a polygon is needed");
        }
        Optional<String> range = outOfRange(geometry);
        if (range.isPresent()) {
            return range;
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            Coordinate at = error.getCoordinate();
            return Optional.of(error.getMessage() + (at == null ? "" : " at " + at.y + " " + at.x));
        }
        return geometry.getArea() == 0 ? Optional.of("no area") : Optional.empty();
    }

    private static Optional<String> outOfRange(Geometry geometry) {
        for (Object line : LinearComponentExtracter.getLines(geometry)) {
            Coordinate before = null;
            for (Coordinate point : ((LineString) line).getCoordinates()) {
                if (!(Math.abs(point.x) <= 180 && Math.abs(point.y) <= Plane.HIGHEST_LATITUDE)) {
                    return Optional.of("a vertex at latitude " + point.y + ", longitude " + point.x + ", out of range");
                }
                if (before != null && Math.abs(before.x - point.x) > 180) {
                    return Optional.of("an edge across the antimeridian");
                }
                before = point;
            }
        }
        return Optional.empty();
    }
}
