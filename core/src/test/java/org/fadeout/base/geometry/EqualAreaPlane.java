package org.fadeout.base.geometry;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;
import org.fadeout.base.measure.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryTransformer;

/**
 * The twin of the engine's plane: the cylindrical equal-area projection of the WGS 84 ellipsoid, standard parallel at the
 * equator, metres. Areas are plain areas here, and discs are polygons; JTS does the rest.
 *
 * <p>Method and source: Snyder, Map Projections, A Working Manual (1987), equations 10-14 to 10-20 and 3-12. Areas are exact by
 * construction; an edge longer than {@value #LONGEST_EDGE_M} m is first cut along its geodesic. A straight piece of
 * s m differs from its geodesic by s^3 tan(latitude) / 12 a m2, so below 70 degrees an area is within 1e-5 of the geodesic area, and
 * within 1e-6 for land of two kilometres or more across. Directions and distances are stretched (by 1 / cos latitude east-west and its inverse
 * north-south); {@link #disc} undoes that for discs. Not for land beyond 85 degrees of latitude. Cost: linear.
 */
final class EqualAreaPlane {
    static final GeometryFactory FACTORY = new GeometryFactory();
    static final double HIGHEST_LATITUDE = 85;
    private static final double LONGEST_EDGE_M = 200;
    private static final double A = 6_378_137.0;
    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);
    private static final double E = Math.sqrt(E2);

    private EqualAreaPlane() {}

    static Coordinate of(Position place) {
        return of(place.longitude(), place.latitude());
    }

    static Coordinate of(double longitude, double latitude) {
        return new Coordinate(A * Math.toRadians(longitude), A * q(Math.sin(Math.toRadians(latitude))) / 2);
    }

    /** How many metres of the plane stand for one metre on the ground, eastward, at this latitude; northward it is the inverse. */
    static double eastwardScale(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        return Math.sqrt(1 - E2 * sine * sine) / Math.cos(Math.toRadians(latitude));
    }

    private static double q(double sine) {
        double es = E * sine;
        return (1 - E2) * (sine / (1 - es * es) + atanh(es) / E);
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }

    /** Back to degrees: Newton's method on q, to 1e-14 radians. */
    static Coordinate toDegrees(Coordinate point) {
        double target = 2 * point.y / A;
        double latitude = Math.asin(Math.max(-1, Math.min(1, target / q(1))));
        for (int i = 0; i < 12; i++) {
            double sine = Math.sin(latitude);
            double es2 = E2 * sine * sine;
            double slope = 2 * (1 - E2) * Math.cos(latitude) / ((1 - es2) * (1 - es2));
            double step = (target - q(sine)) / slope;
            latitude += step;
            if (Math.abs(step) < 1e-14) {
                break;
            }
        }
        return new Coordinate(Math.toDegrees(point.x / A), Math.toDegrees(latitude));
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

    static Polygon polygon(Coordinate[] closed) {
        LinearRing ring = FACTORY.createLinearRing(closed);
        return FACTORY.createPolygon(ring);
    }

    /** A disc as a polygon of so many corners with exactly its area: a small disc is an ellipse here. */
    static Polygon disc(Disc disc, int corners) {
        double stretch = Math.sqrt(2 * Math.PI / corners / Math.sin(2 * Math.PI / corners));
        Coordinate centre = of(disc.centre());
        double scale = eastwardScale(disc.centre().latitude());
        double east = disc.radius().metres() * stretch * scale;
        double north = disc.radius().metres() * stretch / scale;
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            ring[i] = new Coordinate(centre.x + east * Math.cos(angle), centre.y + north * Math.sin(angle));
        }
        ring[corners] = ring[0];
        return polygon(ring);
    }
}
