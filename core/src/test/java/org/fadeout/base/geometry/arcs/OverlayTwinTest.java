package org.fadeout.base.geometry.arcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Clip, coverage, gap, regions and leaf sets of random land and discs against slabs, and land alone against JTS. */
class OverlayTwinTest {
    /** A crossing is rounded to 2^-19 m2; some hundred of them stay far below this. */
    private static final double LEAST = 1e-3;

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 30), LongStream.of(System.nanoTime()));
    }

    /** Some land, some of it jittered cells that share vertices, and two sets of discs. */
    private record Scene(List<Geometry> lands, Drawings.Set one, Drawings.Set two, double x, double y) {
        static Scene of(long seed) {
            Random random = new Random(seed);
            double x = seed % 2 == 0 ? 0 : Drawings.snap(4.2e6 + random.nextDouble());
            double y = seed % 2 == 0 ? 0 : Drawings.snap(4.8e6 + random.nextDouble());
            List<Geometry> lands = new ArrayList<>();
            int stars = random.nextInt(5);
            for (int i = 0; i < stars; i++) {
                lands.add(Drawings.stars(
                        random,
                        x + 600 * random.nextDouble(),
                        y + 600 * random.nextDouble(),
                        30 + random.nextInt(150)));
            }
            lands.addAll(cells(random, x, y, 2 + random.nextInt(3), 2 + random.nextInt(3), 120));
            if (random.nextBoolean()) {
                lands.add(lands.get(random.nextInt(lands.size())).copy());
            }
            Drawings.Set one = Drawings.random(random, 12, 600, 20, 80).moved(x, y);
            Drawings.Set two = Drawings.random(random, 8, 600, 50, 50).moved(x, y);
            // A circle that both sets have.
            two.x()[0] = one.x()[0];
            two.y()[0] = one.y()[0];
            two.r()[0] = one.r()[0];
            return new Scene(lands, one, two, x, y);
        }

        Slabs slabs(List<Geometry> chosen) {
            Slabs slabs = new Slabs(x, y);
            chosen.forEach(slabs::land);
            return slabs;
        }
    }

    /** A grid of cells with moved corners; neighbours share vertices and edges. */
    static List<Geometry> cells(Random random, double x, double y, int columns, int rows, double side) {
        double[][][] at = new double[columns + 1][rows + 1][];
        for (int i = 0; i <= columns; i++) {
            for (int k = 0; k <= rows; k++) {
                at[i][k] = new double[] {
                    x + side * (i + 0.4 * random.nextDouble()), y + side * (k + 0.4 * random.nextDouble())
                };
            }
        }
        List<Geometry> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            for (int k = 0; k < rows; k++) {
                double[] a = at[i][k];
                double[] b = at[i + 1][k];
                double[] c = at[i + 1][k + 1];
                double[] d = at[i][k + 1];
                cells.add(Drawings.polygon(a[0], a[1], b[0], b[1], c[0], c[1], d[0], d[1]));
            }
        }
        return cells;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void clip_is_the_common_part_of_a_leaf_and_the_envelope(long seed) {
        Scene scene = Scene.of(seed);
        Clip clip = Clip.of(Drawings.flat(scene.lands()), scene.one().flat());
        for (int i = 0; i < scene.lands().size(); i++) {
            Geometry land = scene.lands().get(i);
            double exact = scene.slabs(List.of(land))
                    .discs(scene.one().x(), scene.one().y(), scene.one().r())
                    .measure()
                    .area(over -> over.get(0) && over.get(1));
            close(clip.area(i), exact, "leaf " + i + ", seed " + seed);
            assertThat(clip.area(i)).as("seed " + seed).isLessThanOrEqualTo(land.getArea() + LEAST);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void coverage_is_the_union_and_the_pairs(long seed) {
        Scene scene = Scene.of(seed);
        Edges edges = Drawings.flat(scene.lands());
        Coverage coverage = Coverage.withOverlaps(edges);
        Slabs slabs = scene.slabs(scene.lands()).measure();
        close(coverage.area(), slabs.area(over -> true), "union, seed " + seed);
        close(coverage.area(), OverlayNGRobust.union(scene.lands()).getArea(), "union by JTS, seed " + seed);
        assertThat(Coverage.of(edges).areaUnits()).as("seed " + seed).isEqualTo(coverage.areaUnits());
        Map<Long, Double> found = new HashMap<>();
        coverage.overlaps().forEach(pair -> found.put(pair.first() * 1000L + pair.second(), pair.area()));
        for (int i = 0; i < scene.lands().size(); i++) {
            for (int k = i + 1; k < scene.lands().size(); k++) {
                int a = i;
                int b = k;
                double exact = slabs.area(over -> over.get(a) && over.get(b));
                String what = "pair " + i + " and " + k + ", seed " + seed;
                close(found.getOrDefault(i * 1000L + k, 0.0), exact, what);
                Geometry jts = OverlayNGRobust.overlay(
                        scene.lands().get(i), scene.lands().get(k), OverlayNG.INTERSECTION);
                close(found.getOrDefault(i * 1000L + k, 0.0), jts.getArea(), "by JTS, " + what);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_gap_is_the_envelope_less_released_land_whole_and_by_task(long seed) {
        Scene scene = Scene.of(seed);
        int tasks = scene.lands().size() / 2;
        int all = scene.lands().size();
        Edges edges = Drawings.flat(scene.lands().subList(0, tasks));
        Edges released = Drawings.flat(scene.lands().subList(tasks, all));
        Envelope envelope = scene.one().flat();
        Remainder gap = Remainder.of(edges, released, envelope);
        Slabs slabs = scene.slabs(scene.lands())
                .discs(scene.one().x(), scene.one().y(), scene.one().r())
                .measure();
        double exact = slabs.area(over -> over.get(all) && none(over, tasks, all));
        close(gap.area(), exact, "whole, seed " + seed);
        for (int task = 0; task < tasks; task++) {
            int one = task;
            double within = slabs.area(over -> over.get(all) && over.get(one) && none(over, tasks, all));
            close(gap.area(task), within, "task " + task + ", seed " + seed);
            assertThat(gap.outlines().areaUnits(task)).as("seed " + seed).isEqualTo(gap.areaUnits(task));
        }
        assertThat(gap.outlines().areaUnits(tasks)).as("seed " + seed).isEqualTo(gap.areaUnits());
        assertThat(gap.outlines().forced()).as("seed " + seed).isZero();
        // The covered part of the envelope and the gap are the envelope, to the units.
        long covered = Regions.areaUnits(released, List.of(envelope), leaves -> {
            boolean any = false;
            for (int i = 0; i < all - tasks; i++) {
                any |= leaves.has(i);
            }
            return any && leaves.has(all - tasks);
        });
        assertThat(gap.areaUnits() + covered - envelope.areaUnits())
                .as("units left over, seed " + seed)
                .isBetween(-200L, 200L);
    }

    private static boolean none(BitSet over, int from, int to) {
        int next = over.nextSetBit(from);
        return next < 0 || next >= to;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leaf_sets_are_the_ground_under_exactly_these_leaves_and_close(long seed) {
        Scene scene = Scene.of(seed);
        int all = scene.lands().size();
        Edges edges = Drawings.flat(scene.lands());
        List<Envelope> envelopes = List.of(scene.one().flat(), scene.two().flat());
        Slabs slabs = scene.slabs(scene.lands())
                .discs(scene.one().x(), scene.one().y(), scene.one().r())
                .discs(scene.two().x(), scene.two().y(), scene.two().r())
                .measure();
        Map<BitSet, Double> found = new HashMap<>();
        long sum = 0;
        long[] byLeaf = new long[all + 2];
        for (LeafSets.Part part : LeafSets.of(edges, envelopes)) {
            BitSet leaves = new BitSet();
            for (int leaf : part.leaves().stream().toArray()) {
                leaves.set(leaf);
                byLeaf[leaf] += part.areaUnits();
            }
            found.merge(leaves, Frames.squareMetres(part.areaUnits()), Double::sum);
            sum += part.areaUnits();
        }
        slabs.areas().forEach((over, area) -> close(found.getOrDefault(over, 0.0), area, over + ", seed " + seed));
        found.forEach((over, area) ->
                close(area, slabs.areas().getOrDefault(over, 0.0), "not in the twin: " + over + ", seed " + seed));
        long union = Regions.areaUnits(edges, envelopes, leaves -> any(leaves, all + 2));
        assertThat(sum - union).as("units left over, seed " + seed).isZero();
        for (int e = 0; e < 2; e++) {
            assertThat(byLeaf[all + e] - envelopes.get(e).areaUnits())
                    .as("units of envelope " + e + ", seed " + seed)
                    .isBetween(-200L, 200L);
        }
    }

    private static boolean any(Regions.Leaves leaves, int count) {
        for (int i = 0; i < count; i++) {
            if (leaves.has(i)) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void regions_are_what_their_rule_says(long seed) {
        Scene scene = Scene.of(seed);
        int all = scene.lands().size();
        Edges edges = Drawings.flat(scene.lands());
        List<Envelope> envelopes = List.of(scene.one().flat(), scene.two().flat());
        Slabs slabs = scene.slabs(scene.lands())
                .discs(scene.one().x(), scene.one().y(), scene.one().r())
                .discs(scene.two().x(), scene.two().y(), scene.two().r())
                .measure();
        long both = Regions.areaUnits(edges, envelopes, over -> over.has(all) && over.has(all + 1));
        close(Frames.squareMetres(both), slabs.area(over -> over.get(all) && over.get(all + 1)), "both, seed " + seed);
        long odd = Regions.areaUnits(edges, envelopes, over -> {
            boolean is = false;
            for (int i = 0; i < all + 2; i++) {
                is ^= over.has(i);
            }
            return is;
        });
        close(Frames.squareMetres(odd), slabs.area(over -> over.cardinality() % 2 == 1), "odd, seed " + seed);
        long nothing = Regions.areaUnits(edges, envelopes, over -> false);
        assertThat(nothing).isZero();
    }

    /** Leaves of 10,000 vertices: those above 48 take another way to tell what lies inside. */
    @Test
    void leaves_of_many_vertices_agree_with_jts() {
        for (long seed = 1; seed <= 2; seed++) {
            Random random = new Random(seed);
            double x = seed % 2 == 0 ? 0 : 4.2e6;
            double y = seed % 2 == 0 ? 0 : 4.8e6;
            List<Geometry> lands = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                lands.add(Drawings.star(random, x + 100 * i, y + 50 * i, 2000, i == 0 ? 10_000 : 60));
            }
            lands.add(Drawings.stars(random, x, y, 300));
            lands.add(Drawings.rectangle(x - 40, y - 40, x + 40, y + 40));
            Coverage coverage = Coverage.withOverlaps(Drawings.flat(lands));
            close(coverage.area(), OverlayNGRobust.union(lands).getArea(), "union, seed " + seed);
            for (Coverage.Overlap pair : coverage.overlaps()) {
                Geometry jts = OverlayNGRobust.overlay(
                        lands.get(pair.first()), lands.get(pair.second()), OverlayNG.INTERSECTION);
                close(pair.area(), jts.getArea(), pair + ", seed " + seed);
            }
            Drawings.Set set = Drawings.random(random, 30, 3000, 50, 50).moved(x - 1500, y - 1500);
            Clip clip = Clip.of(Drawings.flat(lands), set.flat());
            Geometry discs = Drawings.union(set, 1024);
            for (int i = 0; i < lands.size(); i++) {
                double jts = OverlayNGRobust.overlay(lands.get(i), discs, OverlayNG.INTERSECTION)
                        .getArea();
                assertThat(clip.area(i))
                        .as("leaf " + i + ", seed " + seed)
                        .isBetween(jts * (1 - 1e-5) - 1e-2, jts * (1 + 1e-5) + 1e-2);
            }
        }
    }

    static void close(double area, double exact, String what) {
        assertThat(Math.abs(area - exact))
                .as(what + ": " + area + " and " + exact)
                .isLessThan(LEAST + 1e-9 * Math.abs(exact));
    }
}
