package org.fadeout.base.geometry.arcs;

import java.util.Arrays;

/** The points of one curve at which it enters or leaves a leaf, by their place along the curve. */
final class Events {
    int count;
    double[] at = new double[16];
    int[] leaf = new int[16];
    /** 1 where the curve enters the leaf, -1 where it leaves it. */
    int[] turn = new int[16];
    /** The point, x in whole units. */
    long[] x = new long[16];

    double[] y = new double[16];

    void clear() {
        count = 0;
    }

    void add(double place, int code, int by, long px, double py) {
        if (count == at.length) {
            int size = 2 * count;
            at = Arrays.copyOf(at, size);
            leaf = Arrays.copyOf(leaf, size);
            turn = Arrays.copyOf(turn, size);
            x = Arrays.copyOf(x, size);
            y = Arrays.copyOf(y, size);
        }
        // Few, so each is put where it belongs; ties stay in the order of leaves.
        int i = count++;
        while (i > 0 && (at[i - 1] > place || at[i - 1] == place && leaf[i - 1] > code)) {
            at[i] = at[i - 1];
            leaf[i] = leaf[i - 1];
            turn[i] = turn[i - 1];
            x[i] = x[i - 1];
            y[i] = y[i - 1];
            i--;
        }
        at[i] = place;
        leaf[i] = code;
        turn[i] = by;
        x[i] = px;
        y[i] = py;
    }
}
