package org.fadeout.edge.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/**
 * What the service says of tiles: the grid that they lie in, and the set of tiles of a layer. Trees for JSON, after OGC Two Dimensional Tile
 * Matrix Set and Tile Set Metadata 2.0.
 */
public final class TilingDocuments {
    /** The one grid: squares of Web Mercator, a quarter of the side at each further zoom. */
    public static final String ID = "WebMercatorQuad";

    /** The last zoom at which there are tiles; a unit of a tile is 4 cm there. */
    public static final int LAST_ZOOM = 18;

    /** What a set of tiles can be asked for, as records can. */
    public static final List<String> QUESTION =
            List.of("properties", "datetime", "as-of", "as-known-on", "filter", "filter-lang", "filter-crs");

    /** The property that says how many records a feature stands for. */
    public static final String COUNT = "count";

    /** What a tile holds, to be read by people. */
    public static final String DESCRIPTION =
            "A Mapbox Vector Tile 2.1 with one layer, named as the collection. Every feature carries the id of its record, all properties"
                    + " that are known, and count. Far out, where some tile of the layer would hold more than 1500 records, a tile is laid out"
                    + " in 64 x 64 squares: records of a square that are points, or land shorter than a 128th of the tile's side, are"
                    + " drawn by the first of them alone, and its count says how many it stands for. Everywhere else count is 1 and"
                    + " every record stands for itself. A point stands in exactly one tile of a zoom, land in every tile that it meets, cut off a"
                    + " 32nd of a side beyond the tile; land too small to be drawn is a square of two units.";

    private static final String URI = "http://www.opengis.net/def/tilematrixset/OGC/1.0/" + ID;
    private static final String CRS = "http://www.opengis.net/def/crs/EPSG/0/3857";
    private static final String SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";

    /** Half the length of the equator of a sphere of 6378137 m, and the size of a pixel that the standard lays down, both in metres. */
    private static final double HALF = Math.PI * 6_378_137;

    private static final double PIXEL = 0.000_28;
    private static final int POINTS = 256;
    private static final int ZOOMS_OF_GRID = 25;

    private final String root;

    /**
     * @param root the address of the landing page
     */
    public TilingDocuments(String root) {
        this.root = root;
    }

    /** All grids. */
    public Map<String, Object> grids() {
        Map<String, Object> grid = new LinkedHashMap<>();
        grid.put("id", ID);
        grid.put("title", "Web Mercator, quartered");
        grid.put("uri", URI);
        grid.put("crs", CRS);
        grid.put("links", List.of(new Link(gridAt(), "self", Link.JSON, ID).tree()));
        return Tree.of(
                "tileMatrixSets",
                List.of(grid),
                "links",
                List.of(new Link(root + "/tileMatrixSets", "self", Link.JSON, "The grids of tiles").tree()));
    }

    private String gridAt() {
        return root + "/tileMatrixSets/" + ID;
    }

