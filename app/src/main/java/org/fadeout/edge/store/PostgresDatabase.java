package org.fadeout.edge.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.StoreProblem;
import org.fadeout.base.issues.StoreProblem.ServerFault;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.edge.settings.Surroundings;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One database of a PostgreSQL server. Whoever writes holds the one row of {@code fadeout_writing} until the batch is kept, so that writers
 * of all programs take turns and a chain has one end; a reader sees one moment and waits for nobody.
 */
final class PostgresDatabase implements Database {
    private static final String PASSWORD = "FADEOUT_DATABASE_PASSWORD";
    private static final int CONNECT_SECONDS = 10;
    private static final int ALIVE_SECONDS = 5;
    private static final int READERS = 24;
    /** Rows that are fetched at once, so that a large register is never in memory as a whole. */
    private static final int FETCHED = 2_000;
    /** What every connection is told: where the tables stand, and how long it waits for others who write. */
    private static final String OPTIONS =
            "-c search_path=fadeout,public -c lock_timeout=60s -c client_min_messages=warning";

    private static final Dialect DIALECT = new PostgresDialect();

    private final Address.Server address;
    private final PGSimpleDataSource source;

    private PostgresDatabase(Address.Server address, PGSimpleDataSource source) {
        this.address = address;
        this.source = source;
    }

    /**
     * The database of an address. The password comes from the environment, from a file that the environment names, or from the file of
     * passwords that PostgreSQL's own programs read. Throws ProblemException where the named file cannot be read.
     */
    static PostgresDatabase of(Address.Server address, Surroundings surroundings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {address.host()});
        source.setPortNumbers(new int[] {address.port()});
        source.setDatabaseName(address.database());
        source.setUser(address.user());
        String password = password(surroundings.environment());
        if (password != null) {
            source.setPassword(password);
        }
        source.setApplicationName("fadeout");
        source.setOptions(OPTIONS);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setDefaultRowFetchSize(FETCHED);
        // The details of an error repeat values of records.
        source.setLogServerErrorDetail(false);
        source.setSslMode(address.options().getOrDefault("sslmode", "prefer"));
        if (address.options().containsKey("sslrootcert")) {
            source.setSslRootCert(address.options().get("sslrootcert"));
        }
        return new PostgresDatabase(address, source);
    }

    private static @Nullable String password(Map<String, String> environment) {
        String file = environment.get(PASSWORD + "_FILE");
        if (environment.containsKey(PASSWORD) || file == null) {
            return environment.get(PASSWORD);
        }
        try {
            return Files.readString(Path.of(file)).stripTrailing();
        } catch (IOException e) {
            throw new ProblemException(
                    new UsageProblem.BadOption(
                            PASSWORD + "_FILE", file, "a file that can be read and holds the password"),
                    e);
        }
    }

    PGSimpleDataSource source() {
        return source;
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public Dialect dialect() {
        return DIALECT;
    }

    @Override
    public Connection connect(boolean readOnly) throws SQLException {
        return source.getConnection();
    }

    @Override
    public Connection connectToWrite() throws SQLException {
        return source.getConnection();
    }

    @Override
    public void make(Filling filling) {
        new PostgresSchema(this).make(filling);
    }

    @Override
    public boolean isAlive(Connection connection) throws SQLException {
        return connection.isValid(ALIVE_SECONDS);
    }

    @Override
    public int readers() {
        return READERS;
    }

    @Override
    public void begin(Connection connection, boolean toWrite) throws SQLException {
        connection.setAutoCommit(false);
        if (!toWrite) {
            Connections.execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        }
    }

    @Override
    public void end(Connection connection, boolean keep) throws SQLException {
        if (keep) {
            connection.commit();
        } else {
            connection.rollback();
        }
        connection.setAutoCommit(true);
    }

    @Override
    public void closeLast(Connection last, boolean readOnly) throws SQLException {
        last.close();
    }

    /** Rows that were deleted stay in the tables' files until these are written anew. */
    @Override
    public void afterErasing(String layer) {
        try (Connection connection = connect(false)) {
            Connections.execute(connection, "VACUUM FULL fadeout.fadeout_personal");
            Connections.execute(connection, "VACUUM FULL fadeout.fadeout_attachment");
            Connections.execute(connection, "VACUUM FULL fadeout." + LayerPlan.quoted(layer));
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    @Override
    public Problem foreign(String why) {
        return fault(ServerFault.SCHEMA, why);
    }

    Problem fault(ServerFault fault, String seen) {
        return new StoreProblem.ServerRefused(name(), fault, seen);
    }

    /** What the server says may repeat values of records: only its code is handed on. */
    @Override
    public ProblemException refused(SQLException refusal) {
        String state = String.valueOf(refusal.getSQLState());
        return new ProblemException(problem(state), refusal);
    }

    private Problem problem(String state) {
        String seen = "SQLSTATE " + state;
        return switch (state) {
            case "08001" -> fault(ServerFault.UNREACHABLE, "");
            // The driver: a password is wanted, and none was given.
            case "08004" -> fault(ServerFault.LOGIN, "");
            case "3D000" -> fault(ServerFault.DATABASE, "");
            case "42501" -> fault(ServerFault.RIGHTS, "");
            case "55P03", "40P01", "40001", "53300" -> fault(ServerFault.BUSY, seen);
            case "57P01", "57P02", "57P03", "08003", "08006" -> fault(ServerFault.LOST, seen);
            case "53100" -> new StoreProblem.StoreRefused(name(), "the disk is full");
            case "25006" -> new StoreProblem.StoreRefused(name(), "the server takes no changes");
            case "2BP01" ->
                new StoreProblem.StoreRefused(name(), "views of others hang on its layers, which have to be made anew");
            case "42P01", "42703", "3F000" -> foreign("a table or column is missing, " + seen);
            default ->
                state.startsWith("28")
                        ? fault(ServerFault.LOGIN, "")
                        : new StoreProblem.StoreRefused(name(), "the server reports " + seen);
        };
    }
}
