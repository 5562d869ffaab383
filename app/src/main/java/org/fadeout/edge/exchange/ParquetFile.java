package org.fadeout.edge.exchange;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/** GeoParquet, and Parquet without geometry, read by DuckDB as a stream. Only this class and its writer touch DuckDB. */
final class ParquetFile implements Table {
    private static final int SAMPLE = 200;

    private final Path path;
    private final String file;
    private final List<String> columns = new ArrayList<>();
    private final List<Row> sample = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable String geometry;
    private @Nullable String crs;
    private @Nullable String kind;
    private boolean invented;

    private ParquetFile(Path path, String file) {
        this.path = path;
        this.file = file;
    }

    /** A database in a file, or in memory for null; what it needs beyond a little memory goes to the disk. */
    static Connection connect(@Nullable Path database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("memory_limit", "256MB");
        properties.setProperty("threads", "2");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("jdbc_stream_results", "true");
        Connection connection =
                new DuckDBDriver().connect("jdbc:duckdb:" + (database == null ? "" : database), properties);
        return java.util.Objects.requireNonNull(connection);
    }

    static String literal(String text) {
        // The database ends a statement at the sign 0, whatever stands round it.
        return "'" + text.replace("'", "''").replace('\0', '?') + "'";
    }

    static ParquetFile open(Path path, String file) {
        ParquetFile table = new ParquetFile(path, file);
        try (Connection connection = connect(null)) {
            table.describe(connection);
            table.metadata(connection);
            table.read(connection, " LIMIT " + SAMPLE, table.sample::add);
        } catch (SQLException e) {
            throw broken(file, e);
        }
        return table;
    }

    private static RuntimeException broken(String file, SQLException e) {
        String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return InputFile.unreadable(file, "not a whole Parquet file: " + said);
    }

    private String source() {
        return "read_parquet(" + literal(path.toAbsolutePath().toString()) + ")";
    }

    private void describe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("DESCRIBE SELECT * FROM " + source())) {
            while (row.next()) {
                boolean placed = row.getString(2).startsWith("GEOMETRY");
                if (placed && geometry == null) {
                    geometry = row.getString(1);
                } else if (placed) {
                    notes.add("a further geometry was left out: " + row.getString(1));
                } else if (!row.getString(2).startsWith("STRUCT")) {
                    columns.add(row.getString(1));
                }
            }
        }
    }

    private void metadata(Connection connection) throws SQLException {
        String sql = "SELECT decode(key), decode(value) FROM parquet_kv_metadata("
                + literal(path.toAbsolutePath().toString()) + ")";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                switch (row.getString(1)) {
                    case "fadeout_kind" -> kind = row.getString(2);
                    case "fadeout_invented" -> invented = ValueText.yes(row.getString(2));
                    case "geo" -> crs = crs(row.getString(2));
                    default -> {}
                }
            }
        }
    }

    /** The code of the first column's system in the file's description; none means longitude and latitude on WGS 84. */
    private static @Nullable String crs(String geo) {
        Map<String, String> head = JsonText.map(geo).orElse(Map.of());
        Map<String, String> columns =
                JsonText.map(head.getOrDefault("columns", "{}")).orElse(Map.of());
        String column = columns.getOrDefault(
                head.getOrDefault("primary_column", ""),
                columns.values().stream().findFirst().orElse("{}"));
        String system = JsonText.map(column).orElse(Map.of()).getOrDefault("crs", "");
        Map<String, String> id = JsonText.map(
                        JsonText.map(system).orElse(Map.of()).getOrDefault("id", "{}"))
                .orElse(Map.of());
        return id.containsKey("code") ? id.getOrDefault("authority", "EPSG") + ":" + id.get("code") : null;
    }

    private void read(Connection connection, String limit, Consumer<Row> each) throws SQLException {
        StringBuilder select = new StringBuilder("SELECT ");
        columns.forEach(column -> select.append(GeoPackageForm.quoted(column)).append(", "));
        select.append(geometry == null ? "NULL" : "ST_AsWKB(" + GeoPackageForm.quoted(geometry) + ")");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select + " FROM " + source() + limit)) {
            long number = 0;
            while (row.next()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    String text = text(row.getObject(i + 1));
                    if (!text.isEmpty()) {
                        values.put(columns.get(i), text);
                    }
                }
                GeoPackageBlob blob = GeoPackageBlob.ofWkb(row.getBytes(columns.size() + 1));
                each.accept(new Row(++number, values, blob.geometry(), blob.fault(), List.of()));
            }
        }
    }

    private static String text(@Nullable Object value) {
        return value instanceof Double number ? GeoPackageFile.plain(number) : value == null ? "" : value.toString();
    }

    @Override
    public void rows(Consumer<Row> each) {
        try (Connection connection = connect(null)) {
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
    public List<String> headings() {
        return columns;
    }

    @Override
    public Optional<String> crs() {
        return Optional.ofNullable(crs);
    }

    @Override
    public Optional<String> kind() {
        return Optional.ofNullable(kind);
    }

    @Override
    public boolean invented() {
        return invented;
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
