package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.fadeout.base.record.Entity;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of one layer. Plain INSERT, UPDATE and DELETE; no UPSERT, which the triggers of a GeoPackage do not know. */
final class LayerWriter<T extends Entity> implements AutoCloseable {
    private static final int GEOMETRY_AT = 2;

    private final Dialect dialect;
    private final LayerPlan<T> plan;
    private final LayerContents contents;
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private final PreparedStatement delete;
    private final PreparedStatement before;

    LayerWriter(Connection connection, Dialect dialect, String schema, LayerPlan<T> plan) throws SQLException {
        this.dialect = dialect;
        this.plan = plan;
        // What stands beside is compared and goes: nothing lists it.
        this.contents = schema.equals(dialect.here()) ? dialect.contents(connection, plan) : LayerContents.NONE;
        String table = schema + "." + plan.quoted();
        insert = connection.prepareStatement(plan.insert(dialect, schema));
        update = connection.prepareStatement(plan.update(dialect, schema));
        delete = connection.prepareStatement("DELETE FROM " + table + " WHERE record_id = ?");
        before =
                connection.prepareStatement("SELECT " + contents.leaving() + " FROM " + table + " WHERE record_id = ?");
    }

    /** Shows a record that the layer may hold already. */
    void put(T entity, byte @Nullable [] wkb, boolean approved) throws SQLException {
        LayerRow row = plan.row(dialect, entity, wkb);
        if (leave(row.record())) {
            int next = bind(update, row, approved);
            update.setString(next, row.record());
            update.executeUpdate();
        } else {
            bind(insert, row, approved);
            insert.executeUpdate();
        }
    }

    /** Shows a record that the layer does not hold. */
    void add(T entity, byte @Nullable [] wkb, boolean approved) throws SQLException {
        add(plan.row(dialect, entity, wkb), approved);
    }

    /** Shows a record that the layer does not hold, whose row was made before. */
    void add(LayerRow row, boolean approved) throws SQLException {
        contents.comes();
        bind(insert, row, approved);
        insert.executeUpdate();
    }

    void remove(String record) throws SQLException {
        if (leave(record)) {
            delete.setString(1, record);
            delete.executeUpdate();
        }
    }

    /** True where the record has a row. */
    private boolean leave(String record) throws SQLException {
        before.setString(1, record);
        try (ResultSet row = before.executeQuery()) {
            if (!row.next()) {
                return false;
            }
            byte @Nullable [] geometry = row.getBytes(1);
            if (geometry != null) {
                contents.left(geometry);
            }
            return true;
        }
    }

    private int bind(PreparedStatement statement, LayerRow row, boolean approved) throws SQLException {
        if (row.box() != null) {
            contents.came(row.box());
        }
        int at = 1;
        for (Object value : row.values()) {
            if (at == GEOMETRY_AT && plan.hasGeometry()) {
                statement.setBytes(at++, (byte[]) value);
            } else {
                statement.setObject(at++, value);
            }
        }
        statement.setString(at++, approved ? "approved" : "submitted");
        return at;
    }

    /** Says when the layer changed and its extent, where such is listed. */
    void finish(Instant at) throws SQLException {
        contents.finish(at);
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        update.close();
        delete.close();
        before.close();
    }
}
