package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Position;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/**
 * Land as it is computed: any number of polygons in the equal-area plane, possibly none.
 *
 * <p>Method: JTS OverlayNG with snap rounding to a grid of 0.1 mm, which cannot fail on touching or nearly touching edges. Accuracy:
 * each edge moves by less than 0.1 mm, so an area is right to 0.1 mm times its perimeter. Cost: n log n in the vertices.
 */
public final class Shape {
    static final PrecisionModel GRID = new PrecisionModel(10_000);
    public static final Shape EMPTY = new Shape(Plane.FACTORY.createPolygon());

    private final Geometry plane;
    private @Nullable IndexedPointInAreaLocator locator;

    Shape(Geometry plane) {
        this.plane = plane;
    }

    public static Shape of(Land land) {
        return new Shape(Plane.of(land));
    }

    /** All ground that at least one of the shapes covers. */
    public static Shape union(Collection<Shape> shapes) {
        List<Geometry> parts = new ArrayList<>();
        for (Shape shape : shapes) {
            if (!shape.isEmpty()) {
                parts.add(shape.plane);
            }
        }
        if (parts.isEmpty()) {
            return EMPTY;
        }
        return new Shape(UnaryUnionNG.union(Plane.FACTORY.buildGeometry(parts), GRID));
    }

    public static Shape unionOf(Collection<Land> lands) {
        return union(lands.stream().map(Shape::of).toList());
    }

    public Shape minus(Shape other) {
        return isEmpty() || other.isEmpty() ? this : overlay(other, OverlayNG.DIFFERENCE);
    }

    public Shape within(Shape other) {
        return isEmpty() || other.isEmpty() ? EMPTY : overlay(other, OverlayNG.INTERSECTION);
    }

    private Shape overlay(Shape other, int operation) {
        OverlayNG overlay = new OverlayNG(plane, other.plane, GRID, operation);
        overlay.setStrictMode(true);
        Geometry result = overlay.getResult();
        return result.isEmpty() ? EMPTY : new Shape(result);
    }

    /** The area, rounded half up to whole m2 once, here. */
    public Area area() {
        return Area.ofSquareMetres(Math.round(plane.getArea()));
    }

    /** True where it is larger, compared before rounding: 1.3 m2 is more than 1 m2. */
    public boolean isMoreThan(Area least) {
        return plane.getArea() > least.squareMetres();
    }

    /** A place inside. Throws IllegalStateException where the shape is empty. */
    public Position inside() {
        if (isEmpty()) {
            throw new IllegalStateException("An empty shape has no inside");
        }
        Coordinate point = Plane.toDegrees(plane.getInteriorPoint().getCoordinate());
        return new Position(point.y, point.x);
    }

    public boolean isEmpty() {
        return plane.isEmpty();
    }

    /** True where the place lies inside or on the edge. */
    public boolean covers(Position place) {
        return covers(Plane.of(place));
    }

    boolean covers(Coordinate point) {
        return !isEmpty()
                && plane.getEnvelopeInternal().covers(point)
                && locator().locate(point) != Location.EXTERIOR;
    }

    private IndexedPointInAreaLocator locator() {
        IndexedPointInAreaLocator found = locator;
        if (found == null) {
            found = new IndexedPointInAreaLocator(plane);
            locator = found;
        }
        return found;
    }

    /** True where the two share ground or an edge. */
    public boolean meets(Shape other) {
        return plane.getEnvelopeInternal().intersects(other.plane.getEnvelopeInternal())
                && plane.intersects(other.plane);
    }

    /** Its separate pieces, the largest first. */
    public List<Shape> pieces() {
        List<Shape> pieces = new ArrayList<>();
        for (int i = 0; i < plane.getNumGeometries(); i++) {
            if (!plane.getGeometryN(i).isEmpty()) {
                pieces.add(new Shape(plane.getGeometryN(i)));
            }
        }
        pieces.sort((a, b) -> Double.compare(b.plane.getArea(), a.plane.getArea()));
        return pieces;
    }

    /**
     * The land in degrees. Pieces below half a square metre are left out: they are where two edges almost meet. Throws
     * IllegalStateException where nothing is left.
     */
    public Land toLand() {
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < plane.getNumGeometries(); i++) {
            if (plane.getGeometryN(i) instanceof Polygon part && part.getArea() >= 0.5) {
                parts.add(part);
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalStateException("A shape below half a square metre is not land");
        }
        Geometry degrees = Plane.toDegrees(Plane.FACTORY.createMultiPolygon(parts.toArray(new Polygon[0])));
        return Repair.mend(degrees)
                .land()
                .orElseThrow(() -> new IllegalStateException("A computed shape did not mend"));
    }

    Geometry plane() {
        return plane;
    }
}
