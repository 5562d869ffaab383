package org.fadeout.flow.review;

import org.fadeout.base.measure.Period;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** What a strategy wants to reach in one period. */
public record Target(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,

        @Told(value = "Strategy that sets it", refersTo = "strategy")
        RecordId strategy,

        @Told("What is counted or measured") TargetMeasure measure,
        @Told("Period in which it is to be reached") Period period,

        @Told("Quantity with qualifier and unit: m2, ha, km2 or items")
        Quantity quantity,

        @Told("Figure of claims that reports it, in the words of those claims") @Nullable
        String reportedAs,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Target> KIND = Kind.of("target", "target of a strategy", 1, Target.class);
}
