package org.fadeout.base.geometry;

import net.sf.geographiclib.Geodesic;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;

/** True distances on WGS 84. Method and source: GeographicLib's geodesic (Karney 2013). Accuracy: to the rounding of a millimetre. */
public final class Distance {
    private Distance() {}

    public static Length between(Position a, Position b) {
        return Length.ofMetres(Geodesic.WGS84.Inverse(a.latitude(), a.longitude(), b.latitude(), b.longitude()).s12);
    }
}
