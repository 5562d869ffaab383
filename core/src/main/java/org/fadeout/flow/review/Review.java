package org.fadeout.flow.review;

import java.util.List;
import org.fadeout.base.issues.Issue;

/**
 * What a report tells of recommendations and strategies.
 *
 * @param recommendations by the number of their latest wording
 * @param strategies by owner, then end
 * @param findings of the rules on both
 */
public record Review(
        List<TrackedRecommendation> recommendations, List<StrategyState> strategies, List<Issue> findings) {

    public Review {
        recommendations = List.copyOf(recommendations);
        strategies = List.copyOf(strategies);
        findings = List.copyOf(findings);
    }
}
