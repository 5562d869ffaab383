package org.fadeout.base.record;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fadeout.base.measure.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Describes a kind of record once, from the Java record that holds it.
 *
 * <p>A component is required unless its type is {@code @Nullable}. At most one component is a geometry. Two kinds are equal where
 * their names are.
 *
 * @param <T> the Java record
 */
public final class Kind<T extends Entity> {
    private final String name;
    private final String title;
    private final int version;
    private final Class<T> type;
    private final List<Field<T>> kept;
    private final List<Field<T>> fields;
    private final List<Field<T>> byName;
    private final Optional<Field<T>> geometry;
    private final Constructor<T> constructor;
    private final @Nullable String informationDate;

    private Kind(String name, String title, int version, Class<T> type, @Nullable String informationDate) {
        this.name = name;
        this.title = title;
        this.version = version;
        this.type = type;
        this.informationDate = informationDate;
        RecordComponent[] components = type.getRecordComponents();
        List<Field<T>> described = new ArrayList<>();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            described.add(describe(components[i]));
        }
        this.kept = List.copyOf(described);
        this.fields = kept.stream().filter(field -> !field.secret()).toList();
        this.byName = kept.stream().sorted(Comparator.comparing(Field::name)).toList();
        List<Field<T>> geometries =
                fields.stream().filter(field -> field.type().isGeometry()).toList();
        this.geometry = geometries.stream().findFirst();
        if (geometries.size() > 1) {
            throw new IllegalArgumentException("A kind has one geometry at most: " + name);
        }
        try {
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("Not a record with a canonical constructor: " + type, e);
        }
    }

    /**
     * Describes a kind.
     *
     * @param name the name under which it is stored, snake case, singular
     * @param title what people call it, singular
     * @param version the version of its body; raised when the meaning of a stored body changes
     */
    public static <T extends Entity> Kind<T> of(String name, String title, int version, Class<T> type) {
        return new Kind<>(name, title, version, type, null);
    }

    /**
     * This kind, with the field that says of which date its information is. A version whose information is not later than that of the
     * approved one that it would replace is a conflict for a person. Throws IllegalArgumentException where no such date is a field.
     */
    public Kind<T> informedOn(String dateField) {
        if (field(dateField)
                .filter(field -> field.type().javaType() == PartialDate.class)
                .isEmpty()) {
            throw new IllegalArgumentException(name + " has no date " + dateField);
        }
        return new Kind<>(name, title, version, type, dateField);
    }

    /** The field that says of which date the information of a record is, where the kind has one. */
    public Optional<Field<T>> informationDate() {
        return Optional.ofNullable(informationDate).flatMap(this::field);
    }

    private static <T extends Entity> Field<T> describe(RecordComponent component) {
        Told told = Optional.ofNullable(component.getAnnotation(Told.class))
                .orElseThrow(() -> new IllegalArgumentException("Not described: " + component));
        AnnotatedType use = component.getAnnotatedType();
        return new Field<>(
                snake(component.getName()),
                told.value(),
                List.of(told.also()),
                FieldType.of(component.getType()),
                !use.isAnnotationPresent(Nullable.class),
                told.personal() || told.secret(),
                told.exact(),
                told.secret(),
                told.refersTo(),
                component.getAccessor());
    }

    private static String snake(String camel) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            if (c >= 'A' && c <= 'Z' && i > 0 && startsAfter(camel.charAt(i - 1))) {
                snake.append('_');
            }
            snake.append(c);
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean startsAfter(char before) {
        return (before >= 'a' && before <= 'z') || (before >= '0' && before <= '9');
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public int version() {
        return version;
    }

    public Class<T> type() {
        return type;
    }

    /** All fields that may be shown to somebody, in the order of the record, the id first. */
    public List<Field<T>> fields() {
        return fields;
    }

    /** All fields as they are kept, secret ones too: for the store, and for nothing that shows records. */
    public List<Field<T>> kept() {
        return kept;
    }

    /** The fields of {@link #kept} in the order of the UTF-16 units of their names. */
    public List<Field<T>> keptByName() {
        return byName;
    }

    /** The record without what nobody is shown. */
    public T withoutSecrets(T entity) {
        if (kept.size() == fields.size()) {
            return entity;
        }
        Map<String, @Nullable Object> values = new TreeMap<>(values(entity));
        kept.stream().filter(Field::secret).forEach(field -> values.remove(field.name()));
        return make(values);
    }

    public Optional<Field<T>> field(String fieldName) {
        return kept.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /** The field that holds the geometry, where the kind has one. */
    public Optional<Field<T>> geometry() {
        return geometry;
    }

    /**
     * Makes a record from values by field name. Absent and null mean unknown. Throws IllegalArgumentException that names the field
     * where a required one is absent, or carries the record's own objection.
     */
    public T make(Map<String, ? extends @Nullable Object> values) {
        @Nullable Object[] arguments = new @Nullable Object[kept.size()];
        for (int i = 0; i < arguments.length; i++) {
            Field<T> field = kept.get(i);
            arguments[i] = values.get(field.name());
            if (arguments[i] == null && field.required()) {
                throw new IllegalArgumentException(title + " needs " + field.name());
            }
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException objection) {
                throw objection;
            }
            throw new IllegalStateException("A " + title + " could not be made", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A " + title + " could not be made", e);
        }
    }

    /** The values of a record by field name, unknown ones left out. */
    public Map<String, Object> values(T entity) {
        Map<String, Object> values = new TreeMap<>();
        for (Field<T> field : kept) {
            Object value = field.of(entity);
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return values;
    }

    /** The record with other values for some fields, by field name; null makes a field unknown. Throws as {@link #make}. */
    public T with(T entity, Map<String, ? extends @Nullable Object> changes) {
        Map<String, @Nullable Object> values = new TreeMap<>(values(entity));
        values.putAll(changes);
        return make(values);
    }

    /** The fields in which two records of this kind differ. */
    public List<Field<T>> difference(T before, T after) {
        return fields.stream()
                .filter(field -> !java.util.Objects.equals(field.of(before), field.of(after)))
                .toList();
    }

    public T cast(Entity entity) {
        return type.cast(entity);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Kind<?> kind && kind.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
