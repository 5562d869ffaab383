package org.fadeout.base.geometry.arcs;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A tree of boxes over things that stand in spatial order: four things to a box, four boxes to the next box, up to one.
 *
 * <p>Method: a packed R-tree as of Roussopoulos and Leifker (1985) over Morton order; nothing but one array. Sides are whole sixteenths of a
 * metre, rounded outward: four boxes fill one line of a processor's cache. Accuracy: a box holds its things and up to 7 cm more, so what touches
 * a box is to be asked itself. Cost: 5 bytes a thing; a question costs the boxes that it touches. It does not slow down where things lie dense.
 */
final class Boxes {
    private static final int FAN = 2;
    /** So many things at most are boxed by one thread at a time; whole boxes. */
    private static final int SHARE = 1 << 14;

    /** Centres lie within 2^25 m of the origin and radii below 2^20 m: the difference of a side and {@link #FARTHEST} stays within 31 bits. */
    private static final double STEPS_PER_METRE = 16;

    private static final int FARTHEST = 1 << 30;

    final int count;
    /** x0 y0 x1 y1 of each box in steps, lowest level first. */
    private final int[] sides;
    /** Where each level starts, in boxes. */
    private final int[] levels;

    private Boxes(int count, int[] sides, int[] levels) {
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
        int[] sides = new int[4 * boxes];
        for (int i = 0; i < sides.length; i += 4) {
            sides[i] = sides[i + 1] = FARTHEST;
            sides[i + 2] = sides[i + 3] = -FARTHEST;
        }
        IntStream shares = IntStream.range(0, (count + SHARE - 1) / SHARE);
        (count > SHARE ? shares.parallel() : shares)
                .forEach(share -> lowest(share * SHARE, Math.min(count, (share + 1) * SHARE), things, sides));
        for (int level = 1; level < depth; level++) {
            for (int i = levels[level - 1]; i < levels[level]; i++) {
                widen(sides, levels[level] + (i - levels[level - 1] >> FAN), sides, 4 * i);
            }
        }
        return new Boxes(count, sides, Arrays.copyOf(levels, depth + 1));
    }

    /** The lowest boxes of some of the things, the first of which begins a box. */
    private static void lowest(int from, int to, Sides things, int[] sides) {
        double[] one = new double[4];
        int[] steps = new int[4];
        for (int i = from; i < to; i++) {
            things.put(i, one);
            steps[0] = below(one[0]);
            steps[1] = below(one[1]);
            steps[2] = above(one[2]);
            steps[3] = above(one[3]);
            widen(sides, i >> FAN, steps, 0);
        }
    }

    private static void widen(int[] sides, int box, int[] by, int at) {
        int to = 4 * box;
        sides[to] = Math.min(sides[to], by[at]);
        sides[to + 1] = Math.min(sides[to + 1], by[at + 1]);
        sides[to + 2] = Math.max(sides[to + 2], by[at + 2]);
        sides[to + 3] = Math.max(sides[to + 3], by[at + 3]);
    }

    /** Steps that lie no farther than this. */
    static int below(double metres) {
        return within((int) Math.floor(metres * STEPS_PER_METRE));
    }

    /** Steps that lie no nearer than this. */
    static int above(double metres) {
        return within((int) Math.ceil(metres * STEPS_PER_METRE));
    }

    private static int within(int steps) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, steps));
    }

    int top() {
        return levels.length - 2;
    }

    /** How many boxes a level has. */
    int size(int level) {
        return levels[level + 1] - levels[level];
    }

    /** The west, south, east or north side of a box of a level, for 0 to 3, in metres. */
    double side(int level, int box, int which) {
        return sides[4 * (levels[level] + box) + which] / STEPS_PER_METRE;
    }

    /** The things whose lowest box touches the given one, in rising order; a caller tests the thing itself. */
    void touching(double x0, double y0, double x1, double y1, Hits hits) {
        touching(x0, y0, x1, y1, 0, count, hits);
    }

    /** The same among the things first to last, the last left out. */
    void touching(double x0, double y0, double x1, double y1, int first, int last, Hits hits) {
        hits.count = 0;
        if (first >= last) {
            return;
        }
        int west = above(x0);
        int south = above(y0);
        int east = below(x1);
        int north = below(y1);
        hits.boxes[0] = 0;
        int found = 1;
        for (int level = top(); level >= 0 && found > 0; level--) {
            hits.roomForChildrenOf(found);
            int width = FAN * (level + 1);
            int least = first >> width;
            int most = last - 1 >> width;
            int[] parents = hits.boxes;
            int[] touched = hits.children;
            int start = levels[level];
            int kept = 0;
            for (int k = 0; k < found; k++) {
                int end = Math.min(most, (parents[k] << FAN) + 3);
                for (int child = Math.max(least, parents[k] << FAN); child <= end; child++) {
                    int at = 4 * (start + child);
                    // Below zero where it lies apart on one side: without a branch that a processor would have to
                    // guess.
                    int apart = east - sides[at] | north - sides[at + 1] | sides[at + 2] - west | sides[at + 3] - south;
                    touched[kept] = child;
                    kept += 1 + (apart >> 31);
                }
            }
            hits.turn();
            found = kept;
        }
        for (int k = 0; k < found; k++) {
            int end = Math.min(last, hits.boxes[k] + 1 << FAN);
            for (int i = Math.max(first, hits.boxes[k] << FAN); i < end; i++) {
                hits.add(i);
            }
        }
    }

    /** What a question found; made once and used for many. */
    static final class Hits {
        int[] things = new int[64];
        int count;
        /** The boxes of a level that touch, and below them those of the next. */
        private int[] boxes = new int[64];

        private int[] children = new int[64];

        private void add(int thing) {
            if (count == things.length) {
                things = Arrays.copyOf(things, 2 * count);
            }
            things[count++] = thing;
        }

        private void roomForChildrenOf(int parents) {
            if (children.length < parents << FAN) {
                children = new int[2 * parents << FAN];
            }
        }

        private void turn() {
            int[] done = boxes;
            boxes = children;
            children = done;
        }
    }
}
