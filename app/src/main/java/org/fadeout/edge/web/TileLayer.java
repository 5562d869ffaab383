package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One layer of a Mapbox Vector Tile, as version 2.1 of its specification (github.com/mapbox/vector-tile-spec) lays it down. Positions are whole
 * units of the tile, from its north-western corner.
 */
final class TileLayer {
    static final int EXTENT = 4096;

    private static final int MOVE = 1;
    private static final int LINE = 2;
    private static final int CLOSE = 7;
    private static final int POINT = 1;
    private static final int POLYGON = 3;

    private final Protobuf layer = new Protobuf();
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<Object, Integer> values = new LinkedHashMap<>();

    /** One corner of a tile. */
    record Corner(int x, int y) {}

    TileLayer(String name) {
        layer.number(15, 2).text(1, name).number(5, EXTENT);
    }

    /** A point with its facts, each a text, a number or a truth. */
    void point(Corner at, Map<String, Object> facts) {
        feature(POINT, List.of(command(MOVE, 1), zigzag(at.x()), zigzag(at.y())), facts);
    }

    /**
     * A polygon of many parts with its facts.
     *
     * @param rings one list a polygon, its outer ring first; no ring repeats its first corner at its end
     */
    void polygons(List<List<List<Corner>>> rings, Map<String, Object> facts) {
        List<Integer> geometry = new ArrayList<>();
        Corner pen = new Corner(0, 0);
        for (List<List<Corner>> polygon : rings) {
            for (int i = 0; i < polygon.size(); i++) {
                pen = ring(geometry, turned(polygon.get(i), i == 0), pen);
            }
        }
        feature(POLYGON, geometry, facts);
    }

    /** The outer ring has a positive area by the surveyor's formula, holes a negative one: that is how a reader tells them apart. */
    private static List<Corner> turned(List<Corner> ring, boolean outer) {
        if (twiceArea(ring) > 0 == outer) {
            return ring;
        }
        List<Corner> reversed = new ArrayList<>(ring);
        java.util.Collections.reverse(reversed);
        return reversed;
    }

    static long twiceArea(List<Corner> ring) {
        long sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            Corner a = ring.get(i);
            Corner b = ring.get((i + 1) % ring.size());
            sum += (long) a.x() * b.y() - (long) b.x() * a.y();
        }
        return sum;
    }

    private static Corner ring(List<Integer> geometry, List<Corner> ring, Corner from) {
        Corner pen = from;
        for (int i = 0; i < ring.size(); i++) {
            if (i < 2) {
                geometry.add(i == 0 ? command(MOVE, 1) : command(LINE, ring.size() - 1));
            }
            Corner corner = ring.get(i);
            geometry.add(zigzag(corner.x() - pen.x()));
            geometry.add(zigzag(corner.y() - pen.y()));
            pen = corner;
        }
        geometry.add(command(CLOSE, 1));
        return pen;
    }

    private static int command(int what, int times) {
        return what | times << 3;
    }

    private static int zigzag(int number) {
        return number << 1 ^ number >> 31;
    }

    private void feature(int type, List<Integer> geometry, Map<String, Object> facts) {
        List<Integer> tags = new ArrayList<>();
        facts.forEach((name, value) -> {
            tags.add(keys.computeIfAbsent(name, key -> keys.size()));
            tags.add(values.computeIfAbsent(value, key -> values.size()));
        });
        layer.message(2, new Protobuf().packed(2, tags).number(3, type).packed(4, geometry));
    }

    /** The layer as a tile holds it. To be asked for once. */
    Protobuf told() {
        keys.keySet().forEach(key -> layer.text(3, key));
        values.keySet().forEach(value -> layer.message(4, value(value)));
        return layer;
    }

    private static Protobuf value(Object value) {
        Protobuf told = new Protobuf();
        if (value instanceof Double || value instanceof Float) {
            return told.real(3, ((Number) value).doubleValue());
        }
        if (value instanceof Number number) {
            long whole = number.longValue();
            return whole < 0 ? told.number(6, whole << 1 ^ whole >> 63) : told.number(5, whole);
        }
        return value instanceof Boolean truth ? told.number(7, truth ? 1 : 0) : told.text(1, value.toString());
    }
}
