package org.fadeout.base.geometry;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.fadeout.base.geometry.arcs.Envelope;
import org.fadeout.base.geometry.arcs.Frames;
import org.fadeout.base.geometry.arcs.World;

/**
 * The envelope: the union of discs.
 *
 * <p>Definition: all ground within R of at least one find, R in true metres. Method: each disc is a circle in the conformal plane of {@link
 * World}, and the union is kept as the arcs that bound it, see {@link Envelope}. Accuracy: 1e-6 of the area for R up to a kilometre below 70 degrees,
 * most of it the rim of one disc; no corner is ever cut. Discs may cross the antimeridian. Cost: n log n.
 */
public final class Discs {
    private Discs() {}

    /**
     * The union; empty where there are no discs of a radius above zero. Throws IllegalArgumentException where a disc reaches beyond 85 degrees of
     * latitude.
     */
    public static Shape envelope(Collection<Disc> discs) {
        double[] x = new double[discs.size()];
        double[] y = new double[discs.size()];
        double[] r = new double[discs.size()];
        int count = 0;
        for (Disc disc : discs) {
            if (disc.radius().millimetres() > 0) {
                check(disc);
                double[] circle =
                        World.circle(disc.centre().latitude(), disc.radius().metres());
                x[count] = World.x(disc.centre().longitude());
                y[count] = circle[0];
                r[count++] = circle[1];
            }
        }
        if (count == 0) {
            return Shape.EMPTY;
        }
        return Shape.of(
                Envelope.of(Frames.world(), Arrays.copyOf(x, count), Arrays.copyOf(y, count), Arrays.copyOf(r, count)));
    }

    static void check(Disc disc) {
        if (Math.abs(disc.centre().latitude()) > Plane.HIGHEST_LATITUDE) {
            throw new IllegalArgumentException(
                    "A disc may not lie beyond " + (int) Plane.HIGHEST_LATITUDE + " degrees of latitude");
        }
    }

    /** One disc. */
    public static Shape shape(Disc disc) {
        return envelope(List.of(disc));
    }
}
