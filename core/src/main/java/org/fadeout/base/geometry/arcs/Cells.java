package org.fadeout.base.geometry.arcs;

import java.util.Arrays;

/**
 * A uniform grid over places in Morton order: a cell is a run of them. Cells are squares of a power of two steps, on a grid that never moves.
 *
 * <p>Method: sixteen cells make a block, four by four, which is a run of cells in Morton order; a hash table from block to run, open
 * addressing, and sixteen bits that tell which cells of the block are there. Cost: linear; a cell asks for one to four blocks.
 */
final class Cells {
    private static final int BLOCK_BITS = 4;

    /** Where the run of each cell starts; one more at the end. */
    final int[] start;

    final int count;
    private final long[] key;
    private final int shift;
    /** The first cell of each block, and after the last how many cells there are. */
    private final int[] first;
    /** Which cells of a block are there, by the lowest bits of their keys. */
    private final char[] there;

    private final int[] table;

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
        start = runs(keys, size, shift);
        count = start.length - 1;
        key = new long[count];
        for (int cell = 0; cell < count; cell++) {
            key[cell] = keys[start[cell]] >>> shift;
        }
        first = runs(key, count, BLOCK_BITS);
        there = new char[first.length - 1];
        table = new int[Integer.highestOneBit(Math.max(1, there.length)) * 4];
        Arrays.fill(table, -1);
        for (int block = 0; block < there.length; block++) {
            for (int cell = first[block]; cell < first[block + 1]; cell++) {
                there[block] |= (char) (1 << (key[cell] & 15));
            }
            int slot = slot(key[first[block]] >>> BLOCK_BITS);
            while (table[slot] >= 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = block;
        }
    }

    /** Where keys begin that differ from the one before but for their lowest bits; and after the last how many keys there are. */
    private static int[] runs(long[] keys, int size, int lowest) {
        int[] starts = new int[16];
        int found = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || keys[i] >>> lowest != keys[i - 1] >>> lowest) {
                if (found == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * found);
                }
                starts[found++] = i;
            }
        }
        int[] runs = Arrays.copyOf(starts, found + 1);
        runs[found] = size;
        return runs;
    }

    private int slot(long block) {
        long mixed = block * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & table.length - 1;
    }

    /** The block of a column and a row of blocks; -1 where it has no cell. */
    private int block(long column, long row) {
        long wanted = SpatialOrder.spread(column) | SpatialOrder.spread(row) << 1;
        for (int slot = slot(wanted); table[slot] >= 0; slot = slot + 1 & table.length - 1) {
            if (key[first[table[slot]]] >>> BLOCK_BITS == wanted) {
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
        for (long tall = Math.max(0, row - 1) >> 2; tall <= row + 1 >> 2; tall++) {
            for (long wide = Math.max(0, column - 1) >> 2; wide <= column + 1 >> 2; wide++) {
                int block = block(wide, tall);
                if (block >= 0) {
                    put = around(cell, column - 4 * wide, row - 4 * tall, block, into, put);
                }
            }
        }
        return put;
    }

    /** Puts the runs of those cells of a block that stand around a cell, whose column and row are given as seen from the block. */
    private int around(int cell, long column, long row, int block, int[] into, int before) {
        int put = before;
        for (int r = (int) Math.max(0, row - 1); r <= Math.min(3, row + 1); r++) {
            for (int c = (int) Math.max(0, column - 1); c <= Math.min(3, column + 1); c++) {
                int place = c & 1 | (r & 1) << 1 | (c & 2) << 1 | (r & 2) << 2;
                int found = first[block] + Integer.bitCount(there[block] & (1 << place) - 1);
                if ((there[block] >> place & 1) != 0 && found != cell) {
                    into[put++] = start[found];
                    into[put++] = start[found + 1];
                }
            }
        }
        return put;
    }
}
