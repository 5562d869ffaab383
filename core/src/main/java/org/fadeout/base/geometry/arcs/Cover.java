package org.fadeout.base.geometry.arcs;

import java.util.Arrays;

/**
 * What is left of one circle after other discs have covered parts of it: arcs, counter-clockwise, each between two neighbours.
 *
 * <p>Method: the circle is cut open at east and kept as intervals of {@link Turn}; covering takes an interval away. What is left does not
 * depend on the order of the neighbours. Cost: the arcs that are left, for each neighbour; seldom more than three.
 */
final class Cover {
    /** Stands where a neighbour would stand: the circle was cut open here, at east. */
    static final int CUT = -1;
    /** Stands for the antimeridian to the east and to the west. */
    static final int EAST = -2;

    static final int WEST = -3;

    int count;
    double[] start = new double[8];
    double[] end = new double[8];
    int[] startBy = new int[8];
    int[] endBy = new int[8];
    private double radius;
    /** For each arc a circle around it, as seen from the centre: nothing outside it can matter. Made when asked for. */
    private boolean framed;

    private double[] aroundX = new double[8];
    private double[] aroundY = new double[8];
    private double[] around = new double[8];

    void whole(double r) {
        radius = r;
        count = 1;
        start[0] = 0;
        startBy[0] = CUT;
        end[0] = 4;
        endBy[0] = CUT;
        framed = false;
    }

    boolean isEmpty() {
        return count == 0;
    }

    boolean isWhole() {
        return count == 1 && startBy[0] == CUT && endBy[0] == CUT;
    }

    /** True where a disc at this place, as seen from the centre, may reach what is left. */
    boolean mayReach(double dx, double dy, double r) {
        frame();
        for (int i = 0; i < count; i++) {
            double x = dx - aroundX[i];
            double y = dy - aroundY[i];
            double reach = r + around[i];
            if (x * x + y * y < reach * reach) {
                return true;
            }
        }
        return false;
    }

    /** True where a disc with its centre in this box, as seen from the centre, and this radius or a smaller one may reach what is left. */
    boolean mayReach(double x0, double y0, double x1, double y1, double r) {
        frame();
        for (int i = 0; i < count; i++) {
            double x = Math.max(0, Math.max(x0 - aroundX[i], aroundX[i] - x1));
            double y = Math.max(0, Math.max(y0 - aroundY[i], aroundY[i] - y1));
            double reach = r + around[i];
            if (x * x + y * y < reach * reach) {
                return true;
            }
        }
        return false;
    }

    private void frame() {
        if (framed) {
            return;
        }
        framed = true;
        if (aroundX.length < start.length) {
            aroundX = new double[start.length];
            aroundY = new double[start.length];
            around = new double[start.length];
        }
        for (int i = 0; i < count; i++) {
            if (end[i] - start[i] <= 1.5) {
                // Less than half of the circle: the circle over its chord holds the arc.
                double fromX = radius * Turn.x(start[i]);
                double fromY = radius * Turn.y(start[i]);
                double halfX = (radius * Turn.x(end[i]) - fromX) / 2;
                double halfY = (radius * Turn.y(end[i]) - fromY) / 2;
                aroundX[i] = fromX + halfX;
                aroundY[i] = fromY + halfY;
                around[i] = Math.sqrt(halfX * halfX + halfY * halfY) * (1 + 1e-9) + radius * 1e-9;
            } else {
                aroundX[i] = 0;
                aroundY[i] = 0;
                around[i] = radius;
            }
        }
    }

    /**
     * Covers with the disc of one neighbour.
     *
     * @param dx dy its centre as seen from this centre
     * @param squared the distance of the centres, squared, less than the square of the sum of the radii
     */
    void cover(double dx, double dy, double squared, double other, int by) {
        double difference = radius - other;
        if (squared <= difference * difference) {
            if (difference <= 0) {
                count = 0;
            }
            return;
        }
        double inverse = 1 / squared;
        double along = 0.5 + 0.5 * difference * (radius + other) * inverse;
        double across = Math.sqrt(Math.max(0, radius * radius * inverse - along * along));
        double ax = along * dx;
        double ay = along * dy;
        double bx = across * dy;
        double by2 = across * dx;
        cover(Turn.of(ax + bx, ay - by2), Turn.of(ax - bx, ay + by2), along < 0, by);
    }

    /** Covers from one turn counter-clockwise to another; {@code most} tells that it is more than half of the circle. */
    void cover(double from, double to, boolean most, int by) {
        double width = to >= from ? to - from : to - from + 4;
        // Where the two ends meet but for rounding, which is wider says whether all or nothing is covered.
        if (most && width < 1) {
            count = 0;
        } else if (most || width <= 3) {
            if (from <= to) {
                take(from, to, by);
            } else {
                take(from, 4, by);
                take(0, to, by);
            }
            // East is both 0 and 4.
            if (from == 0) {
                take(4, 4, by);
            } else if (to == 4) {
                take(0, 0, by);
            }
        }
    }

    private void take(double from, double to, int by) {
        for (int i = count - 1; i >= 0; i--) {
            if (to <= start[i] || from >= end[i]) {
                if (to == start[i] || from == end[i]) {
                    meet(i, from, to, by);
                }
                continue;
            }
            framed = false;
            boolean keepsStart = from > start[i];
            if (to < end[i]) {
                if (keepsStart) {
                    add(to, by, end[i], endBy[i]);
                } else {
                    start[i] = to;
                    startBy[i] = by;
                }
            } else if (!keepsStart) {
                count--;
                start[i] = start[count];
                startBy[i] = startBy[count];
                end[i] = end[count];
                endBy[i] = endBy[count];
                continue;
            }
            if (keepsStart) {
                end[i] = from;
                endBy[i] = by;
            }
        }
    }

    /** Where several neighbours end at one point, the first in their order stands for them, whichever came first. */
    private void meet(int i, double from, double to, int by) {
        if (to == start[i] && (startBy[i] == CUT || by < startBy[i])) {
            startBy[i] = by;
        }
        if (from == end[i] && (endBy[i] == CUT || by < endBy[i])) {
            endBy[i] = by;
        }
    }

    private void add(double from, int fromBy, double to, int toBy) {
        if (count == start.length) {
            start = Arrays.copyOf(start, 2 * count);
            end = Arrays.copyOf(end, 2 * count);
            startBy = Arrays.copyOf(startBy, 2 * count);
            endBy = Arrays.copyOf(endBy, 2 * count);
        }
        start[count] = from;
        startBy[count] = fromBy;
        end[count] = to;
        endBy[count++] = toBy;
    }

    /** Orders the arcs and joins what was only parted by the cut at east; the joined arc stands last and ends below its start. */
    void close() {
        for (int i = 1; i < count; i++) {
            for (int k = i; k > 0 && start[k] < start[k - 1]; k--) {
                swap(k, k - 1);
            }
        }
        if (count > 1 && startBy[0] == CUT && endBy[count - 1] == CUT) {
            end[count - 1] = end[0];
            endBy[count - 1] = endBy[0];
            for (int i = 1; i < count; i++) {
                swap(i - 1, i);
            }
            // The first has wandered to the end, the joined one before it.
            count--;
        }
    }

    private void swap(int a, int b) {
        double from = start[a];
        start[a] = start[b];
        start[b] = from;
        double to = end[a];
        end[a] = end[b];
        end[b] = to;
        int by = startBy[a];
        startBy[a] = startBy[b];
        startBy[b] = by;
        by = endBy[a];
        endBy[a] = endBy[b];
        endBy[b] = by;
    }
}
