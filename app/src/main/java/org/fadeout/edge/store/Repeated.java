package org.fadeout.edge.store;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * Values that many records of one kind share, made once while they are read: the source of a whole import, the task of a thousand finds, a day. So
 * a large register takes less room, and whoever compares such values meets the same object.
 */
final class Repeated {
    /** More different values than this repeat too seldom to be worth the room. */
    private static final int MOST = 1 << 16;

    private final Map<Field<?>, Map<Object, Object>> byField = new IdentityHashMap<>();

    /** The value of a stored one. Throws IllegalArgumentException where it is not one of the field's type. */
    Object value(Field<?> field, Object stored) {
        Map<Object, Object> known = repeats(field) ? byField.computeIfAbsent(field, first -> new HashMap<>()) : null;
        Object before = known == null ? null : known.get(stored);
        if (before != null) {
            return before;
        }
        Object made = field.type().value(stored);
        keep(known, stored, made);
        return made;
    }

    private static void keep(@Nullable Map<Object, Object> known, Object stored, Object made) {
        if (known != null && known.size() < MOST) {
            known.put(stored, made);
        }
    }

    private static boolean repeats(Field<?> field) {
        FieldType<?> type = field.type();
        return (type instanceof FieldType.Reference && !field.name().equals("id"))
                || type instanceof FieldType.Date
                || type instanceof FieldType.Number
                || type instanceof FieldType.Millimetres;
    }
}
