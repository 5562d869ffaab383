package org.fadeout.edge.ogc;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fadeout.base.measure.Angle;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.TextList;
import org.jspecify.annotations.Nullable;

/**
 * A property of the features of a layer, as the standard sees a field: areas whole m2, lengths metres, percent as percent, angles degrees,
 * everything else text that people read. The same values as the layers of the register's own file.
 *
 * @param words the values it can have, where the list is closed; else empty
 * @param refersTo the layer that its value is an id of, or empty
 */
public record Property(
        String name,
        String title,
        Type type,
        List<String> words,
        String refersTo,
        Function<Entity, @Nullable Object> value) {

    public Property {
        words = List.copyOf(words);
    }

    /** What a filter can do with it. */
    public enum Type {
        TEXT("string"),
        WHOLE("integer"),
        NUMBER("number"),
        YES_NO("boolean"),
        /** A date with its precision, written as text: 2023-05-01, 2023-05, 2023, after 2023-09-19. */
        DATE("string"),
        GEOMETRY("");

        private final String json;

        Type(String json) {
            this.json = json;
        }

        /** The type in JSON Schema. */
        public String json() {
            return json;
        }

        boolean isNumber() {
            return this == WHOLE || this == NUMBER;
        }

        /** True where values of the two can be compared. */
        boolean fits(Type other) {
            return this == other || isNumber() && other.isNumber();
        }
    }

    /** How a value of a Java type is shown, where it is not simply its own text. */
    private record Form(Type type, Function<Object, Object> shown) {}

    private static final Form READABLE = new Form(Type.TEXT, Object::toString);

    private static final Map<Class<?>, Form> FORMS = Map.of(
            Count.class, new Form(Type.WHOLE, value -> ((Count) value).number()),
            Area.class, new Form(Type.WHOLE, value -> ((Area) value).squareMetres()),
            Length.class, new Form(Type.NUMBER, value -> ((Length) value).metres()),
            Percent.class, new Form(Type.NUMBER, value -> ((Percent) value).hundredths() / 100.0),
            Angle.class, new Form(Type.NUMBER, value -> ((Angle) value).degrees()),
            Boolean.class, new Form(Type.YES_NO, value -> value),
            PartialDate.class, new Form(Type.DATE, value -> value),
            TextList.class, new Form(Type.TEXT, value -> String.join("; ", ((TextList) value).texts())),
            Attributes.class, new Form(Type.TEXT, value -> named((Attributes) value)));

    private static String named(Attributes attributes) {
        return attributes.values().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    static <T extends Entity> Property of(Field<T> field, Function<Entity, T> cast) {
        Form form = form(field.type());
        return new Property(field.name(), field.label(), form.type(), words(field.type()), field.refersTo(), entity -> {
            Object value = field.of(cast.apply(entity));
            return value == null ? null : form.shown().apply(value);
        });
    }

    private static Form form(FieldType<?> type) {
        if (type instanceof FieldType.OneOf<?>) {
            return new Form(Type.TEXT, value -> ((Choice) value).text());
        }
        return FORMS.getOrDefault(type.javaType(), READABLE);
    }

    private static List<String> words(FieldType<?> type) {
        return type instanceof FieldType.OneOf<?> choices ? choices.words() : List.of();
    }

    /** The value as JSON has it: a text, a number, a boolean or null. */
    public @Nullable Object json(Entity entity) {
        Object found = value.apply(entity);
        return found instanceof PartialDate date ? date.toString() : found;
    }

    /** The value as a filter has it: numbers as Double, dates as {@link Span}. */
    @Nullable
    Object operand(Entity entity) {
        Object found = value.apply(entity);
        if (found instanceof PartialDate date) {
            return Span.of(date);
        }
        return found instanceof Number number ? (Object) number.doubleValue() : found;
    }
}
