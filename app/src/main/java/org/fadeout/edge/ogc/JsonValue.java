package org.fadeout.edge.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON text into maps, lists, texts, Doubles and Booleans. */
final class JsonValue {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final int deepest;

    private JsonValue(int deepest) {
        this.deepest = deepest;
    }

    /** Throws IllegalArgumentException where the text is no JSON, or nested deeper than allowed. */
    static @Nullable Object read(String text, int deepest) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            Object value = new JsonValue(deepest).value(json, 0);
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("one JSON value");
            }
            return value;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("well-formed JSON", e);
        }
    }

    private @Nullable Object value(JsonParser json, int depth) {
        if (depth > deepest) {
            throw new IllegalArgumentException("fewer brackets");
        }
        JsonToken token = json.currentToken();
        if (token == null) {
            throw new IllegalArgumentException("well-formed JSON");
        }
        return switch (token) {
            case START_OBJECT -> object(json, depth);
            case START_ARRAY -> list(json, depth);
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private Map<String, @Nullable Object> object(JsonParser json, int depth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            members.put(name, value(json, depth + 1));
        }
        return members;
    }

    private List<@Nullable Object> list(JsonParser json, int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(json, depth + 1));
        }
        return list;
    }
}
