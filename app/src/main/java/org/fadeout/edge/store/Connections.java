package org.fadeout.edge.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.SQLiteOpenMode;

/**
 * The one place where connections are made, so that every one of them knows the ST_ functions, without which no layer can be
 * changed. Readers have connections of their own, so that they see whole batches only. WAL while writing; checkpoint and DELETE mode
 * on close, so that a closed register is one file.
 */
final class Connections implements AutoCloseable {
    private static final int WAIT_MILLIS = 3_000;
    private static final int LAST_WAIT_MILLIS = 200;
    private static final int WRITER_CACHE_KIB = 128 * 1024;

    private final Path file;
    private final boolean readOnly;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final ReentrantLock writing = new ReentrantLock();
    private @Nullable Connection writer;
    private volatile boolean closed;
    /** What every new connection for reading needs before it is used. */
    private volatile @Nullable Work<?> ready;

    Connections(Path file, boolean readOnly) {
        this.file = file;
        this.readOnly = readOnly;
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
            throw new ProblemException(new Problem.StoreRefused(path, "a path with a question mark cannot be opened"));
        }
        loadDriver();
        readyConfig();
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        if (!readOnly && !create) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
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

    static SQLiteConfig readyConfig() {
        return FirstConfig.MADE;
    }

    Path file() {
        return file;
    }

    /** Reads in one transaction: everything that the work reads is of one moment. */
    <T> T read(Work<T> work) {
        try {
            Connection connection = take();
            try {
                return inTransaction(connection, "BEGIN", "ROLLBACK", work);
            } finally {
                give(connection);
            }
        } catch (SQLException e) {
            throw Refusal.of(file, e);
        }
    }

    /** Writes in one transaction: all that the work does is kept, or nothing. One writer at a time. */
    <T> T write(Work<T> work) {
        writing.lock();
        try {
            return inTransaction(writer(), "BEGIN IMMEDIATE", "COMMIT", work);
        } catch (SQLException e) {
            throw Refusal.of(file, e);
        } finally {
            writing.unlock();
        }
    }

    static <T> T inTransaction(Connection connection, String begin, String end, Work<T> work) throws SQLException {
        execute(connection, begin);
        boolean done = false;
        try {
            // Otherwise the driver tries to begin and commit by itself at every single statement.
            toldAutoCommit(connection, false);
            T result = work.on(connection);
            execute(connection, end);
            done = true;
            return result;
        } finally {
            if (!done) {
                rollback(connection);
            }
            toldAutoCommit(connection, true);
        }
    }

    private static void toldAutoCommit(Connection connection, boolean on) throws SQLException {
        connection.unwrap(SQLiteConnection.class).getConnectionConfig().setAutoCommit(on);
    }

    private static void rollback(Connection connection) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            // Some refusals, such as a full disk, have rolled back already; then there is nothing left to undo.
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    /** The first column of all rows, in their order. */
    static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private Connection take() throws SQLException {
        if (closed) {
            throw new IllegalStateException("The register is closed");
        }
        Connection connection = idle.poll();
        return connection == null ? reader() : connection;
    }

    private Connection reader() throws SQLException {
        Connection connection = connect(file, readOnly);
        Work<?> first = ready;
        if (first != null) {
            inTransaction(connection, "BEGIN", "COMMIT", first);
        }
        return connection;
    }

    /** From now on every new connection for reading is made ready by this, before its first use. */
    void readyBy(Work<?> work) {
        for (Connection old = idle.poll(); old != null; old = idle.poll()) {
            shut(old);
        }
        ready = work;
    }

    private void shut(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Refusal.of(file, e);
        }
    }

    private void give(Connection connection) throws SQLException {
        if (closed) {
            connection.close();
        } else {
            idle.push(connection);
        }
    }

    private Connection writer() throws SQLException {
        if (closed) {
            throw new IllegalStateException("The register is closed");
        }
        if (readOnly) {
            throw new ProblemException(new Problem.StoreRefused(file.toString(), "it was opened for reading only"));
        }
        Connection open = writer;
        if (open == null) {
            open = connect(file, false);
            setJournal(open, "WAL");
            // Room for the pages of a large import, which would otherwise go to the disk and back.
            execute(open, "PRAGMA cache_size=-" + WRITER_CACHE_KIB);
            writer = open;
        }
        return open;
    }

    /** Where a reader holds the file this changes nothing, and a batch is as atomic in the one mode as in the other. */
    private static void setJournal(Connection connection, String mode) throws SQLException {
        try {
            text(connection, "PRAGMA journal_mode=" + mode);
        } catch (SQLException e) {
            if (!Refusal.isBusy(e)) {
                throw e;
            }
        }
    }

    /** Closes all connections and leaves one file without a journal, unless another program holds it open. */
    @Override
    public void close() {
        writing.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            // The last one of a file in WAL mode must be alone to leave that mode.
            Connection last = writer == null ? idle.poll() : writer;
            writer = null;
            for (Connection reader = idle.poll(); reader != null; reader = idle.poll()) {
                reader.close();
            }
            if (last != null) {
                settle(last);
            }
        } catch (SQLException e) {
            throw Refusal.of(file, e);
        } finally {
            writing.unlock();
        }
    }

    private void settle(Connection last) throws SQLException {
        try (last) {
            if (!readOnly && "wal".equals(text(last, "PRAGMA journal_mode"))) {
                execute(last, "PRAGMA busy_timeout=" + LAST_WAIT_MILLIS);
                setJournal(last, "DELETE");
            }
        }
    }
}
