package org.fadeout.edge.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters that requests may carry, as the description of the service tells them. */
final class ApiParameters {
    private final Systems systems;

    ApiParameters(Systems systems) {
        this.systems = systems;
    }

    /** By the name under which a path refers to them. */
    Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        put(all, "f", "The format; else what the Accept header asks for", text("json", "html"));
        put(
                all,
                "limit",
                "At most so many records in an answer; more counts as the maximum",
                whole(1, ItemsQuery.MOST, ItemsQuery.LIMIT));
        put(all, "offset", "So many records are passed over; the links to further pages carry it", whole(0, null, 0));
        Map<String, Object> box = array("number");
        box.put("oneOf", List.of(Tree.of("minItems", 4, "maxItems", 4), Tree.of("minItems", 6, "maxItems", 6)));
        all.put(
                "bbox",
                parameter(
                        "bbox",
                        "query",
                        "Only records whose place meets this box: west, south, east, north. A west that lies east of the east crosses the"
                                + " antimeridian",
                        box));
        String[] uris = systems.uris().toArray(new String[0]);
        put(all, "bbox-crs", "The reference system of bbox", text(uris));
        put(all, "crs", "The reference system of the answer", text(uris));
        put(all, "filter-crs", "The reference system of geometries in the filter", text(uris));
        put(
                all,
                "datetime",
                "Only records whose date meets it: an instant, a day, or two of them with a slash, .. for an open end",
                Tree.of("type", "string"));
        put(
                all,
                "as-of",
                "Leaves out what is dated wholly after this day",
                Tree.of("type", "string", "format", "date"));
        put(
                all,
                "as-known-on",
                "What was known here at the end of this day, or at this instant; without it what is known now",
                Tree.of("type", "string"));
        put(all, "filter", "A condition in CQL2", Tree.of("type", "string"));
        put(all, "filter-lang", "The spelling of the filter", text("cql2-text", "cql2-json"));
        all.put(
                "sortby",
                parameter(
                        "sortby",
                        "query",
                        "Properties that the order is by, - before one for falling",
                        array("string")));
        all.put("properties", parameter("properties", "query", "Only these properties are given", array("string")));
        tiles(all);
        path(all, "featureId", "The id of a record", Tree.of("type", "string"));
        return all;
    }

    private static void tiles(Map<String, Object> all) {
        all.put("f-json", parameter("f", "query", "The format; there is one", text("json")));
        all.put("f-mvt", parameter("f", "query", "The format; there is one", text("mvt")));
        path(all, "tileMatrixSetId", "The grid of the tiles", text(TilingDocuments.ID));
        path(all, "tileMatrix", "The zoom, from 0 to " + TilingDocuments.LAST_ZOOM, Tree.of("type", "string"));
        path(all, "tileRow", "The row of the tile, from 0 in the north", Tree.of("type", "integer", "minimum", 0));
        path(all, "tileCol", "The column of the tile, from 0 in the west", Tree.of("type", "integer", "minimum", 0));
    }

    private static void path(Map<String, Object> all, String name, String description, Map<String, Object> schema) {
        Map<String, Object> tree = parameter(name, "path", description, schema);
        tree.put("required", true);
        all.put(name, tree);
    }

    private static void put(Map<String, Object> all, String name, String description, Map<String, Object> schema) {
        all.put(name, parameter(name, "query", description, schema));
    }

    /** One parameter, which may be left out. */
    static Map<String, Object> parameter(String name, String in, String description, Map<String, Object> schema) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("in", in);
        tree.put("description", description);
        tree.put("required", false);
        tree.put("schema", schema);
        if (in.equals("query")) {
            tree.put("style", "form");
            tree.put("explode", false);
        }
        return tree;
    }

    private static Map<String, Object> text(String... allowed) {
        return Tree.of("type", "string", "enum", List.of(allowed));
    }

    private static Map<String, Object> array(String items) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", "array");
        tree.put("items", Tree.of("type", items));
        return tree;
    }

    private static Map<String, Object> whole(int least, @Nullable Integer most, int standard) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", "integer");
        tree.put("minimum", least);
        if (most != null) {
            tree.put("maximum", most);
        }
        tree.put("default", standard);
        return tree;
    }
}
