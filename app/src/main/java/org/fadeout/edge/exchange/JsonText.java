package org.fadeout.edge.exchange;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Small pieces of JSON that stand in one value: kept as text, or read as a map or a list of texts. */
final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    /** A map of texts as a JSON object. */
    static String of(Map<String, String> values) {
        return written(json -> {
            json.writeStartObject();
            values.forEach(json::writeStringProperty);
            json.writeEndObject();
        });
    }

    /** Texts as a JSON list. */
    static String of(List<String> values) {
        return written(json -> {
            json.writeStartArray();
            values.forEach(json::writeString);
            json.writeEndArray();
        });
    }

    private static String written(java.util.function.Consumer<JsonGenerator> writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            writing.accept(out);
        }
        return text.toString();
    }

    /** The list or object at which the parser stands, as JSON text; the parser then stands at its end. */
    static String copy(JsonFactory factory, JsonParser json) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            out.copyCurrentStructure(json);
        }
        return text.toString();
    }

    /** The members of an object of texts, or nothing where the text is no such object. */
    static Optional<Map<String, String>> map(String text) {
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        Map<String, String> values = new TreeMap<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                values.put(
                        name,
                        json.currentToken().isStructStart()
                                ? copy(JSON, json)
                                : json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getString());
            }
            return Optional.of(values);
        } catch (JacksonException e) {
            // A text that merely starts with a brace is a text.
            return Optional.empty();
        }
    }

    /** The members of a list of texts, or nothing where the text is no such list. */
    static Optional<List<String>> list(String text) {
        if (!text.startsWith("[")) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken().isStructStart()) {
                    return Optional.empty();
                }
                values.add(json.getString());
            }
            return Optional.of(values);
        } catch (JacksonException e) {
            // A text that merely starts with a bracket is a text.
            return Optional.empty();
        }
    }
}
