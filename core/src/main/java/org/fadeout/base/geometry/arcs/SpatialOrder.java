package org.fadeout.base.geometry.arcs;

/**
 * Puts places into an order in which neighbours stand near each other: Morton order, in steps of 3 cm on a grid that never moves, so that two
 * places stand in the same order whatever else is there.
 *
 * <p>Source: Morton (1966). Sort: radix by eleven bits, lowest digit first, digits that are all alike left out. Cost: linear.
 */
final class SpatialOrder {
    private static final int BITS = 11;
    private static final int FEW = 100;
    private static final double HALF_SPAN = 1 << 25;
    static final double STEPS_PER_METRE = (1L << 31) / (2 * HALF_SPAN);

    final int[] order;
    /** The keys in their order: equal keys are the same place, or nearly. */
    final long[] keys;

    SpatialOrder(double[] x, double[] y, int count) {
        long[] from = new long[count];
        int[] index = new int[count];
        for (int i = 0; i < count; i++) {
            from[i] = spread(step(x[i])) | spread(step(y[i])) << 1;
            index[i] = i;
        }
        if (count < FEW) {
            insert(from, index);
            this.order = index;
            this.keys = from;
            return;
        }
        long[] to = new long[count];
        int[] toIndex = new int[count];
        for (int shift = 0; shift < 62; shift += BITS) {
            if (pass(from, index, to, toIndex, shift)) {
                long[] keysNow = to;
                to = from;
                from = keysNow;
                int[] indexNow = toIndex;
                toIndex = index;
                index = indexNow;
            }
        }
        this.order = index;
        this.keys = from;
    }

    /** For a few, where the tables of the radix sort would cost more than the sort. Keeps the order of equal keys, as the radix sort does. */
    private static void insert(long[] keys, int[] index) {
        for (int i = 1; i < keys.length; i++) {
            long key = keys[i];
            int thing = index[i];
            int k = i;
            for (; k > 0 && keys[k - 1] > key; k--) {
                keys[k] = keys[k - 1];
                index[k] = index[k - 1];
            }
            keys[k] = key;
            index[k] = thing;
        }
    }

    private static long step(double metres) {
        double steps = (metres + HALF_SPAN) * STEPS_PER_METRE;
        return (long) Math.max(0, Math.min(steps, (1L << 31) - 1));
    }

    private static boolean pass(long[] from, int[] index, long[] to, int[] toIndex, int shift) {
        int[] start = new int[(1 << BITS) + 1];
        int mask = (1 << BITS) - 1;
        for (long key : from) {
            start[((int) (key >>> shift) & mask) + 1]++;
        }
        for (int i = 1; i < start.length; i++) {
            if (start[i] == from.length) {
                return false;
            }
            start[i] += start[i - 1];
        }
        for (int i = 0; i < from.length; i++) {
            int at = start[(int) (from[i] >>> shift) & mask]++;
            to[at] = from[i];
            toIndex[at] = index[i];
        }
        return true;
    }

    /** The bits of a number of up to 31 bits with a gap after each. */
    static long spread(long number) {
        long n = number;
        n = (n | n << 16) & 0x0000FFFF0000FFFFL;
        n = (n | n << 8) & 0x00FF00FF00FF00FFL;
        n = (n | n << 4) & 0x0F0F0F0F0F0F0F0FL;
        n = (n | n << 2) & 0x3333333333333333L;
        return (n | n << 1) & 0x5555555555555555L;
    }

    /** Every other bit of a number, without the gaps: the inverse of {@link #spread}. */
    static long gather(long number) {
        long n = number & 0x5555555555555555L;
        n = (n | n >>> 1) & 0x3333333333333333L;
        n = (n | n >>> 2) & 0x0F0F0F0F0F0F0F0FL;
        n = (n | n >>> 4) & 0x00FF00FF00FF00FFL;
        n = (n | n >>> 8) & 0x0000FFFF0000FFFFL;
        return (n | n >>> 16) & 0x00000000FFFFFFFFL;
    }
}
