package org.fadeout.flow.evidence;

import java.time.LocalDate;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** An item found, at the place where it was found. Items are quantities, not rows. */
public record Find(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,

        @Told(
                value = "Task during which it was found",
                also = {"task_id", "task_number", "task_no"},
                refersTo = "task")
        @Nullable
        RecordId task,

        @Told(value = "Position where it was found, not where it was destroyed", exact = true) @Nullable
        Position position,

        @Told(
                value = "Accuracy of the position, m",
                also = {"accuracy_m", "position_accuracy", "gps_accuracy", "hdop_m"})
        @Nullable
        Length accuracy,

        @Told(
                value = "How the position was taken",
                also = {"fixed_by", "position_source"})
        @Nullable
        PositionMethod positionMethod,

        @Told(
                value = "Position as entered",
                also = {"as_entered"},
                exact = true)
        @Nullable
        String asEntered,

        @Told(
                value = "Category",
                also = {"item_category", "ordnance_category"})
        ItemCategory category,

        @Told(
                value = "Sub-type of cluster munition remnant",
                also = {"cmr_type", "subtype", "sub_type", "sub-type"})
        @Nullable
        CmrType cmrType,

        @Told(
                value = "Model",
                also = {"type", "item_model", "ordnance_model", "munition"})
        @Nullable
        String model,

        @Told(
                value = "Number of items",
                also = {"qty", "count", "items", "number_of_items", "number_found"})
        Count quantity,

        @Told("Condition") @Nullable String condition,

        @Told(
                value = "Depth at which it lay, m",
                also = {"depth_m", "depth_cm", "found_depth"})
        @Nullable
        Length depth,

        @Told(
                value = "Date found",
                also = {"date_found", "found_date", "date", "date_of_find"})
        @Nullable
        PartialDate found,

        @Told(
                value = "Date destroyed",
                also = {"date_destroyed", "destroyed_date", "disposal_date", "disposed"})
        @Nullable
        PartialDate destroyed,

        @Told(
                value = "Way of disposal",
                also = {"method_of_disposal", "disposal_method"})
        @Nullable
        String disposal,

        @Told(
                value = "Class of the way of disposal",
                also = {"disposal_class", "method_class"})
        @Nullable
        DisposalClass disposalClass,

        @Told(
                value = "True where it lay where it came to rest; false where it had been moved or collected",
                also = {"found_in_place", "in_situ"})
        @Nullable
        Boolean foundInPlace,

        @Told("Activity during which it was found") @Nullable
        String activity,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Find> KIND = Kind.of("find", "find", 1, Find.class);

    /** True for the items that the count of cluster munition remnants takes. */
    public boolean isCmr() {
        return category == ItemCategory.CLUSTER_MUNITION_REMNANT;
    }

    /** True for what makes a disc where it is positioned: unexploded or failed, and not known to have been moved. */
    public boolean makesDisc() {
        return isCmr() && cmrType != CmrType.ABANDONED_CLUSTER_MUNITION && !Boolean.FALSE.equals(foundInPlace);
    }

    /** True where it is recorded that it was dealt with, as far as is known by the day; a date that may lie on or before it is enough. */
    public boolean disposedBy(LocalDate day) {
        if (destroyed == null) {
            return disposal != null || disposalClass != null;
        }
        return destroyed.earliest() == null || !destroyed.earliest().isAfter(day);
    }

    /** True where its position can carry a disc of this radius: there is one, not from a place name, and not known to be worse. */
    public boolean positionedFor(Length radius) {
        return position != null
                && positionMethod != PositionMethod.PLACE_NAME
                && (accuracy == null || !accuracy.isMoreThan(radius));
    }

    /** The class of munition under which a standard lists its fade-out distance. */
    public String munitionClass() {
        return (cmrType == null ? CmrType.UNKNOWN : cmrType).text();
    }
}
