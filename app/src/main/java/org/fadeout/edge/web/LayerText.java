package org.fadeout.edge.web;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.source.Source;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the records of a kind as GeoJSON for the eye: every value is the text that a person reads, references are the numbers that people
 * use, and a record from an invented source says so.
 */
final class LayerText {
    private static final JsonFactory JSON = new JsonFactory();

    private final Snapshot snapshot;
    private final Set<RecordId> invented = new HashSet<>();
    private final Map<String, Map<RecordId, String>> numbers = new HashMap<>();

    LayerText(Snapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.all(Source.KIND).stream()
                .filter(Source::invented)
                .map(Source::id)
                .forEach(invented::add);
    }

    byte[] of(Kind<?> kind) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            fields(json, kind);
            json.writeArrayPropertyStart("features");
            features(json, kind);
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** What the values are, in the order in which they are shown. */
    private static void fields(JsonGenerator json, Kind<?> kind) {
        json.writeObjectPropertyStart("fadeout");
        json.writeStringProperty("title", kind.title());
        json.writeArrayPropertyStart("fields");
        for (Field<?> field : kind.fields()) {
            if (isShown(field)) {
                json.writeStartArray();
                json.writeString(field.name());
                json.writeString(field.label());
                json.writeEndArray();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static boolean isShown(Field<?> field) {
        return !field.type().isGeometry() && !field.name().equals("id");
    }

    private <T extends Entity> void features(JsonGenerator json, Kind<T> kind) {
        for (T entity : snapshot.all(kind)) {
            Object geometry = kind.geometry().map(field -> field.of(entity)).orElse(null);
            if (geometry == null) {
                continue;
            }
            json.writeStartObject();
            json.writeStringProperty("type", "Feature");
            json.writeStringProperty("id", entity.id().text());
            json.writeObjectPropertyStart("properties");
            json.writeStringProperty("label", number(kind, entity));
            if (invented.contains(entity.source())) {
                json.writeStringProperty("invented", "yes");
            }
            for (Field<T> field : kind.fields()) {
                Object value = isShown(field) ? field.of(entity) : null;
                String text = value == null ? "" : text(field, value);
                if (!text.isEmpty()) {
                    json.writeStringProperty(field.name(), text);
                }
            }
            json.writeEndObject();
            geometry(json, geometry);
            json.writeEndObject();
        }
    }

    private static <T extends Entity> String number(Kind<T> kind, T entity) {
        Object number = kind.field("number")
                .or(() -> kind.field("name"))
                .map(field -> field.of(entity))
                .orElse(null);
        return number == null ? entity.id().text() : number.toString();
    }

    private String text(Field<?> field, Object value) {
        if (value instanceof RecordId id) {
            return numbers.computeIfAbsent(field.refersTo(), this::numbersOf).getOrDefault(id, id.text());
        }
        if (value instanceof Choice choice) {
            return choice.text();
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Area area) {
            return String.format(java.util.Locale.ROOT, "%,d m2", area.squareMetres())
                    .replace(',', ' ');
        }
        if (value instanceof TextList list) {
            return String.join("; ", list.texts());
        }
        return value instanceof Attributes other ? named(other) : value.toString();
    }

    private static String named(Attributes other) {
        List<String> parts = other.values().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
        return String.join("; ", parts);
    }

    private Map<RecordId, String> numbersOf(String kindName) {
        Map<RecordId, String> found = new HashMap<>();
        Kinds.named(kindName).ifPresent(kind -> numbersOf(kind, found));
        return found;
    }

    private <T extends Entity> void numbersOf(Kind<T> kind, Map<RecordId, String> found) {
        for (T entity : snapshot.all(kind)) {
            found.put(entity.id(), number(kind, entity));
        }
    }

    private static void geometry(JsonGenerator json, Object geometry) {
        json.writeObjectPropertyStart("geometry");
        if (geometry instanceof Position position) {
            json.writeStringProperty("type", "Point");
            json.writeName("coordinates");
            corner(json, position.longitude(), position.latitude());
        } else if (geometry instanceof Land land) {
            json.writeStringProperty("type", "MultiPolygon");
            json.writeArrayPropertyStart("coordinates");
            for (int i = 0; i < land.polygons().getNumGeometries(); i++) {
                Polygon polygon = (Polygon) land.polygons().getGeometryN(i);
                json.writeStartArray();
                ring(json, polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(json, polygon.getInteriorRingN(hole));
                }
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void ring(JsonGenerator json, LinearRing ring) {
        json.writeStartArray();
        for (Coordinate corner : ring.getCoordinates()) {
            corner(json, corner.x, corner.y);
        }
        json.writeEndArray();
    }

    private static void corner(JsonGenerator json, double longitude, double latitude) {
        json.writeStartArray();
        json.writeNumber(Math.round(longitude * 1e7) / 1e7);
        json.writeNumber(Math.round(latitude * 1e7) / 1e7);
        json.writeEndArray();
    }
}
