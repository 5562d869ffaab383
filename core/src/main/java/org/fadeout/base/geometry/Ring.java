package org.fadeout.base.geometry;

import java.util.List;
import java.util.Optional;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** A closed line through positions in their order, the last joined to the first by a geodesic. It may cross the antimeridian. */
public record Ring(List<Position> positions) {

    public Ring {
        positions = List.copyOf(positions);
    }

    /** The length all the way round, in true metres. */
    public Length length() {
        Length sum = Length.ZERO;
        for (int i = 0; i < positions.size(); i++) {
            sum = sum.plus(Distance.between(positions.get(i), positions.get((i + 1) % positions.size())));
        }
        return sum;
    }

    /** Why it does not bound land: too few places, a line that crosses itself, no area; nothing where it does. */
    public Optional<String> fault() {
        if (positions.stream().distinct().count() < 3) {
            return Optional.of("fewer than three places");
        }
        return Repair.fault(LocalPlane.cut(continued()));
    }

    /** The land that it bounds. Throws IllegalArgumentException where there is a {@link #fault}. */
    public Land land() {
        Optional<String> fault = fault();
        if (fault.isPresent()) {
            throw new IllegalArgumentException("Not the boundary of land: " + fault.get());
        }
        return Land.of(LocalPlane.cut(continued()));
    }

    /** Longitudes run on past 180, so that neighbours stay neighbours. */
    private Polygon continued() {
        Coordinate[] points = new Coordinate[positions.size() + 1];
        double longitude = positions.get(0).longitude();
        for (int i = 0; i < positions.size(); i++) {
            longitude += LocalPlane.turned(positions.get(i).longitude() - longitude);
            points[i] = new Coordinate(longitude, positions.get(i).latitude());
        }
        points[positions.size()] = points[0].copy();
        return Plane.FACTORY.createPolygon(points);
    }
}
