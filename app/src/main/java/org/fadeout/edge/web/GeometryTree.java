package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Places and land as trees of GeoJSON, degrees to 1 cm. */
final class GeometryTree {
    private GeometryTree() {}

    /** A record with the words by which its symbol is chosen. */
    static <T extends Entity> Map<String, Object> feature(Kind<T> kind, T record, Object place) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("kind", kind.name());
        properties.put("label", FieldText.number(kind, record));
        kind.fields().forEach(field -> {
            Object value = field.type().isGeometry() || field.personal() ? null : field.of(record);
            if (value instanceof Choice choice) {
                properties.put(field.name(), choice.text());
            } else if (value instanceof Boolean yes) {
                properties.put(field.name(), yes ? "yes" : "no");
            } else if (field.name().equals("depth") && value != null) {
                properties.put("depth", value.toString());
            }
        });
        return feature(place, properties, record.id().text());
    }

    static Map<String, Object> feature(Object place, Map<String, Object> properties, String id) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", id);
        feature.put("properties", properties);
        feature.put("geometry", of(place));
        return feature;
    }

    /** The geometry of a Position or Land. */
    static Map<String, Object> of(Object place) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (place instanceof Position position) {
            tree.put("type", "Point");
            tree.put("coordinates", corner(position.longitude(), position.latitude()));
            return tree;
        }
        List<Object> polygons = new ArrayList<>();
        Land land = (Land) place;
        for (int i = 0; i < land.polygons().getNumGeometries(); i++) {
            Polygon polygon = (Polygon) land.polygons().getGeometryN(i);
            List<Object> rings = new ArrayList<>();
            rings.add(ring(polygon.getExteriorRing()));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(ring(polygon.getInteriorRingN(hole)));
            }
            polygons.add(rings);
        }
        tree.put("type", "MultiPolygon");
        tree.put("coordinates", polygons);
        return tree;
    }

    private static List<Object> ring(LinearRing ring) {
        List<Object> corners = new ArrayList<>();
        for (Coordinate corner : ring.getCoordinates()) {
            corners.add(corner(corner.x, corner.y));
        }
        return corners;
    }

    private static List<Object> corner(double longitude, double latitude) {
        return List.of(Math.round(longitude * 1e7) / 1e7, Math.round(latitude * 1e7) / 1e7);
    }
}
