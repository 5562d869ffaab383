package org.fadeout.edge.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fadeout.edge.exchange.GeoPackageForm;
import org.fadeout.flow.Kinds;

/**
 * The statements that make the layers, their R-trees and their guards.
 *
 * <p>The R-tree triggers are the set of GeoPackage 1.3 (insert, update1 to update4, delete): the set of 1.4 would serve UPSERT, but
 * validators of today look for these names.
 */
final class LayerSchema {
    static final String READ_ONLY =
            "This layer is read-only: edit it in Fadeout, or import the edited copy with fadeout import";
    private static final String UNLESS_WRITING = " WHEN (SELECT writing FROM fadeout_writing) IS NOT 1";

    private LayerSchema() {}

    static List<LayerPlan<?>> plans() {
        List<LayerPlan<?>> plans = new ArrayList<>();
        Kinds.ALL.forEach(kind -> plans.add(LayerPlan.of(kind)));
        return plans;
    }

    /** A fingerprint of all the statements below: where a file has another one, its layers are made anew. */
    static String fingerprint() {
        List<String> statements = new ArrayList<>();
        plans().forEach(plan -> statements.addAll(create(plan)));
        statements.addAll(contentsGuards());
        return Seal.ofTexts(statements);
    }

    static List<String> create(LayerPlan<?> plan) {
        List<String> statements = new ArrayList<>();
        statements.add(plan.createTable("main"));
        statements.add("INSERT INTO gpkg_contents(table_name, data_type, identifier, description, srs_id) VALUES ('"
                + plan.name() + "', '" + (plan.hasGeometry() ? "features" : "attributes") + "', '" + plan.name()
                + "', '" + plan.kind().title() + "', " + (plan.hasGeometry() ? GeoPackageBlob.SRS : "NULL") + ")");
        if (plan.hasGeometry()) {
            statements.add(
                    "INSERT INTO gpkg_geometry_columns(table_name, column_name, geometry_type_name, srs_id, z, m)"
                            + " VALUES ('" + plan.name() + "', '" + LayerPlan.GEOMETRY + "', '" + plan.geometryType()
                            + "', "
                            + GeoPackageBlob.SRS + ", 0, 0)");
            statements.add("INSERT INTO gpkg_extensions(table_name, column_name, extension_name, definition, scope)"
                    + " VALUES ('" + plan.name() + "', '" + LayerPlan.GEOMETRY + "', 'gpkg_rtree_index',"
                    + " 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')");
            statements.add("CREATE VIRTUAL TABLE " + tree(plan) + " USING rtree(id, minx, maxx, miny, maxy)");
            statements.addAll(GeoPackageForm.treeTriggers(plan.name()));
        }
        statements.addAll(guards(plan));
        return statements;
    }

    /** What takes a layer away again; the triggers go with the table. */
    static List<String> drop(String name) {
        return List.of(
                "DELETE FROM gpkg_extensions WHERE table_name = '" + name + "'",
                "DELETE FROM gpkg_geometry_columns WHERE table_name = '" + name + "'",
                "DELETE FROM gpkg_contents WHERE table_name = '" + name + "'",
                "DROP TABLE IF EXISTS " + LayerPlan.quoted("rtree_" + name + "_" + LayerPlan.GEOMETRY),
                "DROP TABLE IF EXISTS " + LayerPlan.quoted(name));
    }

    static String tree(LayerPlan<?> plan) {
        return LayerPlan.quoted(treeName(plan));
    }

    private static String treeName(LayerPlan<?> plan) {
        return "rtree_" + plan.name() + "_" + LayerPlan.GEOMETRY;
    }

    private static List<String> guards(LayerPlan<?> plan) {
        return List.of(
                guard("fadeout_guard_" + plan.name() + "_insert", "INSERT ON " + plan.quoted(), "", READ_ONLY),
                guard("fadeout_guard_" + plan.name() + "_update", "UPDATE ON " + plan.quoted(), "", READ_ONLY),
                guard("fadeout_guard_" + plan.name() + "_delete", "DELETE ON " + plan.quoted(), "", READ_ONLY));
    }

    /** Programs that replace a layer take it off the table of contents first: there they are stopped. */
    static List<String> contentsGuards() {
        String ours = " AND OLD.table_name IN ("
                + Kinds.ALL.stream().map(kind -> "'" + kind.name() + "'").collect(Collectors.joining(", ")) + ")";
        return List.of(
                guard("fadeout_guard_contents_delete", "DELETE ON gpkg_contents", ours, READ_ONLY),
                guard("fadeout_guard_contents_update", "UPDATE OF table_name ON gpkg_contents", ours, READ_ONLY),
                guard("fadeout_guard_geometry_delete", "DELETE ON gpkg_geometry_columns", ours, READ_ONLY),
                guard("fadeout_guard_geometry_update", "UPDATE ON gpkg_geometry_columns", ours, READ_ONLY));
    }

    static String guard(String name, String event, String also, String message) {
        return "CREATE TRIGGER " + LayerPlan.quoted(name) + " BEFORE " + event + UNLESS_WRITING + also
                + " BEGIN SELECT RAISE(ABORT, '" + message + "'); END";
    }
}
