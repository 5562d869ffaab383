package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fadeout.edge.exchange.GeoPackageForm;
import org.fadeout.flow.Kinds;
import org.locationtech.jts.geom.Envelope;

/**
 * SQLite, in a file that is a GeoPackage.
 *
 * <p>The R-tree triggers are the set of GeoPackage 1.3 (insert, update1 to update4, delete): the set of 1.4 would serve UPSERT, but
 * validators of today look for these names.
 */
final class GeoPackageDialect implements Dialect {
    private static final String UNLESS_WRITING = " WHEN (SELECT writing FROM fadeout_writing) IS NOT 1";

    private static final List<String> TRUTH = List.of(
            "CREATE TABLE fadeout_register (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
            "CREATE TABLE fadeout_batch (arrival INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, site TEXT NOT NULL,"
                    + " number INTEGER NOT NULL, previous TEXT NOT NULL, heads TEXT NOT NULL,"
                    + " recorded_at TEXT NOT NULL, actor TEXT NOT NULL, reason TEXT NOT NULL,"
                    + " standing TEXT NOT NULL, count INTEGER NOT NULL, digest TEXT NOT NULL, hash TEXT NOT NULL,"
                    + " UNIQUE (site, number))",
            "CREATE INDEX fadeout_batch_recorded ON fadeout_batch (recorded_at, arrival)",
            "CREATE TABLE fadeout_change (site TEXT NOT NULL, batch INTEGER NOT NULL, place INTEGER NOT NULL,"
                    + " kind TEXT NOT NULL, record_id TEXT NOT NULL, body_version INTEGER NOT NULL,"
                    + " builds_on TEXT NOT NULL, body TEXT, geometry BLOB, hash TEXT NOT NULL,"
                    + " PRIMARY KEY (site, batch, place))",
            "CREATE TABLE fadeout_personal (site TEXT NOT NULL, batch INTEGER NOT NULL, place INTEGER NOT NULL,"
                    + " field TEXT NOT NULL, salt TEXT NOT NULL, value TEXT NOT NULL,"
                    + " PRIMARY KEY (site, batch, place, field)) WITHOUT ROWID",
            "CREATE TABLE " + Attachments.TABLE + " WITHOUT ROWID",
            "CREATE TABLE fadeout_writing (one INTEGER PRIMARY KEY CHECK (one = 1), writing INTEGER NOT NULL)",
            "INSERT INTO fadeout_writing VALUES (1, 1)");

    @Override
    public String here() {
        return "main";
    }

    @Override
    public String beside() {
        return "temp";
    }

    @Override
    public String inOrder() {
        return " CROSS JOIN ";
    }

    @Override
    public String type(String written) {
        return written;
    }

    @Override
    public String tableEnd() {
        return " WITHOUT ROWID";
    }

    @Override
    public String numbersOfJson() {
        return "json_each(?)";
    }

