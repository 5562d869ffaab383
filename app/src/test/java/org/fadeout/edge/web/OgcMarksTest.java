package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aSource;
import static org.fadeout.testlanguage.ARecord.aTask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.ogc.Layer;
import org.fadeout.edge.ogc.Property;
import org.fadeout.flow.access.Redaction;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.source.Source;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The tiles of the open service against slow twins: nothing is lost, nothing stands twice, what is thinned is counted. */
class OgcMarksTest {
    private static final long SEED = 20_240_522;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static Snapshot snapshot(MemoryRegister register) {
        return register.at(Known.NOW, new Redaction(org.fadeout.flow.access.Layer.RESTRICTED));
    }

    private static Layer<?> layer(Kind<?> kind) {
        return Layer.named(kind.name()).orElseThrow();
    }

    private static OgcMarks marks(MemoryRegister register, Kind<?> kind, Set<RecordId> invented) {
        return OgcMarks.of(layer(kind), snapshot(register), invented);
    }

    /** Crowds of finds around a few places. */
    private static MemoryRegister finds(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        MemoryRegister register = new MemoryRegister();
        double east = 0;
        double north = 0;
        for (int i = 0; i < count; i++) {
            if (i % 500 == 0) {
                east = random.nextDouble(-20, 50);
                north = random.nextDouble(-40, 42);
            }
            register.put(
                    Find.KIND,
                    aFind("F" + i)
                            .at(new Position(north + random.nextDouble(0.02), east + random.nextDouble(0.02)))
                            .with("quantity", Count.of(1 + i % 5))
                            .made());
        }
        return register;
    }

    private record Square(int column, int row) {
        static Square of(Position at, int level) {
            return new Square((int) Math.floor(Mercator.x(at.longitude()) * (1 << level)), (int)
                    Math.floor(Mercator.y(at.latitude()) * (1 << level)));
        }
    }

    private static Map<Square, List<Find>> bySquare(List<Find> finds, int level) {
        Map<Square, List<Find>> squares = new HashMap<>();
        finds.forEach(find -> squares.computeIfAbsent(Square.of(find.position(), level), square -> new ArrayList<>())
                .add(find));
        return squares;
    }

    @Test
    void farOutEveryFeatureSaysForHowManyItStandsAndTheyAddUp() {
        MemoryRegister register = finds(6000);
        OgcMarks marks = marks(register, Find.KIND, Set.of());
        List<Find> all = snapshot(register).all(Find.KIND);
        assertThat(marks.closeZoom()).as("seed " + SEED).isBetween(2, 14);
        for (int zoom = 0; zoom <= marks.closeZoom() + 1; zoom++) {
            boolean thinned = zoom < marks.closeZoom();
            Map<Square, List<Find>> squares = bySquare(all, zoom + 6);
            long sum = 0;
            int features = 0;
            for (Map.Entry<Square, List<Find>> tile : bySquare(all, zoom).entrySet()) {
                ReadTile read = ReadTile.of(marks.tile(address(zoom, tile.getKey()), find -> true, Set.of()));
                assertThat(read.layer).isEqualTo("find");
                for (ReadTile.Feature feature : read.features) {
                    Find find = one(register, Find.KIND, feature.id());
                    int here = thinned
                            ? squares.get(Square.of(find.position(), zoom + 6)).size()
                            : 1;
                    assertThat(feature.count())
                            .as("%s at zoom %d, seed %d", feature.id(), zoom, SEED)
                            .isEqualTo(here);
                }
                long here = read.features.stream()
                        .mapToLong(ReadTile.Feature::count)
                        .sum();
                assertThat(here).isEqualTo(tile.getValue().size());
                assertThat(read.ids()).doesNotHaveDuplicates();
                sum += here;
                features += read.features.size();
            }
            assertThat(sum).as("zoom %d, seed %d", zoom, SEED).isEqualTo(all.size());
            assertThat(features).as("zoom %d, seed %d", zoom, SEED).isEqualTo(thinned ? squares.size() : all.size());
        }
    }

    private static TileAddress address(int zoom, Square square) {
        return new TileAddress(zoom, square.column(), square.row());
    }

    private static <T extends Entity> T one(MemoryRegister register, Kind<T> kind, String id) {
        return snapshot(register).one(kind, RecordId.of(id)).orElseThrow();
    }

