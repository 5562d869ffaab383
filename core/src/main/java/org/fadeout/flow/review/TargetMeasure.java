package org.fadeout.flow.review;

import java.util.List;
import org.fadeout.base.record.Choice;
import org.fadeout.flow.figures.FigureName;

/** What a target counts or measures, each told by one figure. Cleared, reduced and cancelled land are never one target. */
public enum TargetMeasure implements Choice {
    CMR_AREA(FigureName.CMR_AREA, "cmr area released through clearance"),
    CLEARED(FigureName.CLEARED, "cleared land"),
    REDUCED(FigureName.REDUCED, "reduced land"),
    CANCELLED(FigureName.CANCELLED, "cancelled land"),
    ITEMS_FOUND(FigureName.FOUND_ITEMS, "found items"),
    ITEMS_DESTROYED(FigureName.DESTROYED_ITEMS, "destroyed items", "submunitions destroyed");

    private final FigureName figure;
    private final List<String> also;

    TargetMeasure(FigureName figure, String... also) {
        this.figure = figure;
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }

    /** The figure that tells it. */
    public FigureName figure() {
        return figure;
    }
}
