package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;

/**
 * The database in which one register is kept: how it is reached, and how a transaction begins and ends there. With {@link Dialect} this is
 * all in which the makes of database differ; the rest of the store is one code for all of them.
 */
interface Database {
    /** How long one waits for a connection to read by, before it is said that the register is busy. */
    int READER_WAIT_SECONDS = 30;

    /** The register as people name it, for messages; never with a password. */
    String name();

    Dialect dialect();

    /** Opens a connection to what exists. Never makes a register. */
    Connection connect(boolean readOnly) throws SQLException;

    /** Throws ProblemException where the register has gone from its place; a connection that is open may not notice. */
    default void requireThere() {}

    /** Opens the one connection of this program that writes. */
    Connection connectToWrite() throws SQLException;

    /**
     * Makes the tables of a new register and fills them, as a whole or not at all. Throws ProblemException where something stands there
     * already.
     */
    void make(Filling filling);

    /** Fills a new register, whose tables of truth stand and are empty. */
    @FunctionalInterface
    interface Filling {
        void into(Connection connection, Database made) throws SQLException;
    }

    /** True where a connection that lay idle can still be used. */
    boolean isAlive(Connection connection) throws SQLException;

    /** How many connections may read at once. */
    int readers();

    /** Begins a transaction; one that reads sees one moment, one that writes is alone. */
    void begin(Connection connection, boolean toWrite) throws SQLException;

    /** Ends a transaction and keeps what it did, or not. */
    void end(Connection connection, boolean keep) throws SQLException;

    /** Closes the last connection of this program. */
    void closeLast(Connection last, boolean readOnly) throws SQLException;

    /** Sees to it that what was erased from a layer and the personal values does not lie about in the database's files. */
    default void afterErasing(String layer) {}

    /** What the database says when it refuses, in the words of the program. */
    ProblemException refused(SQLException refusal);

    /** That what stands there is no register. */
    Problem foreign(String why);

    /** Does something that is not kept; everything it reads is of one moment. */
    default <T> T reading(Connection connection, Work<T> work) throws SQLException {
        return inTransaction(connection, false, work);
    }

    /** Does something as a whole, or not at all. */
    default <T> T writing(Connection connection, Work<T> work) throws SQLException {
        return inTransaction(connection, true, work);
    }

    private <T> T inTransaction(Connection connection, boolean toWrite, Work<T> work) throws SQLException {
        begin(connection, toWrite);
        boolean done = false;
        try {
            T result = work.on(connection);
            end(connection, toWrite);
            done = true;
            return result;
        } finally {
            if (!done) {
                undo(connection);
            }
        }
    }

    private void undo(Connection connection) {
        try {
            end(connection, false);
        } catch (SQLException e) {
            // Some refusals, such as a full disk or a lost connection, have undone all already.
        }
    }
}
