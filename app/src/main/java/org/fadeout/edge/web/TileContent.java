package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What one tile shows of a layer. From {@link MarkIndex#closeZoom} on that is every mark by itself. Further out marks too small to be told
 * apart are taken together, square by square: each then stands in exactly one cluster, or alone, in one tile.
 *
 * @param anchored marks that are drawn by themselves and belong to this tile: points, and small land
 * @param clusters marks that are drawn together
 * @param land land that reaches into the tile, whichever tile it belongs to
 * @param own the part of the land that belongs to this tile
 */
record TileContent(List<MapMark> anchored, List<Cluster> clusters, List<MapMark> land, List<MapMark> own) {
    /** A tile is drawn 512 points wide; for the map a square of it is 32. */
    private static final int SQUARES = 4;

    /** Land below four points cannot be told from a speck. */
    private static final double SMALL = 4 / 512.0;

    /** How far beyond the tile land is drawn, so that no edge shows where tiles meet. */
    static final double MARGIN = 16 / 512.0;

    /**
     * Marks that are drawn as one.
     *
     * @param x the middle of their anchors
     * @param first the first of them along the curve
     */
    record Cluster(double x, double y, int count, MapMark first) {}

    static TileContent of(MarkIndex index, TileAddress tile, Predicate<MapMark> wanted) {
        return of(index, tile, wanted, SQUARES);
    }

    /**
     * What a tile shows.
     *
     * @param squares how often the tile is quartered to the squares in which marks are taken together
     */
    static TileContent of(MarkIndex index, TileAddress tile, Predicate<MapMark> wanted, int squares) {
        List<MapMark> here = index.anchoredIn(tile).stream().filter(wanted).toList();
        if (tile.zoom() >= index.closeZoom()) {
            return new TileContent(
                    here.stream().filter(mark -> mark.land() == null).toList(),
                    List.of(),
                    index.landAt(tile.box(MARGIN), wanted),
                    here.stream().filter(mark -> mark.land() != null).toList());
        }
        double least = SMALL * tile.side();
        List<MapMark> alone = new ArrayList<>();
        List<Cluster> clusters = new ArrayList<>();
        List<MapMark> own = new ArrayList<>();
        List<MapMark> square = new ArrayList<>();
        long at = -1;
        int shift = 2 * Math.max(0, Mercator.LEVELS - tile.zoom() - squares);
        for (MapMark mark : here) {
            if (mark.size() >= least) {
                own.add(mark);
                continue;
            }
            long now = Mercator.key(mark.x(), mark.y()) >> shift;
            if (now != at) {
                close(square, alone, clusters);
                at = now;
            }
            square.add(mark);
        }
        close(square, alone, clusters);
        return new TileContent(
                alone,
                clusters,
                index.landAt(tile.box(MARGIN), mark -> mark.size() >= least && wanted.test(mark)),
                own);
    }

    private static void close(List<MapMark> square, List<MapMark> alone, List<Cluster> clusters) {
        if (square.size() == 1) {
            alone.add(square.get(0));
        } else if (!square.isEmpty()) {
            clusters.add(new Cluster(
                    square.stream().mapToDouble(MapMark::x).average().orElseThrow(),
                    square.stream().mapToDouble(MapMark::y).average().orElseThrow(),
                    square.size(),
                    square.get(0)));
        }
        square.clear();
    }

    /** How many marks belong to this tile; over all tiles of a zoom that is every mark once. */
    long count() {
        return anchored.size()
                + own.size()
                + clusters.stream().mapToLong(Cluster::count).sum();
    }
}
