package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads one GeoJSON geometry from a stream. Faults become words, never exceptions: the row that holds it is still a row. */
public final class GeoJsonGeometry {
    /** The name under which closing an open ring is reported. */
    static final String CLOSED = "closed the ring with its first point";

    private static final GeometryFactory FACTORY = new GeometryFactory();

    String type = "";
    boolean heights;

    @Nullable
    Geometry made;

    @Nullable
    String fault;

    final List<String> mended = new ArrayList<>();
    private @Nullable Object numbers;
    private final List<GeoJsonGeometry> parts = new ArrayList<>();

    /** The geometry that a text of GeoJSON holds. Throws IllegalArgumentException that says why it holds none. */
    public static Geometry of(String text) {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            GeoJsonGeometry read = read(json);
            read.make();
            if (read.made == null) {
                throw new IllegalArgumentException(read.fault == null ? "a geometry as in GeoJSON" : read.fault);
            }
            return read.made;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a geometry as in GeoJSON", e);
        }
    }

    /** Reads the value at which the parser stands. */
    static GeoJsonGeometry read(JsonParser json) {
        GeoJsonGeometry geometry = new GeoJsonGeometry();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return geometry;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "type" -> geometry.type = json.getString();
                case "coordinates" -> geometry.coordinates(json);
                case "geometries" -> geometry.members(json);
                default -> json.skipChildren();
            }
        }
        return geometry;
    }

    private void members(JsonParser json) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            parts.add(read(json));
        }
    }

    void coordinates(JsonParser json) {
        numbers = tree(json);
    }

    private static @Nullable Object tree(JsonParser json) {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(tree(json));
            }
            return list;
        }
        if (json.currentToken().isNumeric()) {
            return json.getDoubleValue();
        }
        json.skipChildren();
        return null;
    }

    /** Makes the geometry of what was read, or sets the fault; nothing read gives neither. */
    void make() {
        if (fault != null || (type.isEmpty() && numbers == null)) {
            return;
        }
        try {
            made = geometry();
        } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
            fault = e instanceof IllegalArgumentException && e.getMessage() != null
                    ? "a geometry that cannot be made: " + e.getMessage()
                    : "coordinates that do not fit a " + type;
        }
    }

    private @Nullable Geometry geometry() {
        if (type.equals("GeometryCollection")) {
            return collection();
        }
        List<?> list = numbers instanceof List<?> given ? given : List.of();
        if (list.isEmpty()) {
            // An empty boundary is not the same as none: the row says that there is one, and lost it.
            return type.equals("Polygon") || type.equals("MultiPolygon") ? FACTORY.createMultiPolygon() : null;
        }
        return switch (type) {
            case "Point" -> FACTORY.createPoint(point(list));
            case "MultiPoint" -> FACTORY.createMultiPointFromCoords(line(list));
            case "LineString" -> FACTORY.createLineString(line(list));
            case "MultiLineString" ->
                FACTORY.createMultiLineString(list.stream()
                        .map(part -> FACTORY.createLineString(line((List<?>) part)))
                        .toArray(org.locationtech.jts.geom.LineString[]::new));
            case "Polygon" -> polygon(list);
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(
                        list.stream().map(part -> polygon((List<?>) part)).toArray(Polygon[]::new));
            default -> throw new IllegalArgumentException("GeoJSON has no type \"" + type + "\"");
        };
    }

    private @Nullable Geometry collection() {
        List<Geometry> all = new ArrayList<>();
        for (GeoJsonGeometry part : parts) {
            part.make();
            heights |= part.heights;
            mended.addAll(part.mended);
            if (part.fault != null) {
                throw new IllegalArgumentException(part.fault);
            }
            if (part.made != null) {
                all.add(part.made);
            }
        }
        return all.isEmpty() ? null : FACTORY.createGeometryCollection(all.toArray(new Geometry[0]));
    }

    private Polygon polygon(List<?> rings) {
        LinearRing shell = ring((List<?>) rings.get(0));
        LinearRing[] holes =
                rings.stream().skip(1).map(hole -> ring((List<?>) hole)).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(shell, holes);
    }

    private LinearRing ring(List<?> points) {
        Coordinate[] line = line(points);
        if (line.length > 2 && !line[0].equals2D(line[line.length - 1])) {
            line = java.util.Arrays.copyOf(line, line.length + 1);
            line[line.length - 1] = line[0].copy();
            mended.add(CLOSED);
        }
        if (line.length < 4) {
            throw new IllegalArgumentException("a ring of " + line.length + " points");
        }
        return FACTORY.createLinearRing(line);
    }

    private Coordinate[] line(List<?> points) {
        return points.stream().map(point -> point((List<?>) point)).toArray(Coordinate[]::new);
    }

    private Coordinate point(List<?> numbers) {
        if (numbers.size() < 2 || numbers.get(0) == null || numbers.get(1) == null) {
            throw new IllegalArgumentException("a position without two numbers");
        }
        heights |= numbers.size() > 2;
        return new Coordinate((Double) numbers.get(0), (Double) numbers.get(1));
    }
}
