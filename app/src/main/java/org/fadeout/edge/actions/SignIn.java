package org.fadeout.edge.actions;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.Account;
import org.fadeout.edge.store.Accounts;
import org.fadeout.edge.store.PasswordHash;
import org.fadeout.edge.store.Secret;
import org.fadeout.flow.access.Person;

/**
 * Coming in with a name and a password. What fails tells nobody why: whether there is such an account, whether it is locked or shut, looks
 * and lasts the same from outside.
 */
public final class SignIn {
    /** So many wrong passwords in a row lock an account, for so long. */
    static final int MOST_FAILURES = 5;

    static final Duration LOCKED = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final Surroundings surroundings;
    /** What the password of nobody is compared with, so that an unknown name takes as long. */
    private final String nobody;

    public SignIn(Accounts accounts, Surroundings surroundings) {
        this.accounts = accounts;
        this.surroundings = surroundings;
        this.nobody = PasswordHash.of(Secret.token(surroundings.random()), surroundings.random());
    }

    /** The person with this name and password. */
    public Optional<Person> with(String name, String password) {
        Instant now = surroundings.clock().instant();
        Optional<Account> account = accounts.find(name);
        boolean right = PasswordHash.matches(
                password, account.flatMap(one -> accounts.password(one.name())).orElse(nobody));
        // Looked up again, because tries made at once must not slip in beside the one that locks.
        Optional<Account> open =
                accounts.find(name).filter(one -> !one.disabled()).filter(one -> !one.isLocked(now));
        if (open.isPresent() && right) {
            accounts.entered(name);
        } else if (open.isPresent()) {
            accounts.failed(name, MOST_FAILURES, now.plus(LOCKED));
        }
        return open.filter(one -> right).map(Account::person);
    }

    /**
     * A new password for whoever holds a recovery code, which is used up by it; the account is unlocked, and tokens stay. Throws
     * ProblemException for a password that is too weak.
     */
    public Optional<Person> recover(String name, String code, String password) {
        People.requireStrong(name, password);
        Optional<Account> account = accounts.find(name).filter(one -> !one.disabled());
        if (account.isEmpty() || !accounts.useCode(name, Secret.codeHash(code))) {
            return Optional.empty();
        }
        accounts.password(name, PasswordHash.of(password, surroundings.random()));
        return account.map(Account::person);
    }
}
