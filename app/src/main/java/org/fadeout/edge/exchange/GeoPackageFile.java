package org.fadeout.edge.exchange;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One layer of a GeoPackage (1.0 to 1.4), read as a stream and only ever read: features, or attributes without geometry. The row number
 * is the row's place in the order of its primary key. The primary key itself is the file's own matter and is not kept.
 */
final class GeoPackageFile implements Table {
    private static final int SAMPLE = 200;
    private static final Set<String> KEYS = Set.of("fid", "ogc_fid", "fadeout_fid");

    private final Path path;
    private final String file;
    private final String table;
    private final String layer;
    private final List<String> columns = new ArrayList<>();
    private final List<Row> sample = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable String geometryColumn;
    private @Nullable String keyColumn;
    private @Nullable String crs;
    private boolean invented;

    private GeoPackageFile(Path path, String file, String table, String layer) {
        this.path = path;
        this.file = file;
        this.table = table;
        this.layer = layer;
    }

    /** All layers with rows of features or attributes. */
    static List<Table> tables(Path path, String file, String base) throws java.io.IOException {
        GeoPackageBlob.refuseCutOff(path, file);
        try (Connection connection = connect(path)) {
            List<Table> tables = new ArrayList<>();
            for (Map<String, String> content : contents(connection, file)) {
                String table = content.getOrDefault("table_name", "");
                String layer = table.equalsIgnoreCase(base) ? "" : table;
                GeoPackageFile one = new GeoPackageFile(path, file, table, layer);
                String said = content.getOrDefault("identifier", "") + " " + content.getOrDefault("description", "");
                one.invented = said.toLowerCase(Locale.ROOT).contains("invented");
                one.describe(connection);
                tables.add(one);
            }
            if (tables.isEmpty()) {
                throw InputFile.unreadable(file, "no layer of features or attributes in it");
            }
            return tables;
        } catch (SQLException e) {
            throw broken(file, e);
        }
    }

    private static Connection connect(Path path) throws SQLException {
        org.sqlite.SQLiteConfig config = new org.sqlite.SQLiteConfig();
        config.setReadOnly(true);
        // The driver itself lets one thread at a time into a connection.
        config.setOpenMode(org.sqlite.SQLiteOpenMode.NOMUTEX);
        return config.createConnection("jdbc:sqlite:" + path.toAbsolutePath());
    }

    private static RuntimeException broken(String file, SQLException e) {
        return InputFile.unreadable(file, "not a whole GeoPackage: " + e.getMessage());
    }

    private static List<Map<String, String>> contents(Connection connection, String file) throws SQLException {
        List<Map<String, String>> found = new ArrayList<>();
        if (!exists(connection, "gpkg_contents")) {
            throw InputFile.unreadable(file, "an SQLite file without gpkg_contents");
        }
        for (Map<String, String> content : query(connection, "SELECT * FROM gpkg_contents ORDER BY table_name")) {
            String type = content.getOrDefault("data_type", "");
            String table = content.getOrDefault("table_name", "");
            // Fadeout's own chains are not rows of anybody's data.
            boolean own = table.startsWith("fadeout_") || table.equals("layer_styles");
            if ((type.equals("features") || type.equals("attributes")) && !own && exists(connection, table)) {
                found.add(content);
            }
        }
        return found;
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT 1 FROM sqlite_master WHERE name = ? AND type IN ('table', 'view')")) {
            statement.setString(1, table);
            return statement.executeQuery().next();
        }
    }

    private static List<Map<String, String>> query(Connection connection, String sql, String... arguments)
            throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            ResultSet result = statement.executeQuery();
            while (result.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    String value = result.getString(i);
                    if (value != null) {
                        row.put(result.getMetaData().getColumnName(i), value);
                    }
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private void describe(Connection connection) throws SQLException {
        if (exists(connection, "gpkg_geometry_columns")) {
            for (Map<String, String> row :
                    query(connection, "SELECT * FROM gpkg_geometry_columns WHERE table_name = ?", table)) {
                geometryColumn = row.get("column_name");
                if (!"00".equals(row.getOrDefault("z", "0") + row.getOrDefault("m", "0"))) {
                    notes.add("heights and measures of the positions were left out");
                }
                crs = crs(connection, row.getOrDefault("srs_id", "0"));
            }
        }
        for (Map<String, String> column : query(connection, "PRAGMA table_info(" + quoted(table) + ")")) {
            String name = column.getOrDefault("name", "");
            boolean key = "1".equals(column.get("pk")) && "INTEGER".equalsIgnoreCase(column.get("type"));
            keyColumn = key ? name : keyColumn;
            if (!name.equals(geometryColumn) && !(key && KEYS.contains(name.toLowerCase(Locale.ROOT)))) {
                columns.add(name);
            }
        }
        read(connection, " LIMIT " + SAMPLE, sample::add);
    }

    /** The code where an authority gave one; else the definition; nothing for the two undefined systems 0 and -1. */
    private static @Nullable String crs(Connection connection, String srs) throws SQLException {
        for (Map<String, String> row :
                query(connection, "SELECT * FROM gpkg_spatial_ref_sys WHERE srs_id = " + Long.parseLong(srs))) {
            String definition = row.getOrDefault("definition", "");
            if (row.getOrDefault("organization", "").equalsIgnoreCase("EPSG")) {
                return "EPSG:" + row.get("organization_coordsys_id");
            }
            return definition.isBlank() || definition.equals("undefined") ? null : definition;
        }
        return null;
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private void read(Connection connection, String limit, Consumer<Row> each) throws SQLException {
        String order = keyColumn == null ? "" : " ORDER BY " + quoted(keyColumn);
        String names = Stream.concat(columns.stream(), Optional.ofNullable(geometryColumn).stream())
                .map(GeoPackageFile::quoted)
                .collect(Collectors.joining(", "));
        String sql = "SELECT " + (names.isEmpty() ? "NULL" : names) + " FROM " + quoted(table) + order + limit;
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            boolean ours = columns.contains(Headings.RECORD_ID);
            long number = 0;
            while (result.next()) {
                each.accept(row(++number, result, ours));
            }
        }
    }

    private Row row(long number, ResultSet result, boolean ours) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String given = text(result.getObject(i + 1));
            String value = ours ? given : given.strip();
            if (!value.isEmpty()) {
                values.put(columns.get(i), value);
            }
        }
        GeoPackageBlob blob = GeoPackageBlob.NONE;
        if (geometryColumn != null) {
            blob = GeoPackageBlob.read(result.getBytes(columns.size() + 1));
        }
        return new Row(number, values, blob.geometry(), blob.fault(), List.of());
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof byte[] bytes) {
            return java.util.HexFormat.of().formatHex(bytes);
        }
        return value instanceof Double number ? plain(number) : value.toString();
    }

    /** A column of real numbers holds 3 as 3.0; the file of the field meant 3. */
    static String plain(Double number) {
        return Double.isFinite(number) ? Written.number(number) : number.toString();
    }

    @Override
    public void rows(Consumer<Row> each) {
        try (Connection connection = connect(path)) {
            read(connection, "", each);
        } catch (SQLException e) {
            throw broken(file, e);
        }
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String layer() {
        return layer;
    }

    @Override
    public List<String> headings() {
        return List.copyOf(columns);
    }

    @Override
    public Optional<String> crs() {
        return Optional.ofNullable(crs);
    }

    @Override
    public boolean invented() {
        return invented;
    }

    @Override
    public boolean decimalComma() {
        return false;
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public List<Row> sample() {
        return sample;
    }
}
