package org.fadeout.edge.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.issues.AccessProblem;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.access.Person;
import org.fadeout.flow.access.Right;

/**
 * How commands come in. A register without accounts is open to whoever holds it; one with accounts only to a person whom it knows by a
 * token, and then as that person may use it. Every method throws ProblemException as {@link Registers#open} does, and {@code PEOPLE-UNKNOWN}
 * or {@code PEOPLE-REFUSED} where the person may not come in.
 */
public final class Door {
    private static final String TOKEN = "FADEOUT_TOKEN";
    private static final String TOKEN_FILE = "FADEOUT_TOKEN_FILE";

    private Door() {}

    /** The register as the person who asks may use it. */
    public static SiteRegister open(Address at, Surroundings surroundings, boolean readOnly) {
        StoredRegister stored = stored(at, surroundings, readOnly);
        try {
            Optional<Person> person = person(stored, surroundings);
            return person.isPresent() ? new GuardedRegister(stored, person.get()) : stored;
        } catch (RuntimeException e) {
            stored.close();
            throw e;
        }
    }

    /** The register itself, for what needs all of it. */
    public static StoredRegister whole(
            Address at, Surroundings surroundings, boolean readOnly, Right right, String act) {
        StoredRegister stored = stored(at, surroundings, readOnly);
        try {
            person(stored, surroundings).ifPresent(person -> person.require(right, act));
            return stored;
        } catch (RuntimeException e) {
            stored.close();
            throw e;
        }
    }

    /** The register with its accounts, for what is done about them; what the person may do there is judged by whoever asks. */
    public static StoredRegister stored(Address at, Surroundings surroundings) {
        return stored(at, surroundings, false);
    }

    /** Throws where the person may not do something with the whole register, which is then done by its address. */
    public static void require(Address at, Surroundings surroundings, Right right, String act) {
        whole(at, surroundings, true, right, act).close();
    }

    private static StoredRegister stored(Address at, Surroundings surroundings, boolean readOnly) {
        return readOnly ? Registers.openToRead(at, surroundings) : Registers.open(at, surroundings);
    }

    /** Who asks; nobody in particular where the register has no accounts. */
    public static Optional<Person> person(StoredRegister stored, Surroundings surroundings) {
        if (!stored.accounts().any()) {
            return Optional.empty();
        }
        String token = token(surroundings.environment())
                .orElseThrow(() -> new ProblemException(new AccessProblem.NotSignedIn("no token was given")));
        return Optional.of(stored.accounts()
                .tokens()
                .person(token, surroundings.clock().instant())
                .orElseThrow(() -> new ProblemException(
                        new AccessProblem.NotSignedIn("the token is unknown, has expired, or its account is shut"))));
    }

    private static Optional<String> token(Map<String, String> environment) {
        String file = environment.get(TOKEN_FILE);
        String token = environment.get(TOKEN);
        if (token == null && file != null) {
            try {
                token = Files.readString(Path.of(file));
            } catch (IOException e) {
                throw new ProblemException(new FileProblem.Unreadable(file, "it holds no token that can be read"), e);
            }
        }
        return Optional.ofNullable(token).map(String::strip).filter(text -> !text.isEmpty());
    }
}
