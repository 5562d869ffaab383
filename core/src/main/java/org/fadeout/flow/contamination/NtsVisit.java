package org.fadeout.flow.contamination;

import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/**
 * A visit of non-technical survey: the land that it covered, and what it came to, also where that is no evidence. It stands here, before
 * survey and clearance, because decisions on hazardous areas rest on it.
 */
public record NtsVisit(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,

        @Told(value = "Land that the visit covered", exact = true) @Nullable
        Land land,

        @Told(
                value = "Date of the visit",
                also = {"visit_date", "survey_date", "date_of_survey"})
        @Nullable
        PartialDate date,

        @Told(
                value = "Organisation",
                also = {"organization", "org", "operator"})
        @Nullable
        String organisation,

        @Told(
                value = "Team",
                also = {"team_number", "survey_team"})
        @Nullable
        String team,

        @Told(
                value = "Result: evidence found, no evidence, inaccessible",
                also = {"survey_result", "outcome"})
        NtsResult result,

        @Told("Ids of the evidence that it recorded") TextList evidence,

        @Told(
                value = "District, as the report names it",
                also = {"rayon", "admin2"},
                refersTo = "admin_area")
        @Nullable
        RecordId district,

        @Told(
                value = "Report",
                also = {"report_number", "report_reference"})
        @Nullable
        String report,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<NtsVisit> KIND = Kind.of("nts_visit", "non-technical survey visit", 1, NtsVisit.class);
}
