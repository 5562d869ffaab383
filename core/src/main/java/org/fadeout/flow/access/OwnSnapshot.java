package org.fadeout.flow.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;

/** A snapshot of which a partner operator sees what is its own. Whatever is made of it, lists, sums, tiles, texts, knows of nothing else. */
public record OwnSnapshot(Snapshot seen, OwnRecords own) implements Snapshot {

    @Override
    public Known known() {
        return seen.known();
    }

    @Override
    public <T extends Entity> List<T> all(Kind<T> kind) {
        List<T> all = new ArrayList<>();
        each(kind, all::add);
        return List.copyOf(all);
    }

    @Override
    public <T extends Entity> void each(Kind<T> kind, Consumer<T> taker) {
        if (Share.of(kind) != Share.HIDDEN) {
            seen.each(kind, entity -> {
                if (own.has(kind, entity.id())) {
                    taker.accept(entity);
                }
            });
        }
    }

    @Override
    public <T extends Entity> Optional<T> one(Kind<T> kind, RecordId id) {
        return own.has(kind, id) ? seen.one(kind, id) : Optional.empty();
    }
}
