package org.fadeout.base.geometry;

/**
 * A k-d tree of boxes over the points of each cell, so that a pile of points in one cell is asked as a whole, not one by one.
 *
 * <p>Method: halves at the median of the longest side (Hoare's selection), until at most {@value #LEAF} points are left. A box is left out or
 * taken whole by its least and greatest distance; differences, squares and sums round monotonically, so this agrees with asking every
 * point to the last bit. Source: Bentley (1975). Cost: to build n log n for a cell of n points, nothing to speak of for small cells. The
 * order of points within a cell changes; no answer depends on it.
 */
final class CellTrees {
    private static final int LEAF = 16;
    private static final int SIDES = 6;

    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final int[] index;
    private final Nearness near;
    private final int[] root;
    private final double[] boxes;

    CellTrees(Cells cells, Nearness near) {
        x = cells.x;
        y = cells.y;
        z = cells.z;
        index = cells.index;
        this.near = near;
        root = new int[cells.count];
        int nodes = 0;
        for (int c = 0; c < cells.count; c++) {
            root[c] = nodes;
            nodes += nodes(cells.size(c));
        }
        boxes = new double[SIDES * nodes];
    }

    /** Halves differ by at most one point, so the tree of n points is no deeper than that of the larger half and one. */
    private static int nodes(int size) {
        int leaves = 1;
        while ((size + leaves - 1) / leaves > LEAF) {
            leaves *= 2;
        }
        return 2 * leaves - 1;
    }

    /** Builds the tree of a cell over points lo to hi; never more points than the cell had when this was made. */
    void build(int cell, int lo, int hi) {
        build(root[cell], 0, lo, hi);
    }

    private void build(int base, int node, int lo, int hi) {
        int box = SIDES * (base + node);
        double[] longest = fit(box, lo, hi);
        if (hi - lo <= LEAF) {
            return;
        }
        int mid = (lo + hi) >>> 1;
        select(longest, lo, hi - 1, mid);
        build(base, 2 * node + 1, lo, mid);
        build(base, 2 * node + 2, mid, hi);
    }

    /** Fits the box and gives the coordinates along its longest side. */
    private double[] fit(int box, int lo, int hi) {
        double extent = -1;
        double[] longest = x;
        for (int axis = 0; axis < 3; axis++) {
            double[] values = axis == 0 ? x : axis == 1 ? y : z;
            double least = values[lo];
            double most = least;
            for (int i = lo + 1; i < hi; i++) {
                double value = values[i];
                least = value < least ? value : least;
                most = value > most ? value : most;
            }
            boxes[box + axis] = least;
            boxes[box + 3 + axis] = most;
            if (most - least > extent) {
                extent = most - least;
                longest = values;
            }
        }
        return longest;
    }

