package org.fadeout.base.record;

import java.util.Optional;

/** Who looks: decides what of a record may be seen. */
public interface Viewer {

    /** Sees everything: the register's own keeper. */
    Viewer KEEPER = new Viewer() {
        @Override
        public <T extends Entity> Optional<T> see(Kind<T> kind, T entity) {
            return Optional.of(entity);
        }
    };

    /** The record as this viewer may see it, or nothing. */
    <T extends Entity> Optional<T> see(Kind<T> kind, T entity);
}
