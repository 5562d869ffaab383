package org.fadeout.base.geometry;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Density clusters of points that stand in cells; {@link Clusters} says what they are.
 *
 * <p>Method: any two points of a cell are neighbours, so a cell with enough points is all core, and the core points of a cell are of one
 * cluster. Other points count their neighbours and stop at enough. Cells of core points that meet are joined by union-find. After
 * Gunawan (2013) and de Berg, Gunawan, Roeloffzen (2019), with k-d trees in the cells. Two threads take the two halves of the cells;
 * they write to separate places, and joins between the halves come after, so the result does not depend on them.
 */
final class Density {
    private static final int WORTH_TWO_THREADS = 10_000;

    private final Cells cells;
    private final CellRows rows;
    private final Nearness near;
    private final CellTrees trees;
    private final int least;
    private final int middle;
    private final boolean[] core;
    /** Of each cell, how many of its points are core; they come first in the cell once {@link #coreFirst} has run. */
    private final int[] cores;

    private final int[] parent;

    private Density(Cells cells, CellRows rows, Nearness near, int least) {
        this.cells = cells;
        this.rows = rows;
        this.near = near;
        this.least = least;
        trees = new CellTrees(cells, near);
        middle = cells.index.length < WORTH_TWO_THREADS ? 0 : cells.cellAt(cells.index.length / 2);
        core = new boolean[cells.index.length];
        cores = new int[cells.count];
        parent = new int[cells.count];
    }

    /**
     * The cluster of each point in the order of the input, or -1; clusters are numbered from 0 by their core point that is first by
     * {@code first}, then {@code second}. Points are not empty and least is at least 1.
     */
    static int[] labels(Cells cells, CellRows rows, Nearness near, int least, double[] first, double[] second) {
        Density density = new Density(cells, rows, near, least);
        density.inHalves((from, to) -> {
            for (int c = from; c < to; c++) {
                density.trees.build(c, cells.start[c], cells.start[c + 1]);
            }
        });
        density.inHalves(density::findCores);
        density.inHalves(density::coreFirst);
        density.inHalves(density::join);
        density.joinHalves();
        int[] clusterOf = density.numbers(first, second);
        int[] labels = new int[cells.index.length];
        density.inHalves((from, to) -> density.tell(from, to, clusterOf, labels));
        return labels;
    }

    private interface Step {
        void run(int fromCell, int toCell);
    }

    private void inHalves(Step step) {
        if (middle == 0) {
            step.run(0, cells.count);
            return;
        }
        IntStream.range(0, 2)
                .parallel()
                .forEach(half -> step.run(half == 0 ? 0 : middle, half == 0 ? middle : cells.count));
    }

    private void findCores(int fromCell, int toCell) {
        CellsAround around = new CellsAround(cells, rows);
        for (int c = fromCell; c < toCell; c++) {
            int size = cells.size(c);
            if (size >= least) {
                cores[c] = size;
                continue;
            }
            around.find(c);
            long most = size;
            int meeting = 0;
            for (int k = 0; k < around.size; k++) {
                int other = around.found[k];
                if (trees.mayMeet(c, other)) {
                    around.found[meeting++] = other;
                    most += cells.size(other);
                }
            }
            if (most < least) {
                continue;
            }
            for (int p = cells.start[c]; p < cells.start[c + 1]; p++) {
                if (isCore(p, size, around.found, meeting)) {
                    core[p] = true;
                    cores[c]++;
                }
            }
        }
    }

    private boolean isCore(int p, int own, int[] others, int count) {
        int found = own;
        for (int k = 0; k < count && found < least; k++) {
            int other = others[k];
            found += trees.count(other, cells.start[other], cells.start[other + 1], p, least - found);
        }
        return found >= least;
    }

    private void coreFirst(int fromCell, int toCell) {
        for (int c = fromCell; c < toCell; c++) {
            parent[c] = c;
            int lo = cells.start[c];
            if (cores[c] > 0 && cores[c] < cells.size(c)) {
                int next = lo;
                for (int p = lo; p < cells.start[c + 1]; p++) {
                    if (core[p]) {
                        core[p] = core[next];
                        core[next] = true;
                        trees.swap(p, next++);
                    }
                }
                trees.build(c, lo, next);
            }
        }
    }

    private void join(int fromCell, int toCell) {
        join(fromCell, toCell, 0, toCell);
    }

