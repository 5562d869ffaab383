package org.fadeout.edge.exchange;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.fadeout.base.record.Entity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.sqlite.SQLiteConfig;

/** A GeoPackage of plain layers, each with its R-tree, that any program may edit; it is no register. The R-tree is written after the rows. */
final class GeoPackageOutput implements OutputFile {
    private static final int CACHE_KIB = 64 * 1024;

    private final Path path;
    private final ExportHead head;
    private final Losses losses = new Losses();
    private final Connection connection;
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private @Nullable Layer layer;

    /** A layer that is being filled. */
    private record Layer(
            Sheet<?> sheet,
            PreparedStatement insert,
            @Nullable PackedTree tree,
            Envelope extent) {}

    private long fid;

    GeoPackageOutput(Path path, ExportHead head) {
        this.path = path;
        this.head = head;
        try {
            SQLiteConfig config = new SQLiteConfig();
            // Nobody sees the file before it is whole, and one that was cut short is written again.
            config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
            config.setGetGeneratedKeys(false);
            config.setJournalMode(SQLiteConfig.JournalMode.OFF);
            connection = config.createConnection("jdbc:sqlite:" + path.toAbsolutePath());
            run(List.of(
                    "PRAGMA application_id=" + GeoPackageForm.APPLICATION,
                    "PRAGMA user_version=" + GeoPackageForm.VERSION,
                    "PRAGMA cache_size=-" + CACHE_KIB));
            connection.setAutoCommit(false);
            run(GeoPackageForm.TABLES);
        } catch (SQLException e) {
            throw Written.refused(path, e);
        }
    }

    private void run(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public <T extends Entity> void begin(Sheet<T> sheet) {
        try {
            end();
            String table = GeoPackageForm.quoted(sheet.name());
            boolean placed = sheet.shape() != Sheet.Shape.NONE;
            run(List.of(create(sheet, placed)));
            contents(sheet, placed);
            String marks = ", ?".repeat(sheet.columns().size() + (placed ? 1 : 0));
            PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " VALUES (?" + marks + ")");
            PackedTree tree = placed ? tree(sheet.name()) : null;
            layer = new Layer(sheet, insert, tree, new Envelope());
            fid = 0;
        } catch (SQLException e) {
            throw Written.refused(path, e);
        }
    }

    private static <T extends Entity> String create(Sheet<T> sheet, boolean placed) {
        String columns = sheet.columns().stream()
                .map(column -> ", " + GeoPackageForm.quoted(column.name()) + " " + type(column.sort()))
                .collect(Collectors.joining());
        String geometry = !placed
                ? ""
                : ", " + GeoPackageForm.GEOMETRY + (sheet.shape() == Sheet.Shape.POINT ? " POINT" : " MULTIPOLYGON");
        return "CREATE TABLE " + GeoPackageForm.quoted(sheet.name())
                + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL" + geometry + columns + ")";
    }

    private static String type(Column.Sort sort) {
        return switch (sort) {
            case TEXT -> "TEXT";
            case WHOLE -> "INTEGER";
            case DECIMAL -> "REAL";
            case YES_NO -> "BOOLEAN";
        };
    }

    private PackedTree tree(String name) throws SQLException {
        run(List.of("CREATE VIRTUAL TABLE " + GeoPackageForm.tree(name) + " USING rtree(id, minx, maxx, miny, maxy)"));
        return new PackedTree();
    }

    private void contents(Sheet<?> sheet, boolean placed) throws SQLException {
        insert(
                "INSERT INTO gpkg_contents(table_name, data_type, identifier, description, srs_id) VALUES (?, ?, ?, ?, ?)",
                sheet.name(),
                placed ? "features" : "attributes",
                sheet.name(),
                head.line(),
                placed ? GeoPackageForm.SRS : null);
        if (placed) {
            insert(
                    "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)",
                    sheet.name(),
                    GeoPackageForm.GEOMETRY,
                    sheet.shape() == Sheet.Shape.POINT ? "POINT" : "MULTIPOLYGON",
                    GeoPackageForm.SRS);
            insert(
                    "INSERT INTO gpkg_extensions VALUES (?, ?, 'gpkg_rtree_index',"
                            + " 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')",
                    sheet.name(),
                    GeoPackageForm.GEOMETRY);
        }
    }

    private void insert(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void row(OutRow row) {
        Layer open = java.util.Objects.requireNonNull(layer);
        try {
            int at = 1;
            open.insert.setLong(at++, ++fid);
            if (open.tree != null) {
                place(open, row.geometry(), at++);
            }
            for (int i = 0; i < row.cells().size(); i++) {
                open.insert.setObject(at++, cell(open.sheet, i, row.cells().get(i)));
            }
            open.insert.executeUpdate();
        } catch (SQLException e) {
            throw Written.refused(path, e);
        }
    }

    private @Nullable Object cell(Sheet<?> sheet, int column, @Nullable Object cell) {
        if (cell instanceof String text && text.isEmpty()) {
            losses.add(sheet.name(), sheet.columns().get(column).name(), Written.EMPTY_TEXT);
        }
        if (cell instanceof String text && text.indexOf('\0') >= 0) {
            losses.add(
                    sheet.name(), sheet.columns().get(column).name(), "a text ends at a zero byte for some programs");
        }
        return cell instanceof BigDecimal number
                ? (Object) number.doubleValue()
                : cell instanceof Boolean flag ? (Object) (flag ? 1 : 0) : cell;
    }

    private void place(Layer open, @Nullable Geometry geometry, int at) throws SQLException {
        if (geometry == null) {
            open.insert.setNull(at, java.sql.Types.BLOB);
            return;
        }
        Envelope box = geometry.getEnvelopeInternal();
        open.insert.setBytes(
                at, GeoPackageForm.blob(wkb.write(geometry), box, open.sheet.shape() == Sheet.Shape.POINT));
        open.extent.expandToInclude(box);
        java.util.Objects.requireNonNull(open.tree).add(fid, box);
    }

    private void end() throws SQLException {
        Layer open = layer;
        layer = null;
        if (open == null) {
            return;
        }
        open.insert.close();
        if (open.tree != null) {
            open.tree.write(connection, open.sheet.name());
            run(GeoPackageForm.treeTriggers(open.sheet.name()));
            if (!open.extent.isNull()) {
                Envelope all = open.extent;
                insert(
                        "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?",
                        all.getMinX(),
                        all.getMinY(),
                        all.getMaxX(),
                        all.getMaxY(),
                        open.sheet.name());
            }
        }
    }

    @Override
    public void close() {
        try (connection) {
            end();
            connection.commit();
        } catch (SQLException e) {
            throw Written.refused(path, e);
        }
    }

    @Override
    public Losses losses() {
        return losses;
    }
}
