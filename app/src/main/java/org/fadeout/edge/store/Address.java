package org.fadeout.edge.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.jspecify.annotations.Nullable;

/** Where a register is kept, as people name it: a file, or a database on a server. Its text is that name and holds no password. */
public sealed interface Address {

    /**
     * Reads the name of a register: {@code postgresql://user@host:port/database}, or else the path of a file. Throws ProblemException with
     * {@code USAGE-OPTION} where the address of a server is not of its form, or holds a password, which is not repeated.
     */
    static Address of(String named) {
        return Server.isOne(named) ? Server.parse(named) : new File(Path.of(named));
    }

    /** The address of a file. */
    static Address of(Path file) {
        return new File(file);
    }

    /** A GeoPackage file. */
    record File(Path path) implements Address {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A database of a PostgreSQL server.
     *
     * @param user the role to log in as
     * @param port the port, 5432 where none is named
     * @param options how the connection is secured: {@code sslmode} and {@code sslrootcert}
     */
    record Server(String user, String host, int port, String database, Map<String, String> options) implements Address {
        private static final int PORT = 5432;
        private static final String FORM =
                "postgresql://user@host:port/database, and after it ?sslmode=verify-full&sslrootcert=FILE where wanted;"
                        + " the password stands in FADEOUT_DATABASE_PASSWORD, or in a file that FADEOUT_DATABASE_PASSWORD_FILE names";
        private static final List<String> OPTIONS = List.of("sslmode", "sslrootcert");
        private static final List<String> MODES = List.of("disable", "prefer", "require", "verify-ca", "verify-full");

        public Server {
            options = Map.copyOf(options);
        }

        private static boolean isOne(String named) {
            return named.startsWith("postgresql:") || named.startsWith("postgres:");
        }

        private static Server parse(String named) {
            String seen = withoutSecrets(named);
            try {
                URI uri = new URI(named);
                String user = Objects.requireNonNullElse(uri.getUserInfo(), "");
                String host = Objects.requireNonNullElse(uri.getHost(), "");
                String path = Objects.requireNonNullElse(uri.getPath(), "");
                boolean namedUser = !user.isEmpty() && !user.contains(":");
                if (!namedUser || host.isEmpty() || !path.matches("/[^/]+") || uri.getFragment() != null) {
                    throw bad(seen);
                }
                int port = uri.getPort() < 0 ? PORT : uri.getPort();
                return new Server(user, host, port, path.substring(1), options(uri.getQuery(), seen));
            } catch (URISyntaxException e) {
                throw bad(seen);
            }
        }

        /** What may be repeated to a person: neither a password before the host nor anything after a question mark. */
        private static String withoutSecrets(String named) {
            int query = named.indexOf('?');
            String bare = query < 0 ? named : named.substring(0, query) + "?...";
            int colon = bare.indexOf(':', bare.indexOf("//") + 2);
            int host = bare.lastIndexOf('@');
            return colon >= 0 && colon < host ? bare.substring(0, colon) + ":..." + bare.substring(host) : bare;
        }

        private static Map<String, String> options(@Nullable String query, String seen) {
            Map<String, String> options = new TreeMap<>();
            for (String one : query == null ? new String[0] : query.split("&", -1)) {
                String[] parts = one.split("=", 2);
                boolean mode = parts[0].equals("sslmode");
                if (parts.length < 2 || !OPTIONS.contains(parts[0]) || mode && !MODES.contains(parts[1])) {
                    throw bad(seen);
                }
                options.put(parts[0], parts[1]);
            }
            return options;
        }

        private static ProblemException bad(String seen) {
            return new ProblemException(new UsageProblem.BadOption("REGISTER", seen, FORM));
        }

        @Override
        public String toString() {
            String bare = host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
            return "postgresql://" + user + "@" + bare + ":" + port + "/" + database;
        }
    }
}
