package org.fadeout.base.geometry.arcs;

import java.util.Arrays;

/**
 * A uniform grid over places in Morton order: a cell is a run of them. Cells are squares of a power of two steps, on a grid that never moves.
 *
 * <p>Method: a hash table from cell to run, open addressing. Cost: linear; one look-up a cell.
 */
final class Cells {
    /** Where the run of each cell starts; one more at the end. */
    final int[] start;

    final int count;
    private final long[] key;
    private final int[] table;
    private final int shift;

    /**
     * @param keys Morton keys in rising order
     * @param side the least side of a cell, in metres
     */
    Cells(long[] keys, int size, double side) {
        int doublings = 0;
        while (doublings < 31 && (1L << doublings) < side * SpatialOrder.STEPS_PER_METRE) {
            doublings++;
        }
        shift = 2 * doublings;
        int[] starts = new int[16];
        int cells = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || keys[i] >>> shift != keys[i - 1] >>> shift) {
                if (cells == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * cells);
                }
                starts[cells++] = i;
            }
        }
        count = cells;
        start = Arrays.copyOf(starts, cells + 1);
        start[cells] = size;
        key = new long[cells];
        table = new int[Integer.highestOneBit(Math.max(1, cells)) * 4];
        Arrays.fill(table, -1);
        for (int cell = 0; cell < cells; cell++) {
            key[cell] = keys[start[cell]] >>> shift;
            int slot = slot(key[cell]);
            while (table[slot] >= 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = cell;
        }
    }

    /** Sixteen cells that make a square stand side by side, in one line of a processor's cache: who asks for a cell asks for those around it. */
    private int slot(long cell) {
        long mixed = (cell >>> 4) * 0x9E3779B97F4A7C15L;
        return (int) ((mixed >>> 32 & ~15L) | cell & 15) & table.length - 1;
    }

    private int find(long cell) {
        for (int slot = slot(cell); table[slot] >= 0; slot = slot + 1 & table.length - 1) {
            if (key[table[slot]] == cell) {
                return table[slot];
            }
        }
        return -1;
    }

    /**
     * The runs of a cell and of the eight around it, the cell itself first, as pairs of first and last, the last left out.
     *
     * @return how many numbers were put
     */
    int around(int cell, int[] into) {
        long column = SpatialOrder.gather(key[cell]);
        long row = SpatialOrder.gather(key[cell] >>> 1);
        into[0] = start[cell];
        into[1] = start[cell + 1];
        int put = 2;
        for (long r = row - 1; r <= row + 1; r++) {
            for (long c = column - 1; c <= column + 1; c++) {
                if (r < 0 || c < 0 || r == row && c == column) {
                    continue;
                }
                int found = find(SpatialOrder.spread(c) | SpatialOrder.spread(r) << 1);
                if (found >= 0) {
                    into[put++] = start[found];
                    into[put++] = start[found + 1];
                }
            }
        }
        return put;
    }
}
