package org.fadeout.edge.exchange;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fadeout.base.measure.Angle;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.measure.Position;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.jspecify.annotations.Nullable;

/**
 * The values of a form as texts, and back. They are read as an import reads its cells, so that a value means the same whichever way it comes
 * in. A quantity has four texts, every other field one.
 */
public final class TypedText {
    private static final ValueText READING = new ValueText(false, false);
    private static final List<String> PARTS = List.of(".qualifier", ".low", ".high", ".unit");

    private TypedText() {}

    /** The names of the texts of a field: its own name, or that with a part behind it. */
    public static List<String> names(Field<?> field) {
        return field.type() instanceof FieldType.Amount
                ? PARTS.stream().map(part -> field.name() + part).toList()
                : List.of(field.name());
    }

    /** The texts of a value by their names, which {@link #read} turns into the same value; empty ones where it is unknown. */
    public static Map<String, String> write(Field<?> field, @Nullable Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        names(field).forEach(name -> texts.put(name, ""));
        if (value instanceof Quantity quantity) {
            quantity(field.name(), quantity, texts);
        } else if (value != null) {
            texts.put(field.name(), text(value));
        }
        return texts;
    }

    private static void quantity(String name, Quantity quantity, Map<String, String> texts) {
        texts.put(name + ".qualifier", word(quantity.qualifier()));
        texts.put(name + ".low", number(quantity.low()));
        texts.put(name + ".high", number(quantity.high()));
        texts.put(name + ".unit", quantity.unit());
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** A qualifier as a form offers it. */
    public static String word(Qualifier qualifier) {
        return qualifier.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String text(Object value) {
        if (value instanceof Choice choice) {
            return choice.text();
        }
        if (value instanceof Length length) {
            return length.metresText();
        }
        if (value instanceof Area area) {
            return Long.toString(area.squareMetres());
        }
        if (value instanceof Percent percent) {
            return percent.number();
        }
        if (value instanceof Angle angle) {
            return angle.number();
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof RecordId id) {
            return id.text();
        }
        return lines(value);
    }

    private static String lines(Object value) {
        if (value instanceof TextList list) {
            boolean plain = list.texts().stream()
                    .noneMatch(one -> one.isBlank() || one.matches("(?s)\\s.*|.*\\s|\\[.*|.*[;|\n].*"));
            return plain ? String.join("; ", list.texts()) : JsonText.of(list.texts());
        }
        if (value instanceof Attributes named) {
            return named(named);
        }
        return value instanceof Position || TypedPlace.isLand(value) ? TypedPlace.write(value) : value.toString();
    }

    private static String named(Attributes named) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> entry : named.values().entrySet()) {
            lines.append(entry.getKey()).append(": ").append(entry.getValue()).append('\n');
        }
        String text = lines.toString().stripTrailing();
        // A name with a colon, a value of several lines: those stand as JSON.
        return readNamed(text).filter(named::equals).isPresent() ? text : JsonText.of(named.values());
    }

    private static Optional<Attributes> readNamed(String text) {
        Map<String, String> values = new TreeMap<>();
        for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                return Optional.empty();
            }
            values.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return Optional.of(Attributes.of(values));
    }

    /**
     * The value of a field that is neither reference nor geometry; null where nothing is typed, which is unknown, or what absence means for
     * the field. Throws IllegalArgumentException whose message is what is allowed.
     */
    public static @Nullable Object read(Field<?> field, Map<String, String> texts) {
        if (field.type() instanceof FieldType.Amount) {
            return quantity(field.name(), texts);
        }
        String text = texts.getOrDefault(field.name(), "").strip();
        if (text.isEmpty()) {
            return Absent.of(field, true).orElse(null);
        }
        if (field.type() instanceof FieldType.Named && !text.startsWith("{")) {
            return readNamed(text)
                    .orElseThrow(() -> new IllegalArgumentException("one line for each value, such as name: value"));
        }
        return READING.read(field.type(), text, "");
    }

    private static @Nullable Quantity quantity(String name, Map<String, String> texts) {
        String low = texts.getOrDefault(name + ".low", "").strip();
        String high = texts.getOrDefault(name + ".high", "").strip();
        String qualifier = texts.getOrDefault(name + ".qualifier", "").strip();
        String unit = texts.getOrDefault(name + ".unit", "").strip();
        if (low.isEmpty() && high.isEmpty()) {
            if (qualifier.isEmpty() && unit.isEmpty()) {
                return null;
            }
            if (!qualifier.isEmpty() && !qualifier.equals("unknown")) {
                throw new IllegalArgumentException("a number for \"" + qualifier + "\", or the word unknown");
            }
        }
        boolean single = high.isEmpty() || low.equals(high);
        boolean upward = List.of("up to", "at most").contains(qualifier);
        if (single && !low.isEmpty() && !upward) {
            return READING.quantity(low, "", "", qualifier.isEmpty() ? "exact" : qualifier, unit);
        }
        return READING.quantity("", low, high, qualifier, unit);
    }
}
