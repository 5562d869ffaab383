package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds rows to one layer. Handing a value to the database takes about as long as the database takes to store it, so rows that have values in the same columns
 * share a statement that names no others. The first few such shapes have statements of their own, the others share one that names all columns.
 */
final class LayerInsert implements AutoCloseable {
    private static final int SHAPES = 16;
    /** The shape that names all columns. In any other a bit stands for a column that has a value. */
    private static final long ALL = -1;

    private final Connection connection;
    private final Dialect dialect;
    private final String schema;
    private final LayerPlan<?> plan;
    private final Map<Shape, PreparedStatement> statements = new HashMap<>();

    private record Shape(long there, boolean approved) {}

    LayerInsert(Connection connection, Dialect dialect, String schema, LayerPlan<?> plan) {
        this.connection = connection;
        this.dialect = dialect;
        this.schema = schema;
        this.plan = plan;
    }

    void run(LayerRow row, boolean approved) throws SQLException {
        @Nullable Object[] values = row.values();
        Shape shape = shape(values, approved);
        PreparedStatement statement = statement(shape);
        int at = 1;
        for (int i = 0; i < values.length; i++) {
            if (isThere(shape.there(), i)) {
                plan.bind(statement, at++, i, values[i]);
            }
        }
        statement.executeUpdate();
    }

    private Shape shape(@Nullable Object[] values, boolean approved) {
        long there = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                there |= 1L << i;
            }
        }
        Shape shape = new Shape(values.length < Long.SIZE ? there : ALL, approved);
        return statements.size() < SHAPES || statements.containsKey(shape) ? shape : new Shape(ALL, approved);
    }

    private static boolean isThere(long there, int column) {
        return (there >> column & 1) != 0;
    }

    private PreparedStatement statement(Shape shape) throws SQLException {
        PreparedStatement statement = statements.get(shape);
        if (statement == null) {
            statement = connection.prepareStatement(plan.insert(
                    dialect, schema, column -> isThere(shape.there(), column), LayerWriter.standing(shape.approved())));
            statements.put(shape, statement);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
