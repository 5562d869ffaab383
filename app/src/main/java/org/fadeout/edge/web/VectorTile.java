package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.RingClipper;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * A tile as a Mapbox Vector Tile: a layer {@code marks} with what is drawn, a layer {@code labels} with the words beside it. Land is cut off a
 * little beyond the tile and loses corners that lie within half a point of a straight line; nothing is measured on it.
 */
final class VectorTile {
    private static final int LAYER = 3;
    private static final double CORNER_TOLERANCE = TileLayer.EXTENT / 512.0 / 2;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final TileAddress tile;
    private final Envelope clip;
    private final TileLayer marks = new TileLayer("marks");
    private final TileLayer labels = new TileLayer("labels");

    private VectorTile(TileAddress tile) {
        this.tile = tile;
        this.clip = new Envelope(0, TileLayer.EXTENT, 0, TileLayer.EXTENT);
        clip.expandBy(TileLayer.EXTENT * TileContent.MARGIN);
    }

    static byte[] of(TileAddress tile, TileContent content) {
        VectorTile drawn = new VectorTile(tile);
        content.land().forEach(drawn::mark);
        content.anchored().forEach(drawn::mark);
        content.clusters()
                .forEach(cluster -> drawn.marks.point(
                        drawn.corner(cluster.x(), cluster.y()), Map.of("symbol", "cluster", "count", cluster.count())));
        content.own()
                .forEach(mark -> drawn.labels.point(
                        drawn.corner(mark.x(), mark.y()), Map.of("symbol", mark.symbol(), "label", mark.label())));
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

    private Coordinate inTile(double x, double y) {
        double tiles = 1 / tile.side();
        return new Coordinate(
                (x * tiles - tile.column()) * TileLayer.EXTENT, (y * tiles - tile.row()) * TileLayer.EXTENT);
    }

    private TileLayer.Corner corner(double x, double y) {
        Coordinate at = inTile(x, y);
        return new TileLayer.Corner((int) Math.floor(at.x), (int) Math.floor(at.y));
    }

    /** Land of which nothing is left at this zoom is a point in the tile of its anchor, so that it stays to be seen. */
    private void mark(MapMark mark) {
        List<List<List<TileLayer.Corner>>> parts = mark.land() == null ? List.of() : parts(mark.land());
        if (!parts.isEmpty()) {
            marks.polygons(parts, facts(mark));
        } else if (tile.isAnchorOf(mark)) {
            marks.point(corner(mark.x(), mark.y()), facts(mark));
        }
    }

    private List<List<List<TileLayer.Corner>>> parts(MultiPolygon land) {
        List<List<List<TileLayer.Corner>>> parts = new ArrayList<>();
        for (int i = 0; i < land.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) land.getGeometryN(i);
            List<List<TileLayer.Corner>> rings = new ArrayList<>();
            add(rings, polygon.getExteriorRing());
            for (int hole = 0; hole < polygon.getNumInteriorRing() && !rings.isEmpty(); hole++) {
                add(rings, polygon.getInteriorRingN(hole));
            }
            if (!rings.isEmpty()) {
                parts.add(rings);
            }
        }
        return parts;
    }

    /** Adds a ring in whole units of the tile, where something of it is left to draw. */
    private void add(List<List<TileLayer.Corner>> rings, LinearRing whole) {
        Coordinate[] corners = whole.getCoordinates().clone();
        for (int i = 0; i < corners.length; i++) {
            corners[i] = inTile(corners[i].x, corners[i].y);
        }
        if (!clip.covers(CoordinateArrays.envelope(corners))) {
            corners = new RingClipper(clip).clip(corners);
        }
        if (corners.length < 4) {
            return;
        }
        Coordinate[] simple = DouglasPeuckerSimplifier.simplify(GEOMETRY.createLineString(corners), CORNER_TOLERANCE)
                .getCoordinates();
        List<TileLayer.Corner> ring = new ArrayList<>();
        for (int i = 0; i < simple.length - 1; i++) {
            TileLayer.Corner corner = new TileLayer.Corner((int) Math.rint(simple[i].x), (int) Math.rint(simple[i].y));
            if (ring.isEmpty() || !ring.get(ring.size() - 1).equals(corner)) {
                ring.add(corner);
            }
        }
        if (ring.size() > 2 && TileLayer.twiceArea(ring) != 0) {
            rings.add(ring);
        }
    }
}
