package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fadeout.base.issues.AccessProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.flow.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a register, in its database and outside of its chain: they are no part of what the register says, do not go to other
 * sites, and can be changed. Passwords, codes and tokens are kept as hashes only. A register without accounts is kept by one person.
 */
public final class Accounts {
    static final String TABLE = AccountTables.PEOPLE;
    private static final String SELECT =
            "SELECT name, role, operator, disabled, failures, locked_until, created FROM " + TABLE;

    private final Connections connections;
    private final Dialect dialect;
    private final @Nullable AccountMemory memory;

    /** @param memory what happens to them meanwhile where the register is open to read only; null where it is written down */
    Accounts(Connections connections, Dialect dialect, @Nullable AccountMemory memory) {
        this.connections = connections;
        this.dialect = dialect;
        this.memory = memory;
    }

    /** False where what happens is remembered until the register is closed, and not written down. */
    public boolean keeps() {
        return memory == null;
    }

    @Nullable
    AccountMemory memory() {
        return memory;
    }

    /** True where the register has any account, also one that is disabled: then nobody comes in without one. */
    public boolean any() {
        return connections.read(connection -> isThere(connection)
                && !Connections.text(connection, "SELECT name FROM " + TABLE + " LIMIT 1")
                        .isEmpty());
    }

    /** All accounts by name. */
    public List<Account> all() {
        return seen(read(connection -> Rows.all(connection, SELECT + " ORDER BY name", Accounts::account), List.of()));
    }

    public Optional<Account> find(String name) {
        List<Account> found = read(
                connection -> Rows.all(connection, SELECT + " WHERE name = ?", Accounts::account, name), List.of());
        return seen(found).stream().findFirst();
    }

    private List<Account> seen(List<Account> kept) {
        AccountMemory here = memory;
        return here == null ? kept : kept.stream().map(here::seen).toList();
    }

    /** The hash of the password of an account; empty where there is no such account, or it has none yet. */
    public Optional<String> password(String name) {
        List<String> found = read(
                connection -> Rows.all(
                        connection,
                        "SELECT coalesce(password, '') FROM " + TABLE + " WHERE name = ?",
                        row -> row.getString(1),
                        name),
                List.of());
        return found.stream().filter(hash -> !hash.isEmpty()).findFirst();
    }

    /** Makes an account. The first one of a register makes the tables. Throws ProblemException where the name is taken. */
    public void add(Account account, @Nullable String passwordHash) {
        int added = write(connection -> Rows.change(
                connection,
                "INSERT INTO " + TABLE + "(name, role, operator, password, disabled, failures, created)"
                        + " VALUES (?, ?, ?, ?, 0, 0, ?) ON CONFLICT DO NOTHING",
                account.name(),
                account.role().name(),
                account.operator(),
                passwordHash,
                Instants.text(account.created())));
        if (added == 0) {
            throw new ProblemException(
                    new AccessProblem.BadAccount("There is an account of this name", account.name(), "another name"));
        }
    }

    /** Gives an account another role. Tokens given for the old role go. */
    public void role(String name, Role role, @Nullable String operator) {
        write(connection -> {
            forgetTokens(connection, name);
            return one(
                    name,
                    Rows.change(
                            connection,
                            "UPDATE " + TABLE + " SET role = ?, operator = ? WHERE name = ?",
                            role.name(),
                            operator,
                            name));
        });
    }

    /** Shuts an account, or opens it again. The tokens of one that is shut go. */
    public void disable(String name, boolean disabled) {
        write(connection -> {
            if (disabled) {
                forgetTokens(connection, name);
            }
            return one(
                    name,
                    Rows.change(
                            connection,
                            "UPDATE " + TABLE + " SET disabled = ?, failures = 0, locked_until = NULL WHERE name = ?",
                            disabled ? 1L : 0L,
                            name));
        });
    }

