package org.fadeout.flow.contamination;

import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.evidence.Accident;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.EvidenceType;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.evidence.ItemCategory;
import org.fadeout.flow.evidence.PositionMethod;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence of contamination, whichever kind of record holds it. A find is an unexploded item that was seen; a standard lists
 * evidence under such words.
 *
 * @param word the type of evidence, as standards name it
 * @param hazardType what it points to, unknown where that is not recorded
 * @param position where it is; null also where it was taken from the name of a place
 * @param hazard the area that it is recorded to, or null
 * @param sourced true where its source is on record
 */
public record Sign(
        RecordId id,
        String word,
        HazardType hazardType,
        @Nullable Position position,
        @Nullable PartialDate date,
        @Nullable RecordId hazard,
        boolean sourced) {

    static Sign of(EvidencePoint point) {
        return new Sign(
                point.id(),
                point.type().text(),
                point.hazardType(),
                placed(point.position(), point.positionMethod()),
                point.date(),
                point.hazard(),
                point.source() != null);
    }

    static Sign of(Find find) {
        return new Sign(
                find.id(),
                find.category() == ItemCategory.CASING_OR_FRAGMENT
                        ? EvidenceType.CONTAINER_OR_PART.text()
                        : EvidenceType.UNEXPLODED_ITEM_SEEN.text(),
                typeOf(find.category()),
                placed(find.position(), find.positionMethod()),
                find.found(),
                null,
                find.source() != null);
    }

    static Sign of(Accident accident) {
        return new Sign(
                accident.id(),
                EvidenceType.ACCIDENT.text(),
                accident.hazardType(),
                placed(accident.position(), accident.positionMethod()),
                accident.date(),
                null,
                accident.source() != null);
    }

    private static @Nullable Position placed(@Nullable Position position, @Nullable PositionMethod method) {
        return method == PositionMethod.PLACE_NAME ? null : position;
    }

    private static HazardType typeOf(ItemCategory category) {
        return switch (category) {
            case CLUSTER_MUNITION_REMNANT -> HazardType.CLUSTER_MUNITION_REMNANTS;
            case ANTI_PERSONNEL_MINE -> HazardType.ANTI_PERSONNEL_MINES;
            case ANTI_VEHICLE_MINE -> HazardType.ANTI_VEHICLE_MINES;
            case OTHER_UXO -> HazardType.OTHER_UXO;
            case ABANDONED_ORDNANCE -> HazardType.ABANDONED_ORDNANCE;
            case IMPROVISED_DEVICE -> HazardType.IMPROVISED_DEVICES;
            case CASING_OR_FRAGMENT, UNKNOWN -> HazardType.UNKNOWN;
        };
    }

    /** True where it has what direct evidence needs: position, date and source. */
    boolean isWhole() {
        return position != null && date != null && sourced;
    }

    /** True where it can speak for an area of this type. What points to something else says nothing of it. */
    boolean speaksFor(HazardType type) {
        return hazardType.mayBe(type);
    }
}
