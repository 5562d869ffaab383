package org.fadeout.edge.actions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fadeout.base.issues.AccessProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.FieldType;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.Account;
import org.fadeout.edge.store.Accounts;
import org.fadeout.edge.store.PasswordHash;
import org.fadeout.edge.store.Secret;
import org.fadeout.edge.store.Tokens;
import org.fadeout.flow.access.Person;
import org.fadeout.flow.access.Right;
import org.fadeout.flow.access.Role;
import org.jspecify.annotations.Nullable;

/** What is done about accounts, by an administrator and by each person for the own one. Every method throws ProblemException. */
public final class People {
    private static final int LEAST_SIGNS = 12;
    private static final int MOST_SIGNS = 200;
    private static final int CODES = 8;
    private static final long MOST_DAYS = 366;

    private final Accounts accounts;
    private final Surroundings surroundings;
    private final @Nullable Person person;

    /** @param person who does it; null where the register has no accounts yet */
    public People(Accounts accounts, Surroundings surroundings, @Nullable Person person) {
        this.accounts = accounts;
        this.surroundings = surroundings;
        this.person = person;
    }

    /** All accounts by name. */
    public List<Account> all() {
        requireKeeper("see the accounts");
        return accounts.all();
    }

    /** Makes an account without a password; the first one of a register keeps the others. */
    public Account add(String name, String role, @Nullable String operator) {
        requireKeeper("make accounts");
        if (!Person.isName(name)) {
            throw bad("This cannot be the name of an account", name, Person.NAMES);
        }
        Role wanted = role(role);
        if (!accounts.any() && wanted != Role.ADMINISTRATOR) {
            throw bad(
                    "The first account keeps the others",
                    wanted.text(),
                    "--role " + Role.ADMINISTRATOR.text() + " for the first one");
        }
        Account account = new Account(name, wanted, operator(wanted, operator), false, 0, null, now());
        accounts.add(account, null);
        return account;
    }

    /** Gives an account another role. */
    public void role(String name, String role, @Nullable String operator) {
        requireKeeper("give roles");
        Role wanted = role(role);
        if (wanted != Role.ADMINISTRATOR) {
            requireAnotherKeeper(name);
        }
        accounts.role(name, wanted, operator(wanted, operator));
    }

    /** Shuts an account, or opens it again. */
    public void disable(String name, boolean disabled) {
        requireKeeper("shut accounts");
        if (disabled) {
            requireAnotherKeeper(name);
        }
        accounts.disable(name, disabled);
    }

    /** Sets the password of the own account, or as an administrator of any. */
    public void password(String name, String password) {
        requireOwn(name, "set the password of another account");
        requireStrong(name, password);
        accounts.password(name, PasswordHash.of(password, surroundings.random()));
    }

    /** New recovery codes for an account in place of the earlier ones. They are shown this once; only their hashes are kept. */
    public List<String> recoveryCodes(String name) {
        requireOwn(name, "make recovery codes for another account");
        account(name);
        List<String> codes = Stream.generate(() -> Secret.code(surroundings.random()))
                .limit(CODES)
                .toList();
        accounts.codes(name, codes.stream().map(Secret::codeHash).toList());
        return codes;
    }

    /** A token that was just made, with its text, which is shown this once. */
    public record Made(Tokens.Token token, String text) {}

    /**
     * Makes a token for the own account, or as an administrator for any.
     *
     * @param days after how many it expires
     */
    public Made token(String name, boolean writes, long days, String note) {
        requireOwn(name, "make a token for another account");
        account(name);
        if (days < 1 || days > MOST_DAYS) {
            throw bad("A token cannot last so many days", Long.toString(days), "1 to " + MOST_DAYS);
        }
        String text = "fadeout_" + Secret.token(surroundings.random());
        Instant now = now();
        Tokens.Token token = new Tokens.Token(
                "t-" + Secret.hash(text).substring(0, 10),
                name,
                writes,
                note.strip(),
                now,
                now.plus(Duration.ofDays(days)));
        accounts.tokens().add(token, Secret.hash(text));
        return new Made(token, text);
    }

    /** The tokens of an account. */
    public List<Tokens.Token> tokens(String name) {
        requireOwn(name, "see the tokens of another account");
        return accounts.tokens().of(name);
    }

    /** Takes a token back. */
    public void revoke(String name, String id) {
        requireOwn(name, "take back a token of another account");
        if (!accounts.tokens().revoke(name, id)) {
            List<String> there = new ArrayList<>();
            accounts.tokens().of(name).forEach(token -> there.add(token.id()));
            throw bad("There is no token of this id", id, String.join(", ", there));
        }
    }

    private Account account(String name) {
        return accounts.find(name).orElseThrow(() -> bad("There is no account of this name", name, ""));
    }

    private void requireKeeper(String act) {
        if (person != null) {
            person.require(Right.PEOPLE, act);
        }
    }

    /** A token for reading changes nothing, not even about its own account. */
    private void requireOwn(String name, String act) {
        boolean own = person != null
                && person.name().equals(name)
                && person.rights().equals(person.role().rights());
        if (!own) {
            requireKeeper(act);
        }
    }

    /** The last administrator stays one, or nobody could keep the accounts any more. */
    private void requireAnotherKeeper(String name) {
        boolean other = accounts.all().stream()
                .anyMatch(account -> account.role() == Role.ADMINISTRATOR
                        && !account.disabled()
                        && !account.name().equals(name));
        if (!other && account(name).role() == Role.ADMINISTRATOR) {
            throw bad("This is the last administrator", name, "another account with the role administrator first");
        }
    }

    private static Role role(String text) {
        FieldType.OneOf<Role> roles = new FieldType.OneOf<>(Role.class);
        return roles.read(text.replace('-', ' '))
                .filter(Role.given()::contains)
                .orElseThrow(() -> bad(
                        "There is no such role",
                        text,
                        String.join(", ", Role.given().stream().map(Role::text).toList())));
    }

    private static @Nullable String operator(Role role, @Nullable String operator) {
        String named = Optional.ofNullable(operator).map(String::strip).orElse("");
        if (role.ofOneOperator() == named.isEmpty()) {
            throw bad(
                    "An operator is named for a partner operator and for nobody else",
                    role.text() + ", operator " + (named.isEmpty() ? "none" : named),
                    "--role \"partner operator\" --operator NAME, the name as the tasks say it");
        }
        return named.isEmpty() ? null : named;
    }

    /** Throws ProblemException, which does not repeat the password, where it is too short, too long or the name itself. */
    static void requireStrong(String name, String password) {
        int signs = password.codePointCount(0, password.length());
        if (signs < LEAST_SIGNS
                || signs > MOST_SIGNS
                || password.toLowerCase(java.util.Locale.ROOT).contains(name)) {
            throw bad(
                    "The password is too weak",
                    signs + " signs",
                    LEAST_SIGNS + " to " + MOST_SIGNS + " signs, several words for example, without the name");
        }
    }

    private Instant now() {
        return surroundings.clock().instant();
    }

    private static ProblemException bad(String what, String seen, String allowed) {
        return new ProblemException(new AccessProblem.BadAccount(what, seen, allowed));
    }
}
