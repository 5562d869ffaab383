package org.fadeout.base.geometry;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Rounds measured areas to whole m2 so that they add to the rounded whole. Method: largest remainder (Hamilton); ties go to the
 * earlier piece. Accuracy: each within 1 m2 of what was measured. Cost: one sort.
 */
final class LargestRemainder {
    private LargestRemainder() {}

    static long[] round(double[] measured) {
        long[] whole = new long[measured.length];
        double sum = 0;
        long given = 0;
        for (int i = 0; i < measured.length; i++) {
            whole[i] = (long) Math.floor(measured[i]);
            given += whole[i];
            sum += measured[i];
        }
        long left = Math.round(sum) - given;
        int[] order = IntStream.range(0, measured.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> whole[i] - measured[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < left; i++) {
            whole[order[i]]++;
        }
        return whole;
    }
}
