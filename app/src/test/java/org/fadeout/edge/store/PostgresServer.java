package org.fadeout.edge.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.fadeout.edge.settings.Surroundings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A PostgreSQL server with PostGIS for the tests of one run: started at the first use on this machine only, with nothing that would survive
 * it, and taken away at the end. Tests that ask for it are skipped where it is not installed.
 */
public final class PostgresServer implements ExecutionCondition {
    private static final String USER = "postgres";
    private static final String PASSWORD = "a password of this run";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Optional<Path> PROGRAMS = programs();
    private static @Nullable PostgresServer running;

    private final Path folder;
    private final int port;

    /** For JUnit. */
    public PostgresServer() {
        this(Path.of(""), 0);
    }

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return PROGRAMS.isPresent()
                ? ConditionEvaluationResult.enabled("PostgreSQL with PostGIS is installed")
                : ConditionEvaluationResult.disabled(
                        "PostgreSQL with PostGIS is not installed (Debian: postgresql-15-postgis-3)");
    }

    private static Optional<Path> programs() {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.filter(version -> Files.exists(version.resolve("lib/postgis-3.so")))
                    .map(version -> version.resolve("bin"))
                    .filter(bin -> Files.exists(bin.resolve("initdb")))
                    .max(Path::compareTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server of this run. */
    public static synchronized PostgresServer get() {
        PostgresServer server = running;
        if (server == null) {
            server = start();
            running = server;
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        }
        return server;
    }

    /** What the server of all tests leaves out: nothing of it outlives the run. */
    private static final String FLEETING = " -c fsync=off -c full_page_writes=off";

    private static PostgresServer start() {
        return start(FLEETING);
    }

    /** A server of its own that keeps what it said it keeps, to be killed. Whoever starts it stops it. */
    public static PostgresServer lasting() {
        return start("");
    }

    private static PostgresServer start(String how) {
        try {
            Path folder = Files.createTempDirectory("fadeout-postgres");
            PostgresServer server = new PostgresServer(folder, freePort());
            Files.writeString(folder.resolve("password"), PASSWORD);
            run(List.of("chmod", "755", folder.toString()));
            if (isRoot()) {
                run(List.of("chown", "-R", USER, folder.toString()));
            }
            server.program(
                    "initdb -D data -U postgres -A scram-sha-256 --pwfile=password -E UTF8 --locale=C.UTF-8 --no-sync");
            server.launch(how);
            server.sql("postgres", "CREATE DATABASE gis");
            server.sql("gis", "CREATE EXTENSION postgis");
            return server;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The database server of the tests did not start", e);
        }
    }

    private void launch(String how) throws IOException {
        program("pg_ctl -D data -w -l log -o '-p " + port + " -c listen_addresses=127.0.0.1"
                + " -c unix_socket_directories= -c max_connections=200" + how + "' start");
    }

    /** Kills the server as {@code kill -9} does, without a word to the programs that use it. */
    public void kill() throws IOException {
        long process = Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0));
        ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Starts a server of its own again that was killed; its last children may still be on their way out. */
    public void startAgain() throws IOException, InterruptedException {
        for (int i = 0; ; i++) {
            try {
                launch("");
                return;
            } catch (IOException e) {
                if (i == 40) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(250);
            }
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The server refuses to run as root. */
    private void program(String line) throws IOException {
        String command = "cd '" + folder + "' && '" + PROGRAMS.orElseThrow() + "'/" + line;
        run(isRoot() ? List.of("su", USER, "-c", command) : List.of("sh", "-c", command));
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("It failed: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Stops the server and takes it away. */
    public void stop() {
        try {
            program("pg_ctl -D data -w -m immediate stop");
            run(List.of("rm", "-rf", folder.toString()));
        } catch (IOException e) {
            System.err.println("The database server of the tests was left behind in " + folder);
        }
    }

    /** The address of a database with PostGIS that nobody has used. */
    public String fresh() {
        String name = "register" + DATABASES.incrementAndGet();
        try {
            sql("postgres", "CREATE DATABASE " + name + " TEMPLATE gis");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return address(USER, name);
    }

    /** An address on this server. */
    public String address(String user, String database) {
        return "postgresql://" + user + "@127.0.0.1:" + port + "/" + database;
    }

    static String password() {
        return PASSWORD;
    }

    /** Surroundings whose environment holds the password. */
    public static Surroundings in(Surroundings surroundings) {
        Map<String, String> environment = new HashMap<>(surroundings.environment());
        environment.put("FADEOUT_DATABASE_PASSWORD", PASSWORD);
        return new Surroundings(surroundings.clock(), surroundings.random(), environment);
    }

    /** Runs statements as the administrator, in the database of an address or of a name. */
    public void sql(String database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first value of a query in each of its rows. */
    public List<String> ask(String database, String query) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                answers.add(String.valueOf(row.getString(1)));
            }
        }
        return answers;
    }

    /** A connection of another program. */
    public Connection connect(String database) throws SQLException {
        String name = database.substring(database.lastIndexOf('/') + 1);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + name, USER, PASSWORD);
    }
}
