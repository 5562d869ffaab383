package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.record.RecordId;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Tiles lose no record and show none twice, and others can read them. */
class MapTilesTest {
    private static final long SEED = 20_231_231;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static MapMark point(int i, double longitude, double latitude) {
        return mark(i, Mercator.x(longitude), Mercator.y(latitude), null);
    }

    private static MapMark mark(int i, double x, double y, org.locationtech.jts.geom.MultiPolygon land) {
        return new MapMark(
                "find",
                RecordId.of("find-" + i),
                "F" + i,
                "cmr",
                0,
                MapMark.FOREVER,
                true,
                MapMark.Traits.NONE,
                x,
                y,
                land);
    }

    /** Strikes of many points, and some squares of very different sizes. */
    private static List<MapMark> marks(int count, SplittableRandom random) {
        List<MapMark> marks = new ArrayList<>();
        double east = 0;
        double north = 0;
        for (int i = 0; i < count; i++) {
            if (i % 400 == 0) {
                east = random.nextDouble(44, 49);
                north = random.nextDouble(38, 42);
            }
            double longitude = east + random.nextDouble(0.01);
            double latitude = north + random.nextDouble(0.01);
            if (i % 5 > 0) {
                marks.add(point(i, longitude, latitude));
            } else {
                double side = Math.pow(10, random.nextDouble(-4, -0.5));
                Land land = Land.of(GEOMETRY.toGeometry(new org.locationtech.jts.geom.Envelope(
                        longitude, longitude + side, latitude, latitude + side)));
                marks.add(mark(
                        i, Mercator.x(longitude + side / 2), Mercator.y(latitude + side / 2), MarkPlace.drawn(land)));
            }
        }
        return marks;
    }

    private record Square(int column, int row) {
        static Square of(MapMark mark, int level) {
            return new Square((int) (mark.x() * (1 << level)), (int) (mark.y() * (1 << level)));
        }
    }

    @Test
    void atEveryZoomEveryRecordStandsInExactlyOneTile() {
        List<MapMark> marks = marks(20_000, new SplittableRandom(SEED));
        MarkIndex index = new MarkIndex(marks);
        assertThat(index.closeZoom()).as("seed " + SEED).isBetween(5, 16);
        for (int zoom = 0; zoom <= TileAddress.LAST_ZOOM; zoom++) {
            Map<Square, List<MapMark>> plain = new HashMap<>();
            for (MapMark mark : marks) {
                plain.computeIfAbsent(Square.of(mark, zoom), square -> new ArrayList<>())
                        .add(mark);
            }
            long sum = 0;
            TreeSet<RecordId> alone = new TreeSet<>();
            for (Map.Entry<Square, List<MapMark>> tile : plain.entrySet()) {
                TileAddress address = new TileAddress(
                        zoom, tile.getKey().column(), tile.getKey().row());
                TileContent content = TileContent.of(index, address, mark -> true);
                assertThat(content.count())
                        .as("zoom %d, seed %d", zoom, SEED)
                        .isEqualTo(tile.getValue().size());
                sum += content.count();
                assertThat(clusters(content))
                        .as("zoom %d, seed %d", zoom, SEED)
                        .isEqualTo(zoom >= index.closeZoom() ? new TreeMap<>() : plainClusters(tile.getValue(), zoom));
                content.anchored()
                        .forEach(mark -> assertThat(alone.add(mark.id())).isTrue());
                content.own().forEach(mark -> assertThat(alone.add(mark.id())).isTrue());
            }
            assertThat(sum).as("zoom %d, seed %d", zoom, SEED).isEqualTo(marks.size());
            if (zoom >= index.closeZoom()) {
                assertThat(alone).as("zoom %d, seed %d", zoom, SEED).hasSize(marks.size());
            }
        }
    }

    /** How many clusters there are of each size. */
    private static Map<Integer, Integer> clusters(TileContent content) {
        Map<Integer, Integer> sizes = new TreeMap<>();
        content.clusters().forEach(cluster -> sizes.merge(cluster.count(), 1, Integer::sum));
        return sizes;
    }

    private static Map<Integer, Integer> plainClusters(List<MapMark> marks, int zoom) {
        Map<Square, Integer> counts = new HashMap<>();
        for (MapMark mark : marks) {
            if (mark.size() * 512 * (1 << zoom) < 4) {
                counts.merge(Square.of(mark, zoom + 4), 1, Integer::sum);
            }
        }
        Map<Integer, Integer> sizes = new TreeMap<>();
        counts.values().stream().filter(count -> count > 1).forEach(count -> sizes.merge(count, 1, Integer::sum));
        return sizes;
    }

    @Test
    void landReachesIntoEveryTileThatItMeetsAndFiltersLeaveOut() {
        List<MapMark> marks = marks(3000, new SplittableRandom(SEED));
        MarkIndex index = new MarkIndex(marks);
        int zoom = TileAddress.LAST_ZOOM - 4;
        MapMark large = marks.stream()
                .max(java.util.Comparator.comparingDouble(MapMark::size))
                .orElseThrow();
        TileAddress corner = new TileAddress(zoom, (int) (large.box().getMinX() * (1 << zoom)), (int)
                (large.box().getMinY() * (1 << zoom)));

        assertThat(TileContent.of(index, corner, mark -> true).land()).contains(large);
        assertThat(TileContent.of(index, corner, mark -> !mark.id().equals(large.id()))
                        .land())
                .doesNotContain(large);
    }

    @Test
    void aPlaceComesBackFromTheSquare() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 1000; i++) {
            double latitude = random.nextDouble(-85, 85);
            double longitude = random.nextDouble(-180, 180);
            var place = Mercator.place(Mercator.x(longitude), Mercator.y(latitude));
            assertThat(place.latitude()).isCloseTo(latitude, org.assertj.core.data.Offset.offset(1e-9));
            assertThat(place.longitude()).isCloseTo(longitude, org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    @Test
    void gdalReadsATileWithHolesAndFacts(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/ogrinfo")), "ogrinfo is not installed");
        MapMark land = mark(
                1,
                Mercator.x(47.3),
                Mercator.y(39.85),
                MarkPlace.drawn(land("MULTIPOLYGON (((47.2 39.8, 47.4 39.8, 47.4 39.9, 47.2 39.9, 47.2 39.8),"
                        + " (47.25 39.82, 47.25 39.88, 47.35 39.88, 47.35 39.82, 47.25 39.82)))")));
        MarkIndex index = new MarkIndex(List.of(land, point(2, 47.22, 39.81)));
        TileAddress tile = new TileAddress(
                9, Square.of(land, 9).column(), Square.of(land, 9).row());
        Path file = folder.resolve("tile.mvt");
        Files.write(file, VectorTile.of(tile, TileContent.of(index, tile, mark -> true)));

        String told = ogrinfo(file);

        assertThat(told).contains("Layer name: marks").contains("Layer name: labels");
        assertThat(told).contains("id (String) = find-1").contains("id (String) = find-2");
        assertThat(told).contains("POINT (");
        assertThat(told).as("one outer ring and one hole").containsPattern("POLYGON \\(\\([^()]+\\),\\([^()]+\\)\\)");
    }

    private static Land land(String wkt) throws ParseException {
        return Land.of(new WKTReader().read(wkt));
    }

    private static String ogrinfo(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("/usr/bin/ogrinfo", "-ro", "-al", file.toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }
}
