package org.fadeout.base.geometry.arcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The nine cells around a place against asking every place for its column and row. */
class CellsTest {
    /** Cells of 64 m, the least power of two that holds this. */
    private static final double SIDE = 50;

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 60), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_cells_around_hold_what_lies_in_the_nine_columns_and_rows(long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(300);
        double far = List.of(0.0, -(double) (1 << 25), (1 << 25) - 2000.0).get(random.nextInt(3));
        double wide = List.of(100, 500, 2000).get(random.nextInt(3));
        double[] x = random.doubles(size, far, far + wide).toArray();
        double[] y =
                random.doubles(size, far, far + wide / (1 + random.nextInt(9))).toArray();
        SpatialOrder order = new SpatialOrder(x, y, size);
        Cells cells = new Cells(order.keys, size, SIDE);
        int[] runs = new int[18];
        for (int cell = 0; cell < cells.count; cell++) {
            int put = cells.around(cell, runs);
            String what = "seed " + seed + ", cell " + cell;
            assertThat(runs[0]).as(what).isEqualTo(cells.start[cell]);
            assertThat(runs[1]).as(what).isEqualTo(cells.start[cell + 1]);
            int[] found = IntStream.iterate(0, k -> k < put, k -> k + 2)
                    .flatMap(k -> IntStream.range(runs[k], runs[k + 1]))
                    .toArray();
            assertThat(found).as(what).doesNotHaveDuplicates();
            int one = order.order[cells.start[cell]];
            TreeSet<Integer> near = new TreeSet<>();
            for (int i = 0; i < size; i++) {
                int other = order.order[i];
                if (Math.abs(index(x[other]) - index(x[one])) <= 1 && Math.abs(index(y[other]) - index(y[one])) <= 1) {
                    near.add(i);
                }
            }
            assertThat(Arrays.stream(found).boxed()).as(what).containsExactlyInAnyOrderElementsOf(near);
        }
    }

    private static long index(double metres) {
        return (long) Math.floor((metres + (1 << 25)) / 64);
    }
}
