package org.fadeout.edge.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tile of the map as a Mapbox Vector Tile: a layer {@code marks} with what is drawn, a layer {@code labels} with the words beside it. */
final class VectorTile {
    private static final int LAYER = 3;

    private final TileAddress tile;
    private final TileFrame frame;
    private final TileLayer marks = new TileLayer("marks");
    private final TileLayer labels = new TileLayer("labels");

    private VectorTile(TileAddress tile) {
        this.tile = tile;
        this.frame = new TileFrame(tile);
    }

    static byte[] of(TileAddress tile, TileContent content) {
        VectorTile drawn = new VectorTile(tile);
        content.land().forEach(drawn::mark);
        content.anchored().forEach(drawn::mark);
        content.clusters()
                .forEach(cluster -> drawn.marks.point(
                        drawn.frame.corner(cluster.x(), cluster.y()),
                        Map.of("symbol", "cluster", "count", cluster.count())));
        content.own()
                .forEach(mark -> drawn.labels.point(
                        drawn.frame.corner(mark.x(), mark.y()),
                        Map.of("symbol", mark.symbol(), "label", mark.label())));
        return new Protobuf()
                .message(LAYER, drawn.marks.told())
                .message(LAYER, drawn.labels.told())
                .toBytes();
    }

    private static Map<String, Object> facts(MapMark mark) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", mark.kind());
        facts.put("id", mark.id().text());
        facts.put("label", mark.label());
        facts.put("symbol", mark.symbol());
        if (mark.from() > 0) {
            facts.put("from", mark.from());
        }
        if (mark.until() < MapMark.FOREVER) {
            facts.put("until", mark.until());
        }
        put(facts, "hazard", mark.traits().hazard());
        put(facts, "operator", mark.traits().operator());
        put(facts, "status", mark.traits().status());
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.put(name, value);
        }
    }

    /** Land of which nothing is left at this zoom is a point in the tile of its anchor, so that it stays to be seen. */
    private void mark(MapMark mark) {
        List<List<List<TileLayer.Corner>>> parts = mark.land() == null ? List.of() : frame.parts(mark.land());
        if (!parts.isEmpty()) {
            marks.polygons(parts, facts(mark));
        } else if (tile.isAnchorOf(mark)) {
            marks.point(frame.corner(mark.x(), mark.y()), facts(mark));
        }
    }
}
