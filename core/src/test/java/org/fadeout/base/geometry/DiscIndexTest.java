package org.fadeout.base.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.testlanguage.Drawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Discs by the index against every disc laid on the shape. */
class DiscIndexTest {

    static LongStream seeds() {
        return LongStream.of(1, 2, 3, System.nanoTime());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_index_finds_what_laying_each_on_the_shape_finds(long seed) {
        Random random = new Random(seed);
        List<Disc> discs = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            Position at = Drawn.metres(random.nextInt(2_000), random.nextInt(2_000));
            discs.add(new Disc(at, Length.ofMetres(random.nextInt(120))));
        }
        DiscIndex index = new DiscIndex(discs);
        for (int i = 0; i < 20; i++) {
            double west = random.nextInt(2_000);
            double south = random.nextInt(2_000);
            Shape box = Shape.of(
                    Drawn.rectangle(west, south, west + 10 + random.nextInt(400), south + 10 + random.nextInt(400)));
            Shape shape =
                    i % 4 == 0 ? box.minus(Discs.shape(new Disc(Drawn.metres(west, south), Length.ofMetres(60)))) : box;
            List<Integer> slow = IntStream.range(0, discs.size())
                    .filter(one -> shape.meets(Discs.shape(discs.get(one))))
                    .boxed()
                    .toList();
            assertThat(index.meeting(shape)).as("seed " + seed + ", shape " + i).isEqualTo(slow);
        }
    }

    @Test
    void a_disc_across_the_antimeridian_reaches_land_on_the_other_side() {
        Disc disc = new Disc(new Position(10, 179.9999), Length.ofMetres(100));
        Shape east = Discs.shape(new Disc(new Position(10, -179.9999), Length.ofMetres(50)));
        DiscIndex index = new DiscIndex(List.of(disc));
        assertThat(index.meeting(east).isEmpty()).isEqualTo(!east.meets(Discs.shape(disc)));
    }
}
