package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.fadeout.base.measure.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * An azimuthal equidistant plane about a place: x east and y north of it, in metres.
 *
 * <p>Method: GeographicLib's geodesics. Accuracy: distances and directions from the middle are exact; across, a length s metres away
 * from the middle is too long by (s / 6371 km)^2 / 6 of itself, which is 1e-7 at 5 km and 1e-6 at 15 km. Cost: a geodesic for each place.
 */
final class LocalPlane {
    private final double latitude;
    private final double longitude;

    LocalPlane(Position middle) {
        latitude = middle.latitude();
        longitude = middle.longitude();
    }

    Coordinate image(Position position) {
        GeodesicData line = Geodesic.WGS84.Inverse(latitude, longitude, position.latitude(), position.longitude());
        double azimuth = Math.toRadians(line.azi1);
        return new Coordinate(line.s12 * Math.sin(azimuth), line.s12 * Math.cos(azimuth));
    }

    /** Back to degrees, the longitude continued from that of the middle, so that it may pass 180. */
    Coordinate degrees(Coordinate image) {
        GeodesicData there = Geodesic.WGS84.Direct(
                latitude, longitude, Math.toDegrees(Math.atan2(image.x, image.y)), Math.hypot(image.x, image.y));
        return new Coordinate(longitude + turned(there.lon2 - longitude), there.lat2);
    }

    /** The same direction from -180 to 180 degrees. */
    static double turned(double degrees) {
        return Math.IEEEremainder(degrees, 360);
    }

    /** Polygons of this plane as land. Throws IllegalArgumentException where it goes beyond 85 degrees, or round the globe. */
    Land land(Geometry ground) {
        Geometry degrees = new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence points, Geometry parent) {
                Coordinate[] turned = new Coordinate[points.size()];
                for (int i = 0; i < turned.length; i++) {
                    turned[i] = degrees(points.getCoordinate(i));
                }
                return Plane.FACTORY.getCoordinateSequenceFactory().create(turned);
            }
        }.transform(ground);
        double highest = Math.max(
                degrees.getEnvelopeInternal().getMaxY(),
                -degrees.getEnvelopeInternal().getMinY());
        if (highest > Plane.HIGHEST_LATITUDE || !new IsValidOp(degrees).isValid()) {
            throw new IllegalArgumentException("An outline about " + new Position(latitude, longitude)
                    + " is not land: it goes beyond 85 degrees of latitude, or round the globe");
        }
        return Land.of(cut(degrees));
    }

    /** Polygons whose longitudes run on past 180, cut along the antimeridian, each part turned into the range. */
    static MultiPolygon cut(Geometry continued) {
        List<Polygon> parts = new ArrayList<>();
        for (int turn = -360; turn <= 360; turn += 360) {
            PolygonExtracter.getPolygons(part(continued, turn), parts);
        }
        parts.removeIf(Polygon::isEmpty);
        return Plane.FACTORY.createMultiPolygon(parts.toArray(new Polygon[0]));
    }

    /** What of the polygons, turned by so many degrees, lies from -180 to 180. */
    private static Geometry part(Geometry degrees, int turn) {
        Envelope box = degrees.getEnvelopeInternal();
        if (turn == 0 && box.getMinX() >= -180 && box.getMaxX() <= 180) {
            return degrees;
        }
        Envelope world = new Envelope(-180 - turn, 180 - turn, -90, 90);
        if (!world.intersects(box)) {
            return Plane.FACTORY.createPolygon();
        }
        // A copy, because the overlay may share its coordinates with the outline, which the next turn needs.
        Geometry part = OverlayNGRobust.overlay(degrees, Plane.FACTORY.toGeometry(world), OverlayNG.INTERSECTION)
                .copy();
        part.apply((CoordinateFilter) point -> point.x += turn);
        part.geometryChanged();
        return part;
    }
}
