package org.fadeout.edge.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fadeout.base.measure.Angle;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.TextList;
import org.jspecify.annotations.Nullable;

/**
 * One column of an exported table: a field of a kind, and how its value is written. What is written is read back as the same value: in
 * words where the words say all of it, else as JSON.
 *
 * @param name the heading, under which import knows the field
 * @param sort what the cells hold
 * @param unit the unit of the numbers, or empty
 */
record Column<T extends Entity>(String name, Sort sort, String unit, Field<T> field) {
    private static final ValueText READ = new ValueText(false, false);

    /** What the cells of a column hold: String, Long, BigDecimal or Boolean. */
    enum Sort {
        TEXT,
        WHOLE,
        DECIMAL,
        YES_NO
    }

    private record Form(Sort sort, String unit, BiFunction<Field<?>, Object, Object> cell) {}

    private static final Form PLAIN = new Form(Sort.TEXT, "", (field, value) -> value.toString());
    private static final Map<Class<?>, Form> FORMS = Map.of(
            Count.class,
            new Form(Sort.WHOLE, "", (field, value) -> ((Count) value).number()),
            Area.class,
            new Form(Sort.WHOLE, "m2", (field, value) -> ((Area) value).squareMetres()),
            Length.class,
            new Form(Sort.DECIMAL, "m", (field, value) -> new BigDecimal(((Length) value).metresText())),
            Percent.class,
            new Form(Sort.DECIMAL, "percent", (field, value) -> new BigDecimal(((Percent) value).number())),
            Angle.class,
            new Form(Sort.DECIMAL, "degrees", (field, value) -> new BigDecimal(((Angle) value).number())),
            Boolean.class,
            new Form(Sort.YES_NO, "", (field, value) -> value),
            TextList.class,
            new Form(Sort.TEXT, "", Column::texts),
            Attributes.class,
            new Form(Sort.TEXT, "", (field, value) -> JsonText.of(((Attributes) value).values())),
            Quantity.class,
            new Form(Sort.TEXT, "", Column::quantity));

    static <T extends Entity> Column<T> of(Field<T> field) {
        Form form = FORMS.getOrDefault(field.type().javaType(), PLAIN);
        String name = field.name().equals("id") ? "record_id" : field.name();
        return new Column<>(name, form.sort, form.unit, field);
    }

    /** The cell of a record: a String, Long, BigDecimal or Boolean, or null where the value is unknown. */
    @Nullable
    Object cell(T entity) {
        Object value = field.of(entity);
        if (value == null) {
            return null;
        }
        if (value instanceof Choice choice) {
            return choice.text();
        }
        // Nothing in a field that always has a list is read back as the empty list.
        boolean none = field.required() && (value.equals(Attributes.NONE) || value.equals(TextList.NONE));
        if (none) {
            return null;
        }
        return FORMS.getOrDefault(field.type().javaType(), PLAIN).cell.apply(field, value);
    }

    private static Object texts(Field<?> field, Object value) {
        List<String> texts = ((TextList) value).texts();
        if (texts.isEmpty()) {
            // An empty cell is no list at all, where the field may be without one.
            return "[]";
        }
        String words = String.join("; ", texts);
        return isSame(field, value, words) ? words : JsonText.of(texts);
    }

    private static Object quantity(Field<?> field, Object value) {
        String words = value.toString();
        return isSame(field, value, words) ? words : JsonText.of(parts((Quantity) value));
    }

    private static Map<String, String> parts(Quantity value) {
        Map<String, String> plain = new java.util.TreeMap<>();
        Optional.ofNullable(value.low()).ifPresent(low -> plain.put("low", low.toPlainString()));
        Optional.ofNullable(value.high()).ifPresent(high -> plain.put("high", high.toPlainString()));
        plain.put("qualifier", value.qualifier().name());
        plain.put("unit", value.unit());
        return plain;
    }

    private static boolean isSame(Field<?> field, Object value, String words) {
        try {
            return !words.startsWith("[")
                    && !words.startsWith("{")
                    && READ.read(field.type(), words, "").equals(value);
        } catch (IllegalArgumentException e) {
            // Words that are not read at all do not say all of it.
            return false;
        }
    }
}
