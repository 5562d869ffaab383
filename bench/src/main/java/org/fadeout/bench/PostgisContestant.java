package org.fadeout.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.IntFunction;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * PostGIS on a server of its own, by one connection whose queries run in parallel. The statements stand in the resources (postgis); each was the
 * fastest of several, see README.md.
 */
final class PostgisContestant implements Contestant {
    private static final int COPY_BYTES = 1 << 20;

    /** Below so many finds, starting workers takes longer than they save. */
    private static final int WORTH_WORKERS = 10_000;

    private final Connection connection;
    private int tasks;

    PostgisContestant(String url) throws SQLException, IOException {
        connection = DriverManager.getConnection(url);
        run(script("setup"));
    }

    @Override
    public String name() {
        return "postgis";
    }

    @Override
    public void prepare(DataSet data) throws SQLException, IOException {
        tasks = data.tasks().size();
        run("set max_parallel_workers_per_gather = " + (data.size() < WORTH_WORKERS ? 0 : 2));
        run(script("tables"));
        copy("loaded_find", data.size(), i -> i + "\t" + Wkb.point(data.x()[i], data.y()[i]));
        copy("loaded_task", tasks, i -> line(data.tasks(), i));
        copy("loaded_released", data.released().size(), i -> line(data.released(), i));
        run(script("index"));
    }

    @Override
    public double envelope() throws SQLException, IOException {
        return number(script("envelope"));
    }

    @Override
    public double[] clip() throws SQLException, IOException {
        double[] areas = new double[tasks];
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(script("clip"))) {
            while (rows.next()) {
                areas[rows.getInt(1)] = rows.getDouble(2);
            }
        }
        return areas;
    }

    @Override
    public double gap() throws SQLException, IOException {
        return number(script("gap"));
    }

    @Override
    public double union() throws SQLException, IOException {
        return number(script("union"));
    }

    @Override
    public int clusters() throws SQLException, IOException {
        return (int) number(script("clusters"));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String line(List<Patch> patches, int i) {
        return i + "\t" + Wkb.patch(patches.get(i));
    }

    private void copy(String table, int rows, IntFunction<String> row) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            lines.append(row.apply(i)).append('\n');
            if (lines.length() > COPY_BYTES || i == rows - 1) {
                byte[] bytes = lines.toString().getBytes(StandardCharsets.US_ASCII);
                copy.writeToCopy(bytes, 0, bytes.length);
                lines.setLength(0);
            }
        }
        copy.endCopy();
    }

    private void run(String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    /** Runs all but the last statement, then takes one number from the last. */
    private double number(String statements) throws SQLException {
        int last = statements.lastIndexOf(";\n", statements.length() - 2) + 1;
        run(statements.substring(0, last));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(statements.substring(last))) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream stream = PostgisContestant.class.getResourceAsStream("postgis/" + name + ".sql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
