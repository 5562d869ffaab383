package org.fadeout.base.geometry.arcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The envelopes near a box against asking every one of them. */
class NearEnvelopesTest {

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 20), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void they_are_those_whose_box_touches_rising(long seed) {
        Random random = new Random(seed);
        List<Envelope> envelopes = new ArrayList<>();
        int count = random.nextInt(300);
        for (int i = 0; i < count; i++) {
            double x = random.nextInt(2000);
            double y = random.nextInt(2000);
            double[] xs = random.doubles(random.nextInt(4), x, x + 150).toArray();
            double[] ys = random.doubles(xs.length, y, y + 150).toArray();
            envelopes.add(Envelope.of(Frames.flat(), xs, ys, 10 + random.nextInt(60)));
        }
        NearEnvelopes near = new NearEnvelopes(envelopes);
        Boxes.Hits hits = new Boxes.Hits();
        for (int i = 0; i < 50; i++) {
            double x = random.nextInt(2000);
            double y = random.nextInt(2000);
            double[] box = {x, y, x + random.nextInt(200), y + random.nextInt(200)};
            near.touching(box, hits);
            assertThat(Arrays.copyOf(hits.things, hits.count))
                    .as("seed %s", seed)
                    .isEqualTo(IntStream.range(0, count)
                            .filter(k -> touches(envelopes.get(k), box))
                            .toArray());
        }
    }

    private static boolean touches(Envelope envelope, double[] box) {
        if (envelope.circles.count == 0) {
            return false;
        }
        double[] its = envelope.box();
        return its[0] <= box[2] && its[2] >= box[0] && its[1] <= box[3] && its[3] >= box[1];
    }
}
