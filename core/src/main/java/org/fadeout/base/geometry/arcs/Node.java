package org.fadeout.base.geometry.arcs;

/**
 * A point where two circles cross, x in whole units. It is computed from the circle that stands first by x, y and radius, so both circles see
 * the same.
 */
record Node(long x, double y) {

    /** The point at which the second disc begins, or ends, to cover the first circle counter-clockwise. */
    static Node of(double ax, double ay, double ar, double bx, double by, double br, boolean coverBegins) {
        boolean swap = ax != bx ? bx < ax : ay != by ? by < ay : br < ar;
        return swap ? from(bx, by, br, ax, ay, ar, !coverBegins) : from(ax, ay, ar, bx, by, br, coverBegins);
    }

    private static Node from(double ax, double ay, double ar, double bx, double by, double br, boolean coverBegins) {
        double dx = bx - ax;
        double dy = by - ay;
        double squared = dx * dx + dy * dy;
        double along = (squared + (ar - br) * (ar + br)) / (2 * squared);
        double across = Math.sqrt(Math.max(0, ar * ar / squared - along * along));
        double way = coverBegins ? across : -across;
        return new Node(Frames.units(ax) + Frames.units(along * dx + way * dy), ay + along * dy - way * dx);
    }
}
