package org.fadeout.base.geometry;

import net.sf.geographiclib.Geodesic;
import org.fadeout.base.measure.Length;

/**
 * When two points are neighbours, told from the square of the straight line between them: surely up to {@code sure}, surely not above
 * {@code possible}; between the two the pair itself is looked at.
 */
abstract class Nearness {
    final double sure;
    final double possible;

    private Nearness(double sure, double possible) {
        this.sure = sure;
        this.possible = possible;
    }

    /** Decides a pair, given by places in the input, whose square lies between {@code sure} and {@code possible}. */
    abstract boolean decide(int a, int b);

    final boolean near(double square, int a, int b) {
        return square <= sure || (square <= possible && decide(a, b));
    }

    /** In a plane: the square of the distance is at most the square of the reach, both as computed in doubles. */
    static Nearness inPlane(double reach) {
        return new Nearness(reach * reach, reach * reach) {
            @Override
            boolean decide(int a, int b) {
                throw new IllegalStateException("In a plane nothing lies between near and far");
            }
        };
    }

    /**
     * On WGS 84: the geodesic in whole millimetres is at most the reach.
     *
     * <p>A geodesic of length s is a curve whose curvature lies between those of circles with the least and the most radius of the
     * ellipsoid, so its chord lies between the chords of arcs of length s on these two circles (Schur's theorem; the torsion adds less
     * than 1e-12 below 100 km). What lies outside these bounds and 1e-8 m for rounding is decided by the chord alone; the rest by
     * GeographicLib.
     */
    static Nearness onGlobe(Length reach, double[] latitudes, double[] longitudes) {
        // Lengths are rounded half up to the millimetre.
        double edge = (reach.millimetres() + 0.5) / 1000;
        double shortest = chord(edge, CellRows.OfGlobe.LEAST_RADIUS) * (1 - 1e-12) - 1e-8;
        double longest = chord(edge, CellRows.OfGlobe.MOST_RADIUS) * (1 + 1e-12) + 1e-8;
        return new Nearness(shortest * shortest, longest * longest) {
            @Override
            boolean decide(int a, int b) {
                // From the western one, so that the last bit of a distance does not depend on the order of the two.
                boolean swap = longitudes[a] > longitudes[b]
                        || (longitudes[a] == longitudes[b] && latitudes[a] > latitudes[b]);
                int from = swap ? b : a;
                int to = swap ? a : b;
                double metres =
                        Geodesic.WGS84.Inverse(latitudes[from], longitudes[from], latitudes[to], longitudes[to]).s12;
                return Length.ofMetres(metres).compareTo(reach) <= 0;
            }
        };
    }

    private static double chord(double arc, double radius) {
        return 2 * radius * Math.sin(arc / 2 / radius);
    }
}
