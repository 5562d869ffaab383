package org.fadeout.edge.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** What the service says of a layer: the collection, the schema of its features, and what a filter may name. Trees for JSON. */
public final class LayerDocuments {
    private final String root;
    private final Systems systems;

    /**
     * @param root the address of the landing page, such as {@code http://127.0.0.1:8080/ogc}
     */
    public LayerDocuments(String root, Systems systems) {
        this.root = root;
        this.systems = systems;
    }

    /**
     * The collection.
     *
     * @param extent the box around its places; empty where there is none
     * @param days from the first to the last date, or null where nothing is dated
     */
    public Map<String, Object> collection(Layer<?> layer, String title, Envelope extent, @Nullable Span days) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", layer.name());
        tree.put("title", title);
        tree.put("description", description(layer));
        tree.put("itemType", "feature");
        Map<String, Object> around = new LinkedHashMap<>();
        if (!extent.isNull()) {
            Map<String, Object> spatial = new LinkedHashMap<>();
            spatial.put(
                    "bbox", List.of(List.of(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY())));
            spatial.put("crs", Systems.CRS84);
            around.put("spatial", spatial);
        }
        if (days != null) {
            Map<String, Object> temporal = new LinkedHashMap<>();
            List<@Nullable Object> interval = new ArrayList<>();
            interval.add(instant(days.from(), "T00:00:00Z"));
            interval.add(instant(days.to(), "T23:59:59Z"));
            temporal.put("interval", List.of(interval));
            temporal.put("trs", "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian");
            around.put("temporal", temporal);
        }
        if (!around.isEmpty()) {
            tree.put("extent", around);
        }
        tree.put("crs", systems.uris());
        tree.put("storageCrs", Systems.CRS84);
        tree.put("links", links(layer, title).stream().map(Link::tree).toList());
        return tree;
    }

    private static @Nullable String instant(java.time.LocalDate day, String time) {
        boolean open = day.equals(java.time.LocalDate.MIN) || day.equals(java.time.LocalDate.MAX);
        return open ? null : day + time;
    }

    private static String description(Layer<?> layer) {
        String place =
                layer.geometryType().isEmpty() ? "Records without a place." : "Geometry: " + layer.geometryType() + ".";
        Property date = layer.date();
        String when = date == null ? "They have no date of their own." : "Dated by " + date.name() + ".";
        return "Records of the kind " + layer.kind().title() + ". " + place + " " + when;
    }

    /** Where the layer and what belongs to it can be had. */
    public List<Link> links(Layer<?> layer, String title) {
        String here = root + "/collections/" + layer.name();
        List<Link> links = new ArrayList<>(List.of(
                new Link(here + "?f=json", "self", Link.JSON, title),
                new Link(here + "?f=html", "alternate", Link.HTML, title),
                new Link(here + "/items?f=json", "items", Link.GEO_JSON, title + " as GeoJSON"),
                new Link(here + "/items?f=html", "items", Link.HTML, title + " as a page"),
                new Link(here + "/schema", "describedby", Link.SCHEMA_JSON, "Schema of the features"),
                new Link(
                        here + "/schema",
                        "http://www.opengis.net/def/rel/ogc/1.0/schema",
                        Link.SCHEMA_JSON,
                        "Schema of the features"),
                new Link(
                        here + "/queryables",
                        "http://www.opengis.net/def/rel/ogc/1.0/queryables",
                        Link.SCHEMA_JSON,
                        "What a filter may name"),
                new Link(
                        here + "/sortables",
                        "http://www.opengis.net/def/rel/ogc/1.0/sortables",
                        Link.SCHEMA_JSON,
                        "What the order may be by")));
        if (layer.geometry() != null) {
            links.add(new Link(
                    here + "/tiles",
                    "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
                    Link.JSON,
                    title + " as vector tiles"));
        }
        return links;
    }

    /** The schema of a feature's properties and geometry. */
    public Map<String, Object> schema(Layer<?> layer, String title) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (!layer.geometryType().isEmpty()) {
            Map<String, Object> geometry = new LinkedHashMap<>(geometry(layer));
            geometry.put("x-ogc-role", "primary-geometry");
            properties.put(Layer.GEOMETRY, geometry);
        }
        for (Property property : layer.properties()) {
            properties.put(property.name(), property(property, layer));
        }
        properties.put(
                "invented",
                Tree.of("title", "True where the source is invented; absent where it is not", "type", "boolean"));
        return document(layer, title, "/schema", properties);
    }

    /** What a filter may name. */
    public Map<String, Object> queryables(Layer<?> layer, String title) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (!layer.geometryType().isEmpty()) {
            properties.put(Layer.GEOMETRY, geometry(layer));
        }
        for (Property property : layer.properties()) {
            properties.put(property.name(), property(property, layer));
        }
        return document(layer, title, "/queryables", properties);
    }

    /** What the order of features may be by. */
    public Map<String, Object> sortables(Layer<?> layer, String title) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Property property : layer.properties()) {
            properties.put(property.name(), property(property, layer));
        }
        return document(layer, title, "/sortables", properties);
    }

    private Map<String, Object> document(Layer<?> layer, String title, String path, Map<String, Object> properties) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        tree.put("$id", root + "/collections/" + layer.name() + path);
        tree.put("type", "object");
        tree.put("title", title);
        tree.put("properties", properties);
        tree.put("additionalProperties", false);
        return tree;
    }

    private static Map<String, Object> geometry(Layer<?> layer) {
        boolean point = layer.geometryType().equals("Point");
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", "Where");
        tree.put("format", point ? "geometry-point" : "geometry-multipolygon");
        return tree;
    }

    /** The schema of one property. */
    static Map<String, Object> property(Property property, Layer<?> layer) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", property.title());
        tree.put("type", property.type().json());
        if (!property.words().isEmpty()) {
            tree.put("enum", property.words());
        }
        if (property.type() == Property.Type.DATE) {
            tree.put(
                    "description",
                    "A date with its precision: 2023-05-01, 2023-05, 2023, after 2023-09-19, before 2023-09-19 or"
                            + " 2023-09-19/2023-09-21. In a filter it is a date; one that is known to the month is neither before"
                            + " nor after a day of it.");
            if (property.equals(layer.date())) {
                tree.put("x-ogc-role", "primary-instant");
            }
        }
        if (!property.refersTo().isEmpty()) {
            tree.put("x-ogc-role", "reference");
            tree.put("x-ogc-collectionId", property.refersTo());
        }
        return tree;
    }
}
