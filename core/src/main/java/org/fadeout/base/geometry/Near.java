package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Finds what lies near: true distances on the ellipsoid, and the land that covers a place.
 *
 * <p>Method: boxes of land in an R-tree, then an exact test; distances by GeographicLib's geodesic (Karney 2013). Accuracy: distances
 * to 15 nm, rounded to the millimetre. Cost: log n a question.
 */
public final class Near {
    private final List<Land> lands;
    private final List<Shape> shapes;
    private final STRtree boxes = new STRtree();

    public Near(List<Land> lands) {
        this.lands = List.copyOf(lands);
        this.shapes = lands.stream().map(Shape::of).toList();
        for (int i = 0; i < lands.size(); i++) {
            boxes.insert(this.lands.get(i).box(), i);
        }
        boxes.build();
    }

    /** The true distance between two places. */
    public static Length distance(Position a, Position b) {
        return Length.ofMetres(Geodesic.WGS84.Inverse(a.latitude(), a.longitude(), b.latitude(), b.longitude()).s12);
    }

    /** The indices of the lands that cover the place, rising. */
    public List<Integer> covering(Position place) {
        List<Integer> found = new ArrayList<>();
        for (Object index : boxes.query(new Envelope(new Coordinate(place.longitude(), place.latitude())))) {
            if (shapes.get((Integer) index).covers(place)) {
                found.add((Integer) index);
            }
        }
        Collections.sort(found);
        return found;
    }
}
