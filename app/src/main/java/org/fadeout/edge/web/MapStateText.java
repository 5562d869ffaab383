package org.fadeout.edge.web;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Kind;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.evidence.HazardType;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** The state of the map as JSON, in the reader's language, with the words that the script of the map says. */
final class MapStateText {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String SAID = "map.js.";

    private MapStateText() {}

    static byte[] of(MapState state, List<Summary.Line> summary, Wording words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberProperty("first", state.first());
            json.writeNumberProperty("last", state.last());
            box(json, state.box());
            layers(json, state.layers());
            json.writeObjectPropertyStart("filters");
            options(json, "hazard", state.hazards().stream().map(word -> pair(word, hazard(word, words))));
            options(json, "operator", state.operators().stream().map(word -> pair(word, word)));
            options(json, "status", state.statuses().stream().map(word -> pair(word, status(word, words))));
            options(
                    json,
                    "district",
                    state.districts().stream().map(area -> pair(area.id().text(), area.name())));
            json.writeEndObject();
            json.writeArrayPropertyStart("summary");
            for (Summary.Line line : summary) {
                json.writeStartArray();
                json.writeString(line.question());
                json.writeString(line.answer());
                json.writeString(line.basis());
                json.writeEndArray();
            }
            json.writeEndArray();
            said(json, words);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** West, south, east, north in degrees; left out where nothing lies anywhere. */
    private static void box(JsonGenerator json, Envelope box) {
        if (box.isNull()) {
            return;
        }
        Position southWest = Mercator.place(box.getMinX(), box.getMaxY());
        Position northEast = Mercator.place(box.getMaxX(), box.getMinY());
        json.writeArrayPropertyStart("box");
        json.writeNumber(southWest.longitude());
        json.writeNumber(southWest.latitude());
        json.writeNumber(northEast.longitude());
        json.writeNumber(northEast.latitude());
        json.writeEndArray();
    }

    private static void layers(JsonGenerator json, List<MapState.LayerState> layers) {
        json.writeObjectPropertyStart("layers");
        for (MapState.LayerState layer : layers) {
            json.writeObjectPropertyStart(layer.name());
            json.writeNumberProperty("all", layer.all());
            json.writeNumberProperty("drawn", layer.drawn());
            json.writeNumberProperty("undated", layer.undated());
            json.writeNumberProperty("closeZoom", layer.closeZoom());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static List<String> pair(String value, String label) {
        return List.of(value, label);
    }

    private static void options(JsonGenerator json, String name, Stream<List<String>> pairs) {
        json.writeArrayPropertyStart(name);
        pairs.forEach(pair -> {
            json.writeStartArray();
            pair.forEach(json::writeString);
            json.writeEndArray();
        });
        json.writeEndArray();
    }

    static String hazard(String word, Wording words) {
        return Stream.of(HazardType.values())
                .filter(type -> type.text().equals(word))
                .map(words::choice)
                .findFirst()
                .orElse(word);
    }

    /** Such as "task: active". */
    static String status(String told, Wording words) {
        String word = told.substring(told.indexOf(':') + 1);
        Kind<?> kind = told.startsWith(Task.KIND.name() + ":") ? Task.KIND : Hazard.KIND;
        String said = kind.field("status").map(Field::type).stream()
                .flatMap(type -> type instanceof FieldType.OneOf<?> one
                        ? Stream.of(one.javaType().getEnumConstants())
                        : Stream.empty())
                .map(Choice.class::cast)
                .filter(choice -> choice.text().equals(word))
                .map(words::choice)
                .findFirst()
                .orElse(word);
        return words.kind(kind) + ": " + said;
    }

    private static void said(JsonGenerator json, Wording words) {
        json.writeObjectPropertyStart("words");
        for (String key : Wording.english().keys()) {
            if (key.startsWith(SAID)) {
                json.writeStringProperty(key.substring(SAID.length()), words.say(key));
            }
        }
        json.writeEndObject();
    }
}
