package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.geometry.arcs.World;
import org.fadeout.base.measure.Position;
import org.locationtech.jts.geom.Envelope;

/**
 * The box round land or a disc, in metres of the plane in which shapes are measured, x eastward, y northward. It is wider than what it holds by
 * {@value #MARGIN_M} m on every side: two whose boxes do not touch have no influence on each other's figures.
 */
public record Box(double west, double south, double east, double north) {
    /** More than a disc of R reaches out of the box of a larger disc of the same place, which the plane lifts a little. */
    private static final double MARGIN_M = 1;

    public static Box of(Land land) {
        Envelope around = Plane.of(land).getEnvelopeInternal();
        return new Box(around.getMinX(), around.getMinY(), around.getMaxX(), around.getMaxY()).wider();
    }

    public static Box of(Disc disc) {
        Discs.check(disc);
        double x = World.x(disc.centre().longitude());
        double[] circle = World.circle(disc.centre().latitude(), disc.radius().metres());
        return new Box(x - circle[1], circle[0] - circle[1], x + circle[1], circle[0] + circle[1]).wider();
    }

    public static Box of(Position place) {
        double x = World.x(place.longitude());
        double y = World.y(place.latitude());
        return new Box(x, y, x, y).wider();
    }

    private Box wider() {
        return new Box(west - MARGIN_M, south - MARGIN_M, east + MARGIN_M, north + MARGIN_M);
    }

    public boolean touches(Box other) {
        return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
    }

    /** This box, and where it reaches over the antimeridian the same ground as it is seen from the other side. */
    public List<Box> everywhere() {
        double edge = World.x(180);
        List<Box> boxes = new ArrayList<>(List.of(this));
        if (east > edge) {
            boxes.add(new Box(west - 2 * edge, south, east - 2 * edge, north));
        }
        if (west < -edge) {
            boxes.add(new Box(west + 2 * edge, south, east + 2 * edge, north));
        }
        return boxes;
    }
}
