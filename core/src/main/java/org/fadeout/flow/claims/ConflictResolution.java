package org.fadeout.flow.claims;

import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided of a conflict, with a name and a reason. It holds for the claims that it names: a claim that joins the conflict
 * later opens it again.
 */
public record ConflictResolution(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,
        @Told("Rule that found the conflict") String rule,
        @Told("Numbers of all its claims") TextList claims,
        @Told("Decision") ConflictDecision decision,
        @Told("Who decided") String actor,
        @Told("Why") String reason,
        @Told("When") @Nullable PartialDate decided,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<ConflictResolution> KIND =
            Kind.of("conflict_resolution", "resolution of a conflict", 1, ConflictResolution.class);

    /** True where it says who decided and why; one that does not resolves nothing. */
    public boolean isSigned() {
        return !actor.isBlank() && !reason.isBlank();
    }
}
