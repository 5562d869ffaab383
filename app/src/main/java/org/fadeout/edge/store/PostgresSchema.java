package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.StoreProblem;
import org.fadeout.base.issues.StoreProblem.ServerFault;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The schema {@code fadeout} of a database: made, recognised and brought forward. The tables of truth are made and changed by the migrations
 * beside this class, whose numbers are the versions of the stored format; everything derived is made anew from them.
 */
final class PostgresSchema {
    static final String NAME = "fadeout";
    static final String HISTORY = "fadeout_migrations";
    private static final int OLDEST_SERVER = 15;
    /** Two programs that make a register in one database take turns; the number only has to be the same. */
    private static final long MAKING = 0x6661646F6574L;
    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private final PostgresDatabase database;

    PostgresSchema(PostgresDatabase database) {
        this.database = database;
    }

    /** Throws ProblemException where there is no register, or one of a newer program; brings an older one forward where it may be written. */
    void requireThere(boolean readOnly) {
        try (Connection connection = database.connect(readOnly)) {
            if (!exists(connection)) {
                throw new ProblemException(new StoreProblem.RegisterMissing(database.name()));
            }
            if (!isOurs(connection)) {
                throw new ProblemException(database.foreign("it holds other tables"));
            }
            if (isUnfinished(connection)) {
                throw new ProblemException(database.foreign("its making was broken off; fadeout new makes it again"));
            }
            long format = Long.parseLong(Connections.text(
                    connection,
                    "SELECT coalesce(max(version::bigint), 0) FROM " + NAME + "." + HISTORY + " WHERE success"));
            if (format > Schema.FORMAT) {
                throw new ProblemException(new StoreProblem.RegisterNewer(database.name(), format, Schema.FORMAT));
            }
            if (format < Schema.FORMAT && !readOnly) {
                migrate();
            }
        } catch (SQLException e) {
            throw database.refused(e);
        }
    }

    /** Makes the tables and has them filled, in a schema that is not there or empty. What fails leaves nothing. */
    void make(Database.Filling filling) {
        try (Connection connection = database.connect(false)) {
            requireServer(connection);
            Connections.execute(connection, "SELECT pg_advisory_lock(" + MAKING + ")");
            requireNone(connection);
            requirePostGis(connection);
            boolean done = false;
            try {
                migrate();
                database.writing(connection, open -> {
                    filling.into(open, database);
                    return database;
                });
                done = true;
            } finally {
                if (!done) {
                    drop(connection);
                }
            }
        } catch (SQLException e) {
            throw database.refused(e);
        }
    }

    private void requireServer(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_SERVER) {
            throw new ProblemException(database.fault(ServerFault.SERVER, "PostgreSQL " + version));
        }
        String encoding = Connections.text(connection, "SHOW server_encoding");
        if (!encoding.equals("UTF8")) {
            throw new ProblemException(database.fault(ServerFault.SERVER, "encoding " + encoding));
        }
    }

    /** A register is never replaced. What a program that was killed while making one has left is taken away. */
    private void requireNone(Connection connection) throws SQLException {
        if (!exists(connection)) {
            return;
        }
        boolean ours = isOurs(connection);
        if (ours && !isUnfinished(connection)) {
            throw new ProblemException(new StoreProblem.RegisterExists(database.name()));
        }
        String tables = Connections.text(
                connection,
                "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = '"
                        + NAME + "'");
        if (!ours && !tables.equals("0") && !onlyHistory(connection)) {
            throw new ProblemException(database.foreign("it holds other tables"));
        }
        if (!tables.equals("0")) {
            drop(connection);
        }
    }

    /** The first thing that a making leaves when it is broken off early. */
    private static boolean onlyHistory(Connection connection) throws SQLException {
        return Connections.text(
                        connection,
                        "SELECT string_agg(c.relname, ' ') FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                                + " WHERE n.nspname = '" + NAME + "' AND c.relkind = 'r'")
                .equals(HISTORY);
    }

    private void requirePostGis(Connection connection) throws SQLException {
        String schema = Connections.text(
                connection,
                "SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace"
                        + " WHERE e.extname = 'postgis'");
        if (schema.isEmpty()) {
            try {
                Connections.execute(connection, "CREATE EXTENSION postgis SCHEMA public");
            } catch (SQLException e) {
                throw new ProblemException(database.fault(ServerFault.POSTGIS, "it has none"), e);
            }
        } else if (!schema.equals("public")) {
            throw new ProblemException(database.fault(ServerFault.POSTGIS, "it stands in the schema " + schema));
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        return !Connections.text(connection, "SELECT 1 FROM pg_namespace WHERE nspname = '" + NAME + "'")
                .isEmpty();
    }

    private boolean isOurs(Connection connection) throws SQLException {
        Dialect dialect = database.dialect();
        return dialect.hasTable(connection, "fadeout_register") && dialect.hasTable(connection, HISTORY);
    }

    private static boolean isUnfinished(Connection connection) throws SQLException {
        return Connections.text(connection, "SELECT 1 FROM fadeout.fadeout_register LIMIT 1")
                .isEmpty();
    }

    private static void drop(Connection connection) throws SQLException {
        Connections.execute(connection, "DROP SCHEMA IF EXISTS " + NAME + " CASCADE");
    }

    private void migrate() {
        MIGRATIONS.setLevel(Level.SEVERE);
        try {
            Flyway.configure(PostgresSchema.class.getClassLoader())
                    .dataSource(database.source())
                    .schemas(NAME)
                    .defaultSchema(NAME)
                    .table(HISTORY)
                    .locations("classpath:org/fadeout/store/postgresql")
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            Throwable cause = e.getCause();
            throw cause instanceof SQLException refusal
                    ? database.refused(refusal)
                    : new ProblemException(
                            new StoreProblem.StoreRefused(database.name(), "its tables could not be made"), e);
        }
    }
}
