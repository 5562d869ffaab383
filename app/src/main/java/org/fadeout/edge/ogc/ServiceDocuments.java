package org.fadeout.edge.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the service says of itself. Trees for JSON. */
public final class ServiceDocuments {
    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-";
    private static final String TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
    private static final String GRIDS = "http://www.opengis.net/spec/tms/2.0/conf/";
    private static final String CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/";

    /** The classes of the standards that the service keeps to. */
    public static final List<String> CONFORMS = List.of(
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
            FEATURES + "1/1.0/conf/core",
            FEATURES + "1/1.0/conf/geojson",
            FEATURES + "1/1.0/conf/html",
            FEATURES + "1/1.0/conf/oas30",
            FEATURES + "2/1.0/conf/crs",
            FEATURES + "3/1.0/conf/queryables",
            FEATURES + "3/1.0/conf/queryables-query-parameters",
            FEATURES + "3/1.0/conf/filter",
            FEATURES + "3/1.0/conf/features-filter",
            FEATURES + "5/1.0/conf/schemas",
            FEATURES + "5/1.0/conf/returnables-and-receivables",
            FEATURES + "5/1.0/conf/queryables",
            FEATURES + "5/1.0/conf/sortables",
            CQL2 + "cql2-text",
            CQL2 + "cql2-json",
            CQL2 + "basic-cql2",
            CQL2 + "advanced-comparison-operators",
            CQL2 + "case-insensitive-comparison",
            CQL2 + "accent-insensitive-comparison",
            CQL2 + "basic-spatial-functions",
            CQL2 + "basic-spatial-functions-plus",
            CQL2 + "spatial-functions",
            CQL2 + "temporal-functions",
            CQL2 + "property-property",
            TILES + "core",
            TILES + "tileset",
            TILES + "tilesets-list",
            TILES + "geodata-tilesets",
            TILES + "datetime",
            TILES + "oas30",
            TILES + "mvt",
            GRIDS + "tilematrixset",
            GRIDS + "json-tilematrixset",
            GRIDS + "tilematrixsetlimits",
            GRIDS + "json-tilematrixsetlimits",
            GRIDS + "tilesetmetadata",
            GRIDS + "json-tilesetmetadata");

    private final String root;

    /**
     * @param root the address of the landing page
     */
    public ServiceDocuments(String root) {
        this.root = root;
    }

    public Map<String, Object> landing(String title, String description) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", title);
        tree.put("description", description);
        tree.put("links", links(title).stream().map(Link::tree).toList());
        return tree;
    }

    /** Where everything is. */
    public List<Link> links(String title) {
        return List.of(
                new Link(root + "?f=json", "self", Link.JSON, title),
                new Link(root + "?f=html", "alternate", Link.HTML, title),
                new Link(root + "/api", "service-desc", Link.OPEN_API, "Description of the service (OpenAPI 3.0)"),
                new Link(root + "/api.html", "service-doc", Link.HTML, "Description of the service, to read"),
                new Link(root + "/conformance", "conformance", Link.JSON, "Classes of the standards that it keeps to"),
                new Link(
                        root + "/conformance",
                        "http://www.opengis.net/def/rel/ogc/1.0/conformance",
                        Link.JSON,
                        "Classes of the standards that it keeps to"),
                new Link(root + "/collections", "data", Link.JSON, "The layers"),
                new Link(root + "/collections?f=html", "data", Link.HTML, "The layers"),
                new Link(
                        root + "/tileMatrixSets",
                        "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes",
                        Link.JSON,
                        "The grids of tiles"));
    }

    public static Map<String, Object> conformance() {
        return Tree.of("conformsTo", CONFORMS);
    }

    /**
     * All layers.
     *
     * @param collections as {@link LayerDocuments#collection} gives them
     */
    public Map<String, Object> collections(List<Map<String, Object>> collections, Systems systems) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(
                "links",
                List.of(
                        new Link(root + "/collections?f=json", "self", Link.JSON, "The layers").tree(),
                        new Link(root + "/collections?f=html", "alternate", Link.HTML, "The layers").tree()));
        tree.put("crs", systems.uris());
        tree.put("collections", collections);
        return tree;
    }
}
