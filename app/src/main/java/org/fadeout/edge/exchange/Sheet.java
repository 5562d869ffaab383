package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * How a kind is laid out as a table of an exported file: the id first, a column a field, the geometry apart.
 *
 * @param columns all fields but the geometry
 */
public record Sheet<T extends Entity>(Kind<T> kind, List<Column<T>> columns) {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    public Sheet {
        columns = List.copyOf(columns);
    }

    /** What a kind has of a place. */
    enum Shape {
        NONE,
        POINT,
        LAND
    }

    public static <T extends Entity> Sheet<T> of(Kind<T> kind) {
        List<Column<T>> columns = new ArrayList<>();
        for (Field<T> field : kind.fields()) {
            if (!field.type().isGeometry()) {
                columns.add(Column.of(field));
            }
        }
        return new Sheet<>(kind, columns);
    }

    String name() {
        return kind.name();
    }

    Shape shape() {
        return kind.geometry()
                .map(field -> field.type().javaType() == Land.class ? Shape.LAND : Shape.POINT)
                .orElse(Shape.NONE);
    }

    /** The cells of a record and its geometry in degrees, x longitude. */
    OutRow row(T entity) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (Column<T> column : columns) {
            cells.add(column.cell(entity));
        }
        return new OutRow(cells, geometry(entity));
    }

    private @Nullable Geometry geometry(T entity) {
        Optional<Object> value = kind.geometry().map(field -> field.of(entity));
        if (value.isEmpty()) {
            return null;
        }
        return value.get() instanceof Position at
                ? FACTORY.createPoint(new Coordinate(at.longitude(), at.latitude()))
                : ((Land) value.get()).polygons();
    }

    /** The HXL hashtag of a column; tags of our own begin with {@code #x_}. */
    String hashtag(Column<T> column) {
        Field<T> field = column.field();
        String name = field.name().toLowerCase(Locale.ROOT);
        String unit = column.unit().isEmpty() ? "" : "+" + column.unit();
        if (name.equals("id")) {
            return ID_TAG + name();
        }
        if (name.equals("number")) {
            return "#meta+number";
        }
        Class<?> type = field.type().javaType();
        if (type == PartialDate.class || type == Period.class) {
            return "#date+" + name;
        }
        return switch (field.refersTo()) {
            case "admin_area" -> "#adm+id+" + name;
            case "place" -> "#loc+id+" + name;
            case "source" -> "#meta+source+" + name;
            default -> name.equals("status") ? "#status+" + name() : "#x_" + name + unit;
        };
    }

    /** The hashtag of the id; the kind follows, so that a file whose name was changed still tells what it holds. */
    static final String ID_TAG = "#meta+id+kind_";

    /** The kind that a row of hashtags names. */
    static Optional<String> kindOf(List<String> hashtags) {
        return hashtags.stream()
                .map(tag -> tag.replaceAll("\\s", ""))
                .filter(tag -> tag.startsWith(ID_TAG))
                .map(tag -> tag.substring(ID_TAG.length()))
                .findFirst();
    }
}
