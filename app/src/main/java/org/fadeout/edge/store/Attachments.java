package org.fadeout.edge.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.fadeout.flow.source.Attachment;

/**
 * The contents of attachments, each once under its SHA-256, apart from the changes: a content can be erased while the chain stays whole. The
 * hash stands in the change as a personal value does, salted.
 */
final class Attachments {
    static final String TABLE =
            "fadeout_attachment (sha256 TEXT NOT NULL PRIMARY KEY, content BLOB NOT NULL) WITHOUT ROWID";

    /** The hashes that any version of any attachment still names. */
    private static final String NAMED = "SELECT p.value FROM fadeout_personal p JOIN fadeout_change c"
            + " ON c.site = p.site AND c.batch = p.batch AND c.place = p.place"
            + " WHERE p.field = 'sha256' AND c.kind = '" + Attachment.KIND.name() + "'";

    private Attachments() {}

    /** SHA-256 of the plain content, hexadecimal, as other programs compute it. */
    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Keeps a content; keeping it again changes nothing. Registers made before attachments get their table here. */
    static String keep(Connection connection, byte[] content) throws SQLException {
        Connections.execute(connection, "CREATE TABLE IF NOT EXISTS " + TABLE);
        String hash = hash(content);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR IGNORE INTO fadeout_attachment(sha256, content) VALUES (?, ?)")) {
            insert.setString(1, hash);
            insert.setBytes(2, content);
            insert.executeUpdate();
        }
        return hash;
    }

    static Optional<byte[]> content(Connection connection, String hash) throws SQLException {
        if (!isThere(connection)) {
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
                .filter(value ->
                        kind.equals(Attachment.KIND.name()) && value.field().equals("sha256"))
                .map(value -> String.valueOf(CanonicalJson.read(value.value())))
                .findFirst();
    }

    /** Takes away what no version names any more, and overwrites the place where it stood. */
    static void forget(Connection connection) throws SQLException {
        if (isThere(connection)) {
            Connections.execute(connection, "PRAGMA secure_delete=ON");
            Connections.execute(
                    connection, "DELETE FROM fadeout_attachment WHERE '\"' || sha256 || '\"' NOT IN (" + NAMED + ")");
        }
    }

    /** Contents that are not as they were attached, and attachments whose content is not here. */
    static void check(Connection connection, Found found) throws SQLException {
        if (isThere(connection)) {
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT sha256, content FROM fadeout_attachment");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (!hash(row.getBytes(2)).equals(row.getString(1))) {
                        found.contentDiffers(row.getString(1));
                    }
                }
            }
        }
        String kept = isThere(connection) ? "SELECT '\"' || sha256 || '\"' FROM fadeout_attachment" : "SELECT ''";
        String missing = NAMED.replace("SELECT p.value", "SELECT DISTINCT c.record_id") + " AND p.value NOT IN (" + kept
                + ") ORDER BY 1";
        for (String record : Connections.texts(connection, missing)) {
            found.contentMissing(record);
        }
    }

    /** False for a register that was made before there were attachments and has had none since. */
    static boolean isThere(Connection connection) throws SQLException {
        return !Connections.texts(
                        connection,
                        "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'fadeout_attachment'")
                .equals(List.of());
    }
}
