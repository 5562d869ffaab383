package org.fadeout.base.geometry;

import java.util.Arrays;

/**
 * Points sorted into cells, row by row and in a row by column. Method: radix sort of cell numbers, 11 bits a pass. Only cells that hold
 * points exist. Cost: linear in the points; the extent only costs passes.
 */
final class Cells {
    private static final int BITS = 11;

    /** The points in the order of the cells, and where each stood in the input. */
    final double[] x;

    final double[] y;
    final double[] z;
    final int[] index;

    /** Where each cell begins among the points; one more entry than cells. */
    final int[] start;

    final int[] column;

    /** The row of each cell, as a place in {@link #rowNumber}. */
    final int[] rowOf;

    final int[] rowNumber;

    /** Where each row begins among the cells; one more entry than rows. */
    final int[] rowStart;

    final int count;

    Cells(double[] x, double[] y, double[] z, int[] rows, int[] columns) {
        int n = x.length;
        long[] keys = new long[n];
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int i = 0; i < n; i++) {
            least = Math.min(least, rows[i]);
            most = Math.max(most, columns[i]);
        }
        long stride = most + 1L;
        for (int i = 0; i < n; i++) {
            keys[i] = (rows[i] - least) * stride + columns[i];
        }
        index = sorted(keys);
        this.x = new double[n];
        this.y = new double[n];
        this.z = new double[n];
        for (int i = 0; i < n; i++) {
            this.x[i] = x[index[i]];
            this.y[i] = y[index[i]];
            this.z[i] = z[index[i]];
        }
        int cells = 0;
        int lines = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                cells++;
                lines += i == 0 || keys[i] / stride != keys[i - 1] / stride ? 1 : 0;
            }
        }
        count = cells;
        start = new int[cells + 1];
        column = new int[cells];
        rowOf = new int[cells];
        rowNumber = new int[lines];
        rowStart = new int[lines + 1];
        cut(keys, stride, least);
    }

    private void cut(long[] keys, long stride, int leastRow) {
        int cell = -1;
        int line = -1;
        for (int i = 0; i < keys.length; i++) {
            if (i > 0 && keys[i] == keys[i - 1]) {
                continue;
            }
            int row = (int) (keys[i] / stride) + leastRow;
            cell++;
            if (line < 0 || rowNumber[line] != row) {
                line++;
                rowNumber[line] = row;
                rowStart[line] = cell;
            }
            start[cell] = i;
            column[cell] = (int) (keys[i] % stride);
            rowOf[cell] = line;
        }
        start[count] = keys.length;
        rowStart[rowNumber.length] = count;
    }

    int size(int cell) {
        return start[cell + 1] - start[cell];
    }

    /** The cell that holds the point at this place in the order. */
    int cellAt(int point) {
        int at = Arrays.binarySearch(start, point);
        return at >= 0 ? Math.min(at, count - 1) : -at - 2;
    }

    /** The places of the keys in rising order of keys, taken as unsigned; equal keys keep their order. Sorts the keys too. */
    static int[] sorted(long[] keys) {
        int n = keys.length;
        int[] places = new int[n];
        long all = 0;
        for (int i = 0; i < n; i++) {
            places[i] = i;
            all |= keys[i];
        }
        long[] otherKeys = new long[n];
        int[] otherPlaces = new int[n];
        long[] from = keys;
        for (int shift = 0; shift < 64 && all >>> shift != 0; shift += BITS) {
            int[] at = new int[(1 << BITS) + 1];
            for (long key : from) {
                at[(int) (key >>> shift & (1 << BITS) - 1) + 1]++;
            }
            for (int d = 0; d < 1 << BITS; d++) {
                at[d + 1] += at[d];
            }
            for (int i = 0; i < n; i++) {
                int to = at[(int) (from[i] >>> shift & (1 << BITS) - 1)]++;
                otherKeys[to] = from[i];
                otherPlaces[to] = places[i];
            }
            long[] doneKeys = from;
            from = otherKeys;
            otherKeys = doneKeys;
            int[] donePlaces = places;
            places = otherPlaces;
            otherPlaces = donePlaces;
        }
        if (from != keys) {
            System.arraycopy(from, 0, keys, 0, n);
        }
        return places;
    }
}
