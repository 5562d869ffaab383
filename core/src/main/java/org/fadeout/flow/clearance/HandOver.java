package org.fadeout.flow.clearance;

import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** The act by which released land was handed over: who gave it to whom, to which depth, without what, and with which risk left. */
public record HandOver(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number of the certificate") @Nullable String number,

        @Told(
                value = "Task",
                also = {"task_id", "task_number", "task_no"},
                refersTo = "task")
        RecordId task,

        @Told(
                value = "Date of the hand-over",
                also = {"handover_date", "hand_over_date", "handed_over_on"})
        PartialDate date,

        @Told(
                value = "Party that hands over",
                also = {"handed_over_by"})
        String fromParty,

        @Told(
                value = "Party that receives",
                also = {"handed_over_to", "recipient"})
        String toParty,

        @Told(
                value = "Least depth to which the land was cleared, m",
                also = {"depth_m", "depth_cm"})
        @Nullable
        Length depth,

        @Told("Land left out, and why") @Nullable String exclusions,

        @Told("Statement on the residual risk") String residualRisk,

        @Told(
                value = "Date on which turning and intermediate points were emplaced and recorded",
                also = {"markers_emplaced_on"})
        @Nullable
        PartialDate markers,

        @Told("Reports of the inspections that were put together")
        TextList reports,

        @Told(value = "Person who signed for the party that hands over", personal = true) @Nullable
        String signedFrom,

        @Told(value = "Person who signed for the party that receives", personal = true) @Nullable
        String signedTo,

        @Told(value = "Land handed over", exact = true) @Nullable
        Land land,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<HandOver> KIND = Kind.of("hand_over", "hand-over of land", 1, HandOver.class);
}
