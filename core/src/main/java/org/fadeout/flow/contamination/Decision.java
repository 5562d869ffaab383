package org.fadeout.flow.contamination;

import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Told;
import org.fadeout.flow.evidence.HazardType;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a hazardous area on a day, by whom, under which rule and on which evidence. The area itself holds how it is
 * now; a decision holds what it changed, before and after, so that how the area was on any day is read backwards from now.
 */
public record Decision(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,

        @Told(
                value = "Hazardous area",
                also = {"hazard_id", "hazard_number"},
                refersTo = "hazard")
        RecordId hazard,

        @Told(
                value = "What was decided",
                also = {"decision", "decision_type"})
        DecisionAct act,

        @Told(
                value = "Date of the decision",
                also = {"decision_date", "decided_on"})
        PartialDate date,

        @Told("Authority that decided") @Nullable String authority,

        @Told(value = "Person who signed", personal = true) @Nullable
        String signedBy,

        @Told("Reason") @Nullable String reason,

        @Told("Rule of the standard, as it was shown") @Nullable
        String rule,

        @Told(value = "Standard in force", refersTo = "standard") @Nullable
        RecordId standard,

        @Told("Ids of the records that it rests on") TextList evidence,
        @Told("Classification before") @Nullable HazardClass classificationBefore,
        @Told("Classification after") @Nullable HazardClass classificationAfter,
        @Told("Status before") @Nullable HazardStatus statusBefore,
        @Told("Status after") @Nullable HazardStatus statusAfter,
        @Told("Type of hazard before") @Nullable HazardType hazardTypeBefore,
        @Told("Type of hazard after") @Nullable HazardType hazardTypeAfter,

        @Told(value = "Boundary before, where the decision moved it", exact = true) @Nullable
        Land land,

        @Told("Ids of the hazardous areas whose place it takes")
        TextList predecessors,

        @Told("Ids of the hazardous areas that take its place")
        TextList successors,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Decision> KIND = Kind.of("decision", "decision on a hazardous area", 1, Decision.class);
}
