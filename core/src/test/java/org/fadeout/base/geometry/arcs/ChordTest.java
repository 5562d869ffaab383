package org.fadeout.base.geometry.arcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which edges outside a disc all but touch its rim. */
class ChordTest {

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 200), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_edge_outside_grazes_where_it_comes_within_micrometres(long seed) {
        Random random = new Random(seed);
        double r = 1 + 200 * random.nextDouble();
        double cx = 1e6 * random.nextDouble();
        double cy = 1e6 * random.nextDouble();
        double angle = 2 * Math.PI * random.nextDouble();
        // Tangent with the nearest point between its ends, or with its first end nearest.
        double before = random.nextBoolean() ? 100 : 0;
        assertThat(grazes(cx, cy, r, angle, r + 1e-6, before))
                .as("seed " + seed)
                .isTrue();
        assertThat(grazes(cx, cy, r, angle, r + 1e-4, before))
                .as("seed " + seed)
                .isFalse();
    }

    private static boolean grazes(double cx, double cy, double r, double angle, double distance, double before) {
        double nearX = cx + distance * Math.cos(angle);
        double nearY = cy + distance * Math.sin(angle);
        double alongX = -Math.sin(angle);
        double alongY = Math.cos(angle);
        Chord chord = new Chord();
        boolean inside = chord.of(
                nearX - before * alongX, nearY - before * alongY, nearX + 80 * alongX, nearY + 80 * alongY, cx, cy, r);
        return !inside && chord.grazes;
    }
}
