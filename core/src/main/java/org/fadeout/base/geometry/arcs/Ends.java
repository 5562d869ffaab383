package org.fadeout.base.geometry.arcs;

import java.util.Arrays;

/** Finds the pieces that start at a point: a hash table over x in whole units. One for a region. */
final class Ends {
    private final Pieces pieces;
    private final Order order;
    private final int from;
    private final int to;
    private final int[] table;
    private final int[] after;

    /** Takes the pieces that stand in the order from first to last, the last left out. */
    Ends(Pieces pieces, Order order, int from, int to) {
        this.pieces = pieces;
        this.order = order;
        this.from = from;
        this.to = to;
        table = new int[Integer.highestOneBit(Math.max(1, to - from)) * 2];
        after = new int[to - from];
        Arrays.fill(table, -1);
        for (int i = to - 1; i >= from; i--) {
            int slot = slot(pieces.fromX[order.piece(i)]);
            after[i - from] = table[slot];
            table[slot] = i;
        }
    }

    private int slot(long x) {
        return (int) (x * 0x9E3779B97F4A7C15L >>> 36) & table.length - 1;
    }

    /** The first place in the order whose piece may start at x; -1 where there is none. */
    int first(long x) {
        return skip(table[slot(x)], x);
    }

    /** The next such place. */
    int next(int place, long x) {
        return skip(after[place - from], x);
    }

    private int skip(int place, long x) {
        int at = place;
        while (at >= 0 && pieces.fromX[order.piece(at)] != x) {
            at = after[at - from];
        }
        return at;
    }
}
