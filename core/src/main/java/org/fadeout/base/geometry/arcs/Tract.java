package org.fadeout.base.geometry.arcs;

/**
 * A rectangle of the plane, one of several that part it without gap or overlap, whose measures are taken by themselves: of circles those whose
 * centre it holds, of edges each end of each piece that it holds. What all tracts measure adds to what the whole measures, to the last unit
 * of {@link Frames}, though what one tract measures means nothing alone: its sums are not closed, and like all sums of the engine they may
 * pass the end of 64 bits and begin anew.
 *
 * <p>A tract needs every polygon, and every disc that comes within {@code reach} of it; how many others there are makes no difference to it. Sides
 * are metres of the plane; the least of each is in it and the greatest is not, and outer sides are infinite.
 *
 * @param reach the radius of the largest circle of all tracts in the plane, or more
 */
public record Tract(double west, double south, double east, double north, double reach) {
    /** Far more than rounding in the plane. */
    private static final double MARGIN_M = 1;

    /** The whole plane as one tract. */
    public static Tract whole(double reach) {
        return new Tract(
                Double.NEGATIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                reach);
    }

    /** True where it holds a point of the plane: of all tracts just one does. */
    public boolean owns(double x, double y) {
        return x >= west && x < east && y >= south && y < north;
    }

    /** True where a box comes as near as discs do that the tract needs. */
    public boolean needs(double x0, double y0, double x1, double y1) {
        return touches(x0, y0, x1, y1, reach + MARGIN_M);
    }

    /** True where a box holds something that the tract may measure. */
    boolean measures(double[] sides) {
        return touches(sides[0], sides[1], sides[2], sides[3], MARGIN_M);
    }

    private boolean touches(double x0, double y0, double x1, double y1, double margin) {
        return x1 >= west - margin && x0 <= east + margin && y1 >= south - margin && y0 <= north + margin;
    }

    /** True where no other tract needs the circle of this centre. */
    boolean hasAlone(double x, double y) {
        double margin = 2 * reach + MARGIN_M;
        return x > west + margin && x < east - margin && y > south + margin && y < north - margin;
    }

    /** What a piece of an edge adds here: the value of each end that the tract holds. */
    long measure(long fromX, double fromY, long from, long toX, double toY, long to) {
        return (owns(toX * Frames.X_UNIT, toY) ? to : 0) - (owns(fromX * Frames.X_UNIT, fromY) ? from : 0);
    }
}
