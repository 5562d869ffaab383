package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Envelope;
import org.sqlite.Function;

/** The functions that the R-tree triggers of a GeoPackage call (clause F.3 of the standard). They belong to a connection. */
final class SpatialFunctions {

    private SpatialFunctions() {}

    static void register(Connection connection) throws SQLException {
        Function.create(connection, "ST_IsEmpty", new IsEmpty(), 1, Function.FLAG_DETERMINISTIC);
        create(connection, "ST_MinX", Envelope::getMinX);
        create(connection, "ST_MaxX", Envelope::getMaxX);
        create(connection, "ST_MinY", Envelope::getMinY);
        create(connection, "ST_MaxY", Envelope::getMaxY);
    }

    private static void create(Connection connection, String name, ToDoubleFunction<Envelope> side)
            throws SQLException {
        Function.create(connection, name, new Side(side), 1, Function.FLAG_DETERMINISTIC);
    }

    private static final class IsEmpty extends Function {
        @Override
        protected void xFunc() throws SQLException {
            byte[] blob = value_blob(0);
            if (blob == null) {
                result();
            } else {
                result(GeoPackageBlob.box(blob).isPresent() ? 0 : 1);
            }
        }
    }

    private static final class Side extends Function {
        private final ToDoubleFunction<Envelope> side;

        Side(ToDoubleFunction<Envelope> side) {
            this.side = side;
        }

        @Override
        protected void xFunc() throws SQLException {
            byte[] blob = value_blob(0);
            Envelope box = blob == null ? null : GeoPackageBlob.box(blob).orElse(null);
            if (box == null) {
                result();
            } else {
                result(side.applyAsDouble(box));
            }
        }
    }
}
