package org.fadeout.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** JTS by groups, indexes and threads against JTS in one piece, which is slow and plain. */
class JtsContestantTest {
    private static final double TINY = 1e-9;

    @ParameterizedTest
    @EnumSource(Variant.class)
    void agreesWithJtsInOnePiece(Variant variant) {
        DataSet data = Generator.make(variant, 1500, 11);
        JtsRun jts = new JtsRun(data);
        List<Geometry> discs = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            Coordinate find = new Coordinate(data.x()[i], data.y()[i]);
            discs.add(JtsPatches.FACTORY.createPoint(find).buffer(data.radius(), 16));
        }
        Geometry envelope = whole(discs);
        List<Geometry> tasks = JtsPatches.all(data.tasks());

        assertThat(jts.envelope).isCloseTo(envelope.getArea(), near(envelope.getArea()));
        assertThat(jts.union)
                .isCloseTo(whole(tasks).getArea(), near(whole(tasks).getArea()));
        double gap = envelope.difference(whole(JtsPatches.all(data.released()))).getArea();
        assertThat(jts.gap).isCloseTo(gap, near(gap));
        for (int i = 0; i < tasks.size(); i++) {
            double clip = envelope.intersection(tasks.get(i)).getArea();
            assertThat(jts.clips[i]).isCloseTo(clip, within(1e-6 * tasks.get(i).getArea()));
        }
        assertThat(jts.clusters).isEqualTo(clusters(data));
    }

    @Test
    void countsTheFindItselfAndFindsOnOneSpot() {
        double[] x = {0, 0, 50, 1000, 1050, 2000, 2000, 2000};
        double[] y = {0, 0, 0, 0, 0, 0, 0, 0};
        DataSet data = new DataSet("drawn", 0, 50, x, y, List.of(), List.of());
        assertThat(JtsClusters.count(data, 3)).isEqualTo(2);
    }

    private static Geometry whole(List<Geometry> geometries) {
        return OverlayNGRobust.union(JtsPatches.FACTORY.buildGeometry(geometries));
    }

    private static Offset<Double> near(double value) {
        return within(TINY * value);
    }

    /** DBSCAN by the book: every pair is looked at. */
    private static int clusters(DataSet data) {
        int size = data.size();
        boolean[] core = new boolean[size];
        for (int i = 0; i < size; i++) {
            int near = 0;
            for (int j = 0; j < size; j++) {
                near += touches(data, i, j) ? 1 : 0;
            }
            core[i] = near >= 3;
        }
        boolean[] seen = new boolean[size];
        int clusters = 0;
        for (int i = 0; i < size; i++) {
            if (core[i] && !seen[i]) {
                clusters++;
                spread(data, core, seen, i);
            }
        }
        return clusters;
    }

    private static void spread(DataSet data, boolean[] core, boolean[] seen, int from) {
        List<Integer> open = new ArrayList<>(List.of(from));
        seen[from] = true;
        while (!open.isEmpty()) {
            int one = open.remove(open.size() - 1);
            for (int j = 0; j < data.size(); j++) {
                if (core[j] && !seen[j] && touches(data, one, j)) {
                    seen[j] = true;
                    open.add(j);
                }
            }
        }
    }

    private static boolean touches(DataSet data, int i, int j) {
        double east = data.x()[i] - data.x()[j];
        double north = data.y()[i] - data.y()[j];
        return east * east + north * north <= data.radius() * data.radius();
    }
}
