package org.fadeout.edge.store;

import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** What a database lists of a layer beside its rows: nothing, where the database looks it up itself. */
interface LayerContents {
    /** A database that keeps no list. */
    LayerContents NONE = new LayerContents() {};

    /** The column of a row that {@link #left} asks for. */
    default String leaving() {
        return "NULL";
    }

    /** A row is about to come that the layer does not hold; its box, or null where it has no geometry. */
    default void comes(@Nullable Envelope box) throws SQLException {}

    /** The layer is about to change otherwise than by a row that {@link #comes}. */
    default void changes() {}

    /** A geometry came into the layer. */
    default void came(Envelope box) {}

    /** A geometry, as the layer held it, goes out of it. */
    default void left(byte[] geometry) throws SQLException {}

    /** Writes what has changed. */
    default void finish(Instant at) throws SQLException {}
}
