package org.fadeout.base.geometry.arcs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts rings and circles into groups that have nothing to do with each other: those whose boxes touch, directly or through others, are of one
 * group. Method: boxes in a tree, groups by union-find. Cost: n log n plus the pairs of touching boxes.
 */
final class Touching {
    private final int[] root;
    private final int[] place;
    private final int rings;
    private final int[] circlesFrom;

    Touching(Edges land, List<Envelope> envelopes) {
        rings = land.leafOfRing.length;
        circlesFrom = new int[envelopes.size() + 1];
        circlesFrom[0] = rings;
        for (int i = 0; i < envelopes.size(); i++) {
            circlesFrom[i + 1] = circlesFrom[i] + envelopes.get(i).circles.count;
        }
        int count = circlesFrom[envelopes.size()];
        double[] sides = new double[4 * count];
        for (int i = 0; i < rings; i++) {
            System.arraycopy(land.ringSides(i), 0, sides, 4 * i, 4);
        }
        for (int k = 0; k < envelopes.size(); k++) {
            Circles circles = envelopes.get(k).circles;
            for (int i = 0; i < circles.count; i++) {
                int at = 4 * (circlesFrom[k] + i);
                sides[at] = circles.x[i] - circles.r[i];
                sides[at + 1] = circles.y[i] - circles.r[i];
                sides[at + 2] = circles.x[i] + circles.r[i];
                sides[at + 3] = circles.y[i] + circles.r[i];
            }
        }
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = (sides[4 * i] + sides[4 * i + 2]) / 2;
            y[i] = (sides[4 * i + 1] + sides[4 * i + 3]) / 2;
        }
        int[] order = new SpatialOrder(x, y, count).order;
        root = new int[count];
        place = new int[count];
        for (int i = 0; i < count; i++) {
            root[i] = i;
            place[order[i]] = i;
        }
        join(order, sides);
    }

    private void join(int[] order, double[] sides) {
        Boxes boxes = Boxes.of(order.length, (i, box) -> System.arraycopy(sides, 4 * order[i], box, 0, 4));
        Boxes.Hits hits = new Boxes.Hits();
        for (int i = 0; i < order.length; i++) {
            int a = 4 * order[i];
            // Later ones only: each pair is met from its first.
            boxes.touching(sides[a], sides[a + 1], sides[a + 2], sides[a + 3], i + 1, order.length, hits);
            for (int k = 0; k < hits.count; k++) {
                int b = 4 * order[hits.things[k]];
                if (sides[a] <= sides[b + 2]
                        && sides[b] <= sides[a + 2]
                        && sides[a + 1] <= sides[b + 3]
                        && sides[b + 1] <= sides[a + 3]) {
                    int first = top(i);
                    int second = top(hits.things[k]);
                    root[Math.max(first, second)] = Math.min(first, second);
                }
            }
        }
        for (int i = 0; i < root.length; i++) {
            root[i] = top(i);
        }
    }

    private int top(int i) {
        int at = i;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    /** The group of a piece. */
    int of(Piece piece) {
        return root[place[piece.circle >= 0 ? circlesFrom[piece.envelope] + piece.circle : piece.ring]];
    }

    /**
     * The groups by names that every tract gives alike, so that groups of tracts can be joined: each ring by its number, and circles that another tract
     * may hold too by a square that holds their centre and is no wider than their radius. Circles of one square are of one group, because their
     * boxes touch.
     */
    Map<String, Integer> names(List<Envelope> envelopes, Tract tract) {
        Map<String, Integer> names = new HashMap<>();
        for (int ring = 0; ring < rings; ring++) {
            names.put(Integer.toString(ring), root[place[ring]]);
        }
        for (int k = 0; k < envelopes.size(); k++) {
            Circles circles = envelopes.get(k).circles;
            for (int i = 0; i < circles.count; i++) {
                if (!tract.hasAlone(circles.x[i], circles.y[i])) {
                    int level = Math.getExponent(circles.r[i]);
                    long x = (long) Math.floor(Math.scalb(circles.x[i], -level));
                    long y = (long) Math.floor(Math.scalb(circles.y[i], -level));
                    names.put(level + " " + x + " " + y, root[place[circlesFrom[k] + i]]);
                }
            }
        }
        return names;
    }
}
