package org.fadeout.edge.actions;

import java.time.LocalDate;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.clearance.TaskType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * One invented task, the strike whose remnants it meets, and the number of items found.
 *
 * @param struck the middle of the strike, or null where the task meets none
 * @param azimuth the direction of the strike, counter-clockwise from east
 * @param struckOn when, as recorded, or null where nobody knows
 */
record InventedSite(
        String number,
        TaskType type,
        TaskStatus status,
        String operator,
        InventedOutline outline,
        LocalDate started,
        @Nullable LocalDate ended,
        @Nullable Coordinate struck,
        double azimuth,
        @Nullable String struckOn,
        int items) {

    InventedSite scaled(double factor) {
        Coordinate moved = struck == null
                ? null
                : new Coordinate(
                        outline.centre().x + factor * (struck.x - outline.centre().x),
                        outline.centre().y + factor * (struck.y - outline.centre().y));
        return new InventedSite(
                number,
                type,
                status,
                operator,
                outline.scaled(factor),
                started,
                ended,
                moved,
                azimuth,
                struckOn,
                items);
    }

    InventedSite withItems(int count) {
        return new InventedSite(
                number, type, status, operator, outline, started, ended, struck, azimuth, struckOn, count);
    }

    /** A clearance task completed in the year of the sample. */
    boolean counts() {
        return type.clears()
                && status == TaskStatus.COMPLETED
                && ended != null
                && ended.getYear() == InventedSample.YEAR;
    }

    String strikeNumber() {
        return number.replace("T-", "S-");
    }
}
