package org.fadeout.flow.source;

import java.util.List;
import java.util.Optional;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;

/** What a snapshot holds of one origin. */
public record OfOrigin(Snapshot whole, Origins origins, Origin origin) implements Snapshot {

    @Override
    public Known known() {
        return whole.known();
    }

    @Override
    public <T extends Entity> List<T> all(Kind<T> kind) {
        return whole.all(kind).stream()
                .filter(record -> origins.of(record) == origin)
                .toList();
    }

    @Override
    public <T extends Entity> Optional<T> one(Kind<T> kind, RecordId id) {
        return whole.one(kind, id).filter(record -> origins.of(record) == origin);
    }
}
