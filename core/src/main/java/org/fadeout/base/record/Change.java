package org.fadeout.base.record;

import java.util.List;

/** What a batch does to one record. A change names the versions it builds on, so that two that do not know each other are seen. */
public sealed interface Change {

    Kind<?> kind();

    RecordId record();

    /** The versions on which it builds; empty for a new record. */
    List<VersionId> buildsOn();

    /** The record as it is from now on. */
    record Put<T extends Entity>(Kind<T> kind, T entity, List<VersionId> buildsOn) implements Change {
        public Put {
            buildsOn = List.copyOf(buildsOn);
        }

        @Override
        public RecordId record() {
            return entity.id();
        }
    }

    /** The record is no longer held to be so; what was known before stays known. */
    record Withdraw(Kind<?> kind, RecordId record, List<VersionId> buildsOn) implements Change {
        public Withdraw {
            buildsOn = List.copyOf(buildsOn);
        }
    }

    static <T extends Entity> Put<T> put(Kind<T> kind, T entity) {
        return new Put<>(kind, entity, List.of());
    }
}
