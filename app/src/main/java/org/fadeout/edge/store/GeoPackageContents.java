package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fadeout.edge.exchange.GeoPackageForm;
import org.fadeout.edge.exchange.PackedTree;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** What the table of contents of a GeoPackage says of one layer: when it changed, and its extent; and its R-tree where many rows come. */
final class GeoPackageContents implements LayerContents {
    private static final int OLD_FOR_NEW = 10;

    private final Connection connection;
    private final LayerPlan<?> plan;
    private @Nullable Envelope extent;
    /** What the table of contents says before this transaction changes it. */
    private @Nullable Envelope stated;

    private boolean shrunk;
    private long added;
    private long many = Appending.MANY;
    /** True while R-tree and guard are left behind; the one is then written as a whole at the end, the other put back. */
    private boolean treeLater;
    /** The boxes of all rows, as long as every row since came as a new one; else the rows are asked at the end. */
    private @Nullable PackedTree boxes;

    /** The number of the row that came last. */
    private long number;

    GeoPackageContents(Connection connection, LayerPlan<?> plan) {
        this.connection = connection;
        this.plan = plan;
    }

    @Override
    public String leaving() {
        return plan.hasGeometry() ? LayerPlan.GEOMETRY : "NULL";
    }

    @Override
    public void comes(@Nullable Envelope box) throws SQLException {
        added++;
        if (added == many && !treeLater) {
            leaveTree();
            many *= 2;
        }
        number++;
        if (boxes != null && box != null) {
            boxes.add(number, box);
        }
    }

    @Override
    public void changes() {
        boxes = null;
    }

    /**
     * From here on the R-tree is not kept up row by row, and nobody asks at each row who writes: others see neither before the end of the
     * transaction. It pays where the rows that come are not few beside those that are there, because
     * the whole of it is written again.
     */
    private void leaveTree() throws SQLException {
        String rows = Connections.text(connection, "SELECT count(*) FROM main." + plan.quoted());
        if (plan.hasGeometry() && Long.parseLong(rows) <= added * OLD_FOR_NEW) {
            Schema.run(
                    connection,
                    triggers().stream()
                            .map(sql -> "DROP TRIGGER " + LayerPlan.quoted(sql.split("\"", 3)[1]))
                            .toList());
            treeLater = true;
            boxes = boxes();
            number = lastNumber();
        }
    }

    /** The number of the last row that ever was: the next one has the number after it. */
    private long lastNumber() throws SQLException {
        String last =
                Connections.text(connection, "SELECT seq FROM main.sqlite_sequence WHERE name = '" + plan.name() + "'");
        return last.isEmpty() ? 0 : Long.parseLong(last);
    }

    /** What SQLite would run for every row that comes: the R-tree, and the guard, which asks each time whether Fadeout is writing. */
    private List<String> triggers() {
        List<String> triggers = new ArrayList<>(GeoPackageForm.treeTriggers(plan.name()));
        triggers.add(GeoPackageDialect.layerGuard(plan, "insert"));
        return triggers;
    }

    private void writeTree() throws SQLException {
        PackedTree gathered = boxes;
        (gathered != null && number == lastNumber() ? gathered : boxes()).write(connection, plan.name());
        Schema.run(connection, triggers());
        treeLater = false;
        boxes = null;
    }

    /** The boxes of the rows that are there. */
    private PackedTree boxes() throws SQLException {
        PackedTree tree = new PackedTree();
        try (PreparedStatement rows = connection.prepareStatement("SELECT fid, " + LayerPlan.GEOMETRY + " FROM main."
                        + plan.quoted() + " WHERE " + LayerPlan.GEOMETRY + " IS NOT NULL ORDER BY fid");
                ResultSet row = rows.executeQuery()) {
            while (row.next()) {
                long fid = row.getLong(1);
                GeoPackageBlob.box(row.getBytes(2)).ifPresent(box -> tree.add(fid, box));
            }
        }
        return tree;
    }

    @Override
    public void came(Envelope box) {
        Envelope grown = extent == null ? new Envelope() : extent;
        grown.expandToInclude(box);
        extent = grown;
    }

    @Override
    public void left(byte[] geometry) throws SQLException {
        shrunk |= touchesEdge(geometry);
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

    /** What the table of contents says. */
    @Nullable
    Envelope stated() throws SQLException {
        return extent("SELECT min_x, max_x, min_y, max_y FROM gpkg_contents WHERE table_name = '" + plan.name() + "'");
    }

    @Override
    public void finish(Instant at) throws SQLException {
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
            return measured("main");
        }
        Envelope whole = stated();
        if (whole == null || extent == null) {
            return whole == null ? extent : whole;
        }
        whole.expandToInclude(extent);
        return whole;
    }

    /** The extent of all rows of the layer in a schema. */
    @Nullable
    Envelope measured(String schema) throws SQLException {
        return extent("SELECT min(ST_MinX(geom)), max(ST_MaxX(geom)), min(ST_MinY(geom)), max(ST_MaxY(geom)) FROM "
                + schema + "." + plan.quoted());
    }

    private @Nullable Envelope extent(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            if (!row.next() || row.getObject(1) == null) {
                return null;
            }
            return new Envelope(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4));
        }
    }
}
