package org.fadeout.edge.web;

import java.util.List;
import java.util.Optional;
import org.fadeout.base.record.Kind;
import org.fadeout.flow.clearance.Exclusion;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.contamination.Footprint;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.Strike;
import org.fadeout.flow.evidence.Accident;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.flow.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * A layer of the map. Its words stand under {@code map.layer.NAME}, those of its symbols under {@code map.symbol.NAME}.
 *
 * @param name the name of the kind that it draws, or {@code gap}
 * @param kind the records it draws, or null where they are computed
 * @param shown true where it is drawn from the start
 * @param symbols the names of the drawings in its legend
 */
public record MapLayer(String name, @Nullable Kind<?> kind, boolean shown, List<String> symbols) {
    /** What tasks have left, computed for the day. */
    static final MapLayer GAP = new MapLayer("gap", null, false, List.of("gap", "gaptolerated", "gapunknown"));

    /** From the bottom of the map to its top. */
    static final List<MapLayer> ALL = List.of(
            of(AdminArea.KIND, true, "admin"),
            of(Hazard.KIND, true, "cha", "sha", "nominal", "open", "worked", "closed"),
            of(Task.KIND, true, "task", "taskdone"),
            of(Release.KIND, false, "cleared", "reduced", "cancelled"),
            of(Searched.KIND, true, "searched", "surface", "undepth"),
            of(Exclusion.KIND, true, "exclusion"),
            of(Footprint.KIND, true, "footprint"),
            GAP,
            of(Strike.KIND, false, "strike"),
            of(EvidencePoint.KIND, false, "evidence"),
            of(Accident.KIND, false, "accident"),
            of(Find.KIND, true, "cmr", "moved", "other", "cluster"),
            of(Place.KIND, true, "place"));

    private static MapLayer of(Kind<?> kind, boolean shown, String... symbols) {
        return new MapLayer(kind.name(), kind, shown, List.of(symbols));
    }

    static Optional<MapLayer> named(String name) {
        return ALL.stream().filter(layer -> layer.name().equals(name)).findFirst();
    }
}
