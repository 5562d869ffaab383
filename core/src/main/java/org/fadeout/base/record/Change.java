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

    /** The record is no longer held to be so; what was known before stays known. Like every version it stands as its batch does. */
    record Withdraw(Kind<?> kind, RecordId record, List<VersionId> buildsOn) implements Change {
        public Withdraw {
            buildsOn = List.copyOf(buildsOn);
        }
    }

    /**
     * One version stands otherwise from now on; before, it stood as it did. It makes no version. The actor and the reason are those of its
     * batch.
     */
    record Decide(Kind<?> kind, RecordId record, VersionId version, Standing standing) implements Change {
        public Decide {
            if (standing == Standing.SAVED) {
                throw new IllegalArgumentException("A version is saved once, when it is entered");
            }
        }

        @Override
        public List<VersionId> buildsOn() {
            return List.of(version);
        }
    }

    static <T extends Entity> Put<T> put(Kind<T> kind, T entity) {
        return new Put<>(kind, entity, List.of());
    }
}
