package org.fadeout.base.geometry.arcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Envelopes in the plane against two slow twins: slabs, which are exact, and JTS with discs of 1,024 corners. */
class EnvelopeTwinTest {
    /** Far from the origin, as in Mercator at 40 degrees. */
    private static final double[][] PLACES = {{0, 0}, {4.2e6, 4.8e6}, {-1.9e7, -8.1e6}};

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 40), LongStream.of(System.nanoTime()));
    }

    static LongStream fewSeeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 6), LongStream.of(System.nanoTime()));
    }

    @Test
    void random_discs_have_the_exact_area_of_their_union() {
        double worst = 0;
        for (long seed : seeds().toArray()) {
            Random random = new Random(seed);
            double least = random.nextBoolean() ? 50 : Math.pow(10, -2 + 3 * random.nextDouble());
            double most = least == 50 ? 50 : least * Math.pow(10, 2 * random.nextDouble());
            double side = most * (0.5 + 12 * random.nextDouble());
            Drawings.Set set = Drawings.random(random, 1 + random.nextInt(60), side, least, most);
            double[] place = PLACES[random.nextInt(PLACES.length)];
            worst = Math.max(worst, error(set.moved(place[0], place[1]), "seed " + seed));
        }
        System.out.printf("accuracy: envelopes of random discs within %.1e of their exact area%n", worst);
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void random_discs_have_the_area_of_their_union_by_jts(long seed) {
        Random random = new Random(seed);
        Drawings.Set set = Drawings.random(random, 40, 600, 20, 80);
        double jts = Drawings.union(set, 1024).getArea();
        // The corners stand out by R (2 pi / 1024)^2 / 12 and the chords lie in by half of it: 3e-6 of R at each corner
        // of the union.
        assertThat(set.flat().area() / jts - 1).as("seed " + seed).isBetween(-3e-6, 3e-6);
    }

    @Test
    void radii_from_a_centimetre_to_ten_kilometres_lie_together() {
        for (long seed : fewSeeds().toArray()) {
            Random random = new Random(seed);
            Drawings.Set set = Drawings.random(random, 60, 30_000, 0, 1);
            for (int i = 0; i < set.r().length; i++) {
                set.r()[i] = Math.pow(10, -2 + 6 * random.nextDouble());
            }
            error(set, "seed " + seed);
            error(set.moved(4.2e6, 4.8e6), "far, seed " + seed);
        }
    }

    @Test
    void discs_on_one_point_are_one_disc() {
        double[] place = {4.2e6 + 0.1, 4.8e6 + 0.3};
        long one = Drawings.discs(place[0], place[1], 50).flat().areaUnits();
        for (int n : new int[] {2, 3, 1000, 100_000}) {
            double[] x = new double[n];
            double[] y = new double[n];
            Arrays.fill(x, place[0]);
            Arrays.fill(y, place[1]);
            Envelope envelope = Envelope.of(Frames.flat(), x, y, 50);
            assertThat(envelope.areaUnits()).as(n + " discs").isEqualTo(one);
            assertThat(envelope.arcs()).as(n + " discs").isEqualTo(1);
        }
        assertThat(Frames.squareMetres(one) / (Math.PI * 2500) - 1).isBetween(-1e-9, 1e-9);
    }

    @Test
    void discs_nearly_on_one_point_have_the_exact_area() {
        double worst = 0;
        for (long seed : seeds().toArray()) {
            Random random = new Random(seed);
            for (double spread : new double[] {1e-12, 1e-10, 1e-9, 1e-8, 1e-6, 1e-4}) {
                for (double[] place : PLACES) {
                    Drawings.Set set = Drawings.random(random, 2 + random.nextInt(20), spread, 50, 50);
                    String what = spread + " m at " + place[0] + ", seed " + seed;
                    worst = Math.max(worst, error(set.moved(place[0], place[1]), what));
                }
            }
        }
        System.out.printf("accuracy: envelopes of discs nearly on one point within %.1e%n", worst);
    }

    @Test
    void the_nearly_same_radius_on_the_same_point_has_the_exact_area() {
        for (double delta : new double[] {1e-13, 1e-9, 1e-6}) {
            for (double away : new double[] {0, 1e-13, 1e-9, 1e-6}) {
                Drawings.Set set = Drawings.discs(0, 0, 50, away, 0, 50 + delta, 0, away, 50 - delta, 0, -away, 50);
                error(set, delta + " and " + away);
                error(set.moved(4.2e6, 4.8e6), delta + " and " + away + ", far");
            }
        }
    }

    /** Two discs a nanometre apart, and two whose rims cross due east of one of them. */
    @Test
    void an_arc_that_ends_due_east_is_measured_once() {
        error(Drawings.discs(0, 0, 50, 50, 50, 50), "diagonal neighbours");
        error(Drawings.discs(4.2e6, 4.8e6, 50, 4.2e6, Math.nextUp(4.8e6), 50), "a nanometre north");
        error(Drawings.discs(4.2e6, 4.8e6, 50, Math.nextUp(4.2e6), 4.8e6, 50), "a nanometre east");
    }

    @Test
    void discs_on_a_line_have_the_exact_area() {
        for (double step : new double[] {1e-9, 1e-6, 1e-3, 1, 50, 100 - 1e-9, 100, 100 + 1e-9, 70.710678118654755}) {
            for (double angle : new double[] {0, Math.PI / 2, 0.3, Math.PI / 4}) {
                Drawings.Set set = Drawings.lattice(30, 1, step * Math.cos(angle), step * Math.sin(angle), 0, 0, 50);
                for (double[] place : PLACES) {
                    error(set.moved(place[0], place[1]), step + " m along " + angle + " at " + place[0]);
                }
            }
        }
    }

    @Test
    void lattices_whose_circles_meet_in_common_points_have_the_exact_area() {
        double worst = 0;
        double[] steps = {100, 50, 50 * Math.sqrt(2), 50 * Math.sqrt(3), 100 / Math.sqrt(3), 25};
        for (double step : steps) {
            for (int turn = 0; turn < 12; turn++) {
                double angle = turn * 0.37;
                double ux = step * Math.cos(angle);
                double uy = step * Math.sin(angle);
                double vx = step * Math.cos(angle + Math.PI / 3);
                double vy = step * Math.sin(angle + Math.PI / 3);
                for (double[] place : PLACES) {
                    String what = step + " m, turn " + turn + ", at " + place[0];
                    worst = Math.max(
                            worst,
                            error(Drawings.lattice(6, 5, ux, uy, -uy, ux, 50).moved(place[0], place[1]), what));
                    worst = Math.max(
                            worst,
                            error(
                                    Drawings.lattice(6, 5, ux, uy, vx, vy, 50).moved(place[0], place[1]),
                                    "hexagons, " + what));
                }
            }
        }
        System.out.printf("accuracy: envelopes of lattices with common points within %.1e%n", worst);
    }

    /** Three to eight circles of any radii through one point that none of them covers, so that each adds an arc there. */
    @Test
    void circles_through_one_point_have_the_exact_area() {
        double worst = 0;
        for (long seed : LongStream.concat(LongStream.rangeClosed(1, 2000), LongStream.of(System.nanoTime()))
                .toArray()) {
            Random random = new Random(seed);
            int n = 3 + random.nextInt(6);
            double[] place = PLACES[random.nextInt(PLACES.length)];
            double[] xyr = new double[3 * n];
            for (int i = 0; i < n; i++) {
                double r = random.nextBoolean() ? 50 : 10 + 90 * random.nextDouble();
                double angle = 2 * Math.PI * random.nextDouble();
                xyr[3 * i] = place[0] + r * Math.cos(angle);
                xyr[3 * i + 1] = place[1] + r * Math.sin(angle);
                xyr[3 * i + 2] = r;
            }
            worst = Math.max(worst, error(Drawings.discs(xyr), "seed " + seed));
        }
        System.out.printf("accuracy: envelopes of circles through one point within %.1e%n", worst);
    }

    @Test
    void discs_within_discs_add_nothing() {
        for (double[] place : PLACES) {
            double x = place[0];
            double y = place[1];
            long alone = Drawings.discs(x, y, 100).flat().areaUnits();
            // Wholly inside, on the centre, and touching the rim from within.
            Drawings.Set set = Drawings.discs(x, y, 100, x, y, 50, x + 30, y - 20, 10, x + 50, y, 50, x, y - 75, 25);
            assertThat(set.flat().areaUnits()).as("at " + x).isEqualTo(alone);
        }
    }

    @Test
    void discs_that_touch_from_within_at_any_angle_have_the_exact_area() {
        double worst = 0;
        for (long seed : seeds().toArray()) {
            Random random = new Random(seed);
            double[] place = PLACES[random.nextInt(PLACES.length)];
            double[] xyr = new double[60];
            xyr[2] = 100;
            for (int i = 1; i < 20; i++) {
                double r = 1 + 98 * random.nextDouble();
                double angle = 2 * Math.PI * random.nextDouble();
                xyr[3 * i] = (100 - r) * Math.cos(angle);
                xyr[3 * i + 1] = (100 - r) * Math.sin(angle);
                xyr[3 * i + 2] = r;
            }
            worst = Math.max(worst, error(Drawings.discs(xyr).moved(place[0], place[1]), "seed " + seed));
        }
        System.out.printf("accuracy: envelopes of discs that touch from within, within %.1e%n", worst);
    }

    @Test
    void rings_of_discs_keep_their_hole() {
        for (double[] place : PLACES) {
            List<double[]> all = new ArrayList<>();
            for (int layer = 0; layer < 3; layer++) {
                for (int i = 0; i < 20; i++) {
                    double angle = Math.PI * i / 10;
                    double around = 200 + 40 * layer;
                    all.add(new double[] {place[0] + around * Math.cos(angle), place[1] + around * Math.sin(angle), 45
                    });
                }
                double[] xyr = all.stream().flatMapToDouble(Arrays::stream).toArray();
                error(Drawings.discs(xyr), layer + " layers at " + place[0]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_the_discs_never_changes_a_bit(long seed) {
        Random random = new Random(seed);
        Drawings.Set set = Drawings.random(random, 200, 900, seed % 2 == 0 ? 50 : 10, 50);
        // Some on common places, some on lattices, some near each other.
        for (int i = 0; i < 60; i++) {
            set.x()[i] = Math.rint(set.x()[i] / 25) * 25;
            set.y()[i] = Math.rint(set.y()[i] / 25) * 25;
        }
        Drawings.Set far = set.moved(4.2e6, 4.8e6);
        long before = far.flat().areaUnits();
        for (int i = 0; i < 5; i++) {
            assertThat(far.shuffled(random).flat().areaUnits())
                    .as("seed " + seed)
                    .isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_disc_far_away_adds_exactly_its_own_area(long seed) {
        Random random = new Random(seed);
        Drawings.Set set = Drawings.random(random, 100, 900, 50, 50).moved(4.2e6, 4.8e6);
        double fx = 4.2e6 + 5000 + 1e5 * random.nextDouble();
        double fy = 4.8e6 - 5000 - 1e5 * random.nextDouble();
        double fr = 1 + 300 * random.nextDouble();
        double[] x = Arrays.copyOf(set.x(), 101);
        double[] y = Arrays.copyOf(set.y(), 101);
        double[] r = Arrays.copyOf(set.r(), 101);
        x[100] = fx;
        y[100] = fy;
        r[100] = fr;
        assertThat(Envelope.of(Frames.flat(), x, y, r).areaUnits())
                .as("seed " + seed)
                .isEqualTo(set.flat().areaUnits()
                        + Drawings.discs(fx, fy, fr).flat().areaUnits());
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void it_holds_what_a_disc_holds_and_its_box_is_that_of_the_discs(long seed) {
        Random random = new Random(seed);
        Drawings.Set set = Drawings.random(random, 50, 600, 10, 60);
        Envelope envelope = set.flat();
        double[] box = envelope.box();
        for (int i = 0; i < 50; i++) {
            assertThat(set.x()[i] - set.r()[i]).as("seed " + seed).isGreaterThanOrEqualTo(box[0]);
            assertThat(set.y()[i] + set.r()[i]).as("seed " + seed).isLessThanOrEqualTo(box[3]);
        }
        for (int k = 0; k < 500; k++) {
            double px = 700 * random.nextDouble() - 50;
            double py = 700 * random.nextDouble() - 50;
            boolean in = false;
            for (int i = 0; i < 50; i++) {
                in |= Math.hypot(set.x()[i] - px, set.y()[i] - py) <= set.r()[i];
            }
            assertThat(envelope.holds(px, py)).as("seed " + seed).isEqualTo(in);
        }
    }

    /** The relative error against the exact area; below a thousandth of a square metre nothing is asked of it. */
    private static double error(Drawings.Set set, String what) {
        double exact = set.exact();
        double off = Math.abs(set.flat().area() - exact);
        assertThat(off).as(what + ", area " + exact).isLessThan(1e-9 * exact + 1e-3);
        // Below a thousand square metres the unit of rounding would be told, not the arcs.
        return off / Math.max(exact, 1000);
    }
}
