package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * GeoJSON (RFC 7946, and the {@code crs} member of its forerunner): a FeatureCollection, one Feature or one bare geometry. Read as a
 * stream, twice: once for what stands beside the features, once for the rows. Coordinates are x then y whatever the CRS says, as every
 * writer does. Heights are left out and said.
 */
final class GeoJsonFile implements Table {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int SAMPLE = 200;

    private final TextFile text;
    private final Set<String> headings = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final List<Row> sample = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable String crs;
    private @Nullable String kind;
    private boolean invented;
    private boolean heights;

    private GeoJsonFile(TextFile text) {
        this.text = text;
    }

    /** Reads through the whole file once, so that a file that is cut off is known before anything is made of it. */
    static GeoJsonFile open(TextFile text) {
        GeoJsonFile file = new GeoJsonFile(text);
        file.read(row -> {
            if (file.sample.size() < SAMPLE) {
                file.sample.add(row);
                file.headings.addAll(row.values().keySet());
            }
        });
        if (file.headings.contains(Headings.RECORD_ID)) {
            // In a file of this program what is unknown in every record is a column all the same.
            file.headings.addAll(file.unknown);
        }
        if (text.guessedLatin()) {
            file.notes.add("the letters are not UTF-8 and were read as Windows-1252");
        }
        if (file.heights) {
            file.notes.add("heights of the positions were left out");
        }
        return file;
    }

    private void read(Consumer<Row> each) {
        try (Reader in = text.reader();
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw InputFile.unreadable(text.name(), "it does not start with a JSON object");
            }
            readWhole(json, each);
            if (json.nextToken() != null) {
                throw InputFile.unreadable(text.name(), "something follows after the end of the JSON object");
            }
        } catch (JacksonException e) {
            // What is nested too deeply is refused without a place.
            String at =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            throw InputFile.unreadable(text.name(), "not whole JSON" + at + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw InputFile.unreadable(text.name(), "the system refused: " + e.getMessage());
        }
    }

    private void readWhole(JsonParser json, Consumer<Row> each) {
        String type = "";
        boolean collection = false;
        Draft single = new Draft();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "type" -> type = scalar(json);
                case "features" -> {
                    collection = true;
                    readFeatures(json, each);
                }
                case "crs" -> crs = crsName(json);
                case "invented" -> invented = ValueText.yes(scalar(json));
                case "fadeout" -> readHead(json);
                default -> single.member(name, json);
            }
        }
        if (type.equals("Topology")) {
            throw InputFile.unreadable(text.name(), "it is TopoJSON");
        }
        if (!collection && type.equals("FeatureCollection")) {
            throw InputFile.unreadable(text.name(), "a FeatureCollection without features");
        }
        if (!collection) {
            each.accept(single.whole(type).row(1));
        }
    }

    /** What our own files say of themselves. */
    private void readHead(JsonParser json) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("invented")) {
                invented = ValueText.yes(scalar(json));
            } else if (name.equals("kind")) {
                kind = scalar(json);
            } else {
                json.skipChildren();
            }
        }
    }

    private void readFeatures(JsonParser json, Consumer<Row> each) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw InputFile.unreadable(text.name(), "\"features\" is not a list");
        }
        long number = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            number++;
            Draft draft = new Draft();
            if (json.currentToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    draft.member(name, json);
                }
            } else {
                json.skipChildren();
                draft.geometry.fault = "a feature that is not an object";
            }
            each.accept(draft.row(number));
        }
    }

    /** A feature on its way in; its members may stand in any order. */
    private final class Draft {
        private final Map<String, String> values = new LinkedHashMap<>();
        private GeoJsonGeometry geometry = new GeoJsonGeometry();
        private @Nullable String id;

        void member(String name, JsonParser json) {
            switch (name) {
                case "geometry" -> geometry = GeoJsonGeometry.read(json);
                case "properties" -> properties(json);
                case "id" -> id = scalar(json);
                case "type", "bbox" -> json.skipChildren();
                case "coordinates" -> geometry.coordinates(json);
                default -> put(name, scalar(json));
            }
        }

        private void properties(JsonParser json) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                return;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                put(name, scalar(json));
            }
        }

        private void put(String name, String value) {
            if (!value.isEmpty()) {
                values.put(name, value);
            } else {
                unknown.add(name);
            }
        }

        Draft whole(String type) {
            if (!type.equals("Feature")) {
                geometry.type = type;
            }
            return this;
        }

        Row row(long number) {
            String own = id;
            if (own != null && !own.isBlank()) {
                values.putIfAbsent("id", own);
            }
            geometry.make();
            heights |= geometry.heights;
            return new Row(number, values, geometry.made, geometry.fault, geometry.mended);
        }
    }

    /** The text of a value; of a list or an object its JSON. */
    private static String scalar(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_NULL -> "";
            case START_ARRAY, START_OBJECT -> JsonText.copy(JSON, json);
            default -> json.getString();
        };
    }

    /** The name in {@code {"type": "name", "properties": {"name": "..."}}}, or the code of the older form. */
    private static @Nullable String crsName(JsonParser json) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return null;
        }
        String found = null;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                depth++;
            } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                depth--;
            } else if (token != JsonToken.PROPERTY_NAME && depth == 2) {
                if ("name".equals(json.currentName())) {
                    found = json.getString();
                } else if ("code".equals(json.currentName())) {
                    found = "EPSG:" + json.getString();
                }
            }
        }
        return found;
    }

    @Override
    public String file() {
        return text.name();
    }

    @Override
    public String layer() {
        return "";
    }

    @Override
    public List<String> headings() {
        return List.copyOf(headings);
    }

    @Override
    public Optional<String> kind() {
        return Optional.ofNullable(kind);
    }

    @Override
    public Optional<String> crs() {
        return Optional.ofNullable(crs);
    }

    @Override
    public boolean invented() {
        return invented;
    }

    @Override
    public boolean decimalComma() {
        return false;
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public List<Row> sample() {
        return sample;
    }

    @Override
    public void rows(Consumer<Row> each) {
        read(each);
    }
}
