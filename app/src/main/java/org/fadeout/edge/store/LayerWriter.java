package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.edge.exchange.GeoPackageForm;
import org.fadeout.edge.exchange.PackedTree;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Keeps the rows of one layer and what the table of contents says of it. Plain INSERT, UPDATE and DELETE; no UPSERT. */
final class LayerWriter<T extends Entity> implements AutoCloseable {
    /** So many new rows are many: what an import brings, and not what people enter. */
    private static final long MANY = 1000;

    private static final int OLD_FOR_NEW = 10;

    private final Connection connection;
    private final LayerPlan<T> plan;
    private final boolean inFile;
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private final PreparedStatement delete;
    private final PreparedStatement before;
    private @Nullable Envelope extent;
    /** What the table of contents says before this transaction changes it. */
    private @Nullable Envelope stated;

    private boolean shrunk;
    private long added;
    private long many = MANY;
    /** True while the R-tree is left behind; it is then written as a whole at the end. */
    private boolean treeLater;

    LayerWriter(Connection connection, String schema, LayerPlan<T> plan) throws SQLException {
        this.connection = connection;
        this.plan = plan;
        this.inFile = schema.equals("main");
        String table = schema + "." + plan.quoted();
        insert = connection.prepareStatement(plan.insert(schema));
        update = connection.prepareStatement(plan.update(schema));
        delete = connection.prepareStatement("DELETE FROM " + table + " WHERE record_id = ?");
        before = connection.prepareStatement("SELECT " + (plan.hasGeometry() ? LayerPlan.GEOMETRY : "NULL") + " FROM "
                + table + " WHERE record_id = ?");
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
        added++;
        if (added == many && !treeLater) {
            leaveTree();
            many *= 2;
        }
        bind(insert, entity, wkb, approved);
        insert.executeUpdate();
    }

    /**
     * From here on the R-tree is not kept up row by row. It pays where the rows that come are not few beside those that are there, because
     * the whole of it is written again.
     */
    private void leaveTree() throws SQLException {
        String rows = Connections.text(connection, "SELECT count(*) FROM main." + plan.quoted());
        if (inFile && plan.hasGeometry() && Long.parseLong(rows) <= added * OLD_FOR_NEW) {
            Schema.run(connection, dropTriggers());
            treeLater = true;
        }
    }

    private List<String> dropTriggers() {
        return GeoPackageForm.treeTriggers(plan.name()).stream()
                .map(sql -> "DROP TRIGGER " + LayerPlan.quoted(sql.split("\"", 3)[1]))
                .toList();
    }

    private void writeTree() throws SQLException {
        PackedTree tree = new PackedTree();
        try (PreparedStatement rows = connection.prepareStatement("SELECT fid, " + LayerPlan.GEOMETRY + " FROM main."
                        + plan.quoted() + " WHERE " + LayerPlan.GEOMETRY + " IS NOT NULL ORDER BY fid");
                ResultSet row = rows.executeQuery()) {
            while (row.next()) {
                long fid = row.getLong(1);
                GeoPackageBlob.box(row.getBytes(2)).ifPresent(box -> tree.add(fid, box));
            }
        }
        tree.write(connection, plan.name());
        Schema.run(connection, GeoPackageForm.treeTriggers(plan.name()));
        treeLater = false;
    }

    void remove(String record) throws SQLException {
        if (leave(record)) {
            delete.setString(1, record);
            delete.executeUpdate();
        }
    }

    /** True where the record has a row; its geometry no longer counts for the extent. */
    private boolean leave(String record) throws SQLException {
        before.setString(1, record);
        try (ResultSet row = before.executeQuery()) {
            if (!row.next()) {
                return false;
            }
            byte @Nullable [] blob = row.getBytes(1);
            shrunk |= blob != null && touchesEdge(blob);
            return true;
        }
    }

    /** A geometry inside the extent can go away without changing it. */
    private boolean touchesEdge(byte[] blob) throws SQLException {
        Envelope whole = stated;
        if (whole == null) {
            whole = stated();
            stated = whole;
        }
        Envelope box = GeoPackageBlob.box(blob).orElseGet(Envelope::new);
        return whole == null
                || box.getMinX() <= whole.getMinX()
                || box.getMaxX() >= whole.getMaxX()
                || box.getMinY() <= whole.getMinY()
                || box.getMaxY() >= whole.getMaxY();
    }

    private @Nullable Envelope stated() throws SQLException {
        return extent(
                connection,
                "SELECT min_x, max_x, min_y, max_y FROM gpkg_contents WHERE table_name = '" + plan.name() + "'");
    }

    private int bind(PreparedStatement statement, T entity, byte @Nullable [] wkb, boolean approved)
            throws SQLException {
        int at = 1;
        statement.setString(at++, entity.id().text());
        if (plan.hasGeometry()) {
            statement.setBytes(at++, wkb == null ? null : blob(entity, wkb));
        }
        for (LayerPlan.Column<T> column : plan.columns()) {
            statement.setObject(at++, column.of(entity));
        }
        statement.setString(at++, approved ? "approved" : "submitted");
        return at;
    }

    private byte[] blob(T entity, byte[] wkb) {
        Field<T> field = plan.kind().geometry().orElseThrow();
        Object value = field.of(entity);
        if (value == null) {
            throw new IllegalStateException("A geometry without its value: " + entity.id());
        }
        Envelope box = Body.jts(value).getEnvelopeInternal();
        Envelope grown = extent == null ? new Envelope() : extent;
        grown.expandToInclude(box);
        extent = grown;
        return GeoPackageBlob.of(wkb, box, plan.isPoint());
    }

    /** Writes when the layer changed and its extent into the table of contents. */
    void finish(Instant at) throws SQLException {
        if (treeLater) {
            writeTree();
        }
        Envelope whole = plan.hasGeometry() ? whole() : null;
        try (PreparedStatement contents = connection.prepareStatement("UPDATE gpkg_contents SET last_change = ?,"
                + " min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?")) {
            contents.setString(1, Instants.text(at));
            contents.setObject(2, whole == null ? null : whole.getMinX());
            contents.setObject(3, whole == null ? null : whole.getMinY());
            contents.setObject(4, whole == null ? null : whole.getMaxX());
            contents.setObject(5, whole == null ? null : whole.getMaxY());
            contents.setString(6, plan.name());
            contents.executeUpdate();
        }
    }

    /** The extent grows with what came in; only where a geometry went away it is measured anew, over all rows. */
    private @Nullable Envelope whole() throws SQLException {
        if (shrunk) {
            return extent(
                    connection,
                    "SELECT min(ST_MinX(geom)), max(ST_MaxX(geom)), min(ST_MinY(geom)),"
                            + " max(ST_MaxY(geom)) FROM main." + plan.quoted());
        }
        Envelope whole = stated();
        if (whole == null || extent == null) {
            return whole == null ? extent : whole;
        }
        whole.expandToInclude(extent);
        return whole;
    }

    static @Nullable Envelope extent(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            if (!row.next() || row.getObject(1) == null) {
                return null;
            }
            return new Envelope(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4));
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        update.close();
        delete.close();
        before.close();
    }
}
