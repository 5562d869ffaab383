package org.fadeout.edge.store;

import java.time.Instant;
import org.fadeout.flow.access.Person;
import org.fadeout.flow.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account of a person, as it is kept beside the chain.
 *
 * @param name the name under which the person acts
 * @param operator for whom a partner operator works; null for every other role
 * @param disabled true where nobody comes in by it any more; it is never deleted, because acts name it
 * @param failures how often in a row a wrong password was given
 * @param lockedUntil until when no password is taken; null where it is not locked
 * @param created when it was made
 */
public record Account(
        String name,
        Role role,
        @Nullable String operator,
        boolean disabled,
        long failures,
        @Nullable Instant lockedUntil,
        Instant created) {

    public Person person() {
        return Person.of(name, role, operator);
    }

    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
