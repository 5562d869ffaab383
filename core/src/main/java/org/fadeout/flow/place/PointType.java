package org.fadeout.flow.place;

import java.util.List;
import org.fadeout.base.record.Choice;

/** What a recorded point is to the land that it helps to describe. */
public enum PointType implements Choice {
    /** A fixed feature some distance away, from which the land is found. */
    REFERENCE_POINT(false, "reference", "rp", "landmark"),
    /** A fixed point a short distance outside the land. */
    BENCHMARK(false, "bm", "bench mark"),
    /** The first turning point. */
    START_POINT(true, "start", "sp", "datum point", "starting point"),
    /** Where the perimeter changes its direction. */
    TURNING_POINT(true, "tp", "turning", ""),
    /** A mark on the perimeter between two turning points. */
    INTERMEDIATE_POINT(true, "intermediate", "ip"),
    /** The last turning point. */
    END_POINT(true, "end", "ep"),
    /** The start reached again: what it misses the start by is the closing error. */
    CLOSING_POINT(false, "closing", "closure", "cp"),
    /** A sign of contamination inside. */
    EVIDENCE_POINT(false, "evidence"),
    UNKNOWN(true, "not known");

    private final boolean onPerimeter;
    private final List<String> also;

    PointType(boolean onPerimeter, String... also) {
        this.onPerimeter = onPerimeter;
        this.also = List.of(also);
    }

    /** True where the boundary runs through the point. */
    public boolean onPerimeter() {
        return onPerimeter;
    }

    @Override
    public List<String> also() {
        return also;
    }
}
