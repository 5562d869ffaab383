package org.fadeout.edge.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Standing;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Makes everything derived anew beside what the file holds, in temporary tables, and compares row by row. */
final class DerivedCheck {
    private final Connection connection;
    private final Path file;
    private final ChangeTable changes;
    private final Found found;

    DerivedCheck(Connection connection, Path file, ChangeTable changes, Found found) {
        this.connection = connection;
        this.file = file;
        this.changes = changes;
        this.found = found;
    }

    void run() throws SQLException {
        index();
        guards();
        if (!Layers.areOurs(connection)) {
            found.layerUnlike("set", "was laid out by another version of Fadeout; the next batch makes it anew");
            return;
        }
        long last = new Chain(connection).lastArrival();
        for (LayerPlan<?> plan : LayerSchema.plans()) {
            layer(plan, new Shown("temp", last, Standing.SUBMITTED));
        }
    }

    private void index() throws SQLException {
        // A reader of an older file has made its own; this one is as fresh, and goes with the transaction.
        for (String table : List.of("fadeout_version", "fadeout_shown")) {
            Connections.execute(connection, "DROP TABLE IF EXISTS temp." + table);
        }
        VersionIndex.create(connection, "temp");
        VersionIndex.fill(connection, "temp", changes);
        if (Schema.format(connection) < Schema.FORMAT) {
            return;
        }
        differences("fadeout_version", "*", "kind, record_id", found::indexDiffers);
        differences("fadeout_shown", "*", "kind, record_id", found::indexDiffers);
    }

    /** Rows that stand in one of the two tables only. */
    private void differences(String table, String columns, String names, BiConsumer<String, String> taker)
            throws SQLException {
        String quoted = LayerPlan.quoted(table);
        String sql = "SELECT " + names + " FROM (SELECT " + columns + " FROM main." + quoted + " EXCEPT SELECT "
                + columns
                + " FROM temp." + quoted + ") UNION SELECT " + names + " FROM (SELECT " + columns + " FROM temp."
                + quoted + " EXCEPT SELECT " + columns + " FROM main." + quoted + ") ORDER BY 1, 2";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                taker.accept(row.getString(1), row.getString(2));
            }
        }
    }

    private void guards() throws SQLException {
        Map<String, String> there = new HashMap<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                there.put(row.getString(1), row.getString(2));
            }
        }
        for (LayerPlan<?> plan : LayerSchema.plans()) {
            guards(LayerSchema.create(plan), there);
        }
        guards(LayerSchema.contentsGuards(), there);
        guards(Schema.historyGuards(), there);
        if (!"0".equals(Connections.text(connection, "SELECT writing FROM fadeout_writing"))) {
            found.guardMissing("fadeout_writing");
        }
    }

    private void guards(List<String> statements, Map<String, String> there) {
        for (String sql : statements) {
            if (sql.startsWith("CREATE TRIGGER")) {
                String name = sql.split("\"", 3)[1];
                if (!sql.equals(there.get(name))) {
                    found.guardMissing(name);
                }
            }
        }
    }

    private <T extends Entity> void layer(LayerPlan<T> plan, Shown shown) throws SQLException {
        String there = Connections.text(
                connection, "SELECT sql FROM main.sqlite_master WHERE type = 'table' AND name = '" + plan.name() + "'");
        if (there.isEmpty()) {
            found.layerUnlike(plan.name(), "is missing");
            return;
        }
        if (!there.equals(plan.createTable("main").replace("main.", ""))) {
            found.layerUnlike(plan.name(), "has other columns than Fadeout gave it");
            return;
        }
        Connections.execute(connection, plan.createTable("temp"));
        try (Layers again = new Layers(connection, "temp")) {
            again.fill(plan.kind(), file, shown, true);
        }
        differences(plan.name(), plan.columnList(), "'" + plan.name() + "' AS layer, record_id", found::layerDiffers);
        contents(plan);
        if (plan.hasGeometry()) {
            tree(plan);
        }
    }

    private void contents(LayerPlan<?> plan) throws SQLException {
        String listed = Connections.text(
                connection,
                "SELECT data_type || ' ' || coalesce(srs_id, '') FROM gpkg_contents WHERE table_name = '" + plan.name()
                        + "'");
        if (!listed.equals(plan.hasGeometry() ? "features " + GeoPackageBlob.SRS : "attributes ")) {
            found.layerUnlike(plan.name(), "is not listed in the table of contents as Fadeout listed it");
            return;
        }
        @Nullable
        Envelope stated = LayerWriter.extent(
                connection,
                "SELECT min_x, max_x, min_y, max_y FROM gpkg_contents WHERE table_name = '" + plan.name() + "'");
        @Nullable
        Envelope measured = plan.hasGeometry()
                ? LayerWriter.extent(
                        connection,
                        "SELECT min(ST_MinX(geom)), max(ST_MaxX(geom)), min(ST_MinY(geom)), max(ST_MaxY(geom))"
                                + " FROM temp." + plan.quoted())
                : null;
        if (!java.util.Objects.equals(stated, measured)) {
            found.layerUnlike(plan.name(), "states another extent than its records have");
        }
    }

    /** Every geometry stands in the tree with a box that covers it; the tree keeps single precision, rounded outwards. */
    private void tree(LayerPlan<?> plan) throws SQLException {
        String tree = "main." + LayerSchema.tree(plan);
        String sql = "SELECT l.record_id FROM main." + plan.quoted() + " l LEFT JOIN " + tree
                + " t ON t.id = l.fid WHERE l.geom IS NOT NULL AND (t.id IS NULL OR t.minx > ST_MinX(l.geom)"
                + " OR t.maxx < ST_MaxX(l.geom) OR t.miny > ST_MinY(l.geom) OR t.maxy < ST_MaxY(l.geom))"
                + " ORDER BY 1";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.layerDiffers(plan.name() + " (its spatial index)", row.getString(1));
            }
        }
        String more = Connections.text(
                connection,
                "SELECT (SELECT count(*) FROM " + tree + ") - (SELECT count(*) FROM main." + plan.quoted()
                        + " WHERE geom IS NOT NULL)");
        if (!"0".equals(more)) {
            found.layerUnlike(plan.name(), "has a spatial index of another size");
        }
    }
}
