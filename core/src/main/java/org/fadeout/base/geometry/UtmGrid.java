package org.fadeout.base.geometry;

import org.fadeout.base.measure.Angle;
import org.fadeout.base.measure.Position;

/**
 * The north of the UTM grid.
 *
 * <p>Method and source: the convergence of the transverse Mercator projection as a series in the longitude from the central meridian
 * (Redfearn 1948, as in the Ordnance Survey's guide to coordinate systems, C5). Accuracy: 1e-6 degrees within a zone and 1e-5 in the next
 * one, measured against the projection itself. A grid bearing is the direction at the place; the curve of a line on the grid, 4 mm on a
 * leg of 1 km, is left out.
 */
public final class UtmGrid {
    private static final double E2 = 0.00669437999014;
    private static final double SECOND_E2 = E2 / (1 - E2);

    private UtmGrid() {}

    /** The zone of a place, from 1 to 60, with the wider zones of south-west Norway and Svalbard. */
    public static int zone(Position place) {
        double longitude = place.longitude() == 180 ? -180 : place.longitude();
        double latitude = place.latitude();
        if (latitude >= 56 && latitude < 64 && longitude >= 3 && longitude < 12) {
            return 32;
        }
        if (latitude >= 72 && latitude <= 84 && longitude >= 0 && longitude < 42) {
            return longitude < 9 ? 31 : longitude < 21 ? 33 : longitude < 33 ? 35 : 37;
        }
        return (int) Math.floor((longitude + 180) / 6) + 1;
    }

    /** How far grid north lies east of true north at a place. Throws IllegalArgumentException where there is no such zone. */
    public static Angle convergence(Position place, int zone) {
        if (zone < 1 || zone > 60) {
            throw new IllegalArgumentException("A UTM zone is from 1 to 60, not " + zone);
        }
        double phi = Math.toRadians(place.latitude());
        double east = Math.toRadians(LocalPlane.turned(place.longitude() - (6 * zone - 183)));
        double cosine = Math.cos(phi);
        double eta2 = SECOND_E2 * cosine * cosine;
        double w2 = east * east * cosine * cosine;
        double tangent2 = Math.tan(phi) * Math.tan(phi);
        double series = 1 + w2 / 3 * (1 + 3 * eta2 + 2 * eta2 * eta2) + w2 * w2 / 15 * (2 - tangent2);
        return Angle.ofDegrees(Math.toDegrees(east * Math.sin(phi) * series));
    }
}