    /** Sets the password and unlocks the account. */
    public void password(String name, String hash) {
        write(connection -> one(
                name,
                Rows.change(
                        connection,
                        "UPDATE " + TABLE + " SET password = ?, failures = 0, locked_until = NULL WHERE name = ?",
                        hash,
                        name)));
    }

    /**
     * Counts a wrong password, and locks the account where it was one too many in a row; counted by the database, so that tries made at
     * once are all counted.
     */
    public void failed(String name, long most, Instant lockedUntil) {
        AccountMemory here = memory;
        if (here != null) {
            find(name).ifPresent(account -> here.failed(account, most, lockedUntil));
            return;
        }
        write(connection -> Rows.change(
                connection,
                "UPDATE " + TABLE + " SET failures = failures + 1,"
                        + " locked_until = CASE WHEN failures + 1 >= ? THEN ? ELSE locked_until END WHERE name = ?",
                most,
                Instants.text(lockedUntil),
                name));
    }

    /** Forgets wrong passwords after a right one. */
    public void entered(String name) {
        AccountMemory here = memory;
        if (here != null) {
            here.entered(name);
            return;
        }
        write(connection -> Rows.change(
                connection, "UPDATE " + TABLE + " SET failures = 0, locked_until = NULL WHERE name = ?", name));
    }

    /** Puts new recovery codes in the place of all earlier ones. */
    public void codes(String name, List<String> hashes) {
        write(connection -> {
            Rows.change(connection, "DELETE FROM fadeout_person_code WHERE name = ?", name);
            for (String hash : hashes) {
                Rows.change(connection, "INSERT INTO fadeout_person_code(name, hash) VALUES (?, ?)", name, hash);
            }
            return hashes;
        });
    }

    /** Uses a recovery code up; false where the account has no such code. */
    public boolean useCode(String name, String hash) {
        return any()
                && write(connection -> Rows.change(
                                connection, "DELETE FROM fadeout_person_code WHERE name = ? AND hash = ?", name, hash))
                        > 0;
    }

    public long codes(String name) {
        List<Long> counted = read(
                connection -> Rows.all(
                        connection,
                        "SELECT count(*) FROM fadeout_person_code WHERE name = ?",
                        row -> row.getLong(1),
                        name),
                List.of(0L));
        return counted.get(0);
    }

    private static void forgetTokens(Connection connection, String name) throws SQLException {
        Rows.change(connection, "DELETE FROM fadeout_person_token WHERE name = ?", name);
    }

    private static int one(String name, int changed) {
        if (changed == 0) {
            throw new ProblemException(new AccessProblem.BadAccount("There is no account of this name", name, ""));
        }
        return changed;
    }

    /** Reads from the tables; the other where there are none yet. */
    <T> T read(Work<T> work, T otherwise) {
        return connections.read(connection -> isThere(connection) ? work.on(connection) : otherwise);
    }

    /** Writes to the tables, and makes them where there are none yet. */
    <T> T write(Work<T> work) {
        return connections.write(connection -> {
            AccountTables.make(connection, dialect);
            return work.on(connection);
        });
    }

    private boolean isThere(Connection connection) throws SQLException {
        return dialect.hasTable(connection, TABLE);
    }

    /** Reads from a table that a register whose accounts are older does not have. */
    <T> T readNewer(String table, Work<T> work, T otherwise) {
        return connections.read(connection -> dialect.hasTable(connection, table) ? work.on(connection) : otherwise);
    }

    private static Account account(ResultSet row) throws SQLException {
        String locked = row.getString(6);
        return new Account(
                row.getString(1),
                Role.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                row.getString(3),
                row.getLong(4) != 0,
                row.getLong(5),
                locked == null ? null : Instant.parse(locked),
                Instant.parse(row.getString(7)));
    }

    /** The tokens of these accounts. */
    public Tokens tokens() {
        return new Tokens(this);
    }

    /** What left the register. */
    public LeftLog left() {
        return new LeftLog(this);
    }
}
