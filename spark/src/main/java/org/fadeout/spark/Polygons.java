package org.fadeout.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;

/** Land as well-known binary, and layers of it as GeoParquet: degrees on WGS 84, x longitude. */
final class Polygons {
    /** The column that holds well-known binary until Sedona writes it. */
    static final String WKB = "wkb";

    private Polygons() {}

    /** All polygons of some land as one; null where there is none. */
    static byte[] wkb(List<Land> lands) {
        List<Polygon> parts = new ArrayList<>();
        for (Land land : lands) {
            MultiPolygon polygons = land.polygons();
            for (int i = 0; i < polygons.getNumGeometries(); i++) {
                parts.add((Polygon) polygons.getGeometryN(i));
            }
        }
        return parts.isEmpty()
                ? null
                : new WKBWriter().write(new GeometryFactory().createMultiPolygon(parts.toArray(new Polygon[0])));
    }

    /** Writes rows with a column of well-known binary as a folder of GeoParquet. Throws ProblemException where something stands there. */
    static void write(SparkSession spark, List<Row> rows, StructType type, String place) {
        Dataset<Row> layer = spark.createDataFrame(rows, type)
                .withColumn("geometry", functions.expr("ST_SetSRID(ST_GeomFromWKB(" + WKB + "), 4326)"))
                .drop(WKB);
        write(layer, place);
    }

    /** Writes a layer as a folder of GeoParquet. Throws ProblemException where something stands there. */
    static void write(Dataset<Row> layer, String place) {
        try {
            layer.coalesce(1)
                    .write()
                    .mode(SaveMode.ErrorIfExists)
                    .format("geoparquet")
                    .save(place);
        } catch (RuntimeException e) {
            throw new ProblemException(new FileProblem.NotWritten(place, String.valueOf(e.getMessage())), e);
        } catch (Exception e) {
            throw new ProblemException(new FileProblem.NotWritten(place, "something stands there already"), e);
        }
    }
}
