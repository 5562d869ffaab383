package org.fadeout.base.geometry.arcs;

import java.util.Arrays;

/** Parts of one edge, and their union. Cost: a sort by insertion of what is not yet covered. */
final class Stretches {
    int count;
    double[] from = new double[16];
    double[] to = new double[16];
    boolean[] enters = new boolean[16];
    boolean[] leaves = new boolean[16];

    void clear() {
        count = 0;
    }

    /** Adds a part and joins it with those that it touches. */
    void add(Chord chord) {
        double newFrom = chord.from;
        double newTo = chord.to;
        boolean newEnters = chord.enters;
        boolean newLeaves = chord.leaves;
        for (int i = count - 1; i >= 0; i--) {
            if (from[i] > newTo || to[i] < newFrom) {
                continue;
            }
            // An end that is a vertex wins over a rim that runs through the same place.
            if (from[i] < newFrom || from[i] == newFrom && !enters[i]) {
                newFrom = from[i];
                newEnters = enters[i];
            }
            if (to[i] > newTo || to[i] == newTo && !leaves[i]) {
                newTo = to[i];
                newLeaves = leaves[i];
            }
            count--;
            from[i] = from[count];
            to[i] = to[count];
            enters[i] = enters[count];
            leaves[i] = leaves[count];
        }
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            enters = Arrays.copyOf(enters, 2 * count);
            leaves = Arrays.copyOf(leaves, 2 * count);
        }
        from[count] = newFrom;
        to[count] = newTo;
        enters[count] = newEnters;
        leaves[count++] = newLeaves;
    }
}
