package org.fadeout.edge.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.fadeout.base.measure.Angle;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.Kinds;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * How a kind is laid out as a layer that other programs open: a table named as the kind, a column per field. Areas are whole m2, lengths
 * metres, dates and everything else text that people read.
 *
 * @param columns the columns of its fields, without id and geometry
 */
record LayerPlan<T extends Entity>(Kind<T> kind, List<Column<T>> columns) {
    static final String GEOMETRY = "geom";
    private static final int GEOMETRY_PLACE = 1;

    LayerPlan {
        columns = List.copyOf(columns);
    }

    /** A column, its SQL type and how the value of the field is shown in it. */
    record Column<T extends Entity>(String name, String type, Field<T> field, Function<Object, Object> shown) {
        @Nullable
        Object of(T entity) {
            Object value = field.of(entity);
            return value == null ? null : shown.apply(value);
        }

        private static Object readable(Object value) {
            return value instanceof org.fadeout.base.record.Choice choice ? choice.text() : value.toString();
        }
    }

    /** A value that a column does not simply hold as text. */
    private record Form(String type, Function<Object, Object> shown) {}

    private static final Map<Class<?>, Form> FORMS = Map.of(
            Count.class, new Form("INTEGER", value -> ((Count) value).number()),
            Area.class, new Form("INTEGER", value -> ((Area) value).squareMetres()),
            Length.class, new Form("REAL", value -> ((Length) value).metres()),
            Percent.class, new Form("REAL", value -> ((Percent) value).hundredths() / 100.0),
            Angle.class, new Form("REAL", value -> ((Angle) value).degrees()),
            Boolean.class, new Form("BOOLEAN", value -> value),
            TextList.class, new Form("TEXT", value -> String.join("; ", ((TextList) value).texts())),
            Attributes.class, new Form("TEXT", value -> named((Attributes) value)));

    private static String named(Attributes attributes) {
        if (attributes.values().isEmpty()) {
            return "";
        }
        return attributes.values().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The layers of all kinds. */
    static List<LayerPlan<?>> all() {
        List<LayerPlan<?>> plans = new ArrayList<>();
        Kinds.ALL.forEach(kind -> plans.add(of(kind)));
        return plans;
    }

    static <T extends Entity> LayerPlan<T> of(Kind<T> kind) {
        List<Column<T>> columns = new ArrayList<>();
        for (Field<T> field : kind.fields()) {
            if (!field.type().isGeometry() && !"id".equals(field.name())) {
                Form form = FORMS.get(field.type().javaType());
                columns.add(
                        form == null
                                ? new Column<>(field.name(), "TEXT", field, Column::readable)
                                : new Column<>(field.name(), form.type(), field, form.shown()));
            }
        }
        return new LayerPlan<>(kind, columns);
    }

    String name() {
        return kind.name();
    }

    /** The name as SQL takes it: some kinds are called like words of the language. */
    String quoted() {
        return quoted(name());
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }

    boolean hasGeometry() {
        return kind.geometry().isPresent();
    }

    boolean isPoint() {
        return kind.geometry().map(field -> Body.isPoint(field.type())).orElse(false);
    }

    String geometryType() {
        return isPoint() ? "POINT" : "MULTIPOLYGON";
    }

    /** All columns but the row number, in order. */
    List<String> columnNames() {
        List<String> names = new ArrayList<>(List.of("record_id"));
        if (hasGeometry()) {
            names.add(GEOMETRY);
        }
        columns.forEach(column -> names.add(column.name()));
        names.add("standing");
        return names;
    }

    String columnList() {
        return columnNames().stream().map(LayerPlan::quoted).collect(Collectors.joining(", "));
    }

    /**
     * The statement that makes its table.
     *
     * @param row the type of the row number
     * @param geometry the type of the geometry; not asked where it has none
     */
    String createTable(Dialect dialect, String schema, String row, String geometry) {
        StringBuilder sql =
                new StringBuilder("CREATE TABLE ").append(schema).append('.').append(quoted());
        sql.append(" (fid ").append(row).append(", record_id ").append(dialect.type("TEXT"));
        sql.append(" NOT NULL UNIQUE");
        if (hasGeometry()) {
            sql.append(", ").append(GEOMETRY).append(' ').append(geometry);
        }
        for (Column<T> column : columns) {
            sql.append(", ").append(quoted(column.name())).append(' ').append(dialect.type(column.type()));
        }
        return sql.append(", standing ")
                .append(dialect.type("TEXT"))
                .append(" NOT NULL)")
                .toString();
    }

    /** The row of a record, with its geometry as WKB. */
    LayerRow row(Dialect dialect, T entity, byte @Nullable [] wkb) {
        @Nullable Object[] values = new @Nullable Object[columns.size() + (hasGeometry() ? 2 : 1)];
        int at = 0;
        values[at++] = entity.id().text();
        Envelope box = wkb == null || !hasGeometry() ? null : box(entity);
        if (hasGeometry()) {
            values[at++] = wkb == null || box == null ? null : dialect.geometry(wkb, box, isPoint());
        }
        for (Column<T> column : columns) {
            Object value = column.of(entity);
            values[at++] = value instanceof String text ? dialect.text(text) : value;
        }
        return new LayerRow(entity.id().text(), values, box);
    }

    private Envelope box(T entity) {
        Object value = kind.geometry().orElseThrow().of(entity);
        if (value == null) {
            throw new IllegalStateException("A geometry without its value: " + entity.id());
        }
        return Body.jts(value).getEnvelopeInternal();
    }

    /**
     * The statement that adds a row.
     *
     * @param there the columns for which it takes a value, by their place in {@link LayerRow#values}; the others stay empty
     * @param standing how the record stands
     */
    String insert(Dialect dialect, String schema, IntPredicate there, String standing) {
        List<String> names = columnNames();
        StringBuilder columns = new StringBuilder(quoted("standing"));
        StringBuilder values = new StringBuilder("'").append(standing).append('\'');
        for (int i = 0; i < names.size() - 1; i++) {
            if (there.test(i)) {
                columns.append(", ").append(quoted(names.get(i)));
                values.append(", ").append(mark(dialect, names.get(i)));
            }
        }
        return "INSERT INTO " + schema + "." + quoted() + " (" + columns + ") VALUES (" + values + ")";
    }

    /** Hands a value of a {@link LayerRow}, by its place there, to a statement that {@link #insert} or {@link #update} told. */
    void bind(PreparedStatement statement, int at, int place, @Nullable Object value) throws SQLException {
        if (place == GEOMETRY_PLACE && hasGeometry()) {
            statement.setBytes(at, (byte[]) value);
        } else if (value instanceof String text) {
            statement.setString(at, text);
        } else {
            statement.setObject(at, value);
        }
    }

    String update(Dialect dialect, String schema) {
        String sets = columnNames().stream()
                .map(name -> quoted(name) + " = " + mark(dialect, name))
                .collect(Collectors.joining(", "));
        return "UPDATE " + schema + "." + quoted() + " SET " + sets + " WHERE record_id = ?";
    }

    private String mark(Dialect dialect, String column) {
        return hasGeometry() && column.equals(GEOMETRY) ? dialect.geometryMark() : "?";
    }
}
