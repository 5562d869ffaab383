package org.fadeout.base.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Position;
import org.fadeout.testlanguage.Drawn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs by the index against every pair tried. */
class OverlapsTest {

    static LongStream seeds() {
        return LongStream.of(1, 2, 3, System.nanoTime());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_index_finds_what_trying_every_pair_finds(long seed) {
        Random random = new Random(seed);
        List<Land> lands = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double west = random.nextInt(2_000);
            double south = random.nextInt(2_000);
            lands.add(Drawn.rectangle(west, south, west + 10 + random.nextInt(400), south + 10 + random.nextInt(400)));
        }
        List<String> slow = new ArrayList<>();
        for (int i = 0; i < lands.size(); i++) {
            for (int j = i + 1; j < lands.size(); j++) {
                double shared = EqualAreaPlane.of(lands.get(i))
                        .intersection(EqualAreaPlane.of(lands.get(j)))
                        .getArea();
                if (shared > 1.01) {
                    slow.add(i + "-" + j);
                }
            }
        }
        List<Overlaps.Pair> fast = Overlaps.above(lands, Area.ofSquareMetres(1));
        assertThat(fast.stream().map(pair -> pair.first() + "-" + pair.second()))
                .as("seed " + seed)
                .containsAll(slow);
        for (Overlaps.Pair pair : fast) {
            assertThat(Shape.of(lands.get(pair.first())).covers(pair.inside()))
                    .as("seed " + seed)
                    .isTrue();
            assertThat(Shape.of(lands.get(pair.second())).covers(pair.inside()))
                    .as("seed " + seed)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_index_of_shapes_finds_what_trying_all_finds(long seed) {
        Random random = new Random(seed);
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            double west = random.nextInt(1_000);
            double south = random.nextInt(1_000);
            shapes.add(Shape.of(Drawn.rectangle(west, south, west + 50, south + 80)));
        }
        ShapeIndex index = new ShapeIndex(shapes);
        for (int i = 0; i < 50; i++) {
            Position place = Drawn.metres(random.nextInt(1_000), random.nextInt(1_000));
            List<Integer> slow = new ArrayList<>();
            for (int s = 0; s < shapes.size(); s++) {
                if (shapes.get(s).covers(place)) {
                    slow.add(s);
                }
            }
            assertThat(index.covering(place)).as("seed " + seed).isEqualTo(slow);
        }
        assertThat(index.meeting(shapes.get(0))).contains(0);
        assertThat(index.meeting(Shape.EMPTY)).isEmpty();
    }
}
