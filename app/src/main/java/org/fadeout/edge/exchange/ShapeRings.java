package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Makes polygons of the rings of a shape: clockwise rings are shells, the others holes of the smallest shell around them. */
final class ShapeRings {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private ShapeRings() {}

    /** A shell and its holes, with what finds quickly whether a point lies in it. */
    private record Shell(LinearRing ring, List<LinearRing> holes, IndexedPointInAreaLocator within) {
        boolean covers(LinearRing hole) {
            if (!ring.getEnvelopeInternal().covers(hole.getEnvelopeInternal())) {
                return false;
            }
            for (Coordinate point : hole.getCoordinates()) {
                int where = within.locate(point);
                if (where != Location.BOUNDARY) {
                    return where == Location.INTERIOR;
                }
            }
            return true;
        }
    }

    static Geometry polygons(Coordinate[][] parts) {
        List<Shell> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (Coordinate[] part : parts) {
            if (part.length == 0) {
                continue;
            }
            LinearRing ring = FACTORY.createLinearRing(closed(part));
            if (Orientation.isCCW(ring.getCoordinateSequence())) {
                holes.add(ring);
            } else {
                shells.add(shell(ring));
            }
        }
        holes.forEach(hole -> place(hole, shells));
        return FACTORY.createMultiPolygon(shells.stream()
                .map(shell -> FACTORY.createPolygon(shell.ring, shell.holes.toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new));
    }

    private static Shell shell(LinearRing ring) {
        return new Shell(ring, new ArrayList<>(), new IndexedPointInAreaLocator(ring));
    }

    private static void place(LinearRing hole, List<Shell> shells) {
        Shell best = null;
        for (Shell shell : shells) {
            boolean smaller = best == null
                    || shell.ring.getEnvelopeInternal().getArea()
                            < best.ring.getEnvelopeInternal().getArea();
            if (smaller && shell.covers(hole)) {
                best = shell;
            }
        }
        if (best == null) {
            // Some programs turn all rings the other way: a hole in nothing is a shell.
            shells.add(shell(hole));
        } else {
            best.holes.add(hole);
        }
    }

    private static Coordinate[] closed(Coordinate[] part) {
        if (part.length > 2 && !part[0].equals2D(part[part.length - 1])) {
            Coordinate[] ring = java.util.Arrays.copyOf(part, part.length + 1);
            ring[part.length] = part[0].copy();
            return ring;
        }
        return part;
    }
}
