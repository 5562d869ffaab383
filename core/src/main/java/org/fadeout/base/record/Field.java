package org.fadeout.base.record;

import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a kind.
 *
 * @param name the name under which it is stored, snake case
 * @param label a phrase for forms and headings, with its unit
 * @param also other headings for it, lower case
 * @param type what it holds
 * @param required false where it may be absent, which means unknown
 * @param personal true where it never leaves the restricted layer
 * @param exact true where the public layer coarsens or withholds it
 * @param secret true where nobody is shown it
 * @param refersTo the kind that a reference points to, or empty
 */
public record Field<T extends Entity>(
        String name,
        String label,
        List<String> also,
        FieldType<?> type,
        boolean required,
        boolean personal,
        boolean exact,
        boolean secret,
        String refersTo,
        Method getter) {
    private static final Object[] NO_ARGUMENTS = {};

    /** The value in a record, or null where it is unknown. */
    public @Nullable Object of(T entity) {
        try {
            return getter.invoke(entity, NO_ARGUMENTS);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record component could not be read: " + name, e);
        }
    }

    /** The plain form of the value in a record, or null where it is unknown. */
    public @Nullable Object plainOf(T entity) {
        Object value = of(entity);
        return value == null ? null : plain(type, value);
    }

    private static <V> Object plain(FieldType<V> type, Object value) {
        return type.plain(type.javaType().cast(value));
    }
}
