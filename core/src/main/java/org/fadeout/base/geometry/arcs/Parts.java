package org.fadeout.base.geometry.arcs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The separate parts of a region as polygons, for maps and files.
 *
 * <p>Method: arcs become chords that stay within a stated distance of them and keep their area; each hole goes to the smallest ring around it. Rings
 * below a twentieth of a square metre are left out: they are where two borders almost meet. Cost: linear, and a test for each hole and ring
 * of one region.
 */
public final class Parts {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final long LEAST = (1L << Frames.AREA_BITS) / 20;

    private Parts() {}

    /**
     * One part.
     *
     * @param polygon in the plane, arcs as chords
     * @param areaUnits its exact area, in whole units of {@link Frames}
     */
    public record Part(Polygon polygon, long areaUnits) {}

    private record Outer(LinearRing ring, List<LinearRing> holes, long[] area) {}

    /** The parts of a region, the largest first. */
    public static List<Part> of(Outlines outlines, int region, double chordError) {
        List<Outer> outers = new ArrayList<>();
        List<Outlines.Ring> holes = new ArrayList<>();
        for (Outlines.Ring ring : outlines.ringsOf(region)) {
            if (ring.measure() >= LEAST) {
                ring(outlines, ring, chordError)
                        .ifPresent(line -> outers.add(new Outer(line, new ArrayList<>(), new long[] {ring.measure()})));
            } else if (ring.measure() <= -LEAST) {
                holes.add(ring);
            }
        }
        outers.sort(Comparator.comparingLong(outer -> outer.area()[0]));
        for (Outlines.Ring hole : holes) {
            ring(outlines, hole, chordError).ifPresent(line -> give(line, hole.measure(), outers));
        }
        List<Part> parts = new ArrayList<>();
        for (Outer outer : outers) {
            LinearRing[] inner = outer.holes().toArray(new LinearRing[0]);
            parts.add(new Part(FACTORY.createPolygon(outer.ring(), inner), outer.area()[0]));
        }
        parts.sort(Comparator.comparingLong(Part::areaUnits).reversed());
        return parts;
    }

    private static Optional<LinearRing> ring(Outlines outlines, Outlines.Ring ring, double chordError) {
        List<double[]> points = outlines.points(ring, chordError);
        if (points.size() < 4) {
            return Optional.empty();
        }
        Coordinate[] line = new Coordinate[points.size()];
        for (int i = 0; i < line.length; i++) {
            line[i] = new Coordinate(points.get(i)[0], points.get(i)[1]);
        }
        return Optional.of(FACTORY.createLinearRing(line));
    }

    private static void give(LinearRing hole, long measure, List<Outer> outers) {
        for (Outer outer : outers) {
            boolean holds = outer.ring().getEnvelopeInternal().intersects(hole.getEnvelopeInternal())
                    && outer.area()[0] >= -measure
                    && mostlyInside(hole, outer.ring());
            if (holds) {
                outer.holes().add(hole);
                outer.area()[0] += measure;
                return;
            }
        }
    }

    /** A hole may touch the ring around it in a point, so more than one vertex is asked. */
    private static boolean mostlyInside(LinearRing hole, LinearRing ring) {
        int inside = 0;
        int asked = 0;
        int step = Math.max(1, hole.getNumPoints() / 5);
        for (int i = 0; i < hole.getNumPoints() - 1; i += step) {
            asked++;
            inside += PointLocation.isInRing(hole.getCoordinateN(i), ring.getCoordinates()) ? 1 : 0;
        }
        return 2 * inside > asked;
    }
}
