package org.fadeout.edge.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.fadeout.base.issues.Issue;

/** Checks a register as a whole, in one read transaction that leaves nothing behind. */
final class Verification {

    private Verification() {}

    static List<Issue> of(Connection connection, Path file) throws SQLException {
        Found found = new Found();
        ofFile(connection, found);
        Attachments.check(connection, found);
        try (ChangeTable changes = new ChangeTable(connection);
                PersonalValues personal = new PersonalValues(connection)) {
            new HistoryCheck(connection, changes, personal, found).run();
            new DerivedCheck(connection, file, changes, found).run();
        }
        return found.issues();
    }

    private static void ofFile(Connection connection, Found found) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("PRAGMA integrity_check");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                if (!"ok".equals(row.getString(1))) {
                    found.fileDamaged(row.getString(1));
                }
            }
        }
    }
}
