package org.fadeout.edge.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.Secret;

/**
 * Who has signed in at this server. A session has a number that nobody can guess, made when somebody signs in and at no other time, so that
 * one which was put into a browser beforehand is worth nothing. Sessions end with the server.
 */
final class Sessions {
    static final String COOKIE = "fadeout_session";
    private static final Duration IDLE = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Surroundings surroundings;
    private final Map<String, Session> byHash = new ConcurrentHashMap<>();

    Sessions(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    private record Session(String name, Instant begun, Instant seen) {
        boolean isOver(Instant now) {
            return now.isAfter(seen.plus(IDLE)) || now.isAfter(begun.plus(LONGEST));
        }
    }

    /** Begins a session and gives its number. */
    String begin(String name) {
        Instant now = surroundings.clock().instant();
        byHash.values().removeIf(session -> session.isOver(now));
        String number = Secret.token(surroundings.random());
        byHash.put(Secret.hash(number), new Session(name, now, now));
        return number;
    }

    /** The name of the account that signed in with a session that is not over. */
    Optional<String> name(String number) {
        Instant now = surroundings.clock().instant();
        Session session = byHash.computeIfPresent(
                Secret.hash(number),
                (hash, known) -> known.isOver(now) ? null : new Session(known.name(), known.begun(), now));
        return Optional.ofNullable(session).map(Session::name);
    }

    void end(String number) {
        byHash.remove(Secret.hash(number));
    }

    /** Ends every session of an account, save one. */
    void endOthers(String name, String number) {
        String own = Secret.hash(number);
        byHash.entrySet()
                .removeIf(entry ->
                        entry.getValue().name().equals(name) && !entry.getKey().equals(own));
    }
}
