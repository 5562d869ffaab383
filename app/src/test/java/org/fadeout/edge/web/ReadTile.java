package org.fadeout.edge.web;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a Mapbox Vector Tile of one layer, slowly and plainly, to hold what was written against. */
final class ReadTile {
    String layer = "";
    final List<Feature> features = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final List<byte[]> unread = new ArrayList<>();

    /** A feature: 1 for a point or 3 for land, its corners in units of the tile, one list a ring, and its facts. */
    record Feature(int type, List<List<TileLayer.Corner>> rings, Map<String, Object> facts) {
        String id() {
            return (String) facts.getOrDefault("id", "");
        }

        long count() {
            return (Long) facts.getOrDefault("count", 0L);
        }
    }

    private interface Found {
        /** A field with its number; a varint and a real come as number, all else as bytes. */
        void field(int field, long number, byte[] bytes);
    }

    static ReadTile of(byte[] tile) {
        ReadTile read = new ReadTile();
        each(tile, (field, number, bytes) -> each(bytes, read::ofLayer));
        read.unread.forEach(read::feature);
        return read;
    }

    List<String> ids() {
        return features.stream().map(Feature::id).sorted().toList();
    }

    private void ofLayer(int field, long number, byte[] bytes) {
        switch (field) {
            case 1 -> layer = new String(bytes, StandardCharsets.UTF_8);
            case 2 -> unread.add(bytes);
            case 3 -> keys.add(new String(bytes, StandardCharsets.UTF_8));
            case 4 -> each(bytes, (type, told, text) -> values.add(value(type, told, text)));
            default -> {}
        }
    }

    private static Object value(int type, long number, byte[] bytes) {
        return switch (type) {
            case 1 -> new String(bytes, StandardCharsets.UTF_8);
            case 3 -> Double.longBitsToDouble(number);
            case 5 -> number;
            case 6 -> number >>> 1 ^ -(number & 1);
            case 7 -> number == 1;
            default -> throw new IllegalStateException("a value of type " + type);
        };
    }

    private void feature(byte[] feature) {
        List<Long> tags = new ArrayList<>();
        List<Long> geometry = new ArrayList<>();
        int[] type = new int[1];
        each(feature, (field, number, bytes) -> {
            switch (field) {
                case 2 -> tags.addAll(packed(bytes));
                case 3 -> type[0] = (int) number;
                case 4 -> geometry.addAll(packed(bytes));
                default -> {}
            }
        });
        Map<String, Object> facts = new TreeMap<>();
        for (int i = 0; i < tags.size(); i += 2) {
            facts.put(
                    keys.get(tags.get(i).intValue()), values.get(tags.get(i + 1).intValue()));
        }
        features.add(new Feature(type[0], rings(geometry), facts));
    }

    private static List<List<TileLayer.Corner>> rings(List<Long> geometry) {
        List<List<TileLayer.Corner>> rings = new ArrayList<>();
        int x = 0;
        int y = 0;
        for (int i = 0; i < geometry.size(); ) {
            int command = geometry.get(i++).intValue();
            if ((command & 7) == 1) {
                rings.add(new ArrayList<>());
            }
            for (int times = (command & 7) == 7 ? 0 : command >> 3; times > 0; times--) {
                x += plain(geometry.get(i++));
                y += plain(geometry.get(i++));
                rings.get(rings.size() - 1).add(new TileLayer.Corner(x, y));
            }
        }
        return rings;
    }

    private static int plain(long zigzag) {
        return (int) (zigzag >>> 1 ^ -(zigzag & 1));
    }

    private static List<Long> packed(byte[] bytes) {
        List<Long> numbers = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        while (in.hasRemaining()) {
            numbers.add(varint(in));
        }
        return numbers;
    }

    private static void each(byte[] message, Found found) {
        ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            long key = varint(in);
            int field = (int) (key >> 3);
            switch ((int) (key & 7)) {
                case 0 -> found.field(field, varint(in), new byte[0]);
                case 1 -> found.field(field, in.getLong(), new byte[0]);
                default -> {
                    byte[] bytes = new byte[(int) varint(in)];
                    in.get(bytes);
                    found.field(field, 0, bytes);
                }
            }
        }
    }

    private static long varint(ByteBuffer in) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = in.get();
            number |= (part & 0x7fL) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }
}
