package org.fadeout.flow.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What the rules on recommendations and strategies look at.
 *
 * @param day the day by which a strategy is in force or has ended; null where nothing tells of one
 */
public record ReviewRecords(
        List<Recommendation> recommendations,
        List<Strategy> strategies,
        @Nullable LocalDate day) {

    public ReviewRecords {
        recommendations = List.copyOf(recommendations);
        strategies = List.copyOf(strategies);
    }

    /** Those of a snapshot, looked at on a day. */
    public static ReviewRecords of(Snapshot snapshot, LocalDate day) {
        return new ReviewRecords(snapshot.all(Recommendation.KIND), snapshot.all(Strategy.KIND), day);
    }

    /**
     * Those of a snapshot, looked at on the day by which it was known; where nobody says by when, on the last day that recommendations,
     * judgements and targets tell of. The clock of the reader plays no part, so the same records give the same findings next year.
     */
    public static ReviewRecords of(Snapshot snapshot) {
        List<Recommendation> recommendations = snapshot.all(Recommendation.KIND);
        @Nullable
        LocalDate known = snapshot.known()
                .instant()
                .map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC))
                .orElse(null);
        LocalDate told = Stream.of(
                        recommendations.stream()
                                .map(Recommendation::published)
                                .filter(Objects::nonNull)
                                .map(PartialDate::earliest),
                        snapshot.all(Judgement.KIND).stream()
                                .map(one -> one.period().to()),
                        snapshot.all(Target.KIND).stream()
                                .map(one -> one.period().from()))
                .flatMap(days -> days)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        return new ReviewRecords(recommendations, snapshot.all(Strategy.KIND), known != null ? known : told);
    }
}
