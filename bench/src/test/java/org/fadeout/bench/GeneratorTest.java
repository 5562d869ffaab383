package org.fadeout.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class GeneratorTest {
    private static final int SIZE = 20_000;
    private static final long SEED = 7;

    @ParameterizedTest
    @EnumSource(Variant.class)
    void makesAsManyFindsAndPolygonsAsAskedFor(Variant variant) {
        for (int size : new int[] {100, 2000, 12_345}) {
            DataSet data = Generator.make(variant, size, SEED);
            assertThat(data.size()).isEqualTo(size);
            assertThat(data.tasks()).hasSize(size / 10);
            assertThat(data.released()).hasSize(size / 10);
        }
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void isTheSameForTheSameSeedOnly(Variant variant) {
        DataSet data = Generator.make(variant, 2000, SEED);
        DataSet same = Generator.make(variant, 2000, SEED);
        assertThat(same.x()).isEqualTo(data.x());
        assertThat(lines(same.tasks())).isEqualTo(lines(data.tasks()));
        assertThat(lines(same.released())).isEqualTo(lines(data.released()));
        assertThat(Generator.make(variant, 2000, SEED + 1).x()).isNotEqualTo(data.x());
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void makesValidPolygonsTurnedTheRightWay(Variant variant) {
        for (long seed = 1; seed <= 5; seed++) {
            DataSet data = Generator.make(variant, SIZE, seed);
            for (List<Patch> patches : List.of(data.tasks(), data.released())) {
                for (Patch patch : patches) {
                    assertThat(JtsPatches.of(patch).isValid())
                            .as("seed %d: %s", seed, JtsPatches.of(patch))
                            .isTrue();
                    patch.parts().forEach(GeneratorTest::assertTurns);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void makesTasksOfEveryKind(Variant variant) {
        DataSet data = Generator.make(variant, SIZE, SEED);
        List<Geometry> tasks = JtsPatches.all(data.tasks());
        assertThat(tasks).filteredOn(task -> task.getNumGeometries() > 1).hasSizeGreaterThan(50);
        assertThat(tasks)
                .filteredOn(task -> ((Polygon) task.getGeometryN(0)).getNumInteriorRing() > 0)
                .hasSizeGreaterThan(100);
        for (Patch task : data.tasks()) {
            assertThat(task.parts().get(0).rings().get(0).length / 2 - 1).isBetween(6, 16);
        }
        double overlaps = JtsGroups.area(tasks) / JtsGroups.area(JtsGroups.union(tasks)) - 1;
        assertThat(overlaps).isBetween(0.01, 0.2);
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void sharesBordersCornerByCorner(Variant variant) {
        DataSet data = Generator.make(variant, SIZE, SEED);
        Map<Set<Coordinate>, Integer> edges = new HashMap<>();
        for (Geometry task : JtsPatches.all(data.tasks())) {
            Coordinate[] corners = task.getGeometryN(0).getCoordinates();
            for (int i = 1; i < corners.length; i++) {
                edges.merge(new HashSet<>(List.of(corners[i - 1], corners[i])), 1, Integer::sum);
            }
        }
        long shared = edges.values().stream().filter(times -> times > 1).count();
        assertThat(shared).isGreaterThan(edges.size() / 10);
    }

    @Test
    void keepsDensityTheSameAtEachSize() {
        for (Variant variant : Variant.values()) {
            double small = neighbours(Generator.make(variant, 2000, SEED));
            double large = neighbours(Generator.make(variant, SIZE, SEED));
            assertThat(large / small).as(variant.label()).isBetween(0.7, 1.4);
        }
        assertThat(neighbours(Generator.make(Variant.SCATTERED, SIZE, SEED))).isBetween(3.0, 10.0);
        assertThat(neighbours(Generator.make(Variant.DENSE, SIZE, SEED))).isBetween(20.0, 60.0);
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void laysTasksOverAGoodPartOfTheDiscs(Variant variant) {
        DataSet data = Generator.make(variant, SIZE, SEED);
        JtsRun jts = new JtsRun(data);
        assertThat(Arrays.stream(jts.clips).sum() / jts.envelope).isBetween(0.5, 1.1);
        assertThat(jts.gap / jts.envelope).isBetween(0.2, 0.7);
    }

    private static void assertTurns(Patch.Part part) {
        for (int i = 0; i < part.rings().size(); i++) {
            double[] ring = part.rings().get(i);
            double twice = 0;
            for (int j = 2; j < ring.length; j += 2) {
                twice += (ring[j - 2] - ring[0]) * (ring[j + 1] - ring[1])
                        - (ring[j] - ring[0]) * (ring[j - 1] - ring[1]);
            }
            assertThat(twice > 0).isEqualTo(i == 0);
        }
    }

    /** Others within two radii, on average over some finds. */
    private static double neighbours(DataSet data) {
        int looked = 1000;
        long near = 0;
        for (int i = 0; i < looked; i++) {
            for (int j = 0; j < data.size(); j++) {
                double distance = Math.hypot(data.x()[i] - data.x()[j], data.y()[i] - data.y()[j]);
                near += i != j && distance <= 2 * data.radius() ? 1 : 0;
            }
        }
        return (double) near / looked;
    }

    private static List<String> lines(List<Patch> patches) {
        return patches.stream().map(Wkb::patch).toList();
    }
}
