package org.fadeout.base.geometry.arcs;

import java.util.Arrays;

/**
 * A tree of boxes over things that stand in spatial order: four things to a box, four boxes to the next box, up to one.
 *
 * <p>Method: a packed R-tree as of Roussopoulos and Leifker (1985) over Morton order; nothing but one array. Accuracy: boxes hold their things
 * exactly. Cost: 11 bytes a thing; a question costs the boxes that it touches. It does not slow down where things lie dense.
 */
final class Boxes {
    private static final int FAN = 2;

    final int count;
    /** x0 y0 x1 y1 of each box, lowest level first. */
    final double[] sides;
    /** Where each level starts, in boxes. */
    final int[] levels;

    private Boxes(int count, double[] sides, int[] levels) {
        this.count = count;
        this.sides = sides;
        this.levels = levels;
    }

    /** Gives the box of one thing as x0 y0 x1 y1. */
    interface Sides {
        void put(int thing, double[] into);
    }

    static Boxes of(int count, Sides things) {
        int[] levels = new int[18];
        int depth = 0;
        int boxes = 0;
        int size = count;
        do {
            size = size + (1 << FAN) - 1 >> FAN;
            levels[depth++] = boxes;
            boxes += size;
        } while (size > 1);
        levels[depth] = boxes;
        double[] sides = new double[4 * boxes];
        for (int i = 0; i < boxes; i++) {
            sides[4 * i] = sides[4 * i + 1] = Double.POSITIVE_INFINITY;
            sides[4 * i + 2] = sides[4 * i + 3] = Double.NEGATIVE_INFINITY;
        }
        double[] one = new double[4];
        for (int i = 0; i < count; i++) {
            things.put(i, one);
            widen(sides, i >> FAN, one, 0);
        }
        for (int level = 1; level < depth; level++) {
            for (int i = levels[level - 1]; i < levels[level]; i++) {
                widen(sides, levels[level] + (i - levels[level - 1] >> FAN), sides, 4 * i);
            }
        }
        return new Boxes(count, sides, Arrays.copyOf(levels, depth + 1));
    }

    private static void widen(double[] sides, int box, double[] by, int at) {
        int to = 4 * box;
        sides[to] = Math.min(sides[to], by[at]);
        sides[to + 1] = Math.min(sides[to + 1], by[at + 1]);
        sides[to + 2] = Math.max(sides[to + 2], by[at + 2]);
        sides[to + 3] = Math.max(sides[to + 3], by[at + 3]);
    }

    int top() {
        return levels.length - 2;
    }

    /** How many boxes a level has. */
    int size(int level) {
        return levels[level + 1] - levels[level];
    }

    /** The things whose lowest box touches the given one, in rising order; a caller tests the thing itself. */
    void touching(double x0, double y0, double x1, double y1, Hits hits) {
        touching(x0, y0, x1, y1, 0, count, hits);
    }

    /** The same among the things first to last, the last left out. */
    void touching(double x0, double y0, double x1, double y1, int first, int last, Hits hits) {
        hits.count = 0;
        if (count == 0) {
            return;
        }
        int[] stack = hits.stack;
        int depth = 0;
        stack[depth++] = top() << 27;
        while (depth > 0) {
            int entry = stack[--depth];
            int level = entry >>> 27;
            int box = entry & (1 << 27) - 1;
            int at = 4 * (levels[level] + box);
            if (sides[at] > x1 || sides[at + 2] < x0 || sides[at + 1] > y1 || sides[at + 3] < y0) {
                continue;
            }
            if (level == 0) {
                int end = Math.min(last, box + 1 << FAN);
                for (int i = Math.max(first, box << FAN); i < end; i++) {
                    hits.add(i);
                }
                continue;
            }
            int below = size(level - 1);
            int width = FAN * level;
            for (int child = Math.min(below, box + 1 << FAN) - 1; child >= box << FAN; child--) {
                if (child << width < last && (long) (child + 1) << width > first) {
                    stack[depth++] = level - 1 << 27 | child;
                }
            }
        }
    }

    /** What a question found; made once and used for many. */
    static final class Hits {
        final int[] stack = new int[64];
        int[] things = new int[64];
        int count;

        void add(int thing) {
            if (count == things.length) {
                things = Arrays.copyOf(things, 2 * count);
            }
            things[count++] = thing;
        }
    }
}
