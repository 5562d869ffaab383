package org.fadeout.edge.documents;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes a tree of maps, lists, texts, numbers, booleans and nulls as indented JSON, in the order of the maps. */
public final class JsonTree {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonTree() {}

    /** The text, with a line end. Throws IllegalArgumentException for a value of another type. */
    public static String of(@Nullable Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(new Indented(), text)) {
            write(json, tree);
        }
        return text.append('\n').toString();
    }

    /** The tree on one line, with a line end. Throws as {@link #of}. */
    public static String line(@Nullable Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, tree);
        }
        return text.append('\n').toString();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    }

    private static void write(JsonGenerator json, @Nullable Object tree) {
        if (tree == null) {
            json.writeNull();
        } else if (tree instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, value) -> {
                json.writeName((String) name);
                write(json, value);
            });
            json.writeEndObject();
        } else if (tree instanceof Iterable<?> list) {
            json.writeStartArray();
            list.forEach(value -> write(json, value));
            json.writeEndArray();
        } else {
            scalar(json, tree);
        }
    }

    private static void scalar(JsonGenerator json, Object value) {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            throw new IllegalArgumentException("Not for JSON: " + value.getClass());
        }
    }
}
