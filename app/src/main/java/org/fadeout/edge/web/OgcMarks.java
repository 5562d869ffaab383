package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.ogc.Layer;
import org.fadeout.edge.ogc.Property;
import org.fadeout.edge.ogc.TilingDocuments;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.operation.predicate.RectangleIntersects;

/**
 * The records of a layer of the open service, found and drawn by tile. Far out records that are too small to be told apart are thinned: the first
 * of a square stands for all of them and says how many they are. Making it costs n log n, a tile what lies in it.
 */
final class OgcMarks {
    /** Every record is wanted. Told apart, so that none has to be looked up to find out. */
    static final Predicate<Entity> ALL = record -> true;

    /** A tile of 512 points has 64 squares a side, of 8 points each. */
    private static final int SQUARES = 6;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Layer<?> layer;
    private final MarkIndex index;
    private final Function<RecordId, Entity> records;
    private final Set<RecordId> invented;

    private OgcMarks(Layer<?> layer, MarkIndex index, Function<RecordId, Entity> records, Set<RecordId> invented) {
        this.layer = layer;
        this.index = index;
        this.records = records;
        this.invented = invented;
    }

    static <T extends Entity> OgcMarks of(Layer<T> layer, Snapshot snapshot, Set<RecordId> invented) {
        Field<T> where = java.util.Objects.requireNonNull(layer.geometry());
        List<MapMark> marks = new ArrayList<>();
        for (T entity : snapshot.all(layer.kind())) {
            MarkPlace.mark(entity, layer.kind(), "", where.of(entity), MarkPlace.Span.from(null), MapMark.Traits.NONE)
                    .filter(OgcMarks::isOnTheMap)
                    .ifPresent(marks::add);
        }
        return new OgcMarks(
                layer,
                new MarkIndex(marks),
                id -> snapshot.one(layer.kind(), id).orElseThrow(),
                invented);
    }

    /** The map of the world ends at 85 degrees; what lies beyond would stand at its edge, where it is not. */
    private static boolean isOnTheMap(MapMark mark) {
        return mark.y() > 0 && mark.y() < 1;
    }

    /** From this zoom on every record stands for itself. */
    int closeZoom() {
        return index.closeZoom();
    }

    /** The box around all of them, in the square of {@link Mercator}; empty where there is none. */
    Envelope box() {
        return index.sum().box();
    }

    /**
     * A tile as a Mapbox Vector Tile; no bytes where nothing lies in it.
     *
     * @param wanted leaves out records before anything is thinned
     * @param shown the properties to give, or all where it is empty
     */
    byte[] tile(TileAddress tile, Predicate<Entity> wanted, Set<String> shown) {
        Predicate<MapMark> drawn = wanted == ALL ? mark -> true : mark -> wanted.test(records.apply(mark.id()));
        TileContent content = TileContent.of(index, tile, drawn, SQUARES);
        Drawing drawing = new Drawing(tile, shown);
        content.land().stream().filter(mark -> meets(mark.land(), tile)).forEach(mark -> drawing.add(mark, 1));
        content.anchored().forEach(mark -> drawing.add(mark, 1));
        content.clusters().forEach(cluster -> drawing.add(cluster.first(), cluster.count()));
        return drawing.bytes();
    }

    private static boolean meets(@org.jspecify.annotations.Nullable MultiPolygon land, TileAddress tile) {
        Envelope box = tile.box(0);
        return land != null
                && box.intersects(land.getEnvelopeInternal())
                && RectangleIntersects.intersects(GEOMETRY.createPolygon(corners(box)), land);
    }

    private static Coordinate[] corners(Envelope box) {
        return GEOMETRY.toGeometry(box).getCoordinates();
    }

    /** One tile while it is drawn. */
    private final class Drawing {
        private final TileFrame frame;
        private final TileLayer drawn = new TileLayer(layer.name());
        private final Set<String> shown;
        private boolean empty = true;

        Drawing(TileAddress tile, Set<String> shown) {
            this.frame = new TileFrame(tile);
            this.shown = shown;
        }

        void add(MapMark mark, int count) {
            Map<String, Object> facts = facts(records.apply(mark.id()), count);
            empty = false;
            if (mark.land() == null) {
                drawn.point(frame.corner(mark.x(), mark.y()), facts);
                return;
            }
            List<List<List<TileLayer.Corner>>> parts = frame.parts(mark.land());
            drawn.polygons(parts.isEmpty() ? List.of(List.of(speck(mark))) : parts, facts);
        }

        /** Land of which nothing is left at this zoom stays land: a layer has one type of geometry. */
        private List<TileLayer.Corner> speck(MapMark mark) {
            Coordinate middle = mark.box().centre();
            TileLayer.Corner at = frame.corner(middle.x, middle.y);
            return List.of(
                    new TileLayer.Corner(at.x() - 1, at.y() - 1),
                    new TileLayer.Corner(at.x() + 1, at.y() - 1),
                    new TileLayer.Corner(at.x() + 1, at.y() + 1),
                    new TileLayer.Corner(at.x() - 1, at.y() + 1));
        }

        private Map<String, Object> facts(Entity entity, int count) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("id", entity.id().text());
            for (Property property : layer.properties()) {
                if (shown.isEmpty() || shown.contains(property.name())) {
                    Object value = property.json(entity);
                    if (value != null) {
                        facts.put(property.name(), value);
                    }
                }
            }
            RecordId source = entity.source();
            if (source != null && invented.contains(source)) {
                facts.put("invented", true);
            }
            facts.put(TilingDocuments.COUNT, count);
            return facts;
        }

        byte[] bytes() {
            return empty ? new byte[0] : new Protobuf().message(3, drawn.told()).toBytes();
        }
    }
}
