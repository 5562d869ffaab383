package org.fadeout.edge.web;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.documents.Wording;
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
    private final FieldText text;
    private final Wording words;

    LayerText(Snapshot snapshot, Wording words) {
        this.snapshot = snapshot;
        this.words = words;
        this.text = new FieldText(snapshot, words);
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

    /** One record by its kind and id. */
    record Named(Kind<?> kind, RecordId id) {}

    /** Some records of any kind, those that are there, with what the values of each kind are. */
    byte[] of(List<Named> wanted) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeObjectPropertyStart("kinds");
            for (Kind<?> kind : wanted.stream().map(Named::kind).distinct().toList()) {
                json.writeName(kind.name());
                json.writeStartObject();
                about(json, kind);
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeArrayPropertyStart("features");
            wanted.forEach(one -> one(json, one.kind(), one.id()));
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private <T extends Entity> void one(JsonGenerator json, Kind<T> kind, RecordId id) {
        snapshot.one(kind, id).ifPresent(entity -> feature(json, kind, entity));
    }

    /** What the values are, in the order in which they are shown. */
    private void fields(JsonGenerator json, Kind<?> kind) {
        json.writeObjectPropertyStart("fadeout");
        about(json, kind);
        json.writeEndObject();
    }

    private void about(JsonGenerator json, Kind<?> kind) {
        json.writeStringProperty("title", words.kind(kind));
        json.writeArrayPropertyStart("fields");
        for (Field<?> field : kind.fields()) {
            if (isShown(field)) {
                json.writeStartArray();
                json.writeString(field.name());
                json.writeString(words.field(kind, field));
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }

    private static boolean isShown(Field<?> field) {
        return !field.type().isGeometry() && !field.name().equals("id");
    }

    private <T extends Entity> void features(JsonGenerator json, Kind<T> kind) {
        for (T entity : snapshot.all(kind)) {
            feature(json, kind, entity);
        }
    }

    private <T extends Entity> void feature(JsonGenerator json, Kind<T> kind, T entity) {
        Object geometry = kind.geometry().map(field -> field.of(entity)).orElse(null);
        if (geometry == null) {
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", entity.id().text());
        json.writeStringProperty("kind", kind.name());
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("label", FieldText.number(kind, entity));
        if (invented.contains(entity.source())) {
            json.writeStringProperty("invented", "yes");
        }
        values(json, kind, entity);
        json.writeEndObject();
        geometry(json, geometry);
        json.writeEndObject();
    }

    /**
     * Every value as people read it. Words of closed lists are the same in every language, because the symbols of the map are chosen by them;
     * what they are in the reader's language stands under {@code told}.
     */
    private <T extends Entity> void values(JsonGenerator json, Kind<T> kind, T entity) {
        Map<String, String> others = new LinkedHashMap<>();
        for (Field<T> field : kind.fields()) {
            Object value = isShown(field) ? field.of(entity) : null;
            String told = value == null ? "" : text.of(field, value);
            if (told.isEmpty()) {
                continue;
            }
            String same = value instanceof Choice choice
                    ? choice.text()
                    : value instanceof Boolean yes ? (yes ? "yes" : "no") : told;
            json.writeStringProperty(field.name(), same);
            if (!same.equals(told)) {
                others.put(field.name(), told);
            }
        }
        if (!others.isEmpty()) {
            json.writeObjectPropertyStart("told");
            others.forEach(json::writeStringProperty);
            json.writeEndObject();
        }
    }

    static void geometry(JsonGenerator json, Object geometry) {
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
