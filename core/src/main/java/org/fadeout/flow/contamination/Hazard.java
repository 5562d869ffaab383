package org.fadeout.flow.contamination;

import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.fadeout.flow.evidence.HazardType;
import org.jspecify.annotations.Nullable;

/** A suspected or confirmed hazardous area. A nominal planning circle is marked so and never counted. */
public record Hazard(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,
        @Told(value = "Boundary", exact = true) @Nullable Land land,

        @Told(
                value = "Suspected or confirmed",
                also = {"class", "land_class", "typearea", "hazard_class", "sha_cha"})
        @Nullable
        HazardClass classification,

        @Told(
                value = "Status",
                also = {"hazard_status"})
        HazardStatus status,

        @Told(
                value = "Type of hazard",
                also = {"hazard", "contamination", "hazard_category", "contamination_type"})
        HazardType hazardType,

        @Told(
                value = "Area as stated, m2",
                also = {"area", "area_m2", "size", "stated_area_m2", "area_sqm"})
        @Nullable
        Area statedArea,

        @Told(
                value = "Date of the record",
                also = {"date_recorded", "reported", "report_date", "created", "date"})
        @Nullable
        PartialDate recorded,

        @Told(
                value = "Date closed",
                also = {"date_closed"})
        @Nullable
        PartialDate closed,

        @Told("True for a nominal planning area, which is never counted") @Nullable
        Boolean nominal,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Hazard> KIND =
            Kind.of("hazard", "hazardous area", 1, Hazard.class).informedOn("recorded");
}
