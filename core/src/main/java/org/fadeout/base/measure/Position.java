package org.fadeout.base.measure;

import java.util.Locale;

/** A place on the WGS 84 ellipsoid, in degrees: latitude -90 to 90, longitude -180 to 180. */
public record Position(double latitude, double longitude) {

    public Position {
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("A latitude is from -90 to 90 degrees, not " + latitude);
        }
        if (!(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("A longitude is from -180 to 180 degrees, not " + longitude);
        }
    }

    /** Latitude then longitude, to about 0.1 m. For the eye, not for storing. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.6f %.6f", latitude, longitude);
    }
}
