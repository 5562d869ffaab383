package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Standing;

/**
 * The layers that other programs open: a projection of the changes, one table per kind, each record in its latest version, submitted ones
 * too, saved and rejected ones not. Never migrated: where the layout differs they are made anew.
 */
final class Layers implements AutoCloseable {
    static final String FINGERPRINT = "layers";

    private final Connection connection;
    private final Dialect dialect;
    private final String schema;
    private final Map<Kind<?>, LayerWriter<?>> writers = new LinkedHashMap<>();

    /** The layers in a schema: where the register stands, or beside it where they are made anew to be compared. */
    Layers(Connection connection, Dialect dialect, String schema) {
        this.connection = connection;
        this.dialect = dialect;
        this.schema = schema;
    }

    @SuppressWarnings("unchecked") // the writer was put there under this kind
    <T extends Entity> LayerWriter<T> of(Kind<T> kind) throws SQLException {
        LayerWriter<?> writer = writers.get(kind);
        if (writer == null) {
            writer = new LayerWriter<>(connection, dialect, schema, LayerPlan.of(kind));
            writers.put(kind, writer);
        }
        return (LayerWriter<T>) writer;
    }

    /** Brings the table of contents up to date for the layers that changed. */
    void finish(Instant at) throws SQLException {
        for (LayerWriter<?> writer : writers.values()) {
            writer.finish(at);
        }
    }

    /** Makes empty layers, while writing is on. */
    static void create(Connection connection, Dialect dialect) throws SQLException {
        for (LayerPlan<?> plan : LayerPlan.all()) {
            Schema.run(connection, dialect.layer(plan));
        }
        Schema.run(connection, dialect.afterLayers());
        Schema.put(connection, FINGERPRINT, fingerprint(dialect));
    }

    /** Stands for all the statements that make the layers: where a register has another one, they are made anew. */
    private static String fingerprint(Dialect dialect) {
        List<String> statements = new ArrayList<>();
        LayerPlan.all().forEach(plan -> statements.addAll(dialect.layer(plan)));
        statements.addAll(dialect.afterLayers());
        return Seal.ofTexts(statements);
    }

    /** True where the layers were laid out by this version of the program. */
    static boolean areOurs(Connection connection, Dialect dialect) throws SQLException {
        return fingerprint(dialect).equals(Schema.properties(connection).get(FINGERPRINT));
    }

    /** Makes the layers anew from the version index, while writing is on. */
    static void rebuild(Connection connection, Database database, long arrival, Instant at) throws SQLException {
        Dialect dialect = database.dialect();
        dialect.dropLayers(connection);
        create(connection, dialect);
        try (Layers layers = new Layers(connection, dialect, dialect.here())) {
            for (LayerPlan<?> plan : LayerPlan.all()) {
                layers.fill(plan.kind(), database, Shown.here(dialect, arrival, Standing.SUBMITTED), false);
            }
            layers.finish(at);
        }
    }

    /** Brings the layers to what is shown after batches that arrived later than one, while writing is on. */
    static void follow(Connection connection, Database database, long before, Instant at) throws SQLException {
        long last = new Chain(connection).lastArrival();
        if (!areOurs(connection, database.dialect())) {
            rebuild(connection, database, last, at);
            return;
        }
        try (Layers layers =
                new Layers(connection, database.dialect(), database.dialect().here())) {
            for (LayerPlan<?> plan : LayerPlan.all()) {
                layers.follow(plan.kind(), database, before, Shown.here(database.dialect(), last, Standing.SUBMITTED));
            }
            layers.finish(at);
        }
    }

    private <T extends Entity> void follow(Kind<T> kind, Database database, long before, Shown shown)
            throws SQLException {
        try (PreparedStatement touched = connection.prepareStatement("SELECT DISTINCT record_id FROM " + schema
                        + ".fadeout_version WHERE kind = ? AND arrival > ? ORDER BY record_id");
                Records<T> records = new Records<>(connection, database, kind)) {
            touched.setString(1, kind.name());
            touched.setLong(2, before);
            try (ResultSet row = touched.executeQuery()) {
                while (row.next()) {
                    String record = row.getString(1);
                    boolean[] there = new boolean[1];
                    shown.each(connection, kind.name(), record, (change, approved) -> {
                        there[0] = true;
                        of(kind).put(records.of(change), change.geometry(), approved);
                    });
                    if (!there[0]) {
                        of(kind).remove(record);
                    }
                }
            }
        }
    }

    /** Fills one empty layer; with or without the changes that cannot be read, which the check of the history has named. */
    <T extends Entity> void fill(Kind<T> kind, Database database, Shown shown, boolean skipUnreadable)
            throws SQLException {
        LayerWriter<T> writer = of(kind);
        try (Records<T> records = new Records<>(connection, database, kind)) {
            shown.each(connection, kind.name(), null, (change, approved) -> {
                Optional<T> record = skipUnreadable ? readable(records, change) : Optional.of(records.of(change));
                if (record.isPresent()) {
                    writer.add(record.get(), change.geometry(), approved);
                }
            });
        }
    }

    private static <T extends Entity> Optional<T> readable(Records<T> records, StoredChange change)
            throws SQLException {
        try {
            return Optional.of(records.of(change));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws SQLException {
        for (LayerWriter<?> writer : writers.values()) {
            writer.close();
        }
    }
}
