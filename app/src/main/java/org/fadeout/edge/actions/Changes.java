package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.jspecify.annotations.Nullable;

/** The changes of one act: each builds on what the register holds of its record, and all are kept together or not at all. */
final class Changes {
    private final Register register;
    private final List<Change> changes = new ArrayList<>();

    Changes(Register register) {
        this.register = register;
    }

    /** Adds a record as it is from now on; null changes nothing. */
    <T extends Entity> Changes put(Kind<T> kind, @Nullable T record) {
        if (record != null) {
            changes.add(new Change.Put<>(kind, record, register.tips(kind, record.id())));
        }
        return this;
    }

    <T extends Entity> Changes putAll(Kind<T> kind, List<T> records) {
        records.forEach(record -> put(kind, record));
        return this;
    }

    /** Keeps them, approved under the actor's name. The reason holds no person's name. */
    Optional<BatchEntry> keep(String actor, String reason) {
        return register.append(new Batch(actor, reason, Standing.APPROVED, changes));
    }
}
