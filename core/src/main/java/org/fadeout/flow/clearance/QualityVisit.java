package org.fadeout.flow.clearance;

import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** A visit that inspects how a task is worked (QA) or a sample of what it finished (QC, re-inspection). */
public record QualityVisit(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,

        @Told(
                value = "Task",
                also = {"task_id", "task_number", "task_no"},
                refersTo = "task")
        RecordId task,

        @Told(
                value = "Type of visit",
                also = {"visit_type", "qm_type"})
        VisitType type,

        @Told(
                value = "Date of the visit",
                also = {"visit_date", "date_of_visit"})
        PartialDate date,

        @Told(
                value = "Organisation inspected",
                also = {"organisation_inspected", "organization_inspected"})
        @Nullable
        String inspected,

        @Told(
                value = "Organisation inspecting",
                also = {"organisation_inspecting", "organization_inspecting", "inspection_body"})
        @Nullable
        String inspecting,

        @Told(value = "Land inspected", exact = true) @Nullable
        Land land,

        @Told(
                value = "Area inspected as stated, m2",
                also = {"inspected_m2", "area_inspected", "area_inspected_m2"})
        @Nullable
        Area statedArea,

        @Told(
                value = "Result",
                also = {"visit_result", "outcome"})
        @Nullable
        VisitResult result,

        @Told(
                value = "Visit that it inspects again",
                also = {"re_inspection_of", "reinspection_of"},
                refersTo = "quality_visit")
        @Nullable
        RecordId repeats,

        @Told(
                value = "Report of the visit",
                also = {"visit_report", "report_number"})
        @Nullable
        String report,

        @Told(
                value = "Note",
                also = {"remarks", "comment"})
        @Nullable
        String note,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<QualityVisit> KIND = Kind.of("quality_visit", "quality visit", 1, QualityVisit.class);

    /** True for a visit that inspected finished land and accepted it. */
    public boolean accepts() {
        return type.inspectsLand() && result == VisitResult.ACCEPTED;
    }
}