    /** Joins the cells of the first half to those of the second. */
    private void joinHalves() {
        if (middle == 0) {
            return;
        }
        int line = Math.max(0, cells.rowOf[middle] - CellRows.ROWS_AWAY);
        join(cells.rowStart[line], middle, middle, cells.count);
    }

    /** Joins cells to those after them in the order that stand between two others. */
    private void join(int fromCell, int toCell, int fromOther, int toOther) {
        CellsAround around = new CellsAround(cells, rows);
        for (int c = fromCell; c < toCell; c++) {
            if (cores[c] == 0) {
                continue;
            }
            around.find(c);
            for (int k = 0; k < around.size; k++) {
                int other = around.found[k];
                if (other > c && other >= fromOther && other < toOther && cores[other] > 0) {
                    joinIfMeeting(c, other);
                }
            }
        }
    }

    private void joinIfMeeting(int c, int other) {
        int a = top(c);
        int b = top(other);
        int lo = cells.start[c];
        int otherLo = cells.start[other];
        if (a != b && trees.meet(c, lo, lo + cores[c], other, otherLo, otherLo + cores[other])) {
            parent[Math.max(a, b)] = Math.min(a, b);
        }
    }

    private int top(int cell) {
        int at = cell;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** The number of the cluster of each cell with core points; -1 for others. */
    private int[] numbers(double[] first, double[] second) {
        int[] chief = new int[cells.count];
        int[] tops = new int[cells.count];
        int count = 0;
        Arrays.fill(chief, -1);
        for (int c = 0; c < cells.count; c++) {
            if (cores[c] > 0) {
                int top = top(c);
                if (top == c) {
                    tops[count++] = c;
                }
                for (int p = cells.start[c]; p < cells.start[c] + cores[c]; p++) {
                    int at = cells.index[p];
                    int now = chief[top];
                    if (now < 0 || first[at] < first[now] || (first[at] == first[now] && second[at] < second[now])) {
                        chief[top] = at;
                    }
                }
            }
        }
        int[] inOrder = ordered(tops, count, chief, second);
        inOrder = ordered(inOrder, count, chief, first);
        int[] number = new int[cells.count];
        Arrays.fill(number, -1);
        for (int k = 0; k < count; k++) {
            number[inOrder[k]] = k;
        }
        for (int c = 0; c < cells.count; c++) {
            if (cores[c] > 0) {
                number[c] = number[top(c)];
            }
        }
        return number;
    }

    /** Sorts by the value of the chief of each, keeping the order of equals. */
    private static int[] ordered(int[] tops, int count, int[] chief, double[] value) {
        long[] keys = new long[count];
        for (int k = 0; k < count; k++) {
            // As bits, doubles rise with their value once the sign is turned; zero is added to make -0 the same as 0.
            long bits = Double.doubleToLongBits(value[chief[tops[k]]] + 0.0);
            keys[k] = bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
        }
        int[] places = Cells.sorted(keys);
        int[] inOrder = new int[count];
        for (int k = 0; k < count; k++) {
            inOrder[k] = tops[places[k]];
        }
        return inOrder;
    }

    private void tell(int fromCell, int toCell, int[] clusterOf, int[] labels) {
        CellsAround around = new CellsAround(cells, rows);
        for (int c = fromCell; c < toCell; c++) {
            int lo = cells.start[c];
            int border = lo + cores[c];
            for (int p = lo; p < border; p++) {
                labels[cells.index[p]] = clusterOf[c];
            }
            if (border == cells.start[c + 1]) {
                continue;
            }
            around.find(c);
            for (int p = border; p < cells.start[c + 1]; p++) {
                labels[cells.index[p]] = clusterOfBorder(p, c, around, clusterOf);
            }
        }
    }

    /** The cluster of the nearest core point; of two as near, the one with the lower number; -1 where none is near. */
    private int clusterOfBorder(int p, int cell, CellsAround around, int[] clusterOf) {
        double best = Double.POSITIVE_INFINITY;
        int cluster = Clusters.NOISE;
        for (int k = -1; k < around.size; k++) {
            int other = k < 0 ? cell : around.found[k];
            if (cores[other] > 0) {
                // A cell of a cluster with a lower number wins at the same distance, so it is asked for that distance
                // too.
                double ask = clusterOf[other] < cluster ? Math.nextUp(best) : best;
                int lo = cells.start[other];
                double found = trees.nearest(other, lo, lo + cores[other], p, ask);
                if (found < ask) {
                    best = found;
                    cluster = clusterOf[other];
                }
            }
        }
        return cluster;
    }
}
