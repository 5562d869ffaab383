package org.fadeout.edge.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The description of the service as OpenAPI 3.0: every path with its parameters and answers. A tree for JSON. */
public final class OpenApi {
    private static final String BAD =
            "A parameter is not of the form that is allowed; the answer names it, the value seen and what is allowed";

    private final String root;
    private final String version;
    private final Function<Layer<?>, String> titles;
    private final Systems systems;

    /**
     * @param version of the program
     * @param titles what people call a layer
     */
    public OpenApi(String root, String version, Function<Layer<?>, String> titles, Systems systems) {
        this.root = root;
        this.version = version;
        this.titles = titles;
        this.systems = systems;
    }

    public Map<String, Object> document(String title) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("openapi", "3.0.3");
        tree.put(
                "info",
                Tree.of(
                        "title",
                        title,
                        "version",
                        version,
                        "description",
                        "The records of the register as OGC API Features, with CQL2 filters, on two clocks: as of a day,"
                                + " and as known on a day; layers that have a place also as OGC API Tiles.",
                        "license",
                        Tree.of("name", "The data belong to the register; see each record's source")));
        tree.put("servers", List.of(Tree.of("url", root)));
        tree.put(
                "tags",
                List.of(
                        tag("Service", "The service itself"),
                        tag("Features", "Layers and their records"),
                        tag("Tiles", "Layers as vector tiles")));
        tree.put("paths", paths());
        tree.put(
                "components",
                Tree.of(
                        "parameters",
                        new ApiParameters(systems).all(),
                        "schemas",
                        schemas(),
                        "responses",
                        responses()));
        return tree;
    }

    private static Map<String, Object> tag(String name, String description) {
        return Tree.of("name", name, "description", description);
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/", get("Service", "landing", "The landing page", refs("f"), Link.JSON, "object", true));
        paths.put("/api", get("Service", "description", "This description", List.of(), Link.OPEN_API, "object", false));
        paths.put(
                "/conformance",
                get("Service", "conformance", "The classes of the standards", refs("f"), Link.JSON, "object", true));
        paths.put("/collections", get("Service", "collections", "The layers", refs("f"), Link.JSON, "object", true));
        paths.putAll(TilePaths.ofGrids());
        for (Layer<?> layer : Layer.ALL) {
            String path = "/collections/" + layer.name();
            String name = titles.apply(layer);
            paths.put(path, get("Features", layer.name(), name, refs("f"), Link.JSON, "object", true));
            paths.put(path + "/items", items(layer, name));
            paths.put(path + "/items/{featureId}", item(layer, name));
            for (String what : List.of("schema", "queryables", "sortables")) {
                String id = layer.name() + "." + what;
                paths.put(
                        path + "/" + what,
                        get("Features", id, name + ": " + what, List.of(), Link.SCHEMA_JSON, "object", false));
            }
            paths.putAll(TilePaths.of(layer, name));
        }
        return paths;
    }

    private Map<String, Object> items(Layer<?> layer, String title) {
        List<Object> parameters = new ArrayList<>(refs(
                "f",
                "limit",
                "offset",
                "bbox",
                "bbox-crs",
                "crs",
                "datetime",
                "as-of",
                "as-known-on",
                "filter",
                "filter-lang",
                "filter-crs",
                "sortby",
                "properties"));
        parameters.addAll(ofProperties(layer));
        return get(
                "Features",
                layer.name() + ".items",
                title + ": the records",
                parameters,
                Link.GEO_JSON,
                "featureCollection",
                true);
    }

    /** A property may stand as a parameter, and then must have that value. */
    static List<Object> ofProperties(Layer<?> layer) {
        return layer.properties().stream()
                .filter(property -> !ItemsParameters.NAMES.contains(property.name()))
                .<Object>map(property ->
                        ApiParameters.parameter(property.name(), "query", property.title(), schema(property)))
                .toList();
    }

    private static Map<String, Object> schema(Property property) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", property.type().json());
        if (!property.words().isEmpty()) {
            schema.put("enum", property.words());
        }
        return schema;
    }

    private Map<String, Object> item(Layer<?> layer, String title) {
        return get(
                "Features",
                layer.name() + ".item",
                title + ": one record",
                refs("featureId", "f", "crs", "as-known-on"),
                Link.GEO_JSON,
                "feature",
                true);
    }

    /** A path that can be read; its answer has this type and schema, and is a page too where that is said. */
    static Map<String, Object> get(
            String tag, String id, String summary, List<Object> parameters, String type, String schema, boolean page) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(type, Tree.of("schema", Tree.of("$ref", "#/components/schemas/" + schema)));
        if (page) {
            content.put(Link.HTML, Tree.of("schema", Tree.of("type", "string")));
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("200", Tree.of("description", summary, "content", content));
        if (type.equals(Link.TILE)) {
            answers.put("204", Tree.of("description", "Nothing lies in the tile"));
        }
        answers.put("304", Tree.of("description", "It is as it was: the ETag is the same"));
        for (String code : List.of("400", "404", "406", "500")) {
            answers.put(code, Tree.of("$ref", "#/components/responses/" + code));
        }
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("tags", List.of(tag));
        operation.put("operationId", id);
        operation.put("summary", summary);
        operation.put("parameters", parameters);
        operation.put("responses", answers);
        return Tree.of("get", operation);
    }

    static List<Object> refs(String... names) {
        List<Object> refs = new ArrayList<>();
        for (String name : names) {
            refs.add(Tree.of("$ref", "#/components/parameters/" + name));
        }
        return refs;
    }

    /** Every parameter that layers share, and what it means, to be read by people. */
    public Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        new ApiParameters(systems)
                .all()
                .forEach((name, tree) -> told.put(name, String.valueOf(((Map<?, ?>) tree).get("description"))));
        return told;
    }

    private static Map<String, Object> schemas() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("object", Tree.of("type", "object"));
        all.put("tile", Tree.of("type", "string", "format", "binary", "description", TilingDocuments.DESCRIPTION));
        all.put(
                "feature",
                Tree.of(
                        "type", "object",
                        "required", List.of("type", "geometry", "properties"),
                        "properties",
                                Tree.of(
                                        "type", Tree.of("type", "string", "enum", List.of("Feature")),
                                        "id", Tree.of("type", "string"),
                                        "geometry", Tree.of("type", "object", "nullable", true),
                                        "properties", Tree.of("type", "object", "nullable", true))));
        all.put(
                "featureCollection",
                Tree.of(
                        "type", "object",
                        "required", List.of("type", "features"),
                        "properties",
                                Tree.of(
                                        "type", Tree.of("type", "string", "enum", List.of("FeatureCollection")),
                                        "features",
                                                Tree.of(
                                                        "type",
                                                        "array",
                                                        "items",
                                                        Tree.of("$ref", "#/components/schemas/feature")),
                                        "links", Tree.of("type", "array", "items", Tree.of("type", "object")),
                                        "timeStamp", Tree.of("type", "string", "format", "date-time"),
                                        "numberMatched", Tree.of("type", "integer", "minimum", 0),
                                        "numberReturned", Tree.of("type", "integer", "minimum", 0))));
        all.put(
                "problem",
                Tree.of(
                        "type",
                        "object",
                        "properties",
                        Tree.of(
                                "type", Tree.of("type", "string"),
                                "title", Tree.of("type", "string"),
                                "status", Tree.of("type", "integer"),
                                "detail", Tree.of("type", "string"),
                                "code", Tree.of("type", "string"))));
        return all;
    }

    private static Map<String, Object> responses() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("400", problem(BAD));
        all.put("404", problem("There is no such thing"));
        all.put("406", problem("The format that is asked for is not to be had"));
        all.put("500", problem("The answer could not be made"));
        return all;
    }

    private static Map<String, Object> problem(String description) {
        return Tree.of(
                "description",
                description,
                "content",
                Tree.of(
                        "application/problem+json",
                        Tree.of("schema", Tree.of("$ref", "#/components/schemas/problem"))));
    }
}
