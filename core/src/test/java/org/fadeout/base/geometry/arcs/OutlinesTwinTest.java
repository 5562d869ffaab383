package org.fadeout.base.geometry.arcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.fadeout.base.geometry.Repair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Outlines as polygons against JTS: their number, holes, area, and how far they lie from the arcs. */
class OutlinesTwinTest {

    static LongStream seeds() {
        // The last two hold rings that are too small for a polygon.
        return LongStream.concat(LongStream.rangeClosed(1, 25), LongStream.of(99, 26018010180036L, System.nanoTime()));
    }

    private static Outlines union(Envelope envelope) {
        Edges none = Drawings.flat(List.of());
        return Regions.outlines(Frames.flat(), none, List.of(envelope), leaves -> leaves.has(0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_outline_of_an_envelope_has_its_parts_holes_and_area(long seed) {
        Random random = new Random(seed);
        double far = seed % 2 == 0 ? 0 : 4.2e6;
        Drawings.Set set = Drawings.random(random, 60, 700, 30, 60);
        Geometry jts = Drawings.union(set, 256);
        check(union(set.moved(far, far).flat()), jts, set.exact(), "seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_outline_of_a_difference_has_its_parts_holes_and_area(long seed) {
        Random random = new Random(seed);
        Drawings.Set set = Drawings.random(random, 40, 700, 30, 60);
        List<Geometry> lands = List.of(Drawings.stars(random, 100, 100, 150), Drawings.star(random, 400, 400, 300, 9));
        Edges edges = Drawings.flat(lands);
        Outlines outlines = Regions.outlines(
                Frames.flat(), edges, List.of(set.flat()), over -> (over.has(0) || over.has(1)) && !over.has(2));
        Geometry jts =
                OverlayNGRobust.overlay(OverlayNGRobust.union(lands), Drawings.union(set, 256), OverlayNG.DIFFERENCE);
        double exact = new Slabs(0, 0)
                .land(lands.get(0))
                .land(lands.get(1))
                .discs(set.x(), set.y(), set.r())
                .measure()
                .area(over -> (over.get(0) || over.get(1)) && !over.get(2));
        check(outlines, jts, exact, "seed " + seed);
    }

    private static void check(Outlines outlines, Geometry jts, double exact, String what) {
        assertThat(outlines.forced()).as(what).isZero();
        List<Parts.Part> parts = Parts.of(outlines, 0, 0.001);
        double area = 0;
        double stated = 0;
        int holes = 0;
        for (Parts.Part part : parts) {
            area += part.polygon().getArea();
            stated += Frames.squareMetres(part.areaUnits());
            assertThat(part.polygon().isValid()
                            || Repair.mend(part.polygon()).land().isPresent())
                    .as(what)
                    .isTrue();
            holes += holes(part.polygon());
        }
        double kept = exact - leftOut(outlines);
        assertThat(Math.abs(area - kept)).as("polygons, " + what).isLessThan(0.01 + 1e-6 * exact);
        assertThat(Math.abs(stated - kept)).as("stated, " + what).isLessThan(0.01 + 1e-8 * exact);
        int jtsParts = 0;
        int jtsHoles = 0;
        for (int i = 0; i < jts.getNumGeometries(); i++) {
            if (jts.getGeometryN(i).getArea() > 1) {
                jtsParts++;
                jtsHoles += holes((Polygon) jts.getGeometryN(i));
            }
        }
        // Where two parts touch in a point, rings may be joined either way: a part more is then a hole less.
        long large = parts.stream().filter(part -> part.polygon().getArea() > 1).count();
        assertThat(large - holes).as(what).isEqualTo(jtsParts - jtsHoles);
    }

    /** The area of the rings below a twentieth of a square metre, which stand in no polygon: land that is lost, or less where a hole is filled. */
    private static double leftOut(Outlines outlines) {
        return outlines.ringsOf(0).stream()
                .mapToDouble(ring -> Frames.squareMetres(ring.measure()))
                .filter(area -> Math.abs(area) < 0.05)
                .sum();
    }

    private static int holes(Polygon polygon) {
        int holes = 0;
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            if (Drawings.FACTORY.createPolygon(polygon.getInteriorRingN(i)).getArea() > 1) {
                holes++;
            }
        }
        return holes;
    }

    @Test
    void chords_stay_within_the_stated_distance_of_their_arc() {
        double worst = 0;
        for (long seed : seeds().toArray()) {
            Random random = new Random(seed);
            Drawings.Set set = Drawings.random(random, 60, 700, 30, 60);
            for (double error : new double[] {0.001, 0.1, 1, 5}) {
                for (Parts.Part part : Parts.of(union(set.flat()), 0, error)) {
                    worst = Math.max(worst, distance(part.polygon(), set) / error);
                }
            }
        }
        System.out.printf("accuracy: chords within %.2f of the stated distance%n", worst);
        assertThat(worst).isLessThan(1.001);
    }

    /** How far the polygon's line lies from the boundary of the union at most, asked at eight places of each chord. */
    private static double distance(Polygon polygon, Drawings.Set set) {
        double worst = 0;
        Coordinate[] points = polygon.getExteriorRing().getCoordinates();
        for (int i = 1; i < points.length; i++) {
            for (int k = 0; k < 8; k++) {
                double x = points[i - 1].x + (points[i].x - points[i - 1].x) * k / 8;
                double y = points[i - 1].y + (points[i].y - points[i - 1].y) * k / 8;
                double nearest = Double.POSITIVE_INFINITY;
                for (int disc = 0; disc < set.x().length; disc++) {
                    nearest = Math.min(
                            nearest, Math.abs(Math.hypot(x - set.x()[disc], y - set.y()[disc]) - set.r()[disc]));
                }
                worst = Math.max(worst, nearest);
            }
        }
        return worst;
    }

    /** Arcs so short that rounding may turn them round must not become whole circles. */
    @Test
    void lattices_with_common_points_keep_their_outline() {
        for (double step : new double[] {100, 50 * Math.sqrt(2), 50 * Math.sqrt(3), 50}) {
            for (int turn = 1; turn < 10; turn++) {
                double ux = step * Math.cos(turn * 0.31);
                double uy = step * Math.sin(turn * 0.31);
                double vx = step * Math.cos(turn * 0.31 + Math.PI / 3);
                double vy = step * Math.sin(turn * 0.31 + Math.PI / 3);
                for (Drawings.Set set : List.of(
                        Drawings.lattice(7, 6, ux, uy, -uy, ux, 50), Drawings.lattice(7, 6, ux, uy, vx, vy, 50))) {
                    Drawings.Set far = set.moved(4.2e6, 4.8e6);
                    Outlines outlines = union(far.flat());
                    double area = 0;
                    for (Parts.Part part : Parts.of(outlines, 0, 0.001)) {
                        area += part.polygon().getArea();
                    }
                    double exact = far.exact();
                    String what = step + " m, turn " + turn;
                    assertThat(outlines.forced()).as(what).isZero();
                    assertThat(Math.abs(area - exact)).as(what + ", " + exact).isLessThan(0.01 + 1e-6 * exact);
                }
            }
        }
    }
}
