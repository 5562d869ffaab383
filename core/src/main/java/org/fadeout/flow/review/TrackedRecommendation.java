package org.fadeout.flow.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One recommendation through its editions.
 *
 * @param wordings by edition, the earliest first; at least one
 * @param status of the latest edition: as a person judged it, else as its link and its words tell; null where neither does
 * @param derived true where no person judged the status
 * @param checks what the register shows of it; empty where nothing decides
 * @param invented true where it is invented
 */
public record TrackedRecommendation(
        List<Recommendation> wordings,
        @Nullable RecommendationStatus status,
        boolean derived,
        List<ReviewCheck.Result> checks,
        boolean invented) {

    public TrackedRecommendation {
        wordings = List.copyOf(wordings);
        checks = List.copyOf(checks);
    }

    public Recommendation latest() {
        return wordings.get(wordings.size() - 1);
    }

    public Recommendation first() {
        return wordings.get(0);
    }

    /** The last words in which it was made, or null where none are recorded. */
    public @Nullable String text() {
        return wordings.stream()
                .map(Recommendation::text)
                .filter(java.util.Objects::nonNull)
                .reduce(null, (earlier, later) -> later);
    }

    /** The latest answer of the addressee to any of its wordings. */
    public Optional<Recommendation> answered() {
        return wordings.stream()
                .filter(wording -> wording.answer() != null && !wording.answer().isBlank())
                .reduce((earlier, later) -> later);
    }

    /** True unless it is implemented or dropped. */
    public boolean stands() {
        return status == null || status.stands();
    }
}
