package org.fadeout.edge.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fadeout.flow.access.Person;

/** The tokens by which programs come in for people. Only the hash of a token is kept: whoever reads the table has none. */
public final class Tokens {
    private static final String SELECT = "SELECT id, name, scope, note, created, expires FROM fadeout_person_token";
    private static final String WRITES = "write";
    private static final String READS = "read";

    private final Accounts accounts;

    Tokens(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * What is known of a token.
     *
     * @param id by which it is named when it is taken back; no secret
     * @param writes false where it is for reading only, whatever the role may do
     */
    public record Token(String id, String name, boolean writes, String note, Instant created, Instant expires) {
        public String scope() {
            return writes ? WRITES : READS;
        }
    }

    /** Keeps a token by the hash of its text. */
    public void add(Token token, String hash) {
        accounts.write(connection -> Rows.change(
                connection,
                "INSERT INTO fadeout_person_token(id, name, hash, scope, note, created, expires)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                token.id(),
                token.name(),
                hash,
                token.scope(),
                token.note(),
                Instants.text(token.created()),
                Instants.text(token.expires())));
    }

    /** The tokens of a person by id, also those that have expired. */
    public List<Token> of(String name) {
        return accounts.read(
                connection ->
                        Rows.all(connection, SELECT + " WHERE name = ? ORDER BY created, id", Tokens::token, name),
                List.of());
    }

    /** Takes a token of a person back; false where the person has none of this id. */
    public boolean revoke(String name, String id) {
        return accounts.write(connection ->
                        Rows.change(connection, "DELETE FROM fadeout_person_token WHERE name = ? AND id = ?", name, id))
                > 0;
    }

    /** The person for whom a token speaks, with what it allows; nothing where it is unknown or expired, or the account is shut. */
    public Optional<Person> person(String text, Instant now) {
        return find(text).stream()
                .filter(token -> now.isBefore(token.expires()))
                .flatMap(token -> accounts.find(token.name()).stream()
                        .filter(account -> !account.disabled())
                        .map(Account::person)
                        .map(person -> token.writes() ? person : person.reading()))
                .findFirst();
    }

    /** What is known of the token with this text, also where it has expired. */
    public Optional<Token> find(String text) {
        List<Token> found = accounts.read(
                connection -> Rows.all(connection, SELECT + " WHERE hash = ?", Tokens::token, Secret.hash(text)),
                List.of());
        return found.stream().findFirst();
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getString(1),
                row.getString(2),
                row.getString(3).equals(WRITES),
                row.getString(4),
                Instant.parse(row.getString(5)),
                Instant.parse(row.getString(6)));
    }
}
