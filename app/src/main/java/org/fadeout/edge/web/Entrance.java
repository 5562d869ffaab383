package org.fadeout.edge.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.fadeout.edge.actions.People;
import org.fadeout.edge.actions.SignIn;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.Account;
import org.fadeout.edge.store.Accounts;
import org.fadeout.edge.store.Tokens;
import org.fadeout.flow.access.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The accounts of the register that is served, and who a request comes from. */
final class Entrance {
    private static final String BEARER = "Bearer ";

    private final @Nullable Accounts accounts;
    private final Surroundings surroundings;
    private final Sessions sessions;
    private @Nullable SignIn signIn;

    /** @param accounts null for a register that can have none */
    Entrance(@Nullable Accounts accounts, Surroundings surroundings) {
        this.accounts = accounts;
        this.surroundings = surroundings;
        this.sessions = new Sessions(surroundings);
    }

    /** True where nobody comes in without an account. */
    boolean isGuarded() {
        return accounts != null && accounts.any();
    }

    Sessions sessions() {
        return sessions;
    }

    Accounts accounts() {
        if (accounts == null) {
            throw new IllegalStateException("A register of this make has no accounts");
        }
        return accounts;
    }

    /** Made at the first use: its decoy takes as long as a password. */
    synchronized SignIn signIn() {
        SignIn made = signIn;
        if (made == null) {
            made = new SignIn(accounts(), surroundings);
            signIn = made;
        }
        return made;
    }

    /** What the one who asks may do about accounts. */
    People people() {
        return new People(accounts(), surroundings, Acting.person().orElse(null));
    }

    /** True where a program asks, with a token. */
    static boolean hasToken(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        return given != null && given.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    /** What is known of the token with which a program asks. */
    Optional<Tokens.Token> token(HttpServletRequest request) {
        return hasToken(request) ? accounts().tokens().find(text(request)) : Optional.empty();
    }

    private static String text(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(BEARER.length())
                .strip();
    }

    /** The number of the session that a browser names; empty where it names none. */
    static String session(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(Sessions.COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The person from whom a request comes. The account is read every time, so that what was changed about it holds at once. */
    Optional<Person> person(HttpServletRequest request) {
        if (hasToken(request)) {
            return accounts()
                    .tokens()
                    .person(text(request), surroundings.clock().instant());
        }
        return Optional.of(session(request))
                .filter(number -> !number.isEmpty())
                .flatMap(sessions::name)
                .flatMap(accounts()::find)
                .filter(account -> !account.disabled())
                .map(Account::person);
    }
}
