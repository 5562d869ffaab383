package org.fadeout.flow.report;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.review.Review;
import org.fadeout.flow.review.ReviewCheck;
import org.fadeout.flow.review.TrackedRecommendation;

/** How a recommendation is followed, as reports print it. Whoever keeps recommendations says; without it the status is not recorded. */
@FunctionalInterface
public interface Followed {
    /** Nobody keeps them. */
    Followed NOT_RECORDED = claim -> new State("", "");

    State of(Claim recommendation);

    /** As the review of the day tells it, in the words of a report: a claim is a recommendation's by its number. */
    static Followed by(Review review, Phrasing words) {
        Map<String, TrackedRecommendation> byNumber = review.recommendations().stream()
                .filter(one -> one.latest().number() != null)
                .collect(Collectors.toMap(
                        one -> Objects.requireNonNull(one.latest().number()),
                        Function.identity(),
                        (one, other) -> one));
        return claim -> {
            TrackedRecommendation found = byNumber.get(String.valueOf(claim.number()));
            return found == null ? new State("", "") : state(found, words);
        };
    }

    private static State state(TrackedRecommendation found, Phrasing words) {
        String status =
                found.status() == null ? words.say("report.recommendation.notjudged") : words.choice(found.status());
        String shown = found.checks().stream().map(check -> check(check, words)).collect(Collectors.joining("; "));
        return new State(status, shown);
    }

    private static String check(ReviewCheck.Result result, Phrasing words) {
        return words.choice(result.check()) + ": " + words.choice(result.verdict()) + " (" + result.shown() + ")";
    }

    /**
     * Where a recommendation stands.
     *
     * @param status in words, empty where it is not recorded
     * @param evidence what shows it, such as the check that decides it; empty where nothing does
     */
    record State(String status, String evidence) {}
}
