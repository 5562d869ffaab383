package org.fadeout.base.geometry;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import net.sf.geographiclib.Geodesic;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;

/** The slow obvious twin of {@link Clusters}: every pair is measured, and clusters are walked. */
final class SlowClusters {
    private SlowClusters() {}

    private interface Pairs {
        double distance(int a, int b);
    }

    static int[] labels(List<Position> positions, Length reach, int least) {
        double[][] distance = new double[positions.size()][positions.size()];
        boolean[][] near = new boolean[positions.size()][positions.size()];
        for (int a = 0; a < positions.size(); a++) {
            for (int b = 0; b <= a; b++) {
                Length between = Distance.between(positions.get(a), positions.get(b));
                near[a][b] = between.compareTo(reach) <= 0;
                near[b][a] = near[a][b];
                distance[a][b] = Geodesic.WGS84.Inverse(
                                positions.get(a).latitude(),
                                positions.get(a).longitude(),
                                positions.get(b).latitude(),
                                positions.get(b).longitude())
                        .s12;
                distance[b][a] = distance[a][b];
            }
        }
        Comparator<Integer> order = Comparator.<Integer>comparingDouble(
                        i -> positions.get(i).longitude())
                .thenComparingDouble(i -> positions.get(i).latitude());
        return labels(near, (a, b) -> distance[a][b], least, order);
    }

    static int[] labels(double[] x, double[] y, double reach, int least) {
        boolean[][] near = new boolean[x.length][x.length];
        Pairs square = (a, b) -> (x[a] - x[b]) * (x[a] - x[b]) + (y[a] - y[b]) * (y[a] - y[b]);
        for (int a = 0; a < x.length; a++) {
            for (int b = 0; b < x.length; b++) {
                near[a][b] = square.distance(a, b) <= reach * reach;
            }
        }
        Comparator<Integer> order =
                Comparator.<Integer>comparingDouble(i -> x[i]).thenComparingDouble(i -> y[i]);
        return labels(near, square, least, order);
    }

    private static int[] labels(boolean[][] near, Pairs distance, int least, Comparator<Integer> order) {
        int n = near.length;
        boolean[] core = new boolean[n];
        for (int a = 0; a < n; a++) {
            int from = a;
            core[a] = IntStream.range(0, n).filter(b -> near[from][b]).count() >= least;
        }
        int[] labels = new int[n];
        Arrays.fill(labels, Clusters.NOISE);
        int next = 0;
        for (int start :
                IntStream.range(0, n).filter(i -> core[i]).boxed().sorted(order).toList()) {
            if (labels[start] != Clusters.NOISE) {
                continue;
            }
            Deque<Integer> open = new ArrayDeque<>(List.of(start));
            labels[start] = next;
            while (!open.isEmpty()) {
                int at = open.pop();
                for (int b = 0; b < n; b++) {
                    if (near[at][b] && core[b] && labels[b] == Clusters.NOISE) {
                        labels[b] = next;
                        open.push(b);
                    }
                }
            }
            next++;
        }
        IntUnaryOperator border = p -> IntStream.range(0, n)
                .filter(c -> core[c] && near[p][c])
                .boxed()
                .min(Comparator.<Integer>comparingDouble(c -> distance.distance(p, c))
                        .thenComparingInt(c -> labels[c]))
                .map(c -> labels[c])
                .orElse(Clusters.NOISE);
        int[] told = labels.clone();
        for (int p = 0; p < n; p++) {
            if (!core[p]) {
                told[p] = border.applyAsInt(p);
            }
        }
        return told;
    }
}
