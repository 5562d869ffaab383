package org.fadeout.edge.store;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON that is the same text for the same values: names in the order of their UTF-16 units, no blanks, whole numbers only, unknown
 * values left out. Values are String, Long, Boolean, List of String and Map of String to String, as field types give them.
 */
final class CanonicalJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private CanonicalJson() {}

    static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value);
        return wellFormed(out.toString());
    }

    /** An object that is written part by part, its names in their order. */
    static final class Parts {
        private static final int USUAL = 512;

        private final StringBuilder out = new StringBuilder(USUAL);
        private char before = '{';

        void add(String name, Object value) {
            CanonicalJson.text(out.append(before), name);
            CanonicalJson.write(out.append(':'), value);
            before = ',';
        }

        String text() {
            return wellFormed(out.append(before == '{' ? "{}" : "}").toString());
        }
    }

    /** Half of a surrogate pair and the character zero cannot be stored everywhere; they become question marks before anything is hashed. */
    static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) || text.charAt(i) == 0) {
                return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '?');
            }
        }
        return text;
    }

    private static void write(StringBuilder out, Object value) {
        if (value instanceof Map<?, ?> map) {
            char before = '{';
            for (Map.Entry<?, ?> part : (value instanceof SortedMap<?, ?> ? map : new TreeMap<>(map)).entrySet()) {
                text(out.append(before), (String) part.getKey());
                write(out.append(':'), part.getValue());
                before = ',';
            }
            out.append(before == '{' ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            char before = '[';
            for (Object part : list) {
                write(out.append(before), part);
                before = ',';
            }
            out.append(before == '[' ? "[]" : "]");
        } else if (value instanceof Long || value instanceof Boolean) {
            out.append(value);
        } else {
            text(out, (String) value);
        }
    }

    /** Most texts stand as they are; one with a sign that has to be written otherwise is left to the library. */
    private static void text(StringBuilder out, String text) {
        if (isPlain(text)) {
            out.append('"').append(text).append('"');
        } else {
            out.append(ofLibrary(text));
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < ' ' || sign == '"' || sign == '\\' || sign == '/' || sign == '\u007f') {
                return false;
            }
        }
        return true;
    }

    /** A text as the library writes it. */
    static String ofLibrary(String text) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeString(text);
        }
        return out.toString();
    }

    /** Reads an object back. Throws a JacksonException or IllegalArgumentException where it is not one of ours. */
    static Map<String, Object> readObject(String text) {
        Object value = read(text);
        Map<String, Object> object = new TreeMap<>();
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("Not an object");
        }
        map.forEach((name, part) -> object.put((String) name, part));
        return object;
    }

    static Object read(String text) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            return value(json);
        }
    }

    private static Object value(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == null) {
            throw new IllegalArgumentException("The text ends early");
        }
        return switch (token) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("Not a value of a record: " + token);
        };
    }

    private static Map<String, Object> object(JsonParser json) {
        Map<String, Object> object = new TreeMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            object.put(name, value(json));
        }
        return object;
    }

    private static List<Object> array(JsonParser json) {
        List<Object> array = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(json));
        }
        return array;
    }
}
