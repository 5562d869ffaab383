package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Something to be done on a connection, inside one transaction. */
@FunctionalInterface
interface Work<T> {
    T on(Connection connection) throws SQLException;
}
