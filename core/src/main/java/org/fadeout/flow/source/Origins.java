package org.fadeout.flow.source;

import java.util.Set;
import java.util.stream.Collectors;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;

/** Tells the origin of a record by its source. A record without a source is real. */
public final class Origins {
    private final Set<RecordId> invented;

    private Origins(Set<RecordId> invented) {
        this.invented = invented;
    }

    public static Origins of(Snapshot snapshot) {
        return new Origins(snapshot.all(Source.KIND).stream()
                .filter(Source::invented)
                .map(Source::id)
                .collect(Collectors.toUnmodifiableSet()));
    }

    public Origin of(Entity entity) {
        RecordId source = entity.source();
        return source != null && invented.contains(source) ? Origin.INVENTED : Origin.REAL;
    }
}
