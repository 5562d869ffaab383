package org.fadeout.flow.review;

import java.util.List;

/**
 * A strategy on a day.
 *
 * @param state how it stands on the day
 * @param targets its targets, by period, then measure
 * @param invented true where it is invented
 */
public record StrategyState(Strategy strategy, StrategyStanding state, List<TargetProgress> targets, boolean invented) {

    public StrategyState {
        targets = List.copyOf(targets);
    }

    /** How a strategy stands on a day. */
    public enum StrategyStanding implements org.fadeout.base.record.Choice {
        DRAFT,
        NOT_YET_IN_FORCE,
        IN_FORCE,
        /** It ended, and another of the same owner is in force. */
        FOLLOWED,
        /** It ended, and none of the same owner is in force. */
        EXPIRED_WITHOUT_SUCCESSOR
    }
}
