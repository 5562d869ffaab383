package org.fadeout.base.geometry.arcs;

import java.util.Arrays;
import java.util.BitSet;

/** Which leaves lie over a point on its way along a curve. */
final class Covering implements Regions.Leaves {
    int count;
    int[] leaf = new int[16];
    private int[] times = new int[16];

    void clear() {
        count = 0;
    }

    void copy(Covering other) {
        count = other.count;
        if (leaf.length < count) {
            leaf = new int[other.leaf.length];
            times = new int[other.leaf.length];
        }
        System.arraycopy(other.leaf, 0, leaf, 0, count);
        System.arraycopy(other.times, 0, times, 0, count);
    }

    /** Enters a leaf with 1, leaves it with -1. */
    void turn(int code, int by) {
        for (int i = 0; i < count; i++) {
            if (leaf[i] == code) {
                times[i] += by;
                if (times[i] == 0) {
                    count--;
                    leaf[i] = leaf[count];
                    times[i] = times[count];
                }
                return;
            }
        }
        if (count == leaf.length) {
            leaf = Arrays.copyOf(leaf, 2 * count);
            times = Arrays.copyOf(times, 2 * count);
        }
        leaf[count] = code;
        times[count++] = by;
    }

    /** True where the leaf with this code covers. Rounding may let a way out stand before its way in: then it does not, for a moment. */
    @Override
    public boolean has(int code) {
        for (int i = 0; i < count; i++) {
            if (leaf[i] == code) {
                return times[i] > 0;
            }
        }
        return false;
    }

    @Override
    public boolean any(BitSet leaves) {
        for (int i = 0; i < count; i++) {
            if (times[i] > 0 && leaves.get(leaf[i])) {
                return true;
            }
        }
        return false;
    }

    /** True where the leaf at this place of the list covers. */
    boolean covers(int i) {
        return times[i] > 0;
    }

    int times(int i) {
        return times[i];
    }

    /** True where a leaf with a code from first to last covers, the last left out. */
    boolean hasAny(int first, int last) {
        for (int i = 0; i < count; i++) {
            if (leaf[i] >= first && leaf[i] < last && times[i] > 0) {
                return true;
            }
        }
        return false;
    }
}
