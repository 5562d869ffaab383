package org.fadeout.edge.ogc;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes features as GeoJSON, one after the other as they come. Properties have the types of their schema; what is unknown is null. A record from
 * an invented source says so.
 */
public final class FeatureJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final Layer<?> layer;
    private final Set<String> shown;
    private final Systems.Crs crs;
    private final Set<RecordId> invented;

    /**
     * @param shown the properties to write, or all where it is empty
     * @param invented the sources whose records are invented
     */
    public FeatureJson(Layer<?> layer, Set<String> shown, Systems.Crs crs, Set<RecordId> invented) {
        this.layer = layer;
        this.shown = Set.copyOf(shown);
        this.crs = crs;
        this.invented = Set.copyOf(invented);
    }

    /** What stands beside the features of a page. */
    public record Head(long matched, List<Link> links, Instant at) {}

    /** A page of features. The stream stays open. */
    public void write(OutputStream out, ItemsQuery.Page page, Head head) {
        try (JsonGenerator json = JSON.createGenerator(unclosed(out))) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeNumberProperty("numberMatched", head.matched());
            json.writeNumberProperty("numberReturned", page.entities().size());
            json.writeStringProperty("timeStamp", head.at().toString());
            links(json, head.links());
            json.writeArrayPropertyStart("features");
            for (Entity entity : page.entities()) {
                feature(json, entity, List.of());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** One feature. */
    public void write(OutputStream out, Entity entity, List<Link> links) {
        try (JsonGenerator json = JSON.createGenerator(unclosed(out))) {
            feature(json, entity, links);
        }
    }

    private static OutputStream unclosed(OutputStream out) {
        return new java.io.FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws java.io.IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws java.io.IOException {
                flush();
            }
        };
    }

    private static void links(JsonGenerator json, List<Link> links) {
        json.writeArrayPropertyStart("links");
        for (Link link : links) {
            json.writeStartObject();
            json.writeStringProperty("href", link.href());
            json.writeStringProperty("rel", link.rel());
            json.writeStringProperty("type", link.type());
            json.writeStringProperty("title", link.title());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void feature(JsonGenerator json, Entity entity, List<Link> links) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", entity.id().text());
        json.writeName("geometry");
        Geometry geometry = layer.geometryOf(entity);
        if (geometry == null) {
            json.writeNull();
        } else {
            geometry(json, crs.fromDegrees(geometry));
        }
        json.writeObjectPropertyStart("properties");
        for (Property property : layer.properties()) {
            if (shown.isEmpty() || shown.contains(property.name())) {
                json.writeName(property.name());
                value(json, property.json(entity));
            }
        }
        RecordId source = entity.source();
        if (source != null && invented.contains(source)) {
            json.writeBooleanProperty("invented", true);
        }
        json.writeEndObject();
        if (!links.isEmpty()) {
            links(json, links);
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            json.writeNumber(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(value.toString());
        }
    }

    private void geometry(JsonGenerator json, Geometry geometry) {
        json.writeStartObject();
        json.writeStringProperty("type", geometry.getGeometryType());
        json.writeName("coordinates");
        if (geometry instanceof org.locationtech.jts.geom.Point) {
            corner(json, geometry.getCoordinate());
        } else {
            json.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                Polygon polygon = (Polygon) geometry.getGeometryN(i);
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

    private void ring(JsonGenerator json, LineString ring) {
        json.writeStartArray();
        for (Coordinate corner : ring.getCoordinates()) {
            corner(json, corner);
        }
        json.writeEndArray();
    }

    private void corner(JsonGenerator json, Coordinate corner) {
        json.writeStartArray();
        json.writeNumber(rounded(corner.x));
        json.writeNumber(rounded(corner.y));
        json.writeEndArray();
    }

    private BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number)
                .setScale(crs.decimals(), RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .add(BigDecimal.ZERO);
    }
}
