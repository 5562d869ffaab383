package org.fadeout.base.geometry.arcs;

/**
 * The plane in which arcs and edges meet, and the fixed grid of local frames in which ground is measured there.
 *
 * <p>Definition: x eastward and y northward in metres. Areas come from Green's theorem, the closed integral of -Q dx, where Q(y) tells how
 * much ground lies between the equator and the line y, for each metre of x. Rows of {@value #ROW} m each hold Q as a polynomial about their
 * middle and a reference that is a whole multiple of {@value #ROW} m. A place alone decides its row, so what is measured at one place never
 * depends on what else is measured.
 *
 * <p>Fixed point: x in units of 2^-{@value #X_BITS} m, areas in units of 2^-{@value #AREA_BITS} m2, both whole numbers, summed
 * modulo 2^64. The order of a sum never matters, and a closed line loses nothing to its distance from the origin. Areas up to 3.5e13 m2. Only where
 * three curves run through one point may a line tear: the point then has names that differ by one unit of x, and the area is off by up to
 * 0.02 m2 there.
 */
public abstract sealed class Frames permits World, Flat {
    static final int X_BITS = 28;
    static final int AREA_BITS = 18;
    static final double ROW = 1024;
    static final double X_UNIT = 1.0 / (1L << X_BITS);
    static final double AREA_UNIT = 1.0 / (1L << AREA_BITS);

    /** The sheet of paper: areas are what they are in the plane. For tests and for planar data. */
    public static Frames flat() {
        return Flat.INSTANCE;
    }

    /** The WGS 84 ellipsoid. */
    public static World world() {
        return World.INSTANCE;
    }

    final Row row(double y) {
        return row((int) Math.floor(y / ROW));
    }

    abstract Row row(int index);

    /** Half the width of the plane, where it closes on itself; infinite where it does not. */
    abstract double seam();

    /** The position of x in whole units. */
    static long units(double x) {
        return (long) Math.rint(x * (1L << X_BITS));
    }

    /** An area in whole units. */
    static long areaUnits(double squareMetres) {
        return (long) Math.rint(squareMetres * (1L << AREA_BITS));
    }

    /** Square metres from whole units. */
    public static double squareMetres(long units) {
        return units * AREA_UNIT;
    }

    /** One local frame: Q(middle + d) = reference * ROW + c0 + c1 d + ... + c5 d^5. Accuracy: 1e-8 m within 16 km of the middle. */
    record Row(double middle, long reference, double c0, double c1, double c2, double c3, double c4, double c5) {

        /** Q(y) less the reference, in metres. */
        double ground(double y) {
            double d = y - middle;
            return c0 + d * (c1 + d * (c2 + d * (c3 + d * (c4 + d * c5))));
        }

        double slope(double y) {
            double d = y - middle;
            return c1 + d * (2 * c2 + d * (3 * c3 + d * (4 * c4 + d * 5 * c5)));
        }

        double second(double y) {
            double d = y - middle;
            return 2 * c2 + d * (6 * c3 + d * (12 * c4 + d * 20 * c5));
        }

        double third(double y) {
            double d = y - middle;
            return 6 * c3 + d * (24 * c4 + d * 60 * c5);
        }
    }
}
