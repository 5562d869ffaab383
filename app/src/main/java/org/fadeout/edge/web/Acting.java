package org.fadeout.edge.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.fadeout.flow.access.Person;
import org.jspecify.annotations.Nullable;

/** For whom this thread works. It is set where a request comes in, and carried on to the threads that finish the work. */
final class Acting {
    private static final ThreadLocal<@Nullable Person> PERSON = new ThreadLocal<>();

    private Acting() {}

    /** The person; nobody where the register has no accounts, and on a thread that nobody has sent. */
    static Optional<Person> person() {
        return Optional.ofNullable(PERSON.get());
    }

    /** Does something for a person, and leaves the thread as it was. */
    static <T extends @Nullable Object> T as(@Nullable Person person, Supplier<T> work) {
        Person before = PERSON.get();
        PERSON.set(person);
        try {
            return work.get();
        } finally {
            if (before == null) {
                PERSON.remove();
            } else {
                PERSON.set(before);
            }
        }
    }

    /** The same work, to be done on another thread for whoever asks for it here. */
    static Runnable carried(Runnable work) {
        Person person = PERSON.get();
        return () -> as(person, () -> {
            work.run();
            return null;
        });
    }
}
