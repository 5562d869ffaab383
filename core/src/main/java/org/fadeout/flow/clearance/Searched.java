package org.fadeout.flow.clearance;

import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** Land that was processed in one pass, with method and depth. Where nothing was recorded it is unknown, never zero. */
public record Searched(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,

        @Told(
                value = "Task",
                also = {"task_id", "task_number", "task_no"},
                refersTo = "task")
        @Nullable
        RecordId task,

        @Told(value = "Searched polygon", exact = true) @Nullable
        Land land,

        @Told(
                value = "Method of search",
                also = {"search_method", "operational_method", "asset"})
        @Nullable
        String method,

        @Told(
                value = "Depth searched, m; zero for a surface pass",
                also = {"depth_m", "depth_cm", "clearance_depth"})
        @Nullable
        Length depth,

        @Told(
                value = "Date of the search",
                also = {"search_date", "date_searched", "searched_on"})
        @Nullable
        PartialDate date,

        @Told(
                value = "Area as stated, m2",
                also = {"area", "area_m2", "size", "stated_area_m2", "area_sqm"})
        @Nullable
        Area statedArea,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Searched> KIND = Kind.of("searched", "searched area", 1, Searched.class);
}
