package org.fadeout.base.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClustersTest {
    private static final Length REACH = Length.ofMetres(50);

    /** A place so many metres east and north of another, along geodesics. */
    private static Position from(Position origin, double east, double north) {
        GeodesicData there = Geodesic.WGS84.Direct(
                origin.latitude(),
                origin.longitude(),
                Math.toDegrees(Math.atan2(east, north)),
                Math.hypot(east, north));
        return new Position(there.lat2, there.lon2);
    }

    /** Clumps, lines and single places within some hundred metres, some of them twice. */
    private static List<Position> scatter(Random random, Position origin, int size, double spread) {
        List<Position> places = new ArrayList<>();
        while (places.size() < size) {
            double east = random.nextGaussian() * spread;
            double north = random.nextGaussian() * spread;
            int clump = 1 + random.nextInt(8);
            double wide = random.nextDouble() * 60;
            for (int i = 0; i < clump; i++) {
                places.add(from(origin, east + random.nextGaussian() * wide, north + random.nextGaussian() * wide));
            }
            if (random.nextInt(4) == 0) {
                places.add(places.get(random.nextInt(places.size())));
            }
        }
        return places;
    }

    private static int[] labels(List<Position> places, Length reach, int least) {
        Clusters clusters = Clusters.of(places, reach, least);
        int[] labels = new int[places.size()];
        Arrays.setAll(labels, clusters::label);
        return labels;
    }

    private static void agrees(String told, List<Position> places, Length reach, int least) {
        assertThat(labels(places, reach, least)).as(told).isEqualTo(SlowClusters.labels(places, reach, least));
    }

    @ParameterizedTest
    @CsvSource({
        "39.6, 47, 400",
        "0, 0, 400",
        "12.5, 180, 400",
        "-17, -179.9999, 400",
        "83.9, 20, 400",
        "-84.2, 179.999, 300",
        "89.999, 10, 300",
        "-90, 0, 200",
        "62, -180, 3000"
    })
    void clusters_are_those_of_the_slow_twin(double latitude, double longitude, double spread) {
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            List<Position> places = scatter(random, new Position(latitude, longitude), 250, spread);
            int least = 1 + random.nextInt(9);
            Length reach = Length.ofMetres(10 + random.nextDouble() * 90);
            agrees("seed " + seed + ", reach " + reach + ", least " + least, places, reach, least);
        }
    }

    @Test
    @Tag("slow")
    void a_reach_of_kilometres_is_as_true() {
        for (long seed = 1; seed <= 10; seed++) {
            Random random = new Random(seed);
            Position origin = new Position(random.nextDouble(-88, 88), random.nextDouble(-180, 180));
            List<Position> places = scatter(random, origin, 200, 300_000);
            Length reach = Length.ofMetres(1_000 + random.nextDouble() * 99_000);
            agrees("seed " + seed + ", reach " + reach, places, reach, 1 + random.nextInt(6));
        }
    }

    @Test
    @Tag("slow")
    void places_all_over_the_world_are_clustered() {
        Random random = new Random(5);
        List<Position> places = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            places.add(new Position(Math.toDegrees(Math.asin(random.nextDouble(-1, 1))), random.nextDouble(-180, 180)));
        }
        agrees("seed 5", places, Clusters.MOST_REACH, 2);
        agrees("seed 5", places, Clusters.LEAST_REACH, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_order_of_the_input_does_not_matter(long seed) {
        Random random = new Random(seed);
        List<Position> places = scatter(random, new Position(10, 180), 400, 400);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        int[] before = labels(places, REACH, 4);
        int[] after = labels(order.stream().map(places::get).toList(), REACH, 4);
        for (int i = 0; i < after.length; i++) {
            assertThat(after[i]).as("seed " + seed).isEqualTo(before[order.get(i)]);
        }
    }

    @Test
    void a_grid_at_exactly_the_reach_is_one_cluster_and_a_millimetre_wider_none() {
        for (double step : new double[] {50, 50.001}) {
            List<Position> places = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                // Along a meridian and back, where distances add exactly.
                places.add(from(new Position(39.6, 47), 0, i * step));
            }
            Collections.shuffle(places, new Random(3));
            Clusters clusters = Clusters.of(places, REACH, 2);
            assertThat(clusters.count()).as("step " + step).isEqualTo(step == 50 ? 1 : 0);
            assertThat(clusters.noise()).hasSize(step == 50 ? 0 : 12);
            agrees("step " + step, places, REACH, 2);
        }
    }

    @Test
    void pairs_at_the_very_edge_of_the_millimetre_are_decided_as_distances_are() {
        Random random = new Random(9);
        for (int i = 0; i < 3_000; i++) {
            Position one = new Position(random.nextDouble(-89, 89), random.nextDouble(-180, 180));
            double metres = 50.0005 + (random.nextInt(41) - 20) * 1e-9;
            GeodesicData there = Geodesic.WGS84.Direct(one.latitude(), one.longitude(), random.nextDouble(360), metres);
            Position other = new Position(there.lat2, there.lon2);
            boolean near = Distance.between(one, other).compareTo(REACH) <= 0
                    && Distance.between(other, one).compareTo(REACH) <= 0;
            boolean far = Distance.between(one, other).compareTo(REACH) > 0
                    && Distance.between(other, one).compareTo(REACH) > 0;
            int count = Clusters.of(List.of(one, other), REACH, 2).count();
            assertThat(count).as("pair " + i + " of seed 9").isBetween(near ? 1 : 0, far ? 0 : 1);
        }
    }

    @Test
    void both_names_of_the_antimeridian_are_one_place() {
        Clusters clusters =
                Clusters.of(List.of(new Position(5, 180), new Position(5, -180), new Position(5, 179)), REACH, 2);
        assertThat(clusters.count()).isEqualTo(1);
        assertThat(clusters.members(0)).containsExactly(new Position(5, 180), new Position(5, -180));
        assertThat(clusters.noise()).containsExactly(new Position(5, 179));
    }

    @Test
    void clusters_are_numbered_from_the_west() {
        List<Position> places = new ArrayList<>();
        for (double east : new double[] {3_000, 0, 1_000, 2_000}) {
            places.add(from(new Position(33, 44), east, 0));
            places.add(from(new Position(33, 44), east + 10, 0));
        }
        assertThat(labels(places, REACH, 2)).containsExactly(3, 3, 0, 0, 1, 1, 2, 2);
    }

    @Test
    void in_a_plane_clusters_are_those_of_the_slow_twin() {
        for (long seed = 1; seed <= 150; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(400);
            double[] x = new double[n];
            double[] y = new double[n];
            double reach = 1 + random.nextInt(6);
            // Whole numbers in a small square: many equal places, many pairs at exactly the reach, many ties on
            // borders.
            boolean whole = random.nextBoolean();
            int wide = 5 + random.nextInt(100);
            for (int i = 0; i < n; i++) {
                x[i] = whole ? random.nextInt(wide) - 20 : random.nextDouble() * wide;
                y[i] = whole ? random.nextInt(wide) + 7 : random.nextDouble() * wide;
            }
            int least = 1 + random.nextInt(12);
            assertThat(Clusters.labels(x, y, reach, least))
                    .as("seed " + seed)
                    .isEqualTo(SlowClusters.labels(x, y, reach, least));
        }
    }

    @Test
    void piles_that_fill_cells_and_a_least_above_them_are_those_of_the_slow_twin() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            int n = 1_200;
            double[] x = new double[n];
            double[] y = new double[n];
            double wide = random.nextDouble(1, 12);
            for (int i = 0; i < n; i++) {
                boolean pile = random.nextInt(3) > 0;
                x[i] = pile ? Math.floor(random.nextDouble() * 3) * 4.3 : random.nextDouble() * wide;
                y[i] = pile ? Math.floor(random.nextDouble() * 3) * 0.9 : random.nextDouble() * wide;
            }
            int least = new int[] {1, 5, 60, 200, 450, 900}[random.nextInt(6)];
            double reach = random.nextDouble(0.2, 5);
            assertThat(Clusters.labels(x, y, reach, least))
                    .as("seed " + seed + ", reach " + reach + ", least " + least)
                    .isEqualTo(SlowClusters.labels(x, y, reach, least));
        }
    }

    @Test
    void two_threads_and_one_give_the_same() {
        Random random = new Random(4);
        int n = 12_000;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextDouble() * 1_200;
            y[i] = random.nextDouble() * 1_200;
        }
        // Enough points for two threads, few enough for the twin.
        assertThat(Clusters.labels(x, y, 11.5, 5)).as("seed 4").isEqualTo(SlowClusters.labels(x, y, 11.5, 5));
    }

    @Test
    void a_border_between_two_clusters_goes_to_the_nearer_and_at_the_same_distance_to_the_lower_number() {
        // Only the places at -1 and 1 are core; the one between them has three neighbours.
        double[] x = {2, 1.9, 1, -2, -1.9, -1, 0};
        double[] y = new double[7];
        assertThat(Clusters.labels(x, y, 1.05, 4)).containsExactly(1, 1, 1, 0, 0, 0, 0);
        assertThat(SlowClusters.labels(x, y, 1.05, 4)).containsExactly(1, 1, 1, 0, 0, 0, 0);
        x[6] = 0.01;
        assertThat(Clusters.labels(x, y, 1.05, 4)).containsExactly(1, 1, 1, 0, 0, 0, 1);
    }

    @Test
    void no_positions_give_no_clusters_and_one_is_noise_or_a_cluster() {
        assertThat(Clusters.of(List.of(), REACH, 3).count()).isZero();
        assertThat(Clusters.labels(new double[0], new double[0], 1, 1)).isEmpty();
        Position one = new Position(1, 2);
        assertThat(Clusters.of(List.of(one), REACH, 2).noise()).containsExactly(one);
        assertThat(Clusters.of(List.of(one), REACH, 1).members(0)).containsExactly(one);
    }

    @Test
    void what_cannot_be_clustered_is_refused_with_the_value() {
        List<Position> one = List.of(new Position(1, 2));
        double[] zero = {0, 0};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Clusters.of(one, REACH, 0))
                .withMessageContaining("not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Clusters.of(one, Length.ZERO, 2))
                .withMessage("A reach is from 0.1 m to 100000 m, not 0 m");
        assertThatIllegalArgumentException().isThrownBy(() -> Clusters.of(List.of(), Length.ofMetres(100_001), 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Position(Double.NaN, 0));
        for (double reach : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Clusters.labels(zero, zero, reach, 2))
                    .withMessageEndingWith("not " + reach);
        }
        for (double x : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 1e10}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Clusters.labels(new double[] {0, x}, zero, 1, 2))
                    .withMessageContaining("Not a coordinate in metres: " + x);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Clusters.labels(new double[1], zero, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Clusters.labels(zero, zero, 1, -5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Clusters.labels(new double[] {0, 1e8}, zero, 0.01, 2))
                .withMessageContaining("too small");
    }

    @Test
    @Tag("slow")
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_million_points_in_one_place_are_one_cluster() {
        int n = 1_000_000;
        double[] x = new double[n];
        double[] y = new double[n];
        assertThat(Clusters.labels(x, y, 50, 10)).containsOnly(0);
        assertThat(Clusters.labels(x, y, 50, n)).containsOnly(0);
        assertThat(Clusters.labels(x, y, 50, n + 1)).containsOnly(Clusters.NOISE);
        List<Position> same = Collections.nCopies(n, new Position(39.6, 47));
        assertThat(Clusters.of(same, REACH, 10).members(0)).hasSize(n);
    }

    @Test
    @Tag("slow")
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void two_piles_just_out_of_reach_do_not_cost_their_product() {
        Random random = new Random(8);
        int n = 1_000_000;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            boolean left = i % 2 == 0;
            x[i] = (left ? -random.nextDouble() * 5 : 50.0001 + random.nextDouble() * 5);
            y[i] = random.nextDouble() * 20;
        }
        // Places at the facing edges, so that only every pair or a bound can tell that the piles do not meet.
        for (int i = 0; i < 20_000; i++) {
            x[i] = i % 2 == 0 ? 0 : 50.0001;
        }
        int[] labels = Clusters.labels(x, y, 50, 10);
        for (int i = 0; i < n; i++) {
            assertThat(labels[i]).isEqualTo(i % 2);
        }
    }
}
