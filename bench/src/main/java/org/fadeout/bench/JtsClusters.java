package org.fadeout.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.kdtree.KdNode;
import org.locationtech.jts.index.kdtree.KdTree;

/** DBSCAN with JTS's k-d tree: neighbours in parallel, then core finds joined. */
final class JtsClusters {
    private JtsClusters() {}

    static int count(DataSet data, int fewest) {
        KdTree tree = new KdTree();
        for (int i = 0; i < data.size(); i++) {
            // Finds on one spot are one node, which counts them and keeps the first of them.
            tree.insert(new Coordinate(data.x()[i], data.y()[i]), i);
        }
        int[][] near = IntStream.range(0, data.size())
                .parallel()
                .mapToObj(i -> neighbours(tree, data, i))
                .toArray(int[][]::new);
        boolean[] core = new boolean[data.size()];
        int[] up = new int[data.size()];
        for (int i = 0; i < up.length; i++) {
            core[i] = near[i][0] >= fewest;
            up[i] = i;
        }
        for (int i = 0; i < up.length; i++) {
            for (int j = 1; core[i] && j < near[i].length; j++) {
                if (core[near[i][j]]) {
                    up[JtsGroups.top(up, i)] = JtsGroups.top(up, near[i][j]);
                }
            }
        }
        return (int)
                IntStream.range(0, up.length).filter(i -> core[i] && up[i] == i).count();
    }

    /** How many finds lie within the radius, then the first find of each spot there. */
    private static int[] neighbours(KdTree tree, DataSet data, int i) {
        double x = data.x()[i];
        double y = data.y()[i];
        double radius = data.radius();
        List<?> found = tree.query(new Envelope(x - radius, x + radius, y - radius, y + radius));
        int[] near = new int[found.size() + 1];
        int spots = 1;
        for (Object one : found) {
            KdNode node = (KdNode) one;
            double east = node.getX() - x;
            double north = node.getY() - y;
            if (east * east + north * north <= radius * radius) {
                near[0] += node.getCount();
                near[spots++] = (Integer) node.getData();
            }
        }
        return Arrays.copyOf(near, spots);
    }
}
