package org.fadeout.flow.place;

import java.util.List;
import org.fadeout.base.record.Choice;

/** How coordinates were written when they were entered. */
public enum CoordinateFormat implements Choice {
    DECIMAL_DEGREES("dd", "degrees decimal", "decimal"),
    DEGREES_AND_MINUTES("dms", "dm", "degrees minutes seconds", "ddm"),
    UTM("utm coordinates"),
    MGRS("military grid"),
    PROJECTED("easting and northing", "projected coordinates", "xy"),
    GEOMETRY("geometry of the file");

    private final List<String> also;

    CoordinateFormat(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
