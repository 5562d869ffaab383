package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Keeps the rows of one layer. Plain INSERT, UPDATE and DELETE; no UPSERT, which the triggers of a GeoPackage do not know. */
final class LayerWriter<T extends Entity> implements AutoCloseable {
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
        if (leave(entity.id().text())) {
            int next = bind(update, entity, wkb, approved);
            update.setString(next, entity.id().text());
            update.executeUpdate();
        } else {
            bind(insert, entity, wkb, approved);
            insert.executeUpdate();
        }
    }

    /** Shows a record that the layer does not hold. */
    void add(T entity, byte @Nullable [] wkb, boolean approved) throws SQLException {
        contents.comes();
        bind(insert, entity, wkb, approved);
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

    private int bind(PreparedStatement statement, T entity, byte @Nullable [] wkb, boolean approved)
            throws SQLException {
        int at = 1;
        statement.setString(at++, entity.id().text());
        if (plan.hasGeometry()) {
            statement.setBytes(at++, wkb == null ? null : geometry(entity, wkb));
        }
        for (LayerPlan.Column<T> column : plan.columns()) {
            Object value = column.of(entity);
            statement.setObject(at++, value instanceof String text ? dialect.text(text) : value);
        }
        statement.setString(at++, approved ? "approved" : "submitted");
        return at;
    }

    private byte[] geometry(T entity, byte[] wkb) {
        Field<T> field = plan.kind().geometry().orElseThrow();
        Object value = field.of(entity);
        if (value == null) {
            throw new IllegalStateException("A geometry without its value: " + entity.id());
        }
        Envelope box = Body.jts(value).getEnvelopeInternal();
        contents.came(box);
        return dialect.geometry(wkb, box, plan.isPoint());
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
