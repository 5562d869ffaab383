package org.fadeout.base.geometry.arcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Land and discs that meet in every way that is not general: shared borders, tangents, corners on rims, concurrent lines. */
class OverlayEdgeCasesTest {
    /** What crossings that fall on each other may tear, see Frames: 0.02 m2 each. */
    private static final double TORN = 0.06;

    private static final double[][] PLACES = {{0, 0}, {4.2e6, 4.8e6}, {-1.9e7, -8.1e6}};

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 25), LongStream.of(System.nanoTime()));
    }

    /** Rectangles with whole corners: shared borders, T-junctions, corners on edges, the same twice, one within the other at its border. */
    @ParameterizedTest
    @MethodSource("seeds")
    void rectangles_on_a_grid_and_discs_on_the_same_grid(long seed) {
        Random random = new Random(seed);
        double[] place = PLACES[random.nextInt(3)];
        List<Geometry> lands = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            double x = place[0] + 50 * random.nextInt(6);
            double y = place[1] + 50 * random.nextInt(6);
            lands.add(Drawings.rectangle(x, y, x + 50 * (1 + random.nextInt(4)), y + 50 * (1 + random.nextInt(4))));
        }
        lands.add(lands.get(0).copy());
        Drawings.Set set = Drawings.random(random, 6, 1, 50, 50);
        for (int i = 0; i < 6; i++) {
            // Centres on corners and edges, rims tangent to edges and through corners.
            set.x()[i] = place[0] + 50 * random.nextInt(8);
            set.y()[i] = place[1] + 50 * random.nextInt(8);
        }
        check(lands, set, "seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void triangles_on_a_grid_with_corners_on_the_edges_of_others(long seed) {
        Random random = new Random(seed);
        double[] place = PLACES[random.nextInt(3)];
        List<Geometry> lands = new ArrayList<>();
        while (lands.size() < 8) {
            double[] xy = new double[6];
            for (int k = 0; k < 6; k++) {
                xy[k] = place[k % 2] + 30 * random.nextInt(7);
            }
            Polygon triangle = Drawings.polygon(xy);
            if (triangle.getArea() > 1) {
                lands.add(triangle);
            }
        }
        Drawings.Set set = Drawings.random(random, 5, 1, 30, 30);
        for (int i = 0; i < 5; i++) {
            set.x()[i] = place[0] + 30 * random.nextInt(7);
            set.y()[i] = place[1] + 30 * random.nextInt(7);
            set.r()[i] = 30 * (1 + random.nextInt(2));
        }
        check(lands, set, "seed " + seed);
    }

    @Test
    void a_square_around_a_disc_that_touches_it_on_four_sides() {
        for (double[] place : PLACES) {
            double x = place[0];
            double y = place[1];
            Drawings.Set set = Drawings.discs(x, y, 50);
            String what = "at " + x;
            check(List.of(Drawings.rectangle(x - 50, y - 50, x + 50, y + 50)), set, what);
            // The same with neighbours that share its sides and touch the disc from without.
            check(
                    List.of(
                            Drawings.rectangle(x - 50, y - 50, x + 50, y + 50),
                            Drawings.rectangle(x + 50, y - 50, x + 150, y + 50),
                            Drawings.rectangle(x - 50, y + 50, x + 50, y + 150),
                            Drawings.rectangle(x - 150, y - 50, x - 50, y + 50)),
                    set,
                    what);
            // Corners on the rim: 30, 40, 50.
            check(List.of(Drawings.rectangle(x - 30, y - 40, x + 30, y + 40)), set, what);
            check(List.of(Drawings.polygon(x + 50, y, x, y + 50, x - 50, y, x, y - 50)), set, what);
            // Edges through the centre, and the centre a corner.
            check(List.of(Drawings.rectangle(x - 100, y, x + 100, y + 100)), set, what);
            check(List.of(Drawings.rectangle(x, y, x + 100, y + 100)), set, what);
            check(List.of(Drawings.polygon(x - 80, y - 80, x + 80, y - 80, x + 80, y + 80)), set, what);
            // A corner due east, where circles are cut open.
            check(List.of(Drawings.polygon(x + 50, y, x + 90, y - 40, x + 90, y + 40)), set, what);
            check(List.of(Drawings.rectangle(x, y, x + 50, y + 100)), set, what);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tiny_land_within_a_disc_and_a_disc_within_land(long seed) {
        Random random = new Random(seed);
        double[] place = PLACES[random.nextInt(3)];
        List<Geometry> lands = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            lands.add(Drawings.star(random, place[0] + i, place[1] - i, 1, 6));
        }
        lands.add(Drawings.rectangle(place[0] - 500, place[1] - 500, place[0] + 500, place[1] + 500));
        Drawings.Set set =
                Drawings.discs(place[0], place[1], 50, place[0] + 200, place[1], 10, place[0] + 200, place[1] + 5, 2);
        check(lands, set, "seed " + seed);
        Clip clip = Clip.of(Drawings.flat(lands), set.flat());
        for (int i = 0; i < 5; i++) {
            OverlayTwinTest.close(clip.area(i), lands.get(i).getArea(), "tiny " + i + ", seed " + seed);
        }
        assertThat(clip.areaUnits(5)).as("seed " + seed).isEqualTo(set.flat().areaUnits());
    }

    /** Lines of many triangles through one point that lies on no grid. */
    @Test
    void edges_through_one_point_lose_nothing() {
        double worst = 0;
        for (long seed : LongStream.concat(LongStream.rangeClosed(1, 300), LongStream.of(System.nanoTime()))
                .toArray()) {
            Random random = new Random(seed);
            double[] place = PLACES[random.nextInt(3)];
            double x = place[0] + random.nextDouble();
            double y = place[1] + random.nextDouble();
            List<Geometry> lands = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                double angle = 2 * Math.PI * random.nextDouble();
                double cos = Math.cos(angle);
                double sin = Math.sin(angle);
                lands.add(Drawings.polygon(
                        x - 80 * cos, y - 80 * sin, x + 90 * cos, y + 90 * sin, x - 60 * sin, y + 60 * cos));
            }
            double exact = slabs(lands, x, y).measure().area(over -> true);
            double off = Math.abs(Coverage.of(Drawings.flat(lands)).area() - exact);
            worst = Math.max(worst, off);
            assertThat(off).as("seed " + seed).isLessThan(1e-3 + 1e-9 * exact);
        }
        System.out.printf("accuracy: land whose edges run through one point within %.1e m2%n", worst);
    }

    /** Edges through the point at which two rims cross. */
    @Test
    void edges_through_the_crossing_of_two_rims_lose_nothing() {
        double worst = 0;
        for (long seed : LongStream.concat(LongStream.rangeClosed(1, 500), LongStream.of(System.nanoTime()))
                .toArray()) {
            Random random = new Random(seed);
            double[] place = PLACES[random.nextInt(3)];
            double[] xyr = new double[9];
            for (int i = 0; i < 3; i++) {
                double angle = 2 * Math.PI * random.nextDouble();
                double r = random.nextBoolean() ? 50 : 20 + 60 * random.nextDouble();
                xyr[3 * i] = place[0] + r * Math.cos(angle);
                xyr[3 * i + 1] = place[1] + r * Math.sin(angle);
                xyr[3 * i + 2] = r;
            }
            // The place itself is on the grid: a corner there, and an edge through it.
            List<Geometry> lands = new ArrayList<>();
            double dx = Drawings.snap(40 * random.nextDouble());
            double dy = Drawings.snap(40 * random.nextDouble() - 20);
            lands.add(Drawings.polygon(
                    place[0] - dx, place[1] - dy, place[0] + dx, place[1] + dy, place[0] - 60, place[1] + 70));
            lands.add(Drawings.rectangle(place[0], place[1], place[0] + 100, place[1] + 100));
            worst = Math.max(worst, check(lands, Drawings.discs(xyr), TORN, "seed " + seed));
        }
        System.out.printf("accuracy: edges through crossings of rims within %.1e m2%n", worst);
    }

    /** An edge that touches a circle, at any angle, to a nanometre. */
    @Test
    void edges_that_touch_a_rim_lose_nothing() {
        for (long seed : LongStream.concat(LongStream.rangeClosed(1, 2000), LongStream.of(System.nanoTime()))
                .toArray()) {
            Random random = new Random(seed);
            double[] place = PLACES[random.nextInt(3)];
            // Every second time where the engine asks what lies over an uncut circle.
            double turn = 0.38196601125;
            double angle = seed % 2 == 0 ? 2 * Math.PI * random.nextDouble() : Math.atan2(turn, 1 - turn);
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            double[] a = {Drawings.snap(place[0] + 500 * sin), Drawings.snap(place[1] - 500 * cos)};
            double[] b = {Drawings.snap(place[0] - 500 * sin), Drawings.snap(place[1] + 500 * cos)};
            double length = Math.hypot(b[0] - a[0], b[1] - a[1]);
            // The disc lies left of the edge, which is the land's side, and touches it but for a nanometre.
            double off = 50 + 2e-9 * (random.nextDouble() - 0.5);
            double along = seed % 2 == 0 ? 0.3 + 0.4 * random.nextDouble() : 0.5;
            double x = a[0] + along * (b[0] - a[0]) - off * (b[1] - a[1]) / length;
            double y = a[1] + along * (b[1] - a[1]) + off * (b[0] - a[0]) / length;
            Polygon land = Drawings.polygon(
                    a[0], a[1], b[0], b[1], b[0] - 500 * cos, b[1] - 500 * sin, a[0] - 500 * cos, a[1] - 500 * sin);
            double area = Clip.of(
                            Drawings.flat(List.of(land)),
                            Drawings.discs(x, y, 50).flat())
                    .area(0);
            OverlayTwinTest.close(area, Math.PI * 2500, "seed " + seed);
        }
    }

    /** A strip of 4,000 km: the products that tell sides stay within 64 bits for edges of 60 km. */
    @Test
    void the_side_of_a_far_edge_is_told_exactly() {
        int n = 68;
        double[] xy = new double[4 * n];
        for (int i = 0; i < n; i++) {
            xy[2 * i] = 60_000.0 * i;
            xy[2 * i + 1] = 0;
            xy[2 * n + 2 * i] = 60_000.0 * (n - 1 - i);
            xy[2 * n + 2 * i + 1] = 65_000;
        }
        Polygon strip = Drawings.polygon(xy);
        List<Geometry> lands = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lands.add(Drawings.rectangle(100 + 330_000 * i, 30_000, 1_100 + 330_000 * i, 31_000));
        }
        lands.add(strip);
        double area = Coverage.of(Drawings.flat(lands)).area();
        assertThat(area / strip.getArea() - 1).isBetween(-1e-9, 1e-9);
    }

    private static Slabs slabs(List<Geometry> lands, double x, double y) {
        Slabs slabs = new Slabs(x, y);
        lands.forEach(slabs::land);
        return slabs;
    }

    /** Everything the engine tells of land under discs, against slabs; the largest error. */
    private static double check(List<Geometry> lands, Drawings.Set set, String what) {
        return check(lands, set, 0, what);
    }

    private static void close(double torn, double area, double exact, String what) {
        if (Math.abs(area - exact) > torn) {
            OverlayTwinTest.close(area, exact, what);
        }
    }

    private static double check(List<Geometry> lands, Drawings.Set set, double torn, String what) {
        int all = lands.size();
        Slabs slabs = slabs(lands, set.x()[0], set.y()[0])
                .discs(set.x(), set.y(), set.r())
                .measure();
        Edges edges = Drawings.flat(lands);
        Envelope envelope = set.flat();
        Clip clip = Clip.of(edges, envelope);
        double worst = 0;
        for (int i = 0; i < all; i++) {
            int leaf = i;
            double exact = slabs.area(over -> over.get(leaf) && over.get(all));
            close(torn, clip.area(i), exact, "clip of " + i + ", " + what);
            worst = Math.max(worst, Math.abs(clip.area(i) - exact));
        }
        Coverage coverage = Coverage.withOverlaps(edges);
        close(torn, coverage.area(), slabs.area(over -> over.nextSetBit(0) < all), "coverage, " + what);
        for (Coverage.Overlap pair : coverage.overlaps()) {
            double exact = slabs.area(over -> over.get(pair.first()) && over.get(pair.second()));
            close(torn, pair.area(), exact, pair + ", " + what);
        }
        Remainder gap = Remainder.of(edges, edges, envelope);
        close(torn, gap.area(), slabs.area(over -> over.nextSetBit(0) == all), "gap, " + what);
        long sum = 0;
        for (LeafSets.Part part : LeafSets.of(edges, List.of(envelope))) {
            double exact =
                    slabs.area(over -> over.cardinality() == part.leaves().size()
                            && part.leaves().stream().allMatch(over::get));
            // A set may be met in several groups; alone it may not be more than all of them.
            assertThat(Frames.squareMetres(part.areaUnits()))
                    .as(part + ", " + what)
                    .isLessThan(exact + 2e-3 + torn);
            sum += part.areaUnits();
        }
        close(torn, Frames.squareMetres(sum), slabs.area(over -> true), "sum of leaf sets, " + what);
        return worst;
    }
}
