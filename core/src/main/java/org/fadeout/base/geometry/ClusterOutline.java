package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.locationtech.jts.algorithm.hull.ConcaveHull;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * The outline of positions that belong together.
 *
 * <p>Definition: their concave hull, without holes, and all ground within a margin of it. One position gives a disc, positions on
 * one line a capsule. Method and source: JTS 1.20 ConcaveHull, which takes triangles of the Delaunay triangulation away from the
 * edge while they have an outer edge longer than a limit and nothing falls apart. The limit is a length given by the caller, for a
 * cluster twice its reach, not JTS's ratio between the shortest and the longest edge: a ratio would let the one longest edge decide
 * how deep the hull is cut everywhere. A bow of single positions cannot be cut without falling apart and keeps its chord. A
 * position that the triangulation leaves out, as happens on lines that are almost straight, is tied to the hull by a segment. JTS
 * buffer, {@value #SEGMENTS} segments to a quarter circle.
 *
 * <p>Accuracy: in an azimuthal equidistant plane about the middle of the positions, in true metres from there and within 1e-5
 * across for a cluster up to 90 km wide; round corners lie up to 0.5 % of the margin inside; edges are straight in degrees, s^2
 * tan(latitude) / 8 a m from the geodesic for an edge of s m. Meant for clusters up to a few hundred kilometres. Cost: n log n, and
 * a geodesic for each position.
 */
final class ClusterOutline {
    private static final int SEGMENTS = 8;
    private static final Length MOST_MARGIN = Length.ofMetres(100_000);

    private final double latitude;
    private final double longitude;

    private ClusterOutline(Position middle) {
        latitude = middle.latitude();
        longitude = middle.longitude();
    }

    /** Positions are not empty. Throws IllegalArgumentException where the margin is not usable or the land goes beyond 85 degrees. */
    static Land of(List<Position> positions, Length longestEdge, Length margin) {
        if (margin.millimetres() == 0 || margin.isMoreThan(MOST_MARGIN)) {
            throw new IllegalArgumentException(
                    "A margin is more than 0 m and at most " + MOST_MARGIN + ", not " + margin);
        }
        ClusterOutline plane = new ClusterOutline(middle(positions));
        List<Coordinate> points = new ArrayList<>();
        for (Position position : new LinkedHashSet<>(positions)) {
            points.add(plane.image(position));
        }
        points.sort(null);
        Geometry ground = hull(points.toArray(new Coordinate[0]), longestEdge).buffer(margin.metres(), SEGMENTS);
        return plane.land(withoutHoles(ground));
    }

    /** The middle of the box of the positions, the box being on that side of the antimeridian where the lowest longitude is. */
    private static Position middle(List<Position> positions) {
        double first = 180;
        for (Position position : positions) {
            first = Math.min(first, position.longitude());
        }
        Envelope box = new Envelope();
        for (Position position : positions) {
            box.expandToInclude(first + turned(position.longitude() - first), position.latitude());
        }
        return new Position(box.centre().y, turned(box.centre().x));
    }

    /** The same direction from -180 to 180 degrees. */
    private static double turned(double degrees) {
        return Math.IEEEremainder(degrees, 360);
    }

    private Coordinate image(Position position) {
        GeodesicData line = Geodesic.WGS84.Inverse(latitude, longitude, position.latitude(), position.longitude());
        double azimuth = Math.toRadians(line.azi1);
        return new Coordinate(line.s12 * Math.sin(azimuth), line.s12 * Math.cos(azimuth));
    }

    /** Back to degrees, the longitude continued from that of the middle, so that it may pass 180. */
    private Coordinate degrees(Coordinate image) {
        GeodesicData there = Geodesic.WGS84.Direct(
                latitude, longitude, Math.toDegrees(Math.atan2(image.x, image.y)), Math.hypot(image.x, image.y));
        return new Coordinate(longitude + turned(there.lon2 - longitude), there.lat2);
    }

    private static Geometry hull(Coordinate[] points, Length longestEdge) {
        Geometry all = Plane.FACTORY.createMultiPointFromCoords(points);
        Geometry hull =
                points.length < 3 ? all.convexHull() : ConcaveHull.concaveHullByLength(all, longestEdge.metres());
        List<Geometry> parts = new ArrayList<>();
        parts.add(hull);
        IndexedPointInAreaLocator within = hull.getDimension() < 2 ? null : new IndexedPointInAreaLocator(hull);
        for (Coordinate point : points) {
            Point left = Plane.FACTORY.createPoint(point);
            boolean leftOut = within == null ? hull.distance(left) > 0 : within.locate(point) == Location.EXTERIOR;
            if (leftOut) {
                parts.add(Plane.FACTORY.createLineString(DistanceOp.nearestPoints(hull, left)));
            }
        }
        return parts.size() == 1 ? hull : Plane.FACTORY.createGeometryCollection(parts.toArray(new Geometry[0]));
    }

    private static Geometry withoutHoles(Geometry ground) {
        List<Polygon> parts = new ArrayList<>();
        PolygonExtracter.getPolygons(ground, parts);
        parts.replaceAll(part -> Plane.FACTORY.createPolygon(part.getExteriorRing()));
        return Plane.FACTORY.createMultiPolygon(parts.toArray(new Polygon[0])).union();
    }

    private Land land(Geometry ground) {
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
        List<Polygon> parts = new ArrayList<>();
        for (int turn = -360; turn <= 360; turn += 360) {
            PolygonExtracter.getPolygons(part(degrees, turn), parts);
        }
        parts.removeIf(Polygon::isEmpty);
        return Land.of(Plane.FACTORY.createMultiPolygon(parts.toArray(new Polygon[0])));
    }

    /** What of the outline, turned by so many degrees, lies from -180 to 180. */
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
