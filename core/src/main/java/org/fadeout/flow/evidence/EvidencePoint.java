package org.fadeout.flow.evidence;

import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** A sign of contamination at a place. */
public record EvidencePoint(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,
        @Told(value = "Position", exact = true) @Nullable Position position,

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
                value = "Type of evidence",
                also = {"evidence_type", "tipo_evento", "event_type"})
        EvidenceType type,

        @Told(
                value = "Type of hazard it points to",
                also = {"hazard", "contamination"})
        HazardType hazardType,

        @Told(
                value = "Date",
                also = {"date_observed", "año", "ano", "year", "event_date"})
        @Nullable
        PartialDate date,

        @Told("Description") @Nullable String description,

        @Told(
                value = "Hazardous area it belongs to",
                also = {"hazard_id"},
                refersTo = "hazard")
        @Nullable
        RecordId hazard,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<EvidencePoint> KIND = Kind.of("evidence", "evidence point", 1, EvidencePoint.class);
}
