package org.fadeout.bench;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;

/** Patches as JTS geometries. */
final class JtsPatches {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private JtsPatches() {}

    static List<Geometry> all(List<Patch> patches) {
        return patches.stream().map(JtsPatches::of).toList();
    }

    static Geometry of(Patch patch) {
        List<Polygon> polygons = new ArrayList<>();
        for (Patch.Part part : patch.parts()) {
            LinearRing[] rings = part.rings().stream().map(JtsPatches::ring).toArray(LinearRing[]::new);
            LinearRing[] holes = new LinearRing[rings.length - 1];
            System.arraycopy(rings, 1, holes, 0, holes.length);
            polygons.add(FACTORY.createPolygon(rings[0], holes));
        }
        return polygons.size() == 1 ? polygons.get(0) : FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
    }

    private static LinearRing ring(double[] ordinates) {
        CoordinateSequence corners = new CoordinateArraySequence(ordinates.length / 2, 2);
        for (int i = 0; i < ordinates.length; i++) {
            corners.setOrdinate(i / 2, i % 2, ordinates[i]);
        }
        return FACTORY.createLinearRing(corners);
    }
}
