package org.fadeout.flow.evidence;

import java.util.List;
import org.fadeout.base.record.Choice;

/** How a position was taken. A place name is not a position. */
public enum PositionMethod implements Choice {
    GPS("gnss", "handheld gps"),
    DIFFERENTIAL_GPS("dgps", "dgnss", "rtk"),
    BEARING_AND_DISTANCE("bearing/distance", "polar"),
    MAP("map reading"),
    PLACE_NAME("gazetteer", "village", "centroid", "place"),
    UNKNOWN("");

    private final List<String> also;

    PositionMethod(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
