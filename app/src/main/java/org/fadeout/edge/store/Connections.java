package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.StoreProblem;
import org.jspecify.annotations.Nullable;

/** The connections of one open register. Readers have connections of their own, so that they see whole batches only; one writes. */
final class Connections implements AutoCloseable {
    private final Database database;
    private final boolean readOnly;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore readers;
    private final ReentrantLock writing = new ReentrantLock();
    private @Nullable Connection writer;
    private volatile boolean closed;
    /** What every new connection for reading needs before it is used. */
    private volatile @Nullable Work<?> ready;

    Connections(Database database, boolean readOnly) {
        this.database = database;
        this.readOnly = readOnly;
        this.readers = new Semaphore(database.readers());
    }

    /** Reads in one transaction: everything that the work reads is of one moment. */
    <T> T read(Work<T> work) {
        waitForTurn();
        try {
            Connection connection = take();
            try {
                return database.reading(connection, work);
            } finally {
                give(connection);
            }
        } catch (SQLException e) {
            throw database.refused(e);
        } finally {
            readers.release();
        }
    }

    private void waitForTurn() {
        try {
            if (readers.tryAcquire(Database.READER_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(new StoreProblem.StoreRefused(database.name(), "too many are reading it at once"));
    }

    /** Writes in one transaction: all that the work does is kept, or nothing. One writer at a time. */
    <T> T write(Work<T> work) {
        writing.lock();
        try {
            return database.writing(writer(), work);
        } catch (SQLException e) {
            throw database.refused(e);
        } finally {
            writing.unlock();
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first value that a query gives, {@code null} as a word; empty where it gives no row. */
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

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The register is closed");
        }
    }

    private Connection take() throws SQLException {
        requireOpen();
        for (Connection one = idle.poll(); one != null; one = idle.poll()) {
            if (database.isAlive(one)) {
                return one;
            }
            one.close();
        }
        return reader();
    }

    private Connection reader() throws SQLException {
        Connection connection = database.connect(readOnly);
        Work<?> first = ready;
        if (first != null) {
            database.writing(connection, first);
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
            throw database.refused(e);
        }
    }

    private void give(Connection connection) throws SQLException {
        if (closed) {
            connection.close();
        } else if (!connection.isClosed()) {
            idle.push(connection);
        }
    }

    private Connection writer() throws SQLException {
        requireOpen();
        if (readOnly) {
            throw new ProblemException(
                    new StoreProblem.StoreRefused(database.name(), "it was opened for reading only"));
        }
        Connection open = writer;
        if (open != null && !database.isAlive(open)) {
            open.close();
            open = null;
        }
        if (open == null) {
            open = database.connectToWrite();
            writer = open;
        }
        return open;
    }

    /** Closes the connections of what proved to be no register of ours, and changes nothing there. */
    void leave() {
        closed = true;
        for (Connection one = idle.poll(); one != null; one = idle.poll()) {
            shut(one);
        }
    }

    /** Closes all connections; what a closed register leaves behind is the business of its database. */
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
                database.closeLast(last, readOnly);
            }
        } catch (SQLException e) {
            throw database.refused(e);
        } finally {
            writing.unlock();
        }
    }
}
