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
import org.locationtech.jts.geom.Envelope;

/** PostgreSQL with PostGIS. Layers are tables with a typed geometry and a GiST index; triggers keep them and the history as they are. */
final class PostgresDialect implements Dialect {
    private static final String SCHEMA = PostgresSchema.NAME;
    private static final String GUARD_LAYER = "fadeout_guard_layer";
    private static final String GUARD_HISTORY = "fadeout_guard_history";
    private static final String GUARD_FOREVER = "fadeout_guard_forever";
    private static final String COUNT_ARRIVAL = "fadeout_count_arrival";

    /** A trigger: what it is called, when it fires, on which table, and which function it calls. */
    private record Trigger(String name, String event, String table, String function) {
        String create() {
            return "CREATE TRIGGER " + name + " " + event + " ON " + SCHEMA + "." + LayerPlan.quoted(table) + " "
                    + (event.startsWith("AFTER") ? "FOR EACH ROW" : "FOR EACH STATEMENT") + " EXECUTE FUNCTION "
                    + SCHEMA + "." + function + "()";
        }

        String drop() {
            return "DROP TRIGGER IF EXISTS " + name + " ON " + SCHEMA + "." + LayerPlan.quoted(table);
        }

        /** As the catalogue tells it: O says that it fires. */
        String told() {
            int type = event.startsWith("AFTER") ? 1 : 2;
            type += event.contains("INSERT") ? 4 : 0;
            type += event.contains("DELETE") ? 8 + 16 + 32 : 0;
            return table + " " + function + " " + type + " O";
        }
    }

    private static final String EDIT = "BEFORE UPDATE OR DELETE OR TRUNCATE";

    private static final List<Trigger> HISTORY = List.of(
            new Trigger("fadeout_guard_batch_insert", "BEFORE INSERT", "fadeout_batch", GUARD_HISTORY),
            new Trigger("fadeout_guard_batch_edit", EDIT, "fadeout_batch", GUARD_FOREVER),
            new Trigger("fadeout_guard_batch_count", "AFTER INSERT", "fadeout_batch", COUNT_ARRIVAL),
            new Trigger("fadeout_guard_change_insert", "BEFORE INSERT", "fadeout_change", GUARD_HISTORY),
            new Trigger("fadeout_guard_change_edit", EDIT, "fadeout_change", GUARD_FOREVER));

    /** The functions of the triggers; they look with the rights of the register's owner, so that a reader is told why. */
    private static Map<String, String> functions() {
        Map<String, String> functions = new LinkedHashMap<>();
        functions.put(GUARD_LAYER, unlessWriting(READ_ONLY));
        functions.put(GUARD_HISTORY, unlessWriting(APPEND_ONLY));
        functions.put(GUARD_FOREVER, "BEGIN RAISE EXCEPTION '" + APPEND_ONLY + "'; END");
        functions.put(
                COUNT_ARRIVAL,
                "BEGIN UPDATE fadeout.fadeout_writing SET arrived = greatest(arrived, NEW.arrival); RETURN NULL; END");
        return functions;
    }

    private static String unlessWriting(String message) {
        return "BEGIN IF (SELECT writing FROM fadeout.fadeout_writing) IS DISTINCT FROM 1 THEN RAISE EXCEPTION '"
                + message + "'; END IF; RETURN NULL; END";
    }

    @Override
    public String here() {
        return SCHEMA;
    }

    @Override
    public String beside() {
        return "pg_temp";
    }

    @Override
    public String inOrder() {
        return " JOIN ";
    }

    @Override
    public String type(String written) {
        return switch (written) {
            case "TEXT" -> "text COLLATE \"C\"";
            case "INTEGER" -> "bigint";
            case "REAL" -> "double precision";
            case "BOOLEAN" -> "boolean";
            default -> throw new IllegalArgumentException("Not a type of a column: " + written);
        };
    }

    @Override
    public String tableEnd() {
        return "";
    }

    @Override
    public String numbersOfJson() {
        return "(SELECT key, CAST(value AS bigint) AS value FROM json_each_text(CAST(? AS json))) AS numbers";
    }

    @Override
    public boolean hasTable(Connection connection, String name) throws SQLException {
        return !Connections.text(connection, "SELECT to_regclass('fadeout." + name + "')")
                .equals("null");
    }

    @Override
    public String countedArrival() {
        return "SELECT arrived AS counted FROM fadeout_writing";
    }

    @Override
    public List<String> guardHistory() {
        List<String> statements = new ArrayList<>();
        functions()
                .forEach((name, body) -> statements.add("CREATE OR REPLACE FUNCTION " + SCHEMA + "." + name
                        + "() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $guard$"
                        + body + "$guard$"));
        for (Trigger trigger : HISTORY) {
            statements.add(trigger.drop());
            statements.add(trigger.create());
        }
        return statements;
    }

    @Override
    public List<String> leaveChanges() {
        // A table without its trigger is a table that nobody else may read meanwhile.
        return List.of();
    }

