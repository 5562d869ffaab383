package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fadeout.edge.exchange.Sha256;
import org.fadeout.flow.source.Attachment;
import org.fadeout.flow.source.OwnForm;
import org.fadeout.flow.source.Submission;

/**
 * The contents of attachments, each once under its SHA-256, apart from the changes: a content can be erased while the chain stays whole. The
 * hash stands in the change as a personal value does, salted.
 */
final class Attachments {
    static final String TABLE = "fadeout_attachment(sha256 TEXT NOT NULL PRIMARY KEY, content BLOB NOT NULL)";

    /** The kinds whose records name a content: a file of a record, what was sent from the field, as it came, and workbooks of questions. */
    private static final Set<String> KEEPERS =
            Set.of(Attachment.KIND.name(), Submission.KIND.name(), OwnForm.KIND.name());

    /** The hashes that any version of any of them still names. */
    private static final String NAMED = "SELECT p.value FROM fadeout_personal p JOIN fadeout_change c"
            + " ON c.site = p.site AND c.batch = p.batch AND c.place = p.place"
            + " WHERE p.field = 'sha256' AND c.kind IN ('" + Attachment.KIND.name() + "', '" + Submission.KIND.name()
            + "', '" + OwnForm.KIND.name() + "')";

    private Attachments() {}

    /** SHA-256 of the plain content, hexadecimal, as other programs compute it. */
    static String hash(byte[] content) {
        return Sha256.of(content);
    }

    /** Keeps a content; keeping it again changes nothing. Registers made before attachments get their table here. */
    static String keep(Connection connection, Dialect dialect, byte[] content) throws SQLException {
        if (!isThere(connection, dialect)) {
            Connections.execute(connection, dialect.createTable(dialect.here(), TABLE));
        }
        String hash = hash(content);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO fadeout_attachment(sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, hash);
            insert.setBytes(2, content);
            insert.executeUpdate();
        }
        return hash;
    }

    static Optional<byte[]> content(Connection connection, Dialect dialect, String hash) throws SQLException {
        if (!isThere(connection, dialect)) {
            return Optional.empty();
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT content FROM fadeout_attachment WHERE sha256 = ?")) {
            select.setString(1, hash);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    /** The hash of the content that a change of an attachment names; empty for what names none, or where it was erased. */
    static Optional<String> named(String kind, List<Body.Personal> personal) {
        return personal.stream()
                .filter(value -> KEEPERS.contains(kind) && value.field().equals("sha256"))
                .map(value -> String.valueOf(CanonicalJson.read(value.value())))
                .findFirst();
    }

    /** Takes away what no version names any more. */
    static void forget(Connection connection, Dialect dialect) throws SQLException {
        if (isThere(connection, dialect)) {
            Connections.execute(
                    connection, "DELETE FROM fadeout_attachment WHERE '\"' || sha256 || '\"' NOT IN (" + NAMED + ")");
        }
    }

    /** Contents that are not as they were attached, and attachments whose content is not here. */
    static void check(Connection connection, Dialect dialect, Found found) throws SQLException {
        if (isThere(connection, dialect)) {
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT sha256, content FROM fadeout_attachment");
                    ResultSet row = oneByOne(select).executeQuery()) {
                while (row.next()) {
                    if (!hash(row.getBytes(2)).equals(row.getString(1))) {
                        found.contentDiffers(row.getString(1));
                    }
                }
            }
        }
        String kept =
                isThere(connection, dialect) ? "SELECT '\"' || sha256 || '\"' FROM fadeout_attachment" : "SELECT ''";
        String missing = NAMED.replace("SELECT p.value", "SELECT DISTINCT c.record_id") + " AND p.value NOT IN (" + kept
                + ") ORDER BY 1";
        for (String record : Connections.texts(connection, missing)) {
            found.contentMissing(record);
        }
    }

    /** Contents are large: a statement that reads them has one in memory at a time. */
    static PreparedStatement oneByOne(PreparedStatement select) throws SQLException {
        select.setFetchSize(1);
        return select;
    }

    /** False for a register that was made before there were attachments and has had none since. */
    static boolean isThere(Connection connection, Dialect dialect) throws SQLException {
        return dialect.hasTable(connection, "fadeout_attachment");
    }
}
