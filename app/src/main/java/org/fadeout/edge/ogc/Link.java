package org.fadeout.edge.ogc;

import java.util.LinkedHashMap;
import java.util.Map;

/** A link as the standard writes it. */
public record Link(String href, String rel, String type, String title) {
    public static final String JSON = "application/json";
    public static final String GEO_JSON = "application/geo+json";
    public static final String SCHEMA_JSON = "application/schema+json";
    public static final String TILE = "application/vnd.mapbox-vector-tile";
    public static final String HTML = "text/html";
    public static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";

    /** For a JSON document. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("href", href);
        tree.put("rel", rel);
        tree.put("type", type);
        tree.put("title", title);
        return tree;
    }
}
