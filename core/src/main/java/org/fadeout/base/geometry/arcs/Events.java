package org.fadeout.base.geometry.arcs;

import java.util.Arrays;

/** The points of one curve at which it enters or leaves a leaf, by their place along the curve. */
final class Events {
    int count;
    /** The places, rising. */
    double[] at = new double[16];

    private int[] which = new int[16];
    private int[] leaf = new int[16];
    private int[] turn = new int[16];
    private long[] x = new long[16];
    private double[] y = new double[16];

    void clear() {
        count = 0;
    }

    void add(double place, int code, int by, long px, double py) {
        if (count == at.length) {
            int size = 2 * count;
            at = Arrays.copyOf(at, size);
            which = Arrays.copyOf(which, size);
            leaf = Arrays.copyOf(leaf, size);
            turn = Arrays.copyOf(turn, size);
            x = Arrays.copyOf(x, size);
            y = Arrays.copyOf(y, size);
        }
        leaf[count] = code;
        turn[count] = by;
        x[count] = px;
        y[count] = py;
        // Few, so each is put where it belongs; ties stay in the order of leaves.
        int i = count;
        while (i > 0 && (at[i - 1] > place || at[i - 1] == place && leaf[which[i - 1]] > code)) {
            at[i] = at[i - 1];
            which[i] = which[i - 1];
            i--;
        }
        at[i] = place;
        which[i] = count++;
    }

    /** The leaf that is entered or left. */
    int leaf(int i) {
        return leaf[which[i]];
    }

    /** 1 where the curve enters the leaf, -1 where it leaves it. */
    int turn(int i) {
        return turn[which[i]];
    }

    /** The point, x in whole units. */
    long x(int i) {
        return x[which[i]];
    }

    double y(int i) {
        return y[which[i]];
    }
}
