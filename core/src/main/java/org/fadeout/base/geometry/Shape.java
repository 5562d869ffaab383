package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fadeout.base.geometry.arcs.Envelope;
import org.fadeout.base.geometry.arcs.Parts;
import org.fadeout.base.geometry.arcs.Tract;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Position;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * Land as it is computed: polygons, envelopes of discs, and what is made of them by union, difference and common part; possibly nothing.
 *
 * <p>Nothing is cut until an area or an outline is asked for; then all polygons and arcs are laid on each other at once, see {@link
 * org.fadeout.base.geometry.arcs.Overlay}. Accuracy: areas on the WGS 84 ellipsoid, arcs as arcs; vertices to 0.12 mm, so an area is right to
 * 0.1 mm times its perimeter. Cost: n log n in the vertices and discs.
 */
public final class Shape {
    /** How far a chord may lie from its arc where a shape becomes a polygon. The polygon keeps the area. */
    public static final double CHORD_ERROR_M = 0.1;

    public static final Shape EMPTY = new Shape(new Form.Any(List.of()), 0);

    private static final long UNKNOWN = Long.MIN_VALUE;
    private final Form form;
    private volatile long areaUnits;

    private Shape(Form form, long areaUnits) {
        this.form = form;
        this.areaUnits = areaUnits;
    }

    public static Shape of(Land land) {
        return of(Plane.of(land));
    }

    static Shape of(Geometry plane) {
        return plane.isEmpty() ? EMPTY : new Shape(new Form.Polygons(plane), UNKNOWN);
    }

    static Shape of(Envelope envelope) {
        return new Shape(new Form.Arcs(envelope), envelope.areaUnits());
    }

    /** All ground that at least one of the shapes covers. */
    public static Shape union(Collection<Shape> shapes) {
        List<Shape> parts =
                shapes.stream().filter(shape -> shape != EMPTY).distinct().toList();
        return parts.isEmpty() ? EMPTY : parts.size() == 1 ? parts.get(0) : new Shape(new Form.Any(parts), UNKNOWN);
    }

    public static Shape unionOf(Collection<Land> lands) {
        return union(lands.stream().map(Shape::of).toList());
    }

    public Shape minus(Shape other) {
        return apart(other) ? this : new Shape(new Form.Less(this, other), UNKNOWN);
    }

    public Shape within(Shape other) {
        return apart(other) ? EMPTY : new Shape(new Form.Both(this, other), UNKNOWN);
    }

    private boolean apart(Shape other) {
        return this == EMPTY || other == EMPTY || !form.box().intersects(other.form.box());
    }

    private long units() {
        long known = areaUnits;
        if (known == UNKNOWN) {
            known = Layout.areaUnits(this);
            areaUnits = known;
        }
        return known;
    }

    /** How large it is, before anything is rounded. */
    public Extent extent() {
        return new Extent(units());
    }

    /**
     * What a tract adds to the extent. The shape has to hold every polygon, and at least the discs that the tract needs; the extents of all tracts add
     * to that of the whole, though one alone means nothing.
     */
    public Extent extent(Tract tract) {
        return new Extent(this == EMPTY ? 0 : Layout.areaUnits(this, tract));
    }

    double squareMetres() {
        return extent().squareMetres();
    }

    /** The area, rounded half up to whole m2 once, here. */
    public Area area() {
        return extent().area();
    }

    /** True where it is larger, compared before rounding: 1.3 m2 is more than 1 m2. */
    public boolean isMoreThan(Area least) {
        return squareMetres() > least.squareMetres();
    }

    /** A place inside. Throws IllegalStateException where the shape is empty. */
    public Position inside() {
        List<Polygon> parts = polygons();
        if (parts.isEmpty()) {
            throw new IllegalStateException("An empty shape has no inside");
        }
        Coordinate point = Plane.toDegrees(InteriorPointArea.getInteriorPoint(parts.get(0)));
        return new Position(point.y, point.x);
    }

    public boolean isEmpty() {
        return this == EMPTY || extent().isNothing();
    }

    /** True where the place lies inside or on the edge. */
    public boolean covers(Position place) {
        return covers(Plane.of(place));
    }

    boolean covers(Coordinate point) {
        return this != EMPTY && form.covers(point);
    }

    /** True where the two share ground. */
    public boolean meets(Shape other) {
        return !within(other).isEmpty();
    }

    /** Its separate pieces, the largest first. */
    public List<Shape> pieces() {
        List<Shape> pieces = new ArrayList<>();
        for (Parts.Part part : Parts.of(Layout.outlines(this), 0, CHORD_ERROR_M)) {
            pieces.add(new Shape(new Form.Polygons(part.polygon()), part.areaUnits()));
        }
        return pieces;
    }

    /** Its separate pieces as polygons in the plane, the largest first. */
    private List<Polygon> polygons() {
        List<Polygon> polygons = new ArrayList<>();
        if (form instanceof Form.Polygons leaf) {
            PolygonExtracter.getPolygons(leaf.plane(), polygons);
            polygons.sort((a, b) -> Double.compare(b.getArea(), a.getArea()));
        } else if (this != EMPTY) {
            Parts.of(Layout.outlines(this), 0, CHORD_ERROR_M).forEach(part -> polygons.add(part.polygon()));
        }
        return polygons;
    }

    /**
     * The land in degrees, arcs as chords. Pieces below half a square metre are left out: they are where two edges almost meet. Throws
     * IllegalStateException where nothing is left.
     */
    public Land toLand() {
        List<Polygon> parts = new ArrayList<>();
        for (Polygon part : polygons()) {
            if (of(part).squareMetres() >= 0.5) {
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

    Form form() {
        return form;
    }
}
