package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.place.AdminArea;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * What the map can draw and what it draws for a question.
 *
 * @param first the first day on which anything is dated, such as 20230412; 0 where nothing is
 * @param last the last one
 * @param box of all that lies anywhere, in the square of {@link Mercator}
 * @param hazards words of the types of hazard that occur, and so the others
 */
record MapState(
        int first,
        int last,
        Envelope box,
        List<LayerState> layers,
        List<String> hazards,
        List<String> operators,
        List<String> statuses,
        List<AdminArea> districts) {

    /**
     * One layer.
     *
     * @param all the records that lie anywhere, whatever the question
     * @param drawn those that the question leaves
     * @param undated how many of these are drawn because they have no date
     * @param closeZoom from this zoom on every record is drawn by itself
     */
    record LayerState(String name, long all, long drawn, long undated, int closeZoom) {}

    static MapState of(MapAsked asked, MapIndexes indexes, Snapshot snapshot, boolean gap) {
        List<LayerState> layers = new ArrayList<>();
        Occurring occurring = new Occurring();
        MapAsked everywhere = new MapAsked(asked.day(), asked.known(), "", "", "", null);
        for (MapLayer layer : MapLayer.ALL) {
            Kind<?> kind = layer.kind();
            if (kind == null && !gap) {
                continue;
            }
            MarkIndex whole = indexes.of(layer, everywhere);
            if (kind != null) {
                whole.all().forEach(occurring::note);
            }
            layers.add(state(layer, whole, indexes.of(layer, asked), asked));
        }
        return new MapState(
                occurring.first == MapMark.FOREVER ? 0 : occurring.first,
                occurring.last,
                occurring.box,
                layers,
                List.copyOf(occurring.hazards),
                List.copyOf(occurring.operators),
                List.copyOf(occurring.statuses),
                snapshot.all(AdminArea.KIND).stream()
                        .filter(area -> area.land() != null)
                        .sorted(Comparator.comparing(AdminArea::name).thenComparing(AdminArea::id))
                        .toList());
    }

    private static LayerState state(MapLayer layer, MarkIndex whole, MarkIndex index, MapAsked asked) {
        List<MapMark> drawn = index.all().stream().filter(asked::wants).toList();
        return new LayerState(
                layer.name(),
                whole.all().stream().map(MapMark::id).distinct().count(),
                drawn.size(),
                drawn.stream().filter(MapMark::undated).count(),
                index.closeZoom());
    }

    /** Gathers over all marks. */
    private static final class Occurring {
        private int first = MapMark.FOREVER;
        private int last;
        private final Envelope box = new Envelope();
        private final TreeSet<String> hazards = new TreeSet<>();
        private final TreeSet<String> operators = new TreeSet<>();
        private final TreeSet<String> statuses = new TreeSet<>();

        void note(MapMark mark) {
            note(mark.from());
            note(mark.until());
            box.expandToInclude(mark.box());
            note(hazards, mark.traits().hazard());
            note(operators, mark.traits().operator());
            note(statuses, mark.traits().status());
        }

        private void note(int day) {
            if (day > 0 && day < MapMark.FOREVER) {
                first = Math.min(first, day);
                last = Math.max(last, day);
            }
        }

        private static void note(TreeSet<String> words, @Nullable String word) {
            if (word != null && !word.isEmpty()) {
                words.add(word);
            }
        }
    }
}
