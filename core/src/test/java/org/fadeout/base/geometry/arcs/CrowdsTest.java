package org.fadeout.base.geometry.arcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many finds in a small place: the work may not grow with the square of their number. */
@Tag("slow")
class CrowdsTest {

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_million_finds_in_a_clump_of_ten_metres() {
        Random random = new Random(1);
        Drawings.Set set = Drawings.random(random, 1_000_000, 10, 50, 50).moved(4.2e6, 4.8e6);
        double area = timed("a clump of 1,000,000", set);
        // The box of the clump grown by R holds all of it; R around its middle lies within, but for the corners'
        // emptiness.
        assertThat(area).isBetween(100 + 4 * 500 + Math.PI * 2500 - 5, 100 + 4 * 500 + Math.PI * 2500);
    }

    /** Ten times as many take minutes along an axis: the boxes of discs do not tell there that a disc is out of reach. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void twenty_thousand_finds_on_a_line() {
        for (double angle : new double[] {0, 0.3, Math.PI / 2}) {
            int n = 20_000;
            double step = 100.0 / (n - 1);
            Drawings.Set set = Drawings.lattice(n, 1, step * Math.cos(angle), step * Math.sin(angle), 0, 0, 50)
                    .moved(4.2e6, 4.8e6);
            double area = timed("a line of 20,000 at " + angle, set);
            // A stadium. Every arc is rounded alike, by up to a unit of 2^-18 m2, and that adds up: 0.15 m2 for 40,000
            // arcs.
            assertThat(area / (10_000 + Math.PI * 2500)).as("at " + angle).isBetween(1 - 1e-5, 1 + 1e-5);
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void two_hundred_thousand_finds_on_a_circle() {
        int n = 200_000;
        double[] xyr = new double[3 * n];
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            xyr[3 * i] = 4.2e6 + 30 * Math.cos(angle);
            xyr[3 * i + 1] = 4.8e6 + 30 * Math.sin(angle);
            xyr[3 * i + 2] = 50;
        }
        double area = timed("a circle of 200,000", Drawings.discs(xyr));
        // Both ends of 200,000 arcs are rounded to 2^-19 m2; they add up like the steps of a drunkard, to some 1e-3 m2.
        assertThat(area).isCloseTo(Math.PI * 6400, within(5e-3));
    }

    private static double timed(String what, Drawings.Set set) {
        long start = System.nanoTime();
        Envelope envelope = set.flat();
        double area = envelope.area();
        System.out.printf(
                "accuracy: %s: %d arcs, %.3f m2, %.1f s%n",
                what, envelope.arcs(), area, (System.nanoTime() - start) / 1e9);
        return area;
    }
}
