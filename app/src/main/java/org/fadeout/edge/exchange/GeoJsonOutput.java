package org.fadeout.edge.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fadeout.base.record.Entity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** GeoJSON (RFC 7946): one collection, a feature a line; what the file is stands under {@code fadeout} at its head. */
final class GeoJsonOutput implements OutputFile {
    private final ExportHead head;
    private final Losses losses = new Losses();
    private final JsonGenerator json;
    private @Nullable Sheet<?> sheet;

    GeoJsonOutput(Path path, ExportHead head) {
        this.head = head;
        try {
            json = new JsonFactory()
                    .createGenerator(ObjectWriteContext.empty(), Files.newBufferedWriter(path, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Written.refused(path, e);
        }
    }

    @Override
    public <T extends Entity> void begin(Sheet<T> begun) {
        sheet = begun;
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeObjectPropertyStart("fadeout");
        json.writeStringProperty("kind", begun.name());
        head.texts().forEach(json::writeStringProperty);
        json.writeEndObject();
        if (head.invented()) {
            json.writeStringProperty("notice", ExportHead.INVENTED);
        }
        json.writeArrayPropertyStart("features");
    }

    @Override
    public void row(OutRow row) {
        Sheet<?> open = java.util.Objects.requireNonNull(sheet);
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        Geometry geometry = row.geometry();
        if (geometry == null) {
            json.writeNullProperty("geometry");
        } else {
            json.writeName("geometry");
            geometry(json, geometry);
        }
        json.writeObjectPropertyStart("properties");
        for (int i = 0; i < row.cells().size(); i++) {
            Object cell = row.cells().get(i);
            String name = open.columns().get(i).name();
            if (cell instanceof String text && text.isEmpty()) {
                losses.add(open.name(), name, Written.EMPTY_TEXT);
            }
            json.writeName(name);
            value(cell);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void value(@Nullable Object cell) {
        if (cell instanceof Long whole) {
            json.writeNumber(whole.longValue());
        } else if (cell instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (cell instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (cell instanceof String text) {
            json.writeString(text);
        } else {
            json.writeNull();
        }
    }

    static void geometry(JsonGenerator json, Geometry geometry) {
        json.writeStartObject();
        json.writeStringProperty("type", geometry.getGeometryType());
        json.writeName("coordinates");
        if (geometry instanceof Point point) {
            position(json, point.getCoordinate());
        } else {
            json.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                polygon(json, (Polygon) geometry.getGeometryN(i));
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void polygon(JsonGenerator json, Polygon polygon) {
        json.writeStartArray();
        ring(json, polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(json, polygon.getInteriorRingN(i));
        }
        json.writeEndArray();
    }

    private static void ring(JsonGenerator json, LineString ring) {
        json.writeStartArray();
        for (Coordinate point : ring.getCoordinates()) {
            position(json, point);
        }
        json.writeEndArray();
    }

    private static void position(JsonGenerator json, Coordinate point) {
        json.writeStartArray();
        json.writeNumber(point.x);
        json.writeNumber(point.y);
        json.writeEndArray();
    }

    @Override
    public void close() {
        if (sheet != null) {
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        json.close();
    }

    @Override
    public Losses losses() {
        return losses;
    }
}
