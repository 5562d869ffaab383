package org.fadeout.flow.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a snapshot a partner operator sees: the tasks of that operator, what hangs on them, and what these refer to. Worked out
 * at the first question, from the snapshot as its keeper sees it.
 */
public final class OwnRecords {
    /** The fields that name an operator; a kind has one of them at most. */
    private static final List<String> OPERATORS = List.of("operator", "organisation");
    /** The field by which a record hangs on one of any kind. */
    private static final String OWNER = "owner";

    private final Snapshot whole;
    private final Sight sight;
    private final List<Kind<?>> kinds;
    private @Nullable Map<String, Set<RecordId>> seen;

    /** @param kinds every kind of the register */
    public OwnRecords(Snapshot whole, Sight sight, List<Kind<?>> kinds) {
        this.whole = whole;
        this.sight = sight;
        this.kinds = kinds;
    }

    /** True where the operator sees the record. */
    public boolean has(Kind<?> kind, RecordId id) {
        return switch (Share.of(kind)) {
            case ALL -> true;
            case HIDDEN -> false;
            case OPERATOR, BELONGS, JUDGED, NEEDED ->
                seen().getOrDefault(kind.name(), Set.of()).contains(id);
        };
    }

    /** True where a record is the operator's own by what it says, whether it is kept or only about to be. */
    public <T extends Entity> boolean isOwn(Kind<T> kind, T entity) {
        return isOwn(kind, entity, seen());
    }

    /** True where the records of a kind are not any operator's, whatever they say. */
    public boolean isNobodys(Kind<?> kind) {
        return !Share.of(kind).isSomebodys();
    }

    /** True where an operator enters and changes records of a kind itself. */
    public boolean enters(Kind<?> kind) {
        return Share.of(kind) == Share.BELONGS;
    }

    private synchronized Map<String, Set<RecordId>> seen() {
        Map<String, Set<RecordId>> found = seen;
        if (found == null) {
            found = new HashMap<>();
            while (grow(found)) {
                // What hangs on what was just found comes with the next round; the chains are a few records long.
            }
            need(found);
            seen = found;
        }
        return found;
    }

    private boolean grow(Map<String, Set<RecordId>> found) {
        boolean grown = false;
        for (Kind<?> kind : kinds) {
            if (Share.of(kind).isSomebodys()) {
                grown |= grow(kind, found);
            }
        }
        return grown;
    }

    private <T extends Entity> boolean grow(Kind<T> kind, Map<String, Set<RecordId>> found) {
        Set<RecordId> ids = found.computeIfAbsent(kind.name(), name -> new HashSet<>());
        int before = ids.size();
        whole.each(kind, entity -> {
            if (isOwn(kind, entity, found)) {
                ids.add(entity.id());
            }
        });
        return ids.size() > before;
    }

    private <T extends Entity> boolean isOwn(Kind<T> kind, T entity, Map<String, Set<RecordId>> found) {
        if (Share.of(kind) == Share.OPERATOR) {
            return OPERATORS.stream()
                    .flatMap(name -> kind.field(name).stream())
                    .anyMatch(field -> sight.isOf(field.of(entity)));
        }
        List<Boolean> own = new ArrayList<>();
        eachReference(kind, entity, (to, id) -> {
            if (Share.of(to).isSomebodys()) {
                own.add(found.getOrDefault(to, Set.of()).contains(id));
            }
        });
        owner(kind, entity)
                .forEach(owner -> own.add(found.values().stream()
                        .anyMatch(ids -> RecordId.isOne(owner) && ids.contains(RecordId.of(owner)))));
        return Share.of(kind).hangs() && !own.isEmpty() && !own.contains(false);
    }

    private static <T extends Entity> Stream<String> owner(Kind<T> kind, T entity) {
        return kind.field(OWNER).map(field -> field.of(entity)).map(String::valueOf).stream();
    }

    private static <T extends Entity> void eachReference(Kind<T> kind, T entity, BiConsumer<String, RecordId> taker) {
        for (Field<T> field : kind.fields()) {
            if (!field.refersTo().isEmpty() && field.of(entity) instanceof RecordId id) {
                taker.accept(field.refersTo(), id);
            }
        }
    }

    /** What the seen records refer to, and what that refers to in turn. */
    private void need(Map<String, Set<RecordId>> found) {
        int before = -1;
        while (before < size(found)) {
            before = size(found);
            for (Kind<?> kind : kinds) {
                need(kind, found);
            }
        }
    }

    private <T extends Entity> void need(Kind<T> kind, Map<String, Set<RecordId>> found) {
        Share share = Share.of(kind);
        if (share != Share.HIDDEN) {
            whole.each(kind, entity -> {
                if (share == Share.ALL
                        || found.getOrDefault(kind.name(), Set.of()).contains(entity.id())) {
                    eachReference(kind, entity, (to, id) -> {
                        if (Share.of(to) == Share.NEEDED) {
                            found.computeIfAbsent(to, name -> new HashSet<>()).add(id);
                        }
                    });
                }
            });
        }
    }

    private static int size(Map<String, Set<RecordId>> found) {
        return found.values().stream().mapToInt(Set::size).sum();
    }
}
