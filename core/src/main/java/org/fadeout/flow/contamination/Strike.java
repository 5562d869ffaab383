package org.fadeout.flow.contamination;

import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** A strike with cluster munitions, as evidence of where remnants may lie. A nominal point is never contamination. */
public record Strike(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,
        @Told("Position") @Nullable Position position,

        @Told(
                value = "Accuracy of the position, m",
                also = {"accuracy_m"})
        @Nullable
        Length accuracy,

        @Told(
                value = "Position as entered",
                also = {"as_entered"},
                exact = true)
        @Nullable
        String asEntered,

        @Told(
                value = "Date",
                also = {"strike_date", "msndate"})
        @Nullable
        PartialDate date,

        @Told("Weapon") @Nullable String weapon,
        @Told("Submunition") @Nullable String munition,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Strike> KIND = Kind.of("strike", "strike", 1, Strike.class);
}
