package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One record on its way out.
 *
 * @param cells a String, Long, BigDecimal, Boolean or null for each column of its sheet
 * @param geometry in degrees, x longitude, or null
 */
record OutRow(List<@Nullable Object> cells, @Nullable Geometry geometry) {
    OutRow {
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    /** The cell as text; numbers without exponent; empty where it is unknown. */
    static String text(@Nullable Object cell) {
        return cell == null
                ? ""
                : cell instanceof java.math.BigDecimal number ? number.toPlainString() : cell.toString();
    }
}
