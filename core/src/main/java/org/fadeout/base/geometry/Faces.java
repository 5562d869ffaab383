package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.fadeout.base.measure.Area;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Shapes cut along each other's edges once: each face lies wholly inside or wholly outside every shape, and has been measured once
 * into whole m2. Every area made of faces therefore adds exactly.
 *
 * <p>Method: polygons whose boxes touch form a group; the edges of a group are noded with snap rounding to 0.1 mm and polygonized; a
 * point inside each face tells which shapes cover it. Within a group the faces are rounded by the largest remainder, so that they add
 * to the rounded whole, and land elsewhere never changes a digit. Source: planar overlay by noding, as in JTS OverlayNG. Accuracy:
 * each shape's sum of faces is within (number of its faces) m2 of its own area. Cost: n log n in the edges of a group.
 */
public final class Faces {
    private final List<Face> faces;

    private Faces(List<Face> faces) {
        this.faces = List.copyOf(faces);
    }

    /**
     * One face.
     *
     * @param area measured once, in whole m2
     * @param shapes the indices of the shapes that cover it
     */
    public record Face(Area area, BitSet shapes) {
        public boolean in(int shape) {
            return shapes.get(shape);
        }
    }

    /** The faces of the shapes, in an order that depends on their places only. A face is covered by at least one shape. */
    public static Faces of(List<Shape> shapes) {
        List<Face> all = new ArrayList<>();
        List<Part> parts = parts(shapes);
        for (List<Integer> group :
                Groups.touching(parts.stream().map(Part::polygon).toList())) {
            all.addAll(cut(group.stream().map(parts::get).toList()));
        }
        return new Faces(all);
    }

    public List<Face> all() {
        return faces;
    }

    /** The exact sum of the faces that the test chooses. */
    public Area area(Predicate<Face> chosen) {
        return Area.sum(faces.stream().filter(chosen).map(Face::area).toList());
    }

    /** One polygon of a shape. Polygons far apart are of one shape and of different groups. */
    private record Part(int shape, Polygon polygon, IndexedPointInAreaLocator locator) {
        boolean covers(Coordinate point) {
            return polygon.getEnvelopeInternal().covers(point) && locator.locate(point) != Location.EXTERIOR;
        }
    }

    private static List<Part> parts(List<Shape> shapes) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            List<Polygon> polygons = new ArrayList<>();
            PolygonExtracter.getPolygons(shapes.get(i).plane(), polygons);
            for (Polygon polygon : polygons) {
                if (!polygon.isEmpty()) {
                    parts.add(new Part(i, polygon, new IndexedPointInAreaLocator(polygon)));
                }
            }
        }
        return parts;
    }

    private static List<Face> cut(List<Part> group) {
        List<LineString> edges = new ArrayList<>();
        STRtree tree = new STRtree();
        for (Part part : group) {
            LinearComponentExtracter.getLines(part.polygon(), edges);
            tree.insert(part.polygon().getEnvelopeInternal(), part);
        }
        Geometry noded = UnaryUnionNG.union(Plane.FACTORY.buildGeometry(edges), Shape.GRID);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        List<Piece> pieces = new ArrayList<>();
        for (Object polygon : polygonizer.getPolygons()) {
            Polygon face = (Polygon) polygon;
            Coordinate inside = InteriorPointArea.getInteriorPoint(face);
            BitSet covering = new BitSet();
            for (Object part : tree.query(new Envelope(inside))) {
                if (((Part) part).covers(inside)) {
                    covering.set(((Part) part).shape());
                }
            }
            if (!covering.isEmpty()) {
                pieces.add(new Piece(face.getArea(), inside, covering));
            }
        }
        return measured(pieces);
    }

    private record Piece(double area, Coordinate inside, BitSet covering) {}

    private static List<Face> measured(List<Piece> pieces) {
        pieces.sort(Comparator.comparing(Piece::inside));
        long[] whole =
                LargestRemainder.round(pieces.stream().mapToDouble(Piece::area).toArray());
        List<Face> faces = new ArrayList<>();
        for (int i = 0; i < whole.length; i++) {
            if (whole[i] > 0) {
                faces.add(new Face(Area.ofSquareMetres(whole[i]), pieces.get(i).covering()));
            }
        }
        return faces;
    }
}
