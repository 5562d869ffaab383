package org.fadeout.base.geometry;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;
import org.fadeout.base.geometry.arcs.World;
import org.fadeout.base.measure.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryTransformer;

/**
 * Land into the plane in which it is computed, and back. The plane is {@link World}: conformal, so discs are circles there; areas are measured on
 * the ellipsoid, never in the plane.
 *
 * <p>Method: an edge longer than {@value #LONGEST_EDGE_M} m is first cut along its geodesic. Accuracy: a straight piece of s m differs from its
 * geodesic by s^3 tan(latitude) / 12 a m2, so below 70 degrees an area is within 1e-5 of the geodesic area, and within 1e-6 for land of two
 * kilometres or more across. Not for land beyond 85 degrees of latitude. Cost: linear.
 */
final class Plane {
    static final GeometryFactory FACTORY = new GeometryFactory();
    static final double HIGHEST_LATITUDE = 85;
    private static final double LONGEST_EDGE_M = 200;

    private Plane() {}

    static Coordinate of(Position place) {
        return of(place.longitude(), place.latitude());
    }

    static Coordinate of(double longitude, double latitude) {
        return new Coordinate(World.x(longitude), World.y(latitude));
    }

    static Coordinate toDegrees(Coordinate point) {
        Position place = World.position(point.x, point.y);
        return new Coordinate(place.longitude(), place.latitude());
    }

    static Geometry of(Land land) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence points, Geometry parent) {
                return FACTORY.getCoordinateSequenceFactory().create(ring(points.toCoordinateArray()));
            }
        }.transform(land.polygons());
    }

    private static Coordinate[] ring(Coordinate[] degrees) {
        CoordinateList image = new CoordinateList();
        for (int i = 0; i < degrees.length; i++) {
            if (i > 0) {
                cutLongEdge(degrees[i - 1], degrees[i], image);
            }
            image.add(of(degrees[i].x, degrees[i].y), true);
        }
        return image.toCoordinateArray();
    }

    private static void cutLongEdge(Coordinate from, Coordinate to, CoordinateList image) {
        // A cheap upper bound first: most edges are tens of metres long.
        double degrees = Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
        if (degrees * 112_000 <= LONGEST_EDGE_M) {
            return;
        }
        GeodesicLine line = Geodesic.WGS84.InverseLine(
                from.y, from.x, to.y, to.x, GeodesicMask.DISTANCE_IN | GeodesicMask.STANDARD);
        int pieces = (int) Math.ceil(line.Distance() / LONGEST_EDGE_M);
        for (int i = 1; i < pieces; i++) {
            GeodesicData point = line.Position(line.Distance() * i / pieces);
            image.add(of(point.lon2, point.lat2), true);
        }
    }

    static Geometry toDegrees(Geometry plane) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence points, Geometry parent) {
                Coordinate[] degrees = new Coordinate[points.size()];
                for (int i = 0; i < degrees.length; i++) {
                    degrees[i] = toDegrees(points.getCoordinate(i));
                }
                return FACTORY.getCoordinateSequenceFactory().create(degrees);
            }
        }.transform(plane);
    }
}
