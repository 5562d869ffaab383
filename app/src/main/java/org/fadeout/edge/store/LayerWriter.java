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
    private final Dialect dialect;
    private final LayerPlan<T> plan;
    private final LayerContents contents;
    private final LayerInsert insert;
    private final PreparedStatement update;
    private final PreparedStatement delete;
    private final PreparedStatement before;

    LayerWriter(Connection connection, Dialect dialect, String schema, LayerPlan<T> plan) throws SQLException {
        this.dialect = dialect;
        this.plan = plan;
        // What stands beside is compared and goes: nothing lists it.
        this.contents = schema.equals(dialect.here()) ? dialect.contents(connection, plan) : LayerContents.NONE;
        String table = schema + "." + plan.quoted();
        insert = new LayerInsert(connection, dialect, schema, plan);
        update = connection.prepareStatement(plan.update(dialect, schema));
        delete = connection.prepareStatement("DELETE FROM " + table + " WHERE record_id = ?");
        before =
                connection.prepareStatement("SELECT " + contents.leaving() + " FROM " + table + " WHERE record_id = ?");
    }

    /** Shows a record that the layer may hold already. */
    void put(T entity, byte @Nullable [] wkb, boolean approved) throws SQLException {
        LayerRow row = plan.row(dialect, entity, wkb);
        contents.changes();
        if (leave(row.record())) {
            update(row, approved);
        } else {
            insert(row, approved);
        }
    }

    /** Shows a record that the layer does not hold. */
    void add(T entity, byte @Nullable [] wkb, boolean approved) throws SQLException {
        add(plan.row(dialect, entity, wkb), approved);
    }

    /** Shows a record that the layer does not hold, whose row was made before. */
    void add(LayerRow row, boolean approved) throws SQLException {
        contents.comes(row.box());
        insert(row, approved);
    }

    void remove(String record) throws SQLException {
        contents.changes();
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

    private void insert(LayerRow row, boolean approved) throws SQLException {
        came(row);
        insert.run(row, approved);
    }

    private void update(LayerRow row, boolean approved) throws SQLException {
        came(row);
        int columns = row.values().length;
        for (int i = 0; i < columns; i++) {
            plan.bind(update, i + 1, i, row.values()[i]);
        }
        update.setString(columns + 1, standing(approved));
        update.setString(columns + 2, row.record());
        update.executeUpdate();
    }

    private void came(LayerRow row) {
        if (row.box() != null) {
            contents.came(row.box());
        }
    }

    /** What a layer says of how a record stands. */
    static String standing(boolean approved) {
        return approved ? "approved" : "submitted";
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
