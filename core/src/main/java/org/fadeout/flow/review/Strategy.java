package org.fadeout.flow.review;

import java.time.LocalDate;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** A strategy or plan of a state or its programme, in force from a day until a day; a draft is in force on none. */
public record Strategy(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") String number,
        @Told("Title") String title,

        @Told("State, area or authority whose strategy it is")
        String owner,

        @Told("In force from; absent means not known") @Nullable
        PartialDate validFrom,

        @Told("In force until; absent means not stated") @Nullable
        PartialDate validUntil,

        @Told("True for a draft") Boolean draft,

        @Told("Number of the strategy that it follows") @Nullable
        String follows,

        @Told("What it sets out, in few words") @Nullable String text,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Strategy> KIND = Kind.of("strategy", "strategy", 1, Strategy.class);

    /** True where it had certainly ended before the day. */
    public boolean expiredBy(LocalDate day) {
        return !draft
                && validUntil != null
                && validUntil.latest() != null
                && validUntil.latest().isBefore(day);
    }

    /** True where it is in force on the day, as far as its dates tell. */
    public boolean inForceOn(LocalDate day) {
        boolean begun = validFrom == null
                || validFrom.earliest() == null
                || !validFrom.earliest().isAfter(day);
        return !draft && begun && !expiredBy(day);
    }
}
