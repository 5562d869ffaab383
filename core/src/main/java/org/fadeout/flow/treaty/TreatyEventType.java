package org.fadeout.flow.treaty;

import java.util.List;
import org.fadeout.base.record.Choice;

/** What a state did with the treaty, or why an area cannot. */
public enum TreatyEventType implements Choice {
    SIGNATURE("signed"),
    RATIFICATION("ratified"),
    ACCEPTANCE,
    APPROVAL,
    ACCESSION("acceded"),
    SUCCESSION,
    /** A declaration to apply the treaty before it is in force for the state. */
    PROVISIONAL_APPLICATION("provisional application(n)"),
    /** Entry into force as the depositary states it; without one it is computed. */
    ENTRY_INTO_FORCE,
    /** The day on which the instrument of withdrawal was received. */
    WITHDRAWAL,
    /** The state or area cannot join; the event says why and by whose word. */
    NOT_ELIGIBLE;

    private final List<String> also;

    TreatyEventType(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }

    /** True where the event is consent to be bound. */
    public boolean isConsent() {
        return this == RATIFICATION
                || this == ACCEPTANCE
                || this == APPROVAL
                || this == ACCESSION
                || this == SUCCESSION;
    }
}
