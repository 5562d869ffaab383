package org.fadeout.edge.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.fadeout.base.record.Entity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** GeoParquet by DuckDB. The rows wait in a database file beside the target, not in memory. */
final class ParquetOutput implements OutputFile {
    private final Path path;
    private final ExportHead head;
    private final Losses losses = new Losses();
    private final Path waiting;
    private final Connection connection;
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private @Nullable Sheet<?> sheet;
    private @Nullable DuckDBAppender appender;

    ParquetOutput(Path path, ExportHead head) {
        this.path = path;
        this.head = head;
        try {
            waiting = Files.createTempDirectory("fadeout-parquet");
            connection = ParquetFile.connect(waiting.resolve("rows.duckdb"));
        } catch (IOException | SQLException e) {
            throw Written.refused(path, e);
        }
    }

    @Override
    public <T extends Entity> void begin(Sheet<T> begun) {
        sheet = begun;
        String columns = begun.columns().stream()
                .map(column -> GeoPackageForm.quoted(column.name()) + " " + type(column.sort()))
                .collect(Collectors.joining(", "));
        String geometry = begun.shape() == Sheet.Shape.NONE ? "" : ", geometry BLOB";
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE sheet (" + columns + geometry + ")");
            appender = connection.unwrap(DuckDBConnection.class).createAppender("main", "sheet");
        } catch (SQLException e) {
            throw Written.refused(path, e);
        }
    }

    private static String type(Column.Sort sort) {
        return switch (sort) {
            case TEXT -> "VARCHAR";
            case WHOLE -> "BIGINT";
            case DECIMAL -> "DOUBLE";
            case YES_NO -> "BOOLEAN";
        };
    }

    @Override
    public void row(OutRow row) {
        Sheet<?> open = java.util.Objects.requireNonNull(sheet);
        DuckDBAppender to = java.util.Objects.requireNonNull(appender);
        try {
            to.beginRow();
            for (int i = 0; i < row.cells().size(); i++) {
                cell(to, open, i, row.cells().get(i));
            }
            if (open.shape() != Sheet.Shape.NONE) {
                Geometry geometry = row.geometry();
                if (geometry == null) {
                    to.appendNull();
                } else {
                    to.append(wkb.write(geometry));
                }
            }
            to.endRow();
        } catch (SQLException e) {
            throw Written.refused(path, e);
        }
    }

    private void cell(DuckDBAppender to, Sheet<?> open, int column, @Nullable Object cell) throws SQLException {
        if (cell instanceof Long whole) {
            to.append(whole.longValue());
        } else if (cell instanceof BigDecimal number) {
            to.append(number.doubleValue());
        } else if (cell instanceof Boolean flag) {
            to.append(flag.booleanValue());
        } else if (cell instanceof String text) {
            if (text.isEmpty()) {
                losses.add(open.name(), open.columns().get(column).name(), Written.EMPTY_TEXT);
            }
            to.append(text);
        } else {
            to.appendNull();
        }
    }

    @Override
    public void close() {
        try (connection) {
            DuckDBAppender open = appender;
            if (open != null) {
                open.close();
                copy();
            }
        } catch (SQLException e) {
            throw Written.refused(path, e);
        } finally {
            clear();
        }
    }

    private void copy() throws SQLException {
        Sheet<?> open = java.util.Objects.requireNonNull(sheet);
        String columns = open.columns().stream()
                .map(column -> GeoPackageForm.quoted(column.name()))
                .collect(Collectors.joining(", "));
        String geometry = open.shape() == Sheet.Shape.NONE
                ? ""
                : ", ST_SetCRS(ST_GeomFromWKB(geometry), 'OGC:CRS84') AS geometry";
        String said = head.texts().entrySet().stream()
                .map((Map.Entry<String, String> one) ->
                        "fadeout_" + one.getKey() + ": " + ParquetFile.literal(one.getValue()))
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT " + columns + geometry + " FROM sheet) TO "
                    + ParquetFile.literal(path.toAbsolutePath().toString())
                    + " (FORMAT parquet, COMPRESSION zstd, KV_METADATA {fadeout_kind: "
                    + ParquetFile.literal(open.name()) + ", " + said + "})");
        }
    }

    private void clear() {
        try (java.util.stream.Stream<Path> files = Files.list(waiting)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(waiting);
        } catch (IOException e) {
            // What stays in the system's folder for temporary files is cleared by the system.
        }
    }

    @Override
    public Losses losses() {
        return losses;
    }
}
