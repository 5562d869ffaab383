package org.fadeout.base.geometry.arcs;

/**
 * Finds which part of a circle lies outside all discs of a set; one for each thread.
 *
 * <p>Method: the discs near the circle cover it, the near ones first where there are many, until nothing is left or nothing more can reach what
 * is left. Cost: about fifteen discs where they lie as dense as they like; a circle that stays open asks only for discs that reach its
 * open arcs.
 */
final class Rim {
    /** With more discs than this in the nine cells around it, a circle asks the boxes. */
    private static final int CROWD = 192;
    /** So few discs cover a circle sooner than one has asked each whether it reaches what is left. */
    private static final int FEW = 12;

    private Circles circles;
    private final Cover cover = new Cover();
    private final int[] stack = new int[80];
    private final int[] runs = new int[18];
    /** The discs of the nine cells that touch the circle, and the squares of their distances. */
    private final int[] touching = new int[CROWD + 1];

    private final double[] squares = new double[CROWD + 1];

    private int runCount;
    private boolean crowded;
    private double cx;
    private double cy;
    private double cr;

    Rim(Circles circles) {
        this.circles = circles;
    }

    /** Goes to a cell of the set's grid; {@link #own} then takes circles of this cell. */
    void enter(Cells cells, int cell) {
        runCount = cells.around(cell, runs);
        int near = 0;
        for (int k = 0; k < runCount; k += 2) {
            near += runs[k + 1] - runs[k];
        }
        crowded = near > CROWD;
    }

    /** The open arcs of a circle of the cell. */
    Cover own(int i) {
        begin(circles.x[i], circles.y[i], circles.r[i]);
        if (crowded) {
            climb(i);
        } else {
            sweep(i);
        }
        cover.close();
        return cover;
    }

    /** Discs that lie near cover much, so where there are many they come first: most of the others are then never asked. */
    private void sweep(int i) {
        int left = touching();
        if (left > FEW) {
            for (int k = 0; k < left && !cover.isEmpty(); k++) {
                if (squares[k] < cr * cr && touching[k] != i) {
                    coverBy(k);
                }
            }
        }
        for (int k = 0; k < left && !cover.isEmpty(); k++) {
            int j = touching[k];
            if (left <= FEW
                    ? j != i
                    : squares[k] >= cr * cr && cover.mayReach(circles.x[j] - cx, circles.y[j] - cy, circles.r[j])) {
                coverBy(k);
            }
        }
    }

    private void coverBy(int k) {
        int j = touching[k];
        cover.cover(circles.x[j] - cx, circles.y[j] - cy, squares[k], circles.r[j], j);
    }

    /** The discs of the nine cells that touch the circle, itself among them. */
    private int touching() {
        double[] x = circles.x;
        double[] y = circles.y;
        double[] r = circles.r;
        int[] things = touching;
        double[] distances = squares;
        int found = 0;
        for (int k = 0; k < runCount; k += 2) {
            int end = runs[k + 1];
            for (int j = runs[k]; j < end; j++) {
                double dx = x[j] - cx;
                double dy = y[j] - cy;
                double sum = cr + r[j];
                double squared = dx * dx + dy * dy;
                things[found] = j;
                distances[found] = squared;
                // The sign of a difference: a fifth of them touch, and a processor would often guess wrong.
                found += (int) (Double.doubleToRawLongBits(squared - sum * sum) >>> 63);
            }
        }
        return found;
    }

    private void climb(int i) {
        Boxes boxes = circles.boxes;
        int group = i >> 2;
        coverBy(group, i);
        for (int level = 0; level < boxes.top() && !cover.isEmpty(); level++) {
            int parent = group >> 2;
            int end = Math.min(boxes.size(level), parent + 1 << 2);
            for (int sibling = parent << 2; sibling < end; sibling++) {
                if (sibling != group) {
                    descend(level, sibling, -1);
                }
            }
            group = parent;
        }
    }

    /**
     * The open arcs of any circle outside a set. Where the set holds the very same circle, it covers this one or leaves it open as it is told: so two
     * circles on each other are never both open.
     */
    Cover of(Circles set, double x, double y, double r, boolean sameCovers) {
        circles = set;
        begin(x, y, r);
        if (circles.count > 0) {
            descend(circles.boxes.top(), 0, sameCovers ? -1 : -2);
        }
        cover.close();
        return cover;
    }

    private void begin(double x, double y, double r) {
        cx = x;
        cy = y;
        cr = r;
        cover.whole(r);
        double seam = circles.frames.seam();
        if (x + r > seam) {
            beyond(seam - x, Cover.EAST);
        }
        if (x - r < -seam) {
            beyond(-seam - x, Cover.WEST);
        }
    }

    /** Leaves only what lies on this side of the antimeridian. */
    private void beyond(double dx, int by) {
        double dy = Math.sqrt(Math.max(0, cr * cr - dx * dx));
        if (by == Cover.EAST) {
            cover.cover(Turn.of(dx, -dy), Turn.of(dx, dy), dx < 0, by);
        } else {
            cover.cover(Turn.of(dx, dy), Turn.of(dx, -dy), dx > 0, by);
        }
    }

    private void descend(int fromLevel, int fromBox, int self) {
        Boxes boxes = circles.boxes;
        int depth = 0;
        stack[depth++] = fromLevel << 27 | fromBox;
        while (depth > 0 && !cover.isEmpty()) {
            int entry = stack[--depth];
            int level = entry >>> 27;
            int box = entry & (1 << 27) - 1;
            // The boxes hold discs. Where all have one radius, a box of centres and that radius tell more.
            double in = circles.narrowest == circles.widest ? circles.widest : 0;
            if (!cover.mayReach(
                    boxes.side(level, box, 0) + in - cx,
                    boxes.side(level, box, 1) + in - cy,
                    boxes.side(level, box, 2) - in - cx,
                    boxes.side(level, box, 3) - in - cy,
                    in)) {
                continue;
            }
            if (level == 0) {
                coverBy(box, self);
                continue;
            }
            int end = Math.min(boxes.size(level - 1), box + 1 << 2);
            for (int child = end - 1; child >= box << 2; child--) {
                stack[depth++] = level - 1 << 27 | child;
            }
        }
    }

    /** Covers with the four discs of a lowest box, but for the circle itself. */
    private void coverBy(int box, int self) {
        int end = Math.min(circles.count, box + 1 << 2);
        for (int j = box << 2; j < end; j++) {
            if (j == self) {
                continue;
            }
            double dx = circles.x[j] - cx;
            double dy = circles.y[j] - cy;
            double r = circles.r[j];
            double squared = dx * dx + dy * dy;
            double sum = cr + r;
            if (squared < sum * sum && cover.mayReach(dx, dy, r)) {
                if (self == -2 && squared == 0 && r == cr) {
                    continue;
                }
                cover.cover(dx, dy, squared, r, j);
                if (cover.isEmpty()) {
                    return;
                }
            }
        }
    }
}
