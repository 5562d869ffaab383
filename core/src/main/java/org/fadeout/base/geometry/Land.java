package org.fadeout.base.geometry;

import java.util.Optional;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Position;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Land as it is recorded: one or more polygons in degrees on WGS 84, x longitude, y latitude, edges geodesics. Valid, not empty,
 * exteriors counter-clockwise, not across the antimeridian.
 *
 * <p>Accuracy of {@link #area()}: GeographicLib's geodesic polygon area (Karney 2013), better than 1 m2 for any programme's land.
 * Cost: linear in the vertices.
 */
public final class Land {
    private final MultiPolygon polygons;

    private Land(MultiPolygon polygons) {
        this.polygons = polygons;
    }

    /**
     * Takes valid polygonal geometry. Throws IllegalArgumentException where it is empty, not polygonal, invalid, out of range or
     * crosses the antimeridian; {@link Repair} mends what can be mended.
     */
    public static Land of(Geometry geometry) {
        Optional<String> fault = Repair.fault(geometry);
        if (fault.isPresent()) {
            throw new IllegalArgumentException("Not usable as land: " + fault.get());
        }
        return trusted(geometry);
    }

    /** Takes geometry that is known to be valid, as from a register that checked it when it came in. */
    public static Land trusted(Geometry geometry) {
        Geometry normal = geometry.norm();
        Polygon[] parts = new Polygon[normal.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            // JTS's normal form turns exteriors clockwise; the formats of the field want the other way.
            parts[i] = ((Polygon) normal.getGeometryN(i)).reverse();
        }
        return new Land(geometry.getFactory().createMultiPolygon(parts));
    }

    /** The polygons, in degrees. Callers do not change them. */
    public MultiPolygon polygons() {
        return polygons;
    }

    /** The geodesic area, rounded to whole m2 once, here. */
    public Area area() {
        double sum = 0;
        for (int i = 0; i < polygons.getNumGeometries(); i++) {
            Polygon part = (Polygon) polygons.getGeometryN(i);
            sum += geodesicArea(part.getExteriorRing());
            for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
                sum -= geodesicArea(part.getInteriorRingN(hole));
            }
        }
        return Area.ofSquareMetres(Math.max(0, Math.round(sum)));
    }

    private static double geodesicArea(LinearRing ring) {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        Coordinate[] points = ring.getCoordinates();
        for (int i = 0; i < points.length - 1; i++) {
            area.AddPoint(points[i].y, points[i].x);
        }
        return Math.abs(area.Compute(false, true).area);
    }

    /** A place inside the land, for a label or a link to the map. */
    public Position inside() {
        Coordinate point = InteriorPointArea.getInteriorPoint(polygons);
        return new Position(point.y, point.x);
    }

    /** The smallest box of degrees around the land. */
    public Envelope box() {
        return polygons.getEnvelopeInternal();
    }

    /** The number of vertices, closing points included. */
    public int vertices() {
        return polygons.getNumPoints();
    }

    /** Equal where the polygons are equal point by point in normal form. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Land land && polygons.equalsExact(land.polygons);
    }

    @Override
    public int hashCode() {
        return polygons.getEnvelopeInternal().hashCode();
    }

    @Override
    public String toString() {
        return "land of " + polygons.getNumGeometries() + " polygons, " + area();
    }
}
