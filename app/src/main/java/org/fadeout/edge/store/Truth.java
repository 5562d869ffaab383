package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.issues.Issue;
import org.jspecify.annotations.Nullable;

/**
 * What a whole register is made of, wherever it is kept: what it says of itself, and the rows of its tables of truth. Everything derived is
 * left out and made anew. Rows are read and written one at a time.
 */
final class Truth {
    /** Registers and archives of before there were attachments have none. */
    static final Kept ATTACHMENTS =
            new Kept("attachments", "fadeout_attachment", List.of("sha256", "content"), "sha256");

    /** The tables in the order in which they are filled, with the columns of each and the order of its rows. */
    static final List<Kept> KEPT = List.of(
            new Kept(
                    "batches",
                    "fadeout_batch",
                    List.of(
                            "arrival",
                            "site",
                            "number",
                            "previous",
                            "heads",
                            "recorded_at",
                            "actor",
                            "reason",
                            "standing",
                            "count",
                            "digest",
                            "hash"),
                    "arrival"),
            new Kept(
                    "changes",
                    "fadeout_change",
                    List.of(
                            "site",
                            "batch",
                            "place",
                            "kind",
                            "record_id",
                            "body_version",
                            "builds_on",
                            "body",
                            "geometry",
                            "hash"),
                    "site, batch, place"),
            new Kept(
                    "personal",
                    "fadeout_personal",
                    List.of("site", "batch", "place", "field", "salt", "value"),
                    "site, batch, place, field"),
            ATTACHMENTS);

    private static final List<String> SAID = List.of("id", "site", "country", "zone", "created");

    /** A table of truth. */
    record Kept(String name, String table, List<String> columns, String order) {}

    /** Takes one row: text, Long or bytes by column; unknown ones are left out. */
    @FunctionalInterface
    interface Taker {
        void take(Map<String, Object> row) throws SQLException;
    }

    /** A whole register that is read. */
    interface Source {
        /** What it says of itself, and its {@code head}. */
        Map<String, String> said() throws SQLException;

        void each(Kept kept, Taker taker) throws SQLException;
    }

    private Truth() {}

    /** A register in a database, in the transaction of the caller. */
    static Source of(Connection connection, Dialect dialect) {
        return new Source() {
            @Override
            public Map<String, String> said() throws SQLException {
                Map<String, String> properties = Schema.properties(connection);
                Map<String, String> said = new TreeMap<>();
                SAID.forEach(key -> said.put(key, properties.getOrDefault(key, "")));
                if (properties.containsKey(OwnChain.BEFORE)) {
                    said.put(OwnChain.BEFORE, properties.getOrDefault(OwnChain.BEFORE, ""));
                }
                said.put("head", Seal.ofHeads(new Chain(connection).heads()));
                return said;
            }

            @Override
            public void each(Kept kept, Taker taker) throws SQLException {
                // A file of before there were attachments has no table of them.
                if (dialect.hasTable(connection, kept.table)) {
                    rows(connection, kept, taker);
                }
            }
        };
    }

    static void rows(Connection connection, Kept kept, Taker taker) throws SQLException {
        String sql = "SELECT " + String.join(", ", kept.columns) + " FROM " + kept.table + " ORDER BY " + kept.order;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row =
                        (kept.equals(ATTACHMENTS) ? Attachments.oneByOne(statement) : statement).executeQuery()) {
            while (row.next()) {
                Map<String, Object> values = new TreeMap<>();
                for (int i = 0; i < kept.columns.size(); i++) {
                    Object value = plain(row.getObject(i + 1));
                    if (value != null) {
                        values.put(kept.columns.get(i), value);
                    }
                }
                taker.take(values);
            }
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Number number ? (Object) number.longValue() : value;
    }

    /**
     * Fills an empty register, makes everything derived, and gives what is wrong with the outcome: nothing, where it has the head of the
     * source and agrees with itself.
     */
    static List<String> fill(Connection connection, Database made, Source source, Instant at) throws SQLException {
        Map<String, String> said = new TreeMap<>(source.said());
        said.put("format", Long.toString(Schema.FORMAT));
        Schema.create(connection, made.dialect(), Schema.info(said));
        if (said.containsKey(OwnChain.BEFORE)) {
            Schema.put(connection, OwnChain.BEFORE, said.getOrDefault(OwnChain.BEFORE, ""));
        }
        Schema.writing(connection, true);
        for (Kept kept : KEPT) {
            insert(connection, kept, source);
        }
        Derived.rebuild(connection, made, at);
        if (!Seal.ofHeads(new Chain(connection).heads()).equals(said.get("head"))) {
            return List.of("what it holds has another head than it says");
        }
        List<String> faults = new ArrayList<>();
        for (Issue issue : Verification.of(connection, made)) {
            faults.add("what it holds does not agree: " + issue.what());
        }
        return faults;
    }

    static void insert(Connection connection, Kept kept, Source source) throws SQLException {
        String marks = ", ?".repeat(kept.columns.size()).substring(2);
        String sql = "INSERT INTO " + kept.table + "(" + String.join(", ", kept.columns) + ") VALUES (" + marks + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            source.each(kept, row -> {
                for (int i = 0; i < kept.columns.size(); i++) {
                    Object value = row.get(kept.columns.get(i));
                    if (value instanceof byte[] bytes) {
                        insert.setBytes(i + 1, bytes);
                    } else {
                        insert.setObject(i + 1, value);
                    }
                }
                insert.executeUpdate();
            });
        }
    }
}