    @Test
    void aFeatureCarriesEveryPropertyThatIsKnownAndItsPlace() {
        MemoryRegister register = new MemoryRegister();
        Source source = aSource("S").with("invented", true).made();
        register.put(Source.KIND, source);
        register.put(
                Find.KIND,
                aFind("F1")
                        .at(new Position(39.5, 46.5))
                        .with("source", source.id())
                        .with("accuracy", org.fadeout.base.measure.Length.ofMetres(2.5))
                        .with("quantity", Count.of(3))
                        .made());
        OgcMarks marks = marks(register, Find.KIND, Set.of(source.id()));
        Find find = one(register, Find.KIND, "find-f1");
        TileAddress tile = address(18, Square.of(find.position(), 18));

        ReadTile.Feature feature =
                ReadTile.of(marks.tile(tile, one -> true, Set.of())).features.get(0);

        Map<String, Object> expected = new TreeMap<>(Map.of("id", "find-f1", "count", 1L, "invented", true));
        for (Property property : layer(Find.KIND).properties()) {
            Object value = property.json(find);
            if (value != null) {
                expected.put(property.name(), value);
            }
        }
        assertThat(feature.facts())
                .isEqualTo(expected)
                .containsEntry("accuracy", 2.5)
                .containsEntry("quantity", 3L);
        assertThat(feature.type()).isEqualTo(1);
        TileLayer.Corner corner = feature.rings().get(0).get(0);
        Position read = Mercator.place(
                (tile.column() + corner.x() / 4096.0) * tile.side(), (tile.row() + corner.y() / 4096.0) * tile.side());
        assertThat(read.longitude()).isCloseTo(46.5, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(read.latitude()).isCloseTo(39.5, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(ReadTile.of(marks.tile(tile, one -> true, Set.of("quantity")))
                        .features
                        .get(0)
                        .facts())
                .containsOnlyKeys("id", "quantity", "invented", "count");
        assertThat(marks.tile(tile, one -> false, Set.of())).isEmpty();
    }

    @Test
    void landStandsInEveryTileThatItMeetsAndInNoOther() {
        SplittableRandom random = new SplittableRandom(SEED);
        MemoryRegister register = new MemoryRegister();
        for (int i = 0; i < 800; i++) {
            double east = random.nextDouble(46, 46.4);
            double north = random.nextDouble(39, 39.4);
            double side = Math.pow(10, random.nextDouble(-7, -1));
            register.put(Task.KIND, aTask("T" + i).on(land(east, north, side)).made());
        }
        OgcMarks marks = marks(register, Task.KIND, Set.of());
        assertThat(marks.closeZoom()).isZero();
        Map<String, Geometry> all = new HashMap<>();
        snapshot(register)
                .all(Task.KIND)
                .forEach(task -> all.put(task.id().text(), layer(Task.KIND).geometryOf(task)));
        for (int zoom = 5; zoom <= 18; zoom++) {
            for (int i = 0; i < 25; i++) {
                Square square = Square.of(new Position(random.nextDouble(39, 39.5), random.nextDouble(46, 46.5)), zoom);
                TileAddress tile = address(zoom, square);
                ReadTile read = ReadTile.of(marks.tile(tile, one -> true, Set.of()));
                assertThat(read.features).allMatch(feature -> feature.type() == 3 && feature.count() == 1);
                assertThat(read.ids())
                        .as("%s, seed %d", tile, SEED)
                        .isEqualTo(all.entrySet().stream()
                                .filter(entry -> entry.getValue().intersects(degrees(tile)))
                                .map(Map.Entry::getKey)
                                .sorted()
                                .toList());
            }
        }
    }

    private static Land land(double east, double north, double side) {
        return Land.of(GEOMETRY.toGeometry(new Envelope(east, east + side, north, north + side)));
    }

    private static Geometry degrees(TileAddress tile) {
        Envelope box = tile.box(0);
        Position northWest = Mercator.place(box.getMinX(), box.getMinY());
        Position southEast = Mercator.place(box.getMaxX(), box.getMaxY());
        return GEOMETRY.toGeometry(
                new Envelope(northWest.longitude(), southEast.longitude(), southEast.latitude(), northWest.latitude()));
    }

    @Test
    void manySmallPiecesOfLandAreThinnedAndStayLand() {
        SplittableRandom random = new SplittableRandom(SEED);
        MemoryRegister register = new MemoryRegister();
        for (int i = 0; i < 2000; i++) {
            register.put(
                    Task.KIND,
                    aTask("T" + i)
                            .on(land(random.nextDouble(46, 46.01), random.nextDouble(39, 39.01), 0.0001))
                            .made());
        }
        OgcMarks marks = marks(register, Task.KIND, Set.of());
        ReadTile world = ReadTile.of(marks.tile(new TileAddress(0, 0, 0), one -> true, Set.of()));
        assertThat(world.features).hasSize(1).allMatch(feature -> feature.type() == 3 && feature.count() == 2000);
        assertThat(world.features.get(0).rings()).hasSize(1).allMatch(ring -> TileLayer.twiceArea(ring) == 8);
    }

    @Test
    void whatLiesBeyondTheMapOfTheWorldIsNotDrawnAtItsEdge() {
        MemoryRegister register = new MemoryRegister();
        register.put(Find.KIND, aFind("POLE").at(new Position(89, 10)).made());
        OgcMarks marks = marks(register, Find.KIND, Set.of());
        assertThat(marks.tile(new TileAddress(0, 0, 0), one -> true, Set.of())).isEmpty();
    }

    @Test
    void noLayerHasAPropertyThatTilesNeedForThemselves() {
        Set<String> names = new HashSet<>();
        Layer.ALL.forEach(
                layer -> layer.properties().stream().map(Property::name).forEach(names::add));
        assertThat(names).doesNotContain("id", "count");
    }
}
