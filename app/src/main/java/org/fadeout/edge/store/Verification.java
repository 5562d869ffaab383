package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.fadeout.base.issues.Issue;

/** Checks a register as a whole, in one read transaction that leaves nothing behind. */
final class Verification {

    private Verification() {}

    static List<Issue> of(Connection connection, Database database) throws SQLException {
        Found found = new Found();
        database.dialect().damage(connection, found::fileDamaged);
        Attachments.check(connection, database.dialect(), found);
        try (ChangeTable changes = new ChangeTable(connection);
                PersonalValues personal = new PersonalValues(connection)) {
            new HistoryCheck(connection, database.dialect(), changes, personal, found).run();
            new DerivedCheck(connection, database, changes, found).run();
        }
        return found.issues();
    }
}