    @Override
    public List<String> guardChanges() {
        return List.of();
    }

    private static Trigger ofLayer(LayerPlan<?> plan) {
        return new Trigger(
                "fadeout_guard_" + plan.name(),
                "BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE",
                plan.name(),
                GUARD_LAYER);
    }

    @Override
    public Map<String, String> guards() {
        Map<String, String> guards = new LinkedHashMap<>();
        LayerPlan.all()
                .forEach(plan -> guards.put(ofLayer(plan).name(), ofLayer(plan).told()));
        HISTORY.forEach(trigger -> guards.put(trigger.name(), trigger.told()));
        functions().forEach((name, body) -> guards.put(name + "()", body));
        return guards;
    }

    @Override
    public Map<String, String> guardsThere(Connection connection) throws SQLException {
        Map<String, String> there = new HashMap<>();
        String sql = "SELECT t.tgname, c.relname || ' ' || p.proname || ' ' || t.tgtype || ' ' || t.tgenabled::text"
                + " FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid"
                + " JOIN pg_namespace n ON n.oid = c.relnamespace AND n.oid = p.pronamespace"
                + " WHERE n.nspname = 'fadeout' AND t.tgqual IS NULL AND NOT t.tgisinternal"
                + " UNION ALL SELECT p.proname || '()', p.prosrc FROM pg_proc p JOIN pg_namespace n"
                + " ON n.oid = p.pronamespace WHERE n.nspname = 'fadeout' AND p.prosecdef";
        try (PreparedStatement statement = connection.prepareStatement(sql);
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
                "bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY",
                "geometry(" + plan.geometryType() + ", " + GeoPackageBlob.SRS + ")");
    }

    @Override
    public List<String> layer(LayerPlan<?> plan) {
        List<String> statements = new ArrayList<>();
        statements.add(createLayer(SCHEMA, plan));
        if (plan.hasGeometry()) {
            statements.add(
                    "CREATE INDEX ON " + SCHEMA + "." + plan.quoted() + " USING gist (" + LayerPlan.GEOMETRY + ")");
        }
        statements.add(ofLayer(plan).create());
        return statements;
    }

    @Override
    public List<String> afterLayers() {
        return List.of();
    }

    @Override
    public void dropLayers(Connection connection) throws SQLException {
        Schema.run(
                connection,
                LayerPlan.all().stream()
                        .map(plan -> "DROP TABLE IF EXISTS " + SCHEMA + "." + plan.quoted())
                        .toList());
    }

    @Override
    public String geometryMark() {
        return "ST_GeomFromWKB(?, " + GeoPackageBlob.SRS + ")";
    }

    @Override
    public byte[] geometry(byte[] wkb, Envelope box, boolean point) {
        return wkb;
    }

    /** A text of PostgreSQL cannot hold the character zero. */
    @Override
    public String text(String text) {
        return text.replace('\0', '\uFFFD');
    }

    @Override
    public String compared(LayerPlan<?> plan) {
        return plan.columnNames().stream()
                .map(name -> plan.hasGeometry() && name.equals(LayerPlan.GEOMETRY)
                        ? "ST_AsEWKB(" + name + ")"
                        : LayerPlan.quoted(name))
                .collect(Collectors.joining(", "));
    }

    @Override
    public LayerContents contents(Connection connection, LayerPlan<?> plan) {
        return LayerContents.NONE;
    }

    @Override
    public Optional<String> shapeFault(Connection connection, LayerPlan<?> plan) throws SQLException {
        String there = columns(connection, SCHEMA, plan);
        if (there.equals("null")) {
            return Optional.of("is missing");
        }
        return there.equals(columns(connection, beside(), plan))
                ? Optional.empty()
                : Optional.of("has other columns than Fadeout gave it");
    }

    private static String columns(Connection connection, String schema, LayerPlan<?> plan) throws SQLException {
        return Connections.text(
                connection,
                "SELECT string_agg(attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull, ', ' ORDER BY"
                        + " attnum) FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped AND attrelid = to_regclass('"
                        + schema + "." + plan.quoted() + "')");
    }

    @Override
    public void checkLayer(Connection connection, LayerPlan<?> plan, Found found) throws SQLException {
        String indexes = Connections.text(
                connection,
                "SELECT count(*) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam"
                        + " WHERE i.indrelid = to_regclass('" + SCHEMA + "." + plan.quoted()
                        + "') AND i.indisvalid AND a.amname = 'gist'");
        if (plan.hasGeometry() && indexes.equals("0")) {
            found.layerUnlike(plan.name(), "has no spatial index");
        }
    }

    /** The server looks after its files itself; a page that it finds damaged it refuses to read. */
    @Override
    public void damage(Connection connection, Consumer<String> taker) {}

    /** Done after the transaction: see {@link PostgresDatabase#afterErasing}. */
    @Override
    public void overwriteDeleted(Connection connection) {}

    /** The migrations make them, because they outlive versions of the program. */
    @Override
    public void createTruth(Connection connection) {}
}
