package org.fadeout.edge.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Repair;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Kind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Judges a geometry: the right type, within range, in the register's country; mends what can be mended and says how. A position outside
 * the country is only moved where swapping its axes brings it in; a lost sign is suggested, never assumed.
 */
final class Placing {
    /** Kinds of which a row without a place says nothing that can be used. */
    private static final Set<String> PLACED = Set.of(
            "task",
            "hazard",
            "searched",
            "release",
            "evidence",
            "accident",
            "strike",
            "admin_area",
            "footprint",
            "exclusion");

    private final Borders.@Nullable Country country;
    private final RowReport report;
    private final boolean settled;

    /**
     * For one row.
     *
     * @param settled true where the place was entered into a register before: its axes are not turned again
     */
    Placing(Borders.@Nullable Country country, RowReport report, boolean settled) {
        this.country = country;
        this.report = report;
        this.settled = settled;
    }

    /** True for a kind of which a row without a place is refused. */
    static boolean needs(Kind<?> kind) {
        return PLACED.contains(kind.name());
    }

    /** A Position or Land for a field of that type; nothing where the row was refused. */
    Optional<Object> place(FieldType<?> type, Located located) {
        boolean land = type.javaType() == Land.class;
        Geometry geometry = single(located.geometry());
        if (geometry == null) {
            return Optional.empty();
        }
        if (land != geometry instanceof Polygonal || (!land && !(geometry instanceof Point))) {
            report.refuse(
                    ImportRule.WRONG_GEOMETRY,
                    "a " + geometry.getGeometryType() + " where " + (land ? "polygons are" : "a point is") + " needed",
                    geometry.getGeometryType());
            return Optional.empty();
        }
        located.mended().forEach(method -> mended(method, located.asEntered()));
        Geometry right = oriented(geometry, located.mended().contains(Coordinates.SWAPPED));
        located.doubts()
                .forEach(doubt -> report.flag(
                        ImportRule.DOUBTFUL_POSITION,
                        "the position is doubtful: " + doubt,
                        located.asEntered(),
                        centre(right)));
        return land ? land(right) : position(right);
    }

    private void mended(String method, String seen) {
        ImportRule rule = method.equals(Coordinates.SWAPPED) ? ImportRule.SWAPPED : ImportRule.MENDED;
        report.repaired(rule, "the geometry was mended", seen.isEmpty() ? null : seen, null, method);
    }

    private static @Nullable Geometry single(@Nullable Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            return null;
        }
        boolean wrapped = geometry instanceof GeometryCollection && geometry.getNumGeometries() == 1;
        return wrapped && !(geometry instanceof Polygonal) ? single(geometry.getGeometryN(0)) : geometry;
    }

    /** The geometry with its axes the right way round. */
    private Geometry oriented(Geometry geometry, boolean swappedAlready) {
        Position given = centre(geometry);
        if (given != null && (country == null || country.covers(given))) {
            return geometry;
        }
        Geometry swapped = swapped(geometry);
        Position other = centre(swapped);
        String seen = text(geometry);
        boolean swappable = other != null
                && !swappedAlready
                && !(settled && given != null)
                && (country == null || country.covers(other));
        if (swappable) {
            report.repaired(
                    ImportRule.SWAPPED,
                    given == null
                            ? "a latitude beyond 90 degrees"
                            : "a place outside the country that lies in it the other way round",
                    seen,
                    other,
                    Coordinates.SWAPPED);
            return swapped;
        }
        if (given != null) {
            outside(given, seen);
        }
        return geometry;
    }

    private void outside(Position given, String seen) {
        Borders.Country land = country;
        if (land == null) {
            return;
        }
        for (int[] sign : List.of(new int[] {1, -1}, new int[] {-1, 1})) {
            Position flipped = new Position(sign[0] * given.latitude(), sign[1] * given.longitude());
            if (land.covers(flipped)) {
                report.flag(
                        ImportRule.LOST_SIGN,
                        "a place outside the country; with the other sign of the "
                                + (sign[0] < 0 ? "latitude" : "longitude") + " it lies in it: " + flipped,
                        seen,
                        given);
                return;
            }
        }
        report.flag(ImportRule.OUTSIDE, "a place outside the register's country", seen, given);
    }

    private Optional<Object> position(Geometry point) {
        Position found = centre(point);
        if (found == null) {
            report.refuse(
                    ImportRule.BAD_GEOMETRY, "a position beyond the ranges of latitude and longitude", text(point));
        }
        return Optional.ofNullable(found);
    }

    private Optional<Object> land(Geometry polygons) {
        Repair.Outcome outcome = Repair.mend(polygons);
        String fault = outcome.fault().orElse("");
        if (outcome.land().isEmpty()) {
            report.refuse(ImportRule.BAD_GEOMETRY, "a boundary that cannot be used", fault);
            return Optional.empty();
        }
        Land land = outcome.land().get();
        if (!fault.isEmpty()) {
            Position at = faultPlace(polygons).orElseGet(land::inside);
            report.repaired(ImportRule.MENDED, "a boundary that is not valid", fault, at, Repair.METHOD);
        }
        return Optional.of(land);
    }

    private static Optional<Position> faultPlace(Geometry polygons) {
        TopologyValidationError error = new IsValidOp(polygons).getValidationError();
        return Optional.ofNullable(error)
                .map(TopologyValidationError::getCoordinate)
                .map(at -> new Position(at.y, at.x));
    }

    /** The place of a point, or the middle of the box around a polygon; null where it is beyond the ranges. */
    private static @Nullable Position centre(Geometry geometry) {
        Coordinate middle = geometry instanceof Point
                ? geometry.getCoordinate()
                : geometry.getEnvelopeInternal().centre();
        boolean inRange = Math.abs(middle.y) <= 90 && Math.abs(middle.x) <= 180;
        return inRange ? new Position(middle.y, middle.x) : null;
    }

    private static Geometry swapped(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply((CoordinateFilter) point -> point.setCoordinate(new Coordinate(point.y, point.x)));
        copy.geometryChanged();
        return copy;
    }

    private static String text(Geometry geometry) {
        Coordinate middle = geometry instanceof Point
                ? geometry.getCoordinate()
                : geometry.getEnvelopeInternal().centre();
        return "latitude " + middle.y + ", longitude " + middle.x;
    }
}
