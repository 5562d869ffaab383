package org.fadeout.bench;

import java.util.Arrays;
import java.util.function.LongSupplier;

/** What nobody can do without: reading the finds once, and one sort of as many keys. The best of several goes. */
record Floor(double readMs, double sortMs) {
    private static final int GOES = 15;

    /** Kept, so that no compiler leaves the work out. */
    private static volatile long kept;

    static Floor of(DataSet data) {
        long[] keys = new long[data.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) (data.x()[i] * 1000) << 32 | (long) (data.y()[i] * 1000) & 0xffffffffL;
        }
        long[] scratch = new long[keys.length];
        double read = best(() -> 0, () -> sum(data));
        double sort = best(
                () -> {
                    System.arraycopy(keys, 0, scratch, 0, keys.length);
                    return 0;
                },
                () -> {
                    Arrays.sort(scratch);
                    return scratch[0];
                });
        return new Floor(read, sort);
    }

    private static long sum(DataSet data) {
        double sum = 0;
        for (int i = 0; i < data.size(); i++) {
            sum += data.x()[i] + data.y()[i];
        }
        return (long) sum;
    }

    private static double best(LongSupplier before, LongSupplier work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < GOES; i++) {
            kept = before.getAsLong();
            long begin = System.nanoTime();
            kept = work.getAsLong();
            best = Math.min(best, (System.nanoTime() - begin) / 1e6);
        }
        return best;
    }
}
