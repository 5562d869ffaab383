package org.fadeout.base.geometry.arcs;

import org.fadeout.base.measure.Position;

/**
 * The world in one plane: the Mercator projection of the WGS 84 ellipsoid. It is conformal, so the ground within R of a place is a circle
 * there: of radius R k, its centre lifted by R^2 k'/2, where k is the scale at the place and k' its rise northward for each metre.
 *
 * <p>Method and source: Snyder, Map Projections, A Working Manual (1987), equations 7-7 to 7-9 for the projection and 3-12 for Q; the
 * circle to the third order from the series of y along a geodesic. Accuracy: the rim is right to R (R / (a cos latitude))^2, that is 1e-8
 * of R for 500 m at 60 degrees; Q to 1e-8 m. Sines and logarithms are StrictMath's, so every machine gives the same bits. Cost: about 0.1
 * microseconds a place.
 */
public final class World extends Frames {
    static final World INSTANCE = new World();
    static final double A = 6_378_137.0;
    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);
    private static final double E = Math.sqrt(E2);
    private static final double HALF_WIDTH = Math.rint(A * Math.PI * (1L << X_BITS)) / (1L << X_BITS);
    /** Rows up to 89.9 degrees. */
    private static final int ROWS = 45_000;

    private final Row[] rows = new Row[2 * ROWS];

    private World() {}

    @Override
    double seam() {
        return HALF_WIDTH;
    }

    /** Eastward in the plane, a multiple of the fixed-point unit so that places on both sides of the antimeridian meet exactly. */
    public static double x(double longitude) {
        return Math.rint(A * Math.toRadians(longitude) * (1L << X_BITS)) / (1L << X_BITS);
    }

    /** Northward in the plane. */
    public static double y(double latitude) {
        double phi = Math.toRadians(Math.abs(latitude));
        double sine = StrictMath.sin(phi);
        double y = A * (StrictMath.log((1 + sine) / StrictMath.cos(phi)) - bend(sine));
        return latitude < 0 ? -y : y;
    }

    /** e atanh(e s), by its series, which falls by a factor of 150 each term. */
    private static double bend(double sine) {
        double u = E2 * sine * sine;
        return E2
                * sine
                * (1 + u * (1 / 3.0 + u * (1 / 5.0 + u * (1 / 7.0 + u * (1 / 9.0 + u * (1 / 11.0 + u / 13.0))))));
    }

    /** The sine of the latitude at y. Method: fixed point, which gains two digits a step. */
    static double sine(double y) {
        double psi = Math.abs(y) / A;
        double sine = StrictMath.tanh(psi);
        for (int i = 0; i < 12; i++) {
            sine = StrictMath.tanh(psi + bend(sine));
        }
        return y < 0 ? -sine : sine;
    }

    /** The place at a point of the plane. */
    public static Position position(double x, double y) {
        double sine = sine(y);
        // The tangent keeps its digits where the sine is near one.
        double latitude = Math.toDegrees(StrictMath.atan2(sine, StrictMath.sqrt((1 - sine) * (1 + sine))));
        double longitude = Math.toDegrees(x / A);
        return new Position(latitude, Math.max(-180, Math.min(180, longitude)));
    }

    /** The circle of all ground within so many metres of a place, as centre y and radius; its centre x is that of the place. */
    public static double[] circle(double latitude, double metres) {
        double phi = Math.toRadians(latitude);
        double sine = StrictMath.sin(phi);
        double cosine = StrictMath.cos(phi);
        double w2 = 1 - E2 * sine * sine;
        double lift = metres * metres / 2 * sine * w2 / (A * cosine * cosine);
        return new double[] {y(latitude) + lift, metres * Math.sqrt(w2) / cosine};
    }

    @Override
    Row row(int index) {
        int at = index + ROWS;
        Row row = rows[at];
        if (row == null) {
            // Two threads may both make it: they make the same.
            row = series(index);
            rows[at] = row;
        }
        return row;
    }

    /**
     * Q about the middle of a row. dQ/dy = (1 - s^2) / (1 - e^2 s^2), where s is the sine of the latitude, which itself obeys a ds/dy = (1 -
     * s^2)(1 - e^2 s^2) / (1 - e^2).
     */
    private static Row series(int index) {
        double middle = (index + 0.5) * ROW;
        double sine = sine(middle);
        double[] s = new double[6];
        s[0] = sine;
        double[] rise = new double[5];
        for (int n = 0; n < 5; n++) {
            double[] s2 = product(s, s);
            double[] left = {1 - s2[0], -s2[1], -s2[2], -s2[3], -s2[4], -s2[5]};
            double[] right = {1 - E2 * s2[0], -E2 * s2[1], -E2 * s2[2], -E2 * s2[3], -E2 * s2[4], -E2 * s2[5]};
            s[n + 1] = product(left, right)[n] / ((1 - E2) * A * (n + 1));
            rise = quotient(left, right);
        }
        double q = A
                / 2
                * (1 - E2)
                * (sine / (1 - E2 * sine * sine) + StrictMath.log((1 + E * sine) / (1 - E * sine)) / (2 * E));
        long reference = (long) Math.floor(q / ROW);
        return new Row(
                middle, reference, q - reference * ROW, rise[0], rise[1] / 2, rise[2] / 3, rise[3] / 4, rise[4] / 5);
    }

    private static double[] product(double[] a, double[] b) {
        double[] c = new double[6];
        for (int n = 0; n < 6; n++) {
            for (int k = 0; k <= n; k++) {
                c[n] += a[k] * b[n - k];
            }
        }
        return c;
    }

    private static double[] quotient(double[] a, double[] b) {
        double[] c = new double[6];
        for (int n = 0; n < 6; n++) {
            double rest = a[n];
            for (int k = 0; k < n; k++) {
                rest -= c[k] * b[n - k];
            }
            c[n] = rest / b[0];
        }
        return c;
    }
}