    /** The grid, with all zooms of the registered one; a set of tiles says how many of them it has. */
    public static Map<String, Object> grid() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", ID);
        tree.put("title", "Web Mercator, quartered");
        tree.put("uri", URI);
        tree.put("crs", CRS);
        tree.put("orderedAxes", List.of("X", "Y"));
        tree.put("wellKnownScaleSet", "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible");
        tree.put(
                "tileMatrices",
                IntStream.range(0, ZOOMS_OF_GRID)
                        .mapToObj(TilingDocuments::matrix)
                        .toList());
        return tree;
    }

    private static Map<String, Object> matrix(int zoom) {
        long side = 1L << zoom;
        double cell = 2 * HALF / POINTS / side;
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", Integer.toString(zoom));
        tree.put("scaleDenominator", cell / PIXEL);
        tree.put("cellSize", cell);
        tree.put("cornerOfOrigin", "topLeft");
        tree.put("pointOfOrigin", List.of(-HALF, HALF));
        tree.put("tileWidth", POINTS);
        tree.put("tileHeight", POINTS);
        tree.put("matrixWidth", side);
        tree.put("matrixHeight", side);
        return tree;
    }

    /** The sets of tiles of a layer. */
    public Map<String, Object> tilesets(Layer<?> layer, String title, String query) {
        Map<String, Object> set = head(title);
        set.put("links", List.of(new Link(at(layer) + query, "self", Link.JSON, title).tree(), scheme().tree()));
        String here = root + "/collections/" + layer.name() + "/tiles" + query;
        return Tree.of(
                "tilesets", List.of(set), "links", List.of(new Link(here, "self", Link.JSON, "Sets of tiles").tree()));
    }

    private static Map<String, Object> head(String title) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", title);
        tree.put("description", DESCRIPTION);
        tree.put("dataType", "vector");
        tree.put("crs", CRS);
        tree.put("tileMatrixSetURI", URI);
        return tree;
    }

    private String at(Layer<?> layer) {
        return root + "/collections/" + layer.name() + "/tiles/" + ID;
    }

    /** The address of any tile of a layer, with the names that a program wants for zoom, row and column. */
    public String template(Layer<?> layer, String names) {
        return at(layer) + "/" + names;
    }

    private Link scheme() {
        return new Link(gridAt(), SCHEME, Link.JSON, ID);
    }

    /** The tiles of one zoom in which a layer lies; from the first to the last row and column. */
    public record Limits(int zoom, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        public boolean holds(int row, int column) {
            return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
        }

        Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("tileMatrix", Integer.toString(zoom));
            tree.put("minTileRow", firstRow);
            tree.put("maxTileRow", lastRow);
            tree.put("minTileCol", firstColumn);
            tree.put("maxTileCol", lastColumn);
            return tree;
        }
    }

    /**
     * The set of tiles of a layer.
     *
     * @param query the question, with its question mark; empty where there is none
     * @param limits at every zoom that there is
     * @param extent the box around its places in degrees; empty where there is none
     */
    public Map<String, Object> tileset(
            Layer<?> layer, String title, String query, List<Limits> limits, Envelope extent) {
        Map<String, Object> tree = head(title);
        tree.put("tileMatrixSetLimits", limits.stream().map(Limits::tree).toList());
        if (!extent.isNull()) {
            tree.put(
                    "boundingBox",
                    Tree.of(
                            "lowerLeft", List.of(extent.getMinX(), extent.getMinY()),
                            "upperRight", List.of(extent.getMaxX(), extent.getMaxY()),
                            "crs", Systems.CRS84));
        }
        tree.put("layers", List.of(layer(layer, title)));
        Map<String, Object> tile = new Link(
                        template(layer, "{tileMatrix}/{tileRow}/{tileCol}") + query, "item", Link.TILE, "One tile")
                .tree();
        tile.put("templated", true);
        List<Map<String, Object>> links = new ArrayList<>();
        links.add(new Link(at(layer) + query, "self", Link.JSON, title).tree());
        links.add(scheme().tree());
        links.add(tile);
        links.add(new Link(
                        root + "/collections/" + layer.name() + "?f=json",
                        "http://www.opengis.net/def/rel/ogc/1.0/geodata",
                        Link.JSON,
                        title)
                .tree());
        tree.put("links", links);
        return tree;
    }

    private static Map<String, Object> layer(Layer<?> layer, String title) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", Tree.of("title", "The id of the record", "type", "string"));
        for (Property property : layer.properties()) {
            properties.put(property.name(), LayerDocuments.property(property, layer));
        }
        properties.put(
                "invented",
                Tree.of("title", "True where the source is invented; absent where it is not", "type", "boolean"));
        properties.put(COUNT, Tree.of("title", "How many records the feature stands for", "type", "integer"));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", layer.name());
        tree.put("title", title);
        tree.put("dataType", "vector");
        tree.put("geometryDimension", layer.geometryType().equals("Point") ? 0 : 2);
        tree.put("minTileMatrix", "0");
        tree.put("maxTileMatrix", Integer.toString(LAST_ZOOM));
        tree.put("propertiesSchema", Tree.of("type", "object", "properties", properties));
        return tree;
    }
}
