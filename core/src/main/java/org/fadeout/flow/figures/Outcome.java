package org.fadeout.flow.figures;

import java.time.LocalDate;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.Pass;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.evidence.HazardType;
import org.jspecify.annotations.Nullable;

/**
 * Land that was cleared, reduced or cancelled, as one record says. It counts from the day by which it certainly was.
 *
 * @param effective the last day of the date
 * @param hazardType what was released; unknown where only the ground is told
 * @param parent the hazardous area that it was released from, or null where the record names none
 * @param pass the pass, for cleared land
 */
record Outcome(
        RecordId record,
        Product product,
        PartialDate date,
        LocalDate effective,
        HazardType hazardType,
        @Nullable RecordId parent,
        @Nullable Pass pass) {

    /** True where this releases land of the hazardous area. A search deep enough frees the ground of whatever it was held to hold. */
    boolean releases(HazardLife life) {
        if (product == Product.CLEARED) {
            return true;
        }
        if (parent != null) {
            return parent.equals(life.id()) || life.follows(parent);
        }
        return hazardType == HazardType.UNKNOWN
                || hazardType == HazardType.MIXED
                || hazardType == life.typeOn(effective);
    }

    /** True where it may have been by the day, though it is not certain. */
    boolean mayBeBy(LocalDate day) {
        return effective.isAfter(day)
                && (date.earliest() == null || !date.earliest().isAfter(day));
    }
}
