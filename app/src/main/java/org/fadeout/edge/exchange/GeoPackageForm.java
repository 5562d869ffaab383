package org.fadeout.edge.exchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * What every GeoPackage that this program writes is made of: the system tables of GeoPackage 1.3, the header of a geometry, the R-tree and
 * its triggers. Used by registers and by exports.
 */
public final class GeoPackageForm {
    /** The column of the geometry. */
    public static final String GEOMETRY = "geom";

    /** WGS 84, degrees. */
    public static final int SRS = 4326;

    /** {@code GPKG}, in the file's header. */
    public static final int APPLICATION = 0x47504B47;

    /** GeoPackage 1.3. */
    public static final int VERSION = 10300;

    private static final int PLAIN_HEADER = 8;
    private static final int ENVELOPE_BYTES = 32;
    private static final int LITTLE_ENDIAN = 1;
    private static final int XY_ENVELOPE = 1 << 1;

    /** The statements that make the system tables. */
    public static final List<String> TABLES = List.of(
            "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,"
                    + " organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL,"
                    + " definition TEXT NOT NULL, description TEXT)",
            "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined',"
                    + " 'undefined cartesian coordinate reference system')",
            "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined',"
                    + " 'undefined geographic coordinate reference system')",
            "INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84 geodetic', 4326, 'EPSG', 4326,"
                    + " 'GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
                    + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,"
                    + "AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,"
                    + "AUTHORITY[\"EPSG\",\"9122\"]],AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],"
                    + "AUTHORITY[\"EPSG\",\"4326\"]]', 'longitude/latitude coordinates in decimal degrees')",
            "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,"
                    + " identifier TEXT UNIQUE, description TEXT DEFAULT '',"
                    + " last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),"
                    + " min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,"
                    + " CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
            "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,"
                    + " geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL,"
                    + " m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),"
                    + " CONSTRAINT uk_gc_table_name UNIQUE (table_name),"
                    + " CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),"
                    + " CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))",
            "CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,"
                    + " definition TEXT NOT NULL, scope TEXT NOT NULL,"
                    + " CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))");

    private GeoPackageForm() {}

    /** The binary form of a geometry that is not empty, from little-endian WKB without a reference system. A point carries no envelope. */
    public static byte[] blob(byte[] wkb, Envelope box, boolean point) {
        ByteBuffer blob = ByteBuffer.allocate(PLAIN_HEADER + (point ? 0 : ENVELOPE_BYTES) + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0);
        blob.put((byte) (point ? LITTLE_ENDIAN : LITTLE_ENDIAN | XY_ENVELOPE)).putInt(SRS);
        if (!point) {
            blob.putDouble(box.getMinX()).putDouble(box.getMaxX());
            blob.putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        return blob.put(wkb).array();
    }

    /** The name of a layer's R-tree, quoted. */
    static String tree(String layer) {
        return quoted("rtree_" + layer + "_" + GEOMETRY);
    }

    /** The six triggers that keep the R-tree of a layer, by the names that validators look for. */
    public static List<String> treeTriggers(String layer) {
        String empty = "(OLD.geom IS NULL OR ST_IsEmpty(OLD.geom))";
        String some = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))";
        String none = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))";
        String put = "INSERT OR REPLACE INTO " + tree(layer)
                + " VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));";
        String takeOld = "DELETE FROM " + tree(layer) + " WHERE id = OLD.fid;";
        String takeBoth = "DELETE FROM " + tree(layer) + " WHERE id IN (OLD.fid, NEW.fid);";
        return List.of(
                treeTrigger(layer, "insert", "INSERT", some, put),
                treeTrigger(layer, "update1", "UPDATE OF geom", "OLD.fid = NEW.fid AND " + some, put),
                treeTrigger(layer, "update2", "UPDATE OF geom", "OLD.fid = NEW.fid AND " + none, takeOld),
                treeTrigger(layer, "update3", "UPDATE", "OLD.fid != NEW.fid AND " + some, takeOld + " " + put),
                treeTrigger(layer, "update4", "UPDATE", "OLD.fid != NEW.fid AND " + none, takeBoth),
                treeTrigger(layer, "delete", "DELETE", "NOT " + empty, takeOld));
    }

    private static String treeTrigger(String layer, String name, String event, String when, String action) {
        return "CREATE TRIGGER " + quoted("rtree_" + layer + "_" + GEOMETRY + "_" + name) + " AFTER " + event + " ON "
                + quoted(layer) + " WHEN " + when + " BEGIN " + action + " END";
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
