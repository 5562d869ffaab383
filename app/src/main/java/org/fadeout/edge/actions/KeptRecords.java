package org.fadeout.edge.actions;

import java.util.List;
import java.util.Optional;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.VersionId;
import org.jspecify.annotations.Nullable;

/** What the register holds of a kind while an import goes on. A record is read once a row; nothing is read where there is none. */
final class KeptRecords<T extends Entity> {
    private final Register register;
    private final Snapshot before;
    private final Kind<T> kind;
    private final boolean any;
    private @Nullable RecordId asked;
    private Optional<T> found = Optional.empty();

    KeptRecords(Register register, Snapshot before, Kind<T> kind) {
        this.register = register;
        this.before = before;
        this.kind = kind;
        this.any = before.has(kind);
    }

    Optional<T> one(RecordId id) {
        if (any && !id.equals(asked)) {
            found = before.one(kind, id);
            asked = id;
        }
        return any ? found : Optional.empty();
    }

    /** The versions that a change builds on. Of a record that is not shown, such as one that was withdrawn, the store knows them. */
    List<VersionId> tips(RecordId id) {
        return one(id).isPresent() ? register.tips(kind, id) : List.of();
    }
}
