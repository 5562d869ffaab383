package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.locationtech.jts.algorithm.hull.ConcaveHull;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.distance.DistanceOp;

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
 * <p>Accuracy: in a {@link LocalPlane} about the middle of the positions, in true metres from there and within 1e-5 across for a
 * cluster up to 90 km wide; round corners lie up to 0.5 % of the margin inside; edges are straight in degrees, s^2
 * tan(latitude) / 8 a m from the geodesic for an edge of s m. Meant for clusters up to a few hundred kilometres. Cost: n log n, and
 * a geodesic for each position.
 */
final class ClusterOutline {
    private static final int SEGMENTS = 8;
    private static final Length MOST_MARGIN = Length.ofMetres(100_000);

    private ClusterOutline() {}

    /** Positions are not empty. Throws IllegalArgumentException where the margin is not usable or the land goes beyond 85 degrees. */
    static Land of(List<Position> positions, Length longestEdge, Length margin) {
        if (margin.millimetres() == 0 || margin.isMoreThan(MOST_MARGIN)) {
            throw new IllegalArgumentException(
                    "A margin is more than 0 m and at most " + MOST_MARGIN + ", not " + margin);
        }
        LocalPlane plane = new LocalPlane(middle(positions));
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
            box.expandToInclude(first + LocalPlane.turned(position.longitude() - first), position.latitude());
        }
        return new Position(box.centre().y, LocalPlane.turned(box.centre().x));
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
}