    @Override
    public boolean hasTable(Connection connection, String name) throws SQLException {
        return !Connections.text(
                        connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name = '" + name + "'")
                .isEmpty();
    }

    @Override
    public void createTruth(Connection connection) throws SQLException {
        Schema.run(connection, GeoPackageForm.TABLES);
        Schema.run(connection, TRUTH);
    }

    @Override
    public String countedArrival() {
        return "SELECT seq AS counted FROM sqlite_sequence WHERE name = 'fadeout_batch'";
    }

    private static List<String> historyGuards() {
        return List.of(
                guard("fadeout_guard_batch_insert", "INSERT ON fadeout_batch", "", APPEND_ONLY),
                forever("fadeout_guard_batch_update", "UPDATE ON fadeout_batch"),
                forever("fadeout_guard_batch_delete", "DELETE ON fadeout_batch"),
                newChanges(),
                forever("fadeout_guard_change_update", "UPDATE ON fadeout_change"),
                forever("fadeout_guard_change_delete", "DELETE ON fadeout_change"));
    }

    private static String newChanges() {
        return guard("fadeout_guard_change_insert", "INSERT ON fadeout_change", "", APPEND_ONLY);
    }

    /** A guard that holds for Fadeout too. */
    private static String forever(String name, String event) {
        return "CREATE TRIGGER " + LayerPlan.quoted(name) + " BEFORE " + event + " BEGIN SELECT RAISE(ABORT, '"
                + APPEND_ONLY + "'); END";
    }

    private static String guard(String name, String event, String also, String message) {
        return "CREATE TRIGGER " + LayerPlan.quoted(name) + " BEFORE " + event + UNLESS_WRITING + also
                + " BEGIN SELECT RAISE(ABORT, '" + message + "'); END";
    }

    @Override
    public List<String> guardHistory() {
        List<String> statements = new ArrayList<>();
        for (String sql : historyGuards()) {
            statements.add("DROP TRIGGER IF EXISTS " + LayerPlan.quoted(named(sql)));
            statements.add(sql);
        }
        return statements;
    }

    @Override
    public List<String> leaveChanges() {
        return List.of("DROP TRIGGER IF EXISTS " + LayerPlan.quoted(named(newChanges())));
    }

    @Override
    public List<String> guardChanges() {
        return List.of(newChanges());
    }

    private static String named(String trigger) {
        return trigger.split("\"", 3)[1];
    }

    @Override
    public Map<String, String> guards() {
        List<String> statements = new ArrayList<>();
        LayerPlan.all().forEach(plan -> statements.addAll(layer(plan)));
        statements.addAll(afterLayers());
        statements.addAll(historyGuards());
        Map<String, String> guards = new LinkedHashMap<>();
        statements.stream().filter(sql -> sql.startsWith("CREATE TRIGGER")).forEach(sql -> guards.put(named(sql), sql));
        return guards;
    }

    @Override
    public Map<String, String> guardsThere(Connection connection) throws SQLException {
        Map<String, String> there = new HashMap<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                there.put(row.getString(1), row.getString(2));
            }
        }
        return there;
    }

    @Override
    public String createLayer(String schema, LayerPlan<?> plan) {
        return plan.createTable(
                this,
                schema,
                "INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL",
                plan.hasGeometry() ? plan.geometryType() : "");
    }

    @Override
    public List<String> layer(LayerPlan<?> plan) {
        List<String> statements = new ArrayList<>();
        statements.add(createLayer("main", plan));
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
        for (String event : List.of("insert", "update", "delete")) {
            statements.add(layerGuard(plan, event));
        }
        return statements;
    }

    /** What keeps others from one sort of edit of a layer. */
    static String layerGuard(LayerPlan<?> plan, String event) {
        return guard(
                "fadeout_guard_" + plan.name() + "_" + event,
                event.toUpperCase(java.util.Locale.ROOT) + " ON " + plan.quoted(),
                "",
                READ_ONLY);
    }

    static String tree(LayerPlan<?> plan) {
        return LayerPlan.quoted("rtree_" + plan.name() + "_" + LayerPlan.GEOMETRY);
    }

    /** Programs that replace a layer take it off the table of contents first: there they are stopped. */
    @Override
    public List<String> afterLayers() {
        String ours = " AND OLD.table_name IN ("
                + Kinds.ALL.stream().map(kind -> "'" + kind.name() + "'").collect(Collectors.joining(", ")) + ")";
        return List.of(
                guard("fadeout_guard_contents_delete", "DELETE ON gpkg_contents", ours, READ_ONLY),
                guard("fadeout_guard_contents_update", "UPDATE OF table_name ON gpkg_contents", ours, READ_ONLY),
                guard("fadeout_guard_geometry_delete", "DELETE ON gpkg_geometry_columns", ours, READ_ONLY),
                guard("fadeout_guard_geometry_update", "UPDATE ON gpkg_geometry_columns", ours, READ_ONLY));
    }

    @Override
    public void dropLayers(Connection connection) throws SQLException {
        List<String> old = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'fadeout\\_guard\\_%' ESCAPE '\\'"
                                + " AND tbl_name LIKE 'gpkg\\_%' ESCAPE '\\'");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                old.add("DROP TRIGGER " + LayerPlan.quoted(row.getString(1)));
            }
        }
        LayerPlan.all().forEach(plan -> old.addAll(drop(plan.name())));
        Schema.run(connection, old);
    }

    /** What takes a layer away again; the triggers go with the table. */
    private static List<String> drop(String name) {
        return List.of(
                "DELETE FROM gpkg_extensions WHERE table_name = '" + name + "'",
                "DELETE FROM gpkg_geometry_columns WHERE table_name = '" + name + "'",
                "DELETE FROM gpkg_contents WHERE table_name = '" + name + "'",
                "DROP TABLE IF EXISTS " + LayerPlan.quoted("rtree_" + name + "_" + LayerPlan.GEOMETRY),
                "DROP TABLE IF EXISTS " + LayerPlan.quoted(name));
    }

    @Override
    public String geometryMark() {
        return "?";
    }

    @Override
    public byte[] geometry(byte[] wkb, Envelope box, boolean point) {
        return GeoPackageBlob.of(wkb, box, point);
    }

    @Override
    public String text(String text) {
        return text;
    }

    @Override
    public String compared(LayerPlan<?> plan) {
        return plan.columnList();
    }

    @Override
    public LayerContents contents(Connection connection, LayerPlan<?> plan) {
        return new GeoPackageContents(connection, plan);
    }

    @Override
    public Optional<String> shapeFault(Connection connection, LayerPlan<?> plan) throws SQLException {
        String there = Connections.text(
                connection, "SELECT sql FROM main.sqlite_master WHERE type = 'table' AND name = '" + plan.name() + "'");
        if (there.isEmpty()) {
            return Optional.of("is missing");
        }
        return there.equals(createLayer("main", plan).replace("main.", ""))
                ? Optional.empty()
                : Optional.of("has other columns than Fadeout gave it");
    }

    @Override
    public void checkLayer(Connection connection, LayerPlan<?> plan, Found found) throws SQLException {
        new GeoPackageCheck(connection, plan, found).run();
    }

    @Override
    public void damage(Connection connection, Consumer<String> taker) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("PRAGMA integrity_check");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                if (!"ok".equals(row.getString(1))) {
                    taker.accept(row.getString(1));
                }
            }
        }
    }

    @Override
    public void overwriteDeleted(Connection connection) throws SQLException {
        Connections.execute(connection, "PRAGMA secure_delete=ON");
    }
}
