package org.fadeout.flow.clearance;

import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.fadeout.flow.evidence.HazardType;
import org.jspecify.annotations.Nullable;

/** Land cancelled by non-technical survey, reduced by technical survey, or reported as cleared. */
public record Release(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,

        @Told(
                value = "Product",
                also = {"release_type", "land_release_product", "typearea"})
        Product product,

        @Told(value = "Boundary", exact = true) @Nullable Land land,

        @Told(
                value = "Date of the decision",
                also = {"release_date", "decision_date", "date_released"})
        @Nullable
        PartialDate date,

        @Told(
                value = "Method of search",
                also = {"search_method", "operational_method", "asset"})
        @Nullable
        String method,

        @Told(
                value = "Depth, m",
                also = {"depth_m", "depth_cm"})
        @Nullable
        Length depth,

        @Told("Coverage searched, percent") @Nullable Percent coverage,

        @Told(
                value = "Type of hazard",
                also = {"hazard", "contamination"})
        HazardType hazardType,

        @Told(
                value = "Parent hazardous area",
                also = {"hazard_id"},
                refersTo = "hazard")
        @Nullable
        RecordId hazard,

        @Told(
                value = "Task",
                also = {"task_id", "task_number"},
                refersTo = "task")
        @Nullable
        RecordId task,

        @Told(
                value = "Area as stated, m2",
                also = {"area", "area_m2", "size", "stated_area_m2", "area_sqm"})
        @Nullable
        Area statedArea,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Release> KIND = Kind.of("release", "land-release product", 1, Release.class);
}
