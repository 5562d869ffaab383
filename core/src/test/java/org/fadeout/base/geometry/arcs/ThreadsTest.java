package org.fadeout.base.geometry.arcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;

/** The number of threads never changes a bit. */
class ThreadsTest {

    static LongStream seeds() {
        return LongStream.of(1, 2, 3, 4, System.nanoTime());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_thread_and_four_give_the_same_bits(long seed) {
        Random random = new Random(seed);
        Drawings.Set set = Drawings.random(random, 6_000, 20_000, 50, 500).moved(4.2e6, 4.8e6);
        List<Geometry> lands = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double x = 4.2e6 + 20_000 * random.nextDouble();
            lands.add(Drawings.star(random, x, 4.8e6 + 20_000 * random.nextDouble(), 600, 8));
        }
        List<Object> alone = Drawings.on(1, () -> told(set, lands));
        assertThat(Drawings.on(4, () -> told(set, lands))).as("seed " + seed).isEqualTo(alone);
        assertThat(Drawings.on(4, () -> told(set, lands)))
                .as("again, seed " + seed)
                .isEqualTo(alone);
    }

    private static List<Object> told(Drawings.Set set, List<Geometry> lands) {
        Envelope envelope = set.flat();
        Edges edges = Drawings.flat(lands);
        Edges released = Drawings.flat(lands.subList(0, 100));
        List<Object> told = new ArrayList<>();
        told.add(envelope.areaUnits());
        told.add(envelope.arcs());
        told.add(Arrays.hashCode(envelope.measure) + 31 * Arrays.hashCode(envelope.start));
        told.add(Coverage.withOverlaps(edges).overlaps());
        told.add(LeafSets.of(edges, List.of(envelope)));
        Clip clip = Clip.of(edges, envelope);
        Remainder gap = Remainder.of(edges, released, envelope);
        for (int i = 0; i < lands.size(); i++) {
            told.add(clip.areaUnits(i));
            told.add(gap.areaUnits(i));
        }
        told.add(gap.areaUnits());
        for (Parts.Part part : Parts.of(gap.outlines(), lands.size(), 0.1)) {
            told.add(part.areaUnits());
            told.add(part.polygon().toText());
        }
        return told;
    }
}
