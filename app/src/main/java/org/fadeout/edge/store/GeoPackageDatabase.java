package org.fadeout.edge.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.StoreProblem;
import org.fadeout.edge.exchange.GeoPackageForm;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.SQLiteOpenMode;

/**
 * One GeoPackage file. The one place where connections to it are made, so that every one of them knows the ST_ functions, without which no
 * layer can be changed. WAL while writing; checkpoint and DELETE mode on close, so that a closed register is one file.
 */
final class GeoPackageDatabase implements Database {
    private static final int WAIT_MILLIS = 3_000;
    private static final int LAST_WAIT_MILLIS = 200;
    private static final int WRITER_CACHE_KIB = 128 * 1024;
    /** Twice what SQLite takes by itself: what an import brings goes to the disk twice, page by page, and half as many cost half. */
    private static final int PAGE_BYTES = 8192;

    private static final Dialect DIALECT = new GeoPackageDialect();

    private final Path file;

    GeoPackageDatabase(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Dialect dialect() {
        return DIALECT;
    }

    /** Opens a file that exists. Never makes one. */
    static Connection connect(Path file, boolean readOnly) throws SQLException {
        return connect(file, readOnly, false);
    }

    /** Opens a file, and makes it where it is not there. */
    static Connection make(Path file) throws SQLException {
        return connect(file, false, true);
    }

    private static Connection connect(Path file, boolean readOnly, boolean create) throws SQLException {
        String path = file.toAbsolutePath().toString();
        if (path.indexOf('?') >= 0) {
            throw new ProblemException(
                    new StoreProblem.StoreRefused(path, "a path with a question mark cannot be opened"));
        }
        loadDriver();
        // Here this thread would only wait for the other one: it makes ready what reading the register's own properties
        // needs next.
        readyInstants();
        CanonicalJson.read("{}");
        readyConfig();
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        if (!readOnly && !create) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        // The driver itself lets one thread at a time into a connection.
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        // Nobody asks for them, and the driver would look after every single statement.
        config.setGetGeneratedKeys(false);
        config.setBusyTimeout(WAIT_MILLIS);
        // A batch that was kept stays kept when the power goes.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        Connection connection = config.createConnection("jdbc:sqlite:" + path);
        SpatialFunctions.register(connection);
        return connection;
    }

    /** Loads the driver before it is asked to, while another thread may make its settings ready. */
    private static void loadDriver() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            // The connection tries again, and says what is wrong.
        }
    }

    /** The driver's first settings make formats of dates, which takes Java a while. Whoever comes second waits instead of making them too. */
    private static final class FirstConfig {
        private static final SQLiteConfig MADE = new SQLiteConfig();
    }

    /** Java's reading of instants, which takes it a while the first time. */
    private static final class FirstInstant {
        private static final Instant MADE = Instant.parse("2000-01-01T00:00:00Z");
    }

    private static Instant readyInstants() {
        return FirstInstant.MADE;
    }

    static SQLiteConfig readyConfig() {
        return FirstConfig.MADE;
    }

    @Override
    public Connection connect(boolean readOnly) throws SQLException {
        return connect(file, readOnly);
    }

    @Override
    public Connection connectToWrite() throws SQLException {
        Connection open = connect(file, false);
        setJournal(open, "WAL");
        // Room for the pages of a large import, which would otherwise go to the disk and back.
        Connections.execute(open, "PRAGMA cache_size=-" + WRITER_CACHE_KIB);
        return open;
    }

    @Override
    public void make(Filling filling) {
        RegisterFile.place(file, draft -> {
            Database made = new GeoPackageDatabase(draft);
            try (Connection connection = make(draft)) {
                // Outside a transaction, because some of it is written at once.
                Connections.execute(connection, "PRAGMA page_size=" + PAGE_BYTES);
                Connections.execute(connection, "PRAGMA application_id=" + GeoPackageForm.APPLICATION);
                Connections.execute(connection, "PRAGMA user_version=" + GeoPackageForm.VERSION);
                made.writing(connection, open -> {
                    DIALECT.createTruth(open);
                    filling.into(open, made);
                    return made;
                });
            }
        });
    }

    @Override
    public boolean isAlive(Connection connection) {
        return true;
    }

    @Override
    public int readers() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void requireThere() {
        RegisterFile.requireThere(file);
    }

    @Override
    public void begin(Connection connection, boolean toWrite) throws SQLException {
        Connections.execute(connection, toWrite ? "BEGIN IMMEDIATE" : "BEGIN");
        // Otherwise the driver tries to begin and commit by itself at every single statement.
        toldAutoCommit(connection, false);
    }

    @Override
    public void end(Connection connection, boolean keep) throws SQLException {
        try {
            Connections.execute(connection, keep ? "COMMIT" : "ROLLBACK");
        } finally {
            toldAutoCommit(connection, true);
        }
    }

    private static void toldAutoCommit(Connection connection, boolean on) throws SQLException {
        connection.unwrap(SQLiteConnection.class).getConnectionConfig().setAutoCommit(on);
    }

    /** Where a reader holds the file this changes nothing, and a batch is as atomic in the one mode as in the other. */
    private static void setJournal(Connection connection, String mode) throws SQLException {
        try {
            Connections.text(connection, "PRAGMA journal_mode=" + mode);
        } catch (SQLException e) {
            if (!isBusy(e)) {
                throw e;
            }
        }
    }

    /** Leaves one file without a journal, unless another program holds it open. */
    @Override
    public void closeLast(Connection last, boolean readOnly) throws SQLException {
        try (last) {
            if (!readOnly && "wal".equals(Connections.text(last, "PRAGMA journal_mode"))) {
                Connections.execute(last, "PRAGMA busy_timeout=" + LAST_WAIT_MILLIS);
                setJournal(last, "DELETE");
            }
        }
    }

    @Override
    public Problem foreign(String why) {
        return new StoreProblem.NotARegister(file.toString(), why);
    }

    /** Messages of the database never hold values of records. */
    @Override
    public ProblemException refused(SQLException refusal) {
        Problem problem = primary(refusal) == SQLiteErrorCode.SQLITE_NOTADB.code
                ? foreign("not a SQLite database, or damaged")
                : new StoreProblem.StoreRefused(file.toString(), why(refusal));
        return new ProblemException(problem, refusal);
    }

    private static boolean isBusy(SQLException refusal) {
        int code = primary(refusal);
        return code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code;
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
