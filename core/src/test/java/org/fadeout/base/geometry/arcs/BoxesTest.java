package org.fadeout.base.geometry.arcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Boxes in a tree, and a few without one, against asking every box. */
class BoxesTest {
    /** More than a box may be rounded by. */
    private static final double ROUNDED_M = 0.07;

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 30), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_touches_is_found_in_rising_order_and_little_else(long seed) {
        Random random = new Random(seed);
        double far = List.of(0.0, 3e7, -3e7).get(random.nextInt(3));
        double[][] given = IntStream.range(0, random.nextInt(400))
                .mapToObj(i -> box(random, far, 40))
                .toArray(double[][]::new);
        Boxes boxes = Boxes.of(given.length, (i, into) -> System.arraycopy(given[i], 0, into, 0, 4));
        NearBoxes few = new NearBoxes();
        Arrays.stream(given).forEach(one -> few.add(one[0], one[1], one[2], one[3]));
        Boxes.Hits hits = new Boxes.Hits();
        for (int k = 0; k < 40; k++) {
            double[] asked = box(random, far, 200);
            if (k % 4 == 0) {
                asked[2] = Double.POSITIVE_INFINITY;
            }
            int first = given.length == 0 ? 0 : random.nextInt(given.length);
            int last = first + random.nextInt(given.length - first + 1);
            boxes.touching(asked[0], asked[1], asked[2], asked[3], first, last, hits);
            int[] things = Arrays.copyOf(hits.things, hits.count);
            String what = "seed " + seed + ", question " + k;
            assertThat(things).as(what).isSorted().doesNotHaveDuplicates();
            assertThat(Arrays.stream(things)).as(what).allMatch(i -> i >= first && i < last);
            assertThat(Arrays.stream(things).boxed())
                    .as(what)
                    .containsAll(touching(given, asked, 0, first, last).toList());

            int found = few.touching(asked[0], asked[1], asked[2], asked[3], first, last);
            int[] near = Arrays.copyOf(few.touched, found);
            assertThat(near).as(what).isSorted().doesNotHaveDuplicates();
            assertThat(Arrays.stream(near).boxed())
                    .as(what)
                    .containsAll(touching(given, asked, 0, first, last).toList())
                    .isSubsetOf(touching(given, asked, ROUNDED_M, first, last).toList());
            // A tree gives whole groups of four, of which one box at least comes near.
            assertThat(Arrays.stream(things)).as(what).allMatch(i -> touches(around(given, i / 4), asked, ROUNDED_M));
        }
    }

    private static double[] box(Random random, double far, int most) {
        double x = far + 500 * random.nextDouble();
        double y = far / 2 + 500 * random.nextDouble();
        return new double[] {x, y, x + random.nextInt(most) * random.nextDouble(), y + random.nextInt(most)};
    }

    private static double[] around(double[][] given, int group) {
        double[] box = given[4 * group].clone();
        for (int i = 4 * group; i < Math.min(given.length, 4 * group + 4); i++) {
            box[0] = Math.min(box[0], given[i][0]);
            box[1] = Math.min(box[1], given[i][1]);
            box[2] = Math.max(box[2], given[i][2]);
            box[3] = Math.max(box[3], given[i][3]);
        }
        return box;
    }

    private static Stream<Integer> touching(double[][] given, double[] asked, double more, int first, int last) {
        return IntStream.range(first, last)
                .filter(i -> touches(given[i], asked, more))
                .boxed();
    }

    private static boolean touches(double[] one, double[] other, double more) {
        return one[0] <= other[2] + more
                && one[2] >= other[0] - more
                && one[1] <= other[3] + more
                && one[3] >= other[1] - more;
    }
}
