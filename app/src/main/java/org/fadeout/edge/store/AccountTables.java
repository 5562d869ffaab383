package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The tables of accounts and of what left, beside the chain; what they hold moves with a backup and with nothing else. */
final class AccountTables {
    static final String PEOPLE = "fadeout_person";
    static final String READ = "fadeout_person_read";

    /** In the order in which they are filled. The last is the newest: a register whose accounts are older lacks it. */
    static final List<Truth.Kept> ALL = List.of(
            new Truth.Kept(
                    "people/accounts",
                    PEOPLE,
                    List.of("name", "role", "operator", "password", "disabled", "failures", "locked_until", "created"),
                    "name"),
            new Truth.Kept("people/codes", "fadeout_person_code", List.of("name", "hash"), "name, hash"),
            new Truth.Kept(
                    "people/tokens",
                    "fadeout_person_token",
                    List.of("id", "name", "hash", "scope", "note", "created", "expires"),
                    "id"),
            new Truth.Kept(
                    "people/left",
                    "fadeout_person_left",
                    List.of("number", "at", "name", "what", "reason", "layer", "records"),
                    "number"),
            new Truth.Kept(
                    "people/read",
                    READ,
                    List.of("hour", "name", "what", "layer", "times", "records"),
                    "hour, name, what, layer"));

    private static final List<String> MADE = List.of(
            "(name TEXT NOT NULL PRIMARY KEY, role TEXT NOT NULL, operator TEXT, password TEXT,"
                    + " disabled INTEGER NOT NULL, failures INTEGER NOT NULL, locked_until TEXT, created TEXT NOT NULL)",
            "(name TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (name, hash))",
            "(id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL UNIQUE,"
                    + " scope TEXT NOT NULL, note TEXT NOT NULL, created TEXT NOT NULL, expires TEXT NOT NULL)",
            "(number INTEGER NOT NULL PRIMARY KEY, at TEXT NOT NULL, name TEXT NOT NULL,"
                    + " what TEXT NOT NULL, reason TEXT NOT NULL, layer TEXT NOT NULL, records INTEGER)",
            "(hour TEXT NOT NULL, name TEXT NOT NULL, what TEXT NOT NULL, layer TEXT NOT NULL,"
                    + " times INTEGER NOT NULL, records INTEGER, PRIMARY KEY (hour, name, what, layer))");

    private AccountTables() {}

    /** Makes those that are not there. */
    static void make(Connection connection, Dialect dialect) throws SQLException {
        if (dialect.hasTable(connection, READ)) {
            return;
        }
        for (int i = 0; i < MADE.size(); i++) {
            String table = ALL.get(i).table();
            if (!dialect.hasTable(connection, table)) {
                Connections.execute(connection, dialect.createTable(dialect.here(), table + MADE.get(i)));
            }
        }
    }

    /** Gives the rows of each to a taker, in the transaction of the caller; nothing of a register without accounts. */
    static void each(Connection connection, Dialect dialect, Truth.Kept kept, Truth.Taker taker) throws SQLException {
        if (dialect.hasTable(connection, kept.table())) {
            Truth.rows(connection, kept, taker);
        }
    }

    /** Fills the tables of a register that has none. */
    static void fill(Connection connection, Dialect dialect, Truth.Source source) throws SQLException {
        make(connection, dialect);
        for (Truth.Kept kept : ALL) {
            Truth.insert(connection, kept, source);
        }
    }
}
