package org.fadeout.flow.claims;

import java.util.List;
import org.fadeout.base.record.Choice;

/** What a person decided of claims that a rule put side by side. No decision removes a claim. */
public enum ConflictDecision implements Choice {
    BOTH_STAND("all stand"),
    ONE_SUPERSEDES("superseded"),
    NOT_THE_SAME_EVENT("different events"),
    NO_CONFLICT,
    ONE_IS_WRONGLY_ENTERED("entry error");

    private final List<String> also;

    ConflictDecision(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
