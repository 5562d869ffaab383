package org.fadeout.flow.clearance;

import java.time.LocalDate;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** Something that a visit, or an item missed on released land, showed not to be as the standard asks. */
public record Nonconformity(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,

        @Told(
                value = "Visit that found it",
                also = {"quality_visit", "visit_number"},
                refersTo = "quality_visit")
        @Nullable
        RecordId visit,

        @Told(value = "Re-opening that it follows from", refersTo = "reopening") @Nullable
        RecordId reopening,

        @Told(
                value = "Task",
                also = {"task_id", "task_number", "task_no"},
                refersTo = "task")
        @Nullable
        RecordId task,

        @Told(
                value = "Gravity",
                also = {"severity", "nonconformity_severity"})
        Gravity gravity,

        @Told(
                value = "Description",
                also = {"nonconformity", "nonconformity_type"})
        String description,

        @Told(
                value = "Measures taken",
                also = {"measures_taken", "corrective_action"})
        @Nullable
        String measures,

        @Told(
                value = "Date on which it was seen",
                also = {"date_seen", "raised_on"})
        @Nullable
        PartialDate seen,

        @Told(
                value = "Date on which it was corrected",
                also = {"corrected_on", "date_corrected", "closed_on"})
        @Nullable
        PartialDate corrected,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Nonconformity> KIND = Kind.of("nonconformity", "nonconformity", 1, Nonconformity.class);

    /** What an item missed on released land is called. */
    public static final String MISSED_ITEM = "missed item";

    /** True where it was not certainly corrected by the day. */
    public boolean openOn(LocalDate day) {
        return corrected == null || !corrected.certainlyBy(day);
    }
}
