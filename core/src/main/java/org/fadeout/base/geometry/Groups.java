package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Parts shapes into groups that have nothing to do with each other: shapes whose boxes touch, directly or through others, are of one group.
 * Method: boxes in an R-tree, groups by union-find. Accuracy: a group may hold shapes that do not touch; two groups never touch. Cost: n log
 * n plus the pairs of touching boxes.
 */
final class Groups {
    private Groups() {}

    /** The groups in the order of their first shapes, each in rising order. No shape is empty. */
    static List<List<Integer>> touching(List<? extends Geometry> shapes) {
        STRtree tree = new STRtree();
        int[] root = new int[shapes.size()];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
            tree.insert(shapes.get(i).getEnvelopeInternal(), i);
        }
        for (int i = 0; i < root.length; i++) {
            for (Object other : tree.query(shapes.get(i).getEnvelopeInternal())) {
                join(root, i, (Integer) other);
            }
        }
        Map<Integer, List<Integer>> byRoot = new LinkedHashMap<>();
        for (int i = 0; i < root.length; i++) {
            byRoot.computeIfAbsent(top(root, i), top -> new ArrayList<>()).add(i);
        }
        return List.copyOf(byRoot.values());
    }

    private static void join(int[] root, int a, int b) {
        int topA = top(root, a);
        int topB = top(root, b);
        root[Math.max(topA, topB)] = Math.min(topA, topB);
    }

    private static int top(int[] root, int i) {
        int at = i;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }
}
