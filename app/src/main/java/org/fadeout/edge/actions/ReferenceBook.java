package org.fadeout.edge.actions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.exchange.References;
import org.fadeout.flow.Kinds;
import org.jspecify.annotations.Nullable;

/** Finds records by id or by the number that people use: first among those of this import, then in the register. */
final class ReferenceBook implements References {
    private static final List<String> NAMES = List.of("number", "code", "name");

    private final Snapshot register;
    private final Map<String, Map<String, Set<RecordId>>> imported = new HashMap<>();
    private final Map<String, Map<String, Set<RecordId>>> kept = new HashMap<>();

    private final Set<String> expected = new HashSet<>();

    ReferenceBook(Snapshot register) {
        this.register = register;
    }

    /** Says that rows will point to a kind. */
    void expect(String kind) {
        expected.add(kind);
    }

    /** Notes a record of this import, where rows point to its kind. */
    void add(Kind<?> kind, Entity entity) {
        if (!expected.contains(kind.name())) {
            return;
        }
        index(kind, entity, imported.computeIfAbsent(kind.name(), name -> new HashMap<>()));
    }

    @Override
    public @Nullable RecordId find(String kind, String text) {
        Set<RecordId> here = imported.getOrDefault(kind, Map.of()).getOrDefault(key(text), Set.of());
        Set<RecordId> found =
                here.isEmpty() ? kept.computeIfAbsent(kind, this::ofRegister).getOrDefault(key(text), Set.of()) : here;
        return found.size() == 1 ? found.iterator().next() : null;
    }

    private Map<String, Set<RecordId>> ofRegister(String name) {
        Map<String, Set<RecordId>> found = new HashMap<>();
        Kinds.named(name).ifPresent(kind -> register.all(kind).forEach(entity -> index(kind, entity, found)));
        return found;
    }

    private static <T extends Entity> void index(Kind<T> kind, Entity entity, Map<String, Set<RecordId>> into) {
        T record = kind.cast(entity);
        put(into, record.id().text(), record.id());
        for (String name : NAMES) {
            Object value =
                    kind.field(name).map((Field<T> field) -> field.of(record)).orElse(null);
            if (value instanceof String text) {
                put(into, text, record.id());
            }
        }
    }

    private static void put(Map<String, Set<RecordId>> into, String text, RecordId id) {
        // Almost always one, which a set made for many would hold in ten times the room.
        into.merge(key(text), Set.of(id), ReferenceBook::both);
    }

    private static Set<RecordId> both(Set<RecordId> one, Set<RecordId> other) {
        if (one.containsAll(other)) {
            return one;
        }
        Set<RecordId> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private static String key(String text) {
        return text.strip().toLowerCase(java.util.Locale.ROOT);
    }
}
