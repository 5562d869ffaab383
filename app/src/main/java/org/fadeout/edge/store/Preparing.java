package org.fadeout.edge.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.VersionId;
import org.jspecify.annotations.Nullable;

/**
 * Makes of the changes of one batch, one after the other, what can be made before they are kept: so that the thread that keeps them has
 * little else to do.
 */
final class Preparing {
    private static final RandomGenerator NONE = () -> {
        throw new IllegalStateException("A kind without personal values needs no salt");
    };

    private final Dialect dialect;
    private final String site;
    private final long batch;
    private final Map<Kind<?>, Ready<?>> kinds = new HashMap<>();
    private long place;

    /** What is asked of a kind once. */
    private record Ready<T extends Entity>(LayerPlan<T> plan, boolean personal) {}

    /** For the changes of a batch from a place on. */
    Preparing(Dialect dialect, String site, long batch, long place) {
        this.dialect = dialect;
        this.site = site;
        this.batch = batch;
        this.place = place;
    }

    Prepared next(Change change) {
        VersionId version = new VersionId(site, batch, place++);
        return change instanceof Change.Put<?> put ? put(put, version) : Prepared.only(change);
    }

    private <T extends Entity> Prepared put(Change.Put<T> put, VersionId version) {
        Kind<T> kind = put.kind();
        Ready<T> ready = ready(kind);
        if (ready.personal()) {
            return Prepared.only(put);
        }
        Body body = Body.of(kind, put.entity(), NONE);
        if (!put.buildsOn().isEmpty()) {
            return new Prepared(put, body, null, null);
        }
        StoredChange first = StoredChange.of(put, version, List.of(), body).sealed();
        return new Prepared(put, body, first, ready.plan().row(dialect, put.entity(), body.geometry()));
    }

    @SuppressWarnings("unchecked") // it was put there under this kind
    private <T extends Entity> Ready<T> ready(Kind<T> kind) {
        @Nullable Ready<?> found = kinds.get(kind);
        if (found == null) {
            found = new Ready<>(LayerPlan.of(kind), Body.hasPersonal(kind));
            kinds.put(kind, found);
        }
        return (Ready<T>) found;
    }
}