    private void select(double[] by, int lo, int hi, int wanted) {
        int left = lo;
        int right = hi;
        while (left < right) {
            // A scattered choice of pivot: no order that points come in makes it slow.
            int choice = (int) ((left * 0x9E3779B9L + right * 0x85EBCA6BL >>> 7) % (right - left + 1));
            double pivot = by[left + choice];
            int i = left;
            int j = right;
            while (i <= j) {
                while (by[i] < pivot) {
                    i++;
                }
                while (by[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (wanted <= j) {
                right = j;
            } else if (wanted >= i) {
                left = i;
            } else {
                return;
            }
        }
    }

    void swap(int i, int j) {
        double held = x[i];
        x[i] = x[j];
        x[j] = held;
        held = y[i];
        y[i] = y[j];
        y[j] = held;
        held = z[i];
        z[i] = z[j];
        z[j] = held;
        int place = index[i];
        index[i] = index[j];
        index[j] = place;
    }

    private static double gap(double leastA, double mostA, double leastB, double mostB) {
        return leastA > mostB ? leastA - mostB : leastB > mostA ? leastB - mostA : 0;
    }

    /** The least square of a distance between two boxes. */
    private double least(int a, int b) {
        double dx = gap(boxes[a], boxes[a + 3], boxes[b], boxes[b + 3]);
        double dy = gap(boxes[a + 1], boxes[a + 4], boxes[b + 1], boxes[b + 4]);
        double dz = gap(boxes[a + 2], boxes[a + 5], boxes[b + 2], boxes[b + 5]);
        return dx * dx + dy * dy + dz * dz;
    }

    private double most(int a, int b) {
        double dx = Math.max(boxes[a + 3] - boxes[b], boxes[b + 3] - boxes[a]);
        double dy = Math.max(boxes[a + 4] - boxes[b + 1], boxes[b + 4] - boxes[a + 1]);
        double dz = Math.max(boxes[a + 5] - boxes[b + 2], boxes[b + 5] - boxes[a + 2]);
        return dx * dx + dy * dy + dz * dz;
    }

    private double leastTo(int box, int p) {
        double dx = gap(boxes[box], boxes[box + 3], x[p], x[p]);
        double dy = gap(boxes[box + 1], boxes[box + 4], y[p], y[p]);
        double dz = gap(boxes[box + 2], boxes[box + 5], z[p], z[p]);
        return dx * dx + dy * dy + dz * dz;
    }

    private double mostTo(int box, int p) {
        double dx = Math.max(boxes[box + 3] - x[p], x[p] - boxes[box]);
        double dy = Math.max(boxes[box + 4] - y[p], y[p] - boxes[box + 1]);
        double dz = Math.max(boxes[box + 5] - z[p], z[p] - boxes[box + 2]);
        return dx * dx + dy * dy + dz * dz;
    }

    private double square(int p, int q) {
        double dx = x[p] - x[q];
        double dy = y[p] - y[q];
        double dz = z[p] - z[q];
        return dx * dx + dy * dy + dz * dz;
    }

    /** True where points of the two cells may be neighbours. */
    boolean mayMeet(int cell, int other) {
        return least(SIDES * root[cell], SIDES * root[other]) <= near.possible;
    }

    /** How many points lo to hi of a cell are near point p; stops when it has found as many as wanted. */
    int count(int cell, int lo, int hi, int p, int wanted) {
        return count(root[cell], 0, lo, hi, p, wanted);
    }

    private int count(int base, int node, int lo, int hi, int p, int wanted) {
        int found = 0;
        if (hi - lo > 2) {
            int box = SIDES * (base + node);
            if (leastTo(box, p) > near.possible) {
                return 0;
            }
            if (hi - lo > LEAF && mostTo(box, p) <= near.sure) {
                return hi - lo;
            }
        }
        if (hi - lo <= LEAF) {
            for (int i = lo; i < hi && found < wanted; i++) {
                if (near.near(square(p, i), index[p], index[i])) {
                    found++;
                }
            }
            return found;
        }
        int mid = (lo + hi) >>> 1;
        found = count(base, 2 * node + 1, lo, mid, p, wanted);
        return found >= wanted ? found : found + count(base, 2 * node + 2, mid, hi, p, wanted - found);
    }

    /** True where a point lo to hi of one cell is near a point of the other. */
    boolean meet(int cell, int lo, int hi, int other, int otherLo, int otherHi) {
        return meet(root[cell], 0, lo, hi, root[other], 0, otherLo, otherHi);
    }

    private boolean meet(int baseA, int a, int loA, int hiA, int baseB, int b, int loB, int hiB) {
        int boxA = SIDES * (baseA + a);
        int boxB = SIDES * (baseB + b);
        if (least(boxA, boxB) > near.possible) {
            return false;
        }
        if (most(boxA, boxB) <= near.sure) {
            return true;
        }
        if (hiA - loA <= LEAF && hiB - loB <= LEAF) {
            return leavesMeet(loA, hiA, boxB, loB, hiB);
        }
        if (hiA - loA < hiB - loB) {
            return meet(baseB, b, loB, hiB, baseA, a, loA, hiA);
        }
        // The nearer half first: where the cells meet at all, they mostly meet there.
        int mid = (loA + hiA) >>> 1;
        int left = 2 * a + 1;
        boolean leftFirst = least(SIDES * (baseA + left), boxB) <= least(SIDES * (baseA + left + 1), boxB);
        if (leftFirst) {
            return meet(baseA, left, loA, mid, baseB, b, loB, hiB)
                    || meet(baseA, left + 1, mid, hiA, baseB, b, loB, hiB);
        }
        return meet(baseA, left + 1, mid, hiA, baseB, b, loB, hiB) || meet(baseA, left, loA, mid, baseB, b, loB, hiB);
    }

    private boolean leavesMeet(int loA, int hiA, int boxB, int loB, int hiB) {
        for (int i = loA; i < hiA; i++) {
            if (leastTo(boxB, i) <= near.possible) {
                for (int j = loB; j < hiB; j++) {
                    if (near.near(square(i, j), index[i], index[j])) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The least square of a distance from point p to a neighbour among points lo to hi of a cell, if it is less than the best. */
    double nearest(int cell, int lo, int hi, int p, double best) {
        return nearest(root[cell], 0, lo, hi, p, best);
    }

    private double nearest(int base, int node, int lo, int hi, int p, double best) {
        double found = best;
        double least = leastTo(SIDES * (base + node), p);
        if (least >= best || least > near.possible) {
            return best;
        }
        if (hi - lo <= LEAF) {
            for (int i = lo; i < hi; i++) {
                double square = square(p, i);
                if (square < found && near.near(square, index[p], index[i])) {
                    found = square;
                }
            }
            return found;
        }
        int mid = (lo + hi) >>> 1;
        int left = 2 * node + 1;
        boolean leftFirst = leastTo(SIDES * (base + left), p) <= leastTo(SIDES * (base + left + 1), p);
        if (leftFirst) {
            return nearest(base, left + 1, mid, hi, p, nearest(base, left, lo, mid, p, found));
        }
        return nearest(base, left, lo, mid, p, nearest(base, left + 1, mid, hi, p, found));
    }
}
