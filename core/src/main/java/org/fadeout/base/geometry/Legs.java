package org.fadeout.base.geometry;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.fadeout.base.measure.Angle;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;

/**
 * Legs by bearing and distance along the ground of the ellipsoid.
 *
 * <p>Method and source: GeographicLib's direct and inverse geodesic (Karney 2013). Accuracy: 15 nm; a bearing is kept to a millionth of
 * a degree, which is 0.02 mm at a kilometre. Across the antimeridian and near the poles as anywhere.
 */
public final class Legs {
    private Legs() {}

    /** Where a leg from a place ends. The bearing is from true north at the place. */
    public static Position end(Position from, Angle trueBearing, Length distance) {
        GeodesicData there =
                Geodesic.WGS84.Direct(from.latitude(), from.longitude(), trueBearing.degrees(), distance.metres());
        return new Position(there.lat2, LocalPlane.turned(there.lon2));
    }

    /** The bearing at the first place of the way to the second, from true north, from 0 to below 360 degrees. */
    public static Angle bearing(Position from, Position to) {
        GeodesicData way = Geodesic.WGS84.Inverse(from.latitude(), from.longitude(), to.latitude(), to.longitude());
        return Angle.ofDegrees(way.azi1).turned(Angle.ZERO);
    }
}
