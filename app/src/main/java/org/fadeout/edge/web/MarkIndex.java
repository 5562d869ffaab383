package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The marks of one layer, found by tile. They stand along the curve of {@link Mercator}, so what is anchored in a tile is one run, and so
 * are the squares within it. Land is also found by its box. Making it costs n log n, a tile what it holds.
 */
final class MarkIndex {
    /** So many in one tile are still drawn one by one. */
    private static final int MANY = 1500;

    private static final Comparator<MapMark> ALONG = Comparator.comparingLong(
                    (MapMark mark) -> Mercator.key(mark.x(), mark.y()))
            .thenComparing(MapMark::id)
            .thenComparingInt(MapMark::from);

    private final List<MapMark> marks;
    private final long[] keys;
    private final STRtree boxes = new STRtree();
    private final int closeZoom;
    private final boolean hasLand;
    private final MarkSum sum;

    MarkIndex(List<MapMark> unsorted) {
        marks = unsorted.stream().sorted(ALONG).toList();
        keys = marks.stream()
                .mapToLong(mark -> Mercator.key(mark.x(), mark.y()))
                .toArray();
        marks.stream().filter(mark -> mark.land() != null).forEach(mark -> boxes.insert(mark.box(), mark));
        boxes.build();
        hasLand = !boxes.isEmpty();
        closeZoom = closeZoom(keys);
        sum = MarkSum.of(marks);
    }

    /** All of them, along the curve. */
    List<MapMark> all() {
        return marks;
    }

    /** What occurs in them. */
    MarkSum sum() {
        return sum;
    }

    /** From this zoom on every mark is drawn by itself; further out some stand for many. The same wherever one looks. */
    int closeZoom() {
        return closeZoom;
    }

    private static int closeZoom(long[] keys) {
        int zoom = 0;
        while (zoom < TileAddress.LAST_ZOOM && mostInATile(keys, zoom) > MANY) {
            zoom++;
        }
        return zoom;
    }

    private static int mostInATile(long[] keys, int zoom) {
        int shift = 2 * (Mercator.LEVELS - zoom);
        int most = 0;
        int begin = 0;
        for (int i = 0; i < keys.length; i++) {
            begin = keys[i] >> shift == keys[begin] >> shift ? begin : i;
            most = Math.max(most, i - begin + 1);
        }
        return most;
    }

    /** The marks whose anchor lies in the tile, along the curve. Every mark is anchored in exactly one tile of a zoom. */
    List<MapMark> anchoredIn(TileAddress tile) {
        return marks.subList(place(tile.firstKey()), place(tile.endKey()));
    }

    private int place(long key) {
        int found = Arrays.binarySearch(keys, key);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && keys[found - 1] == key) {
            found--;
        }
        return found;
    }

    /** The land whose box meets the box, along the curve. */
    List<MapMark> landAt(Envelope box, Predicate<MapMark> wanted) {
        if (!hasLand) {
            return List.of();
        }
        List<MapMark> found = new ArrayList<>();
        boxes.query(box, item -> {
            if (item instanceof MapMark mark && wanted.test(mark)) {
                found.add(mark);
            }
        });
        found.sort(ALONG);
        return found;
    }
}
