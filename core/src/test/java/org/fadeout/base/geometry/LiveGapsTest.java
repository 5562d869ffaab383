package org.fadeout.base.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.fadeout.base.geometry.arcs.EdgeBuilder;
import org.fadeout.base.geometry.arcs.Edges;
import org.fadeout.base.geometry.arcs.Envelope;
import org.fadeout.base.geometry.arcs.Frames;
import org.fadeout.base.geometry.arcs.LiveGap;
import org.fadeout.base.geometry.arcs.Remainder;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.testlanguage.Drawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gaps kept up one by one against all computed anew, bit by bit. */
class LiveGapsTest {

    static LongStream seeds() {
        return LongStream.of(1, 2, 3, 4, 5, 6, System.nanoTime());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_gap_is_what_it_would_be_if_all_were_computed_anew(long seed) {
        Random random = new Random(seed);
        // Squares of a grid, so borders are shared, and some that lie across them.
        List<double[]> tasks = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            tasks.add(square(4.2e6 + 100 * (i % 6), 4.8e6 + 100 * (i / 6), 100));
        }
        List<double[]> released = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            tasks.add(square(4.2e6 + random.nextInt(600), 4.8e6 + random.nextInt(600), 30 + random.nextInt(90)));
            released.add(random.nextBoolean() ? tasks.get(random.nextInt(36)) : tasks.get(tasks.size() - 1));
        }
        int known = 60;
        int all = 120;
        double[][] discs = new double[3][all];
        for (int i = 0; i < all; i++) {
            discs[0][i] = 4.2e6 + 600 * random.nextDouble();
            discs[1][i] = 4.8e6 + 600 * random.nextDouble();
            discs[2][i] = random.nextBoolean() ? 50 : 10 + 60 * random.nextDouble();
        }
        LiveGap live = new LiveGap(
                edges(tasks),
                List.of(edges(released)),
                Arrays.copyOf(discs[0], known),
                Arrays.copyOf(discs[1], known),
                Arrays.copyOf(discs[2], known));
        Map<Integer, Long> told = new HashMap<>();
        for (int i = known; i < all; i++) {
            for (LiveGap.Change change : live.add(discs[0][i], discs[1][i], discs[2][i])) {
                told.put(change.task(), change.after());
            }
            if (i % 10 == 0) {
                double[] land =
                        square(4.2e6 + random.nextInt(600), 4.8e6 + random.nextInt(600), 20 + random.nextInt(60));
                released.add(land);
                for (LiveGap.Change change : live.release(edges(List.of(land)))) {
                    told.put(change.task(), change.after());
                }
            }
        }
        Remainder anew =
                Remainder.of(edges(tasks), edges(released), Envelope.of(Frames.flat(), discs[0], discs[1], discs[2]));
        for (int task = 0; task < tasks.size(); task++) {
            String what = "task " + task + ", seed " + seed;
            assertThat(live.areaUnits(task)).as(what).isEqualTo(anew.areaUnits(task));
            assertThat(told.getOrDefault(task, live.areaUnits(task))).as(what).isEqualTo(anew.areaUnits(task));
        }
        assertThat(told).as("seed " + seed).isNotEmpty();
    }

    @Test
    void a_find_changes_the_tasks_that_it_reaches_and_no_other() {
        Land near = Drawn.rectangle(0, 0, 100, 100);
        Land far = Drawn.rectangle(5_000, 0, 5_100, 100);
        LiveGaps gaps = new LiveGaps(List.of(near, far), List.of(), List.of());
        List<LiveGaps.Change> found = gaps.add(new Disc(Drawn.metres(50, 50), Length.ofMetres(20)));
        assertThat(found).containsExactly(new LiveGaps.Change(0, Area.ofSquareMetres(0), Area.ofSquareMetres(1_257)));
        assertThat(gaps.release(Drawn.rectangle(-10, -10, 50, 110)))
                .singleElement()
                .satisfies(change -> assertThat(change.after().squareMetres()).isBetween(627L, 629L));
        assertThat(gaps.gap(1)).isEqualTo(Area.ofSquareMetres(0));
        assertThatThrownBy(() -> gaps.add(new Disc(new Position(86, 0), Length.ofMetres(20))))
                .hasMessageContaining("beyond 85 degrees");
    }

    private static double[] square(double x, double y, double side) {
        return new double[] {x, y, x + side, y, x + side, y + side, x, y + side};
    }

    private static Edges edges(List<double[]> rings) {
        EdgeBuilder builder = new EdgeBuilder(Frames.flat());
        rings.forEach(ring -> builder.outer(ring).end());
        return builder.build();
    }
}
