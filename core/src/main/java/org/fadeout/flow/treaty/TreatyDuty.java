package org.fadeout.flow.treaty;

import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/**
 * A duty of one state: to destroy its stockpiles, or to clear what one contamination event left. Contamination that comes after entry into
 * force has its own deadline, counted from the end of the hostilities, so a deadline belongs to the event and not to the state.
 */
public record TreatyDuty(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") String number,
        @Told("State, as its treaty events name it") String participant,
        @Told("Article") DutyArticle article,
        @Told("Contamination event, or what the duty is of") String text,

        @Told("End of the active hostilities; absent where it was there at entry into force") @Nullable
        PartialDate hostilitiesEnded,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<TreatyDuty> KIND = Kind.of("treaty_duty", "treaty duty", 1, TreatyDuty.class);
}
