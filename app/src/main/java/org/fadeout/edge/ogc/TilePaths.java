package org.fadeout.edge.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The paths of tiles in the description of the service. */
final class TilePaths {
    private static final String TAG = "Tiles";

    private TilePaths() {}

    /** The grids in which tiles can be had. */
    static Map<String, Object> ofGrids() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put(
                "/tileMatrixSets",
                OpenApi.get(
                        TAG,
                        "tileMatrixSets",
                        "The grids of tiles",
                        OpenApi.refs("f-json"),
                        Link.JSON,
                        "object",
                        false));
        paths.put(
                "/tileMatrixSets/{tileMatrixSetId}",
                OpenApi.get(
                        TAG,
                        "tileMatrixSet",
                        "One grid of tiles",
                        OpenApi.refs("tileMatrixSetId", "f-json"),
                        Link.JSON,
                        "object",
                        false));
        return paths;
    }

    /** The tiles of a layer; none where its records have no place. */
    static Map<String, Object> of(Layer<?> layer, String title) {
        Map<String, Object> paths = new LinkedHashMap<>();
        if (layer.geometry() == null) {
            return paths;
        }
        String path = "/collections/" + layer.name() + "/tiles";
        paths.put(path, document(layer, "tilesets", title + ": the sets of tiles", OpenApi.refs("f-json")));
        paths.put(
                path + "/{tileMatrixSetId}",
                document(layer, "tileset", title + ": one set of tiles", OpenApi.refs("tileMatrixSetId", "f-json")));
        paths.put(path + "/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}", tile(layer, title));
        return paths;
    }

    private static Map<String, Object> document(Layer<?> layer, String what, String summary, List<Object> parameters) {
        String id = layer.name() + "." + what;
        return OpenApi.get(TAG, id, summary, asked(layer, parameters), Link.JSON, "object", false);
    }

    private static List<Object> asked(Layer<?> layer, List<Object> first) {
        List<Object> parameters = new ArrayList<>(first);
        parameters.addAll(OpenApi.refs(TilingDocuments.QUESTION.toArray(new String[0])));
        parameters.addAll(OpenApi.ofProperties(layer));
        return parameters;
    }

    private static Map<String, Object> tile(Layer<?> layer, String title) {
        List<Object> address = OpenApi.refs("tileMatrixSetId", "tileMatrix", "tileRow", "tileCol", "f-mvt");
        return OpenApi.get(
                TAG, layer.name() + ".tile", title + ": one tile", asked(layer, address), Link.TILE, "tile", false);
    }
}
