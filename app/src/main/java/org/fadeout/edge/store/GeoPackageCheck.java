package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Checks what a GeoPackage keeps beside the rows of a layer: its line in the table of contents and its R-tree. */
final class GeoPackageCheck {
    private final Connection connection;
    private final LayerPlan<?> plan;
    private final Found found;

    GeoPackageCheck(Connection connection, LayerPlan<?> plan, Found found) {
        this.connection = connection;
        this.plan = plan;
        this.found = found;
    }

    void run() throws SQLException {
        String listed = Connections.text(
                connection,
                "SELECT data_type || ' ' || coalesce(srs_id, '') FROM gpkg_contents WHERE table_name = '" + plan.name()
                        + "'");
        if (!listed.equals(plan.hasGeometry() ? "features " + GeoPackageBlob.SRS : "attributes ")) {
            found.layerUnlike(plan.name(), "is not listed in the table of contents as Fadeout listed it");
        } else {
            extent();
        }
        if (plan.hasGeometry()) {
            tree();
        }
    }

    private void extent() throws SQLException {
        GeoPackageContents contents = new GeoPackageContents(connection, plan);
        @Nullable Envelope measured = plan.hasGeometry() ? contents.measured("temp") : null;
        if (!Objects.equals(contents.stated(), measured)) {
            found.layerUnlike(plan.name(), "states another extent than its records have");
        }
    }

    /** Every geometry stands in the tree with a box that covers it; the tree keeps single precision, rounded outwards. */
    private void tree() throws SQLException {
        String tree = "main." + GeoPackageDialect.tree(plan);
        String sql = "SELECT l.record_id FROM main." + plan.quoted() + " l LEFT JOIN " + tree
                + " t ON t.id = l.fid WHERE l.geom IS NOT NULL AND (t.id IS NULL OR t.minx > ST_MinX(l.geom)"
                + " OR t.maxx < ST_MaxX(l.geom) OR t.miny > ST_MinY(l.geom) OR t.maxy < ST_MaxY(l.geom))"
                + " ORDER BY 1";
        for (String record : Connections.texts(connection, sql)) {
            found.layerDiffers(plan.name() + " (its spatial index)", record);
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
