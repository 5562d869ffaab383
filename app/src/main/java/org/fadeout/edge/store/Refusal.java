package org.fadeout.edge.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What the database says when it refuses, in the words of the program. Messages of the database never hold values of records. */
final class Refusal {

    private Refusal() {}

    static ProblemException of(Path file, SQLException refusal) {
        Problem problem = isForeign(refusal)
                ? new Problem.NotARegister(file.toString(), "not a SQLite database, or damaged")
                : new Problem.StoreRefused(file.toString(), why(refusal));
        return new ProblemException(problem, refusal);
    }

    static boolean isBusy(SQLException refusal) {
        int code = primary(refusal);
        return code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code;
    }

    private static boolean isForeign(SQLException refusal) {
        return primary(refusal) == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    private static String why(SQLException refusal) {
        if (isBusy(refusal)) {
            return "another program is writing it";
        }
        int code = primary(refusal);
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return "the disk is full";
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_PERM.code) {
            return "it is write-protected";
        }
        if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return "it cannot be opened";
        }
        return String.valueOf(refusal.getMessage());
    }

    /** The low byte is the code, the rest says more exactly which case of it. */
    private static int primary(SQLException refusal) {
        return refusal instanceof SQLiteException known ? known.getResultCode().code & 0xff : -1;
    }
}
