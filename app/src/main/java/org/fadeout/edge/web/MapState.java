package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.place.AdminArea;
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
        MarkSum sum = MarkSum.of(List.of());
        MapAsked everywhere = new MapAsked(asked.day(), asked.known(), "", "", "", null);
        for (MapLayer layer : MapLayer.ALL) {
            Kind<?> kind = layer.kind();
            if (kind == null && !gap) {
                continue;
            }
            MarkIndex whole = indexes.of(layer, everywhere);
            if (kind != null) {
                sum.add(whole.sum());
            }
            layers.add(state(layer, whole, indexes.of(layer, asked), asked));
        }
        return new MapState(
                sum.first(),
                sum.last(),
                sum.box(),
                layers,
                List.copyOf(sum.hazards()),
                List.copyOf(sum.operators()),
                List.copyOf(sum.statuses()),
                snapshot.all(AdminArea.KIND).stream()
                        .filter(area -> area.land() != null)
                        .sorted(Comparator.comparing(AdminArea::name).thenComparing(AdminArea::id))
                        .toList());
    }

    private static LayerState state(MapLayer layer, MarkIndex whole, MarkIndex index, MapAsked asked) {
        long drawn = 0;
        long undated = 0;
        for (MapMark mark : index.all()) {
            if (asked.wants(mark)) {
                drawn++;
                undated += mark.undated() ? 1 : 0;
            }
        }
        return new LayerState(layer.name(), whole.sum().records(), drawn, undated, index.closeZoom());
    }
}
