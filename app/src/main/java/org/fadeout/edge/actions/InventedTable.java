package org.fadeout.edge.actions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Kind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Invented rows of one kind, and the text of the file that they make. Every column is a field of the kind; every file says that it is invented. */
final class InventedTable {
    static final String NOTE = "invented geometry: shows the method, confirms nothing";
    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";

    private final Kind<?> kind;
    private final List<Row> rows = new ArrayList<>();

    /** Values by field name, and the land where the kind has land. */
    record Row(Map<String, String> values, @Nullable Land land) {}

    InventedTable(Kind<?> kind) {
        this.kind = kind;
    }

    Kind<?> kind() {
        return kind;
    }

    List<Row> rows() {
        return rows;
    }

    /** Adds a row of names and values in turn; a null value is left out. */
    Row add(@Nullable Land land, @Nullable String... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = Optional.ofNullable(namesAndValues[i]).orElseThrow();
            if (kind.field(name).isEmpty() && !name.equals(LATITUDE) && !name.equals(LONGITUDE)) {
                throw new IllegalArgumentException("No field of " + kind + ": " + name);
            }
            String value = namesAndValues[i + 1];
            if (value != null && !value.isEmpty()) {
                values.put(name, value);
            }
        }
        Row row = new Row(values, land);
        rows.add(row);
        return row;
    }

    /** Puts a position into a row of a point kind. */
    static void place(Row row, Position position) {
        row.values().put(LATITUDE, degrees(position.latitude()));
        row.values().put(LONGITUDE, degrees(position.longitude()));
    }

    static boolean isPlaced(Row row) {
        return row.values().containsKey(LATITUDE);
    }

    String csv() {
        List<String> columns = columns();
        StringBuilder text = new StringBuilder(String.join(",", columns)).append(",invented\n");
        for (Row row : rows) {
            for (String column : columns) {
                text.append(row.values().getOrDefault(column, "")).append(',');
            }
            text.append("yes\n");
        }
        return text.toString();
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Field<?> field : kind.fields()) {
            if (field.type().isGeometry()) {
                columns.add(LATITUDE);
                columns.add(LONGITUDE);
            } else if (rows.stream().anyMatch(row -> row.values().containsKey(field.name()))) {
                columns.add(field.name());
            }
        }
        return columns;
    }

    String geoJson() {
        String features = rows.stream().map(this::feature).collect(Collectors.joining(",\n"));
        return "{\"type\":\"FeatureCollection\",\n\"fadeout\":{\"invented\":true,\"note\":\"" + NOTE
                + "\"},\n\"features\":[\n" + features + "\n]}\n";
    }

    private String feature(Row row) {
        List<String> properties = new ArrayList<>();
        for (Field<?> field : kind.fields()) {
            String value = row.values().get(field.name());
            if (value != null) {
                properties.add("\"" + field.name() + "\":" + json(field.type(), value));
            }
        }
        Land land = row.land();
        return "{\"type\":\"Feature\",\"properties\":{" + String.join(",", properties) + "},\"geometry\":"
                + (land == null ? "null" : geometry(land)) + "}";
    }

    private static String json(FieldType<?> type, String value) {
        boolean number = List.of("whole number", "area, m2", "length, m").contains(type.title());
        if (number) {
            return value;
        }
        return type.title().equals("yes or no") ? String.valueOf(value.equals("yes")) : "\"" + value + "\"";
    }

    private static String geometry(Land land) {
        if (land.polygons().getNumGeometries() != 1) {
            throw new IllegalArgumentException("An invented outline is one polygon");
        }
        Geometry polygon = land.polygons().getGeometryN(0);
        List<String> corners = new ArrayList<>();
        for (Coordinate corner : polygon.getCoordinates()) {
            corners.add("[" + degrees(corner.x) + "," + degrees(corner.y) + "]");
        }
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + String.join(",", corners) + "]]}";
    }

    private static String degrees(double value) {
        return BigDecimal.valueOf(Math.round(value * 1e7), 7).toPlainString();
    }
}
