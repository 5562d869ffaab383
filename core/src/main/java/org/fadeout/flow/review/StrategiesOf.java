package org.fadeout.flow.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.FiguresOf;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.review.StrategyState.StrategyStanding;
import org.fadeout.flow.source.Origin;
import org.fadeout.flow.source.Origins;
import org.jspecify.annotations.Nullable;

/** Tells of strategies on a day, with every target beside what was reported and what evidence gives. Cost: the figures of each period. */
public final class StrategiesOf {
    private final Snapshot snapshot;
    private final Question question;
    private final LandRecords land;
    private final Origins origins;
    private final Map<Period, Figures> figures = new HashMap<>();

    private StrategiesOf(Snapshot snapshot, Question question) {
        this.snapshot = snapshot;
        this.question = question;
        this.land = LandRecords.of(snapshot, question.origin(), question.standard());
        this.origins = Origins.of(snapshot);
    }

    /** All strategies of a snapshot as of the day of the question, by owner, then end, then number. Throws as figures do. */
    public static List<StrategyState> of(Snapshot snapshot, Question question) {
        List<Target> targets = snapshot.all(Target.KIND);
        List<Strategy> all = snapshot.all(Strategy.KIND);
        StrategiesOf of = new StrategiesOf(snapshot, question);
        return all.stream()
                .sorted(Comparator.comparing(Strategy::owner)
                        .thenComparing(Strategy::validUntil, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Strategy::number))
                .map(strategy -> new StrategyState(
                        strategy,
                        state(strategy, all, question.asOf()),
                        targets.stream()
                                .filter(target -> target.strategy().equals(strategy.id()))
                                .sorted(Comparator.comparing((Target target) ->
                                                target.period().to())
                                        .thenComparing(Target::measure)
                                        .thenComparing(Target::id))
                                .map(of::progress)
                                .toList(),
                        of.origins.of(strategy) == Origin.INVENTED))
                .toList();
    }

    /** How a strategy stands on a day, among all of them. */
    static StrategyStanding state(Strategy strategy, List<Strategy> all, LocalDate day) {
        if (strategy.draft()) {
            return StrategyStanding.DRAFT;
        }
        if (strategy.inForceOn(day)) {
            return StrategyStanding.IN_FORCE;
        }
        if (!strategy.expiredBy(day)) {
            return StrategyStanding.NOT_YET_IN_FORCE;
        }
        return inForce(strategy.owner(), all, day).isPresent()
                ? StrategyStanding.FOLLOWED
                : StrategyStanding.EXPIRED_WITHOUT_SUCCESSOR;
    }

    /** The strategy of an owner that is in force on a day; of several the one that ends last. */
    static Optional<Strategy> inForce(String owner, List<Strategy> all, LocalDate day) {
        return all.stream()
                .filter(one -> one.owner().equals(owner) && one.inForceOn(day))
                .max(Comparator.comparing(Strategy::validUntil, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Strategy::id));
    }

    private TargetProgress progress(Target target) {
        Period period = target.period();
        List<Figures.Reported> reported = reported(target);
        if (period.from().isAfter(question.asOf())) {
            return TargetProgress.unknown(target, reported, "its period has not begun on " + question.asOf());
        }
        // A register without land has nothing to compute from; zero would say that nothing was done.
        if (land.lastDay().isEmpty()) {
            return TargetProgress.unknown(target, reported, "no work on land is on record");
        }
        Figures computed = figures.computeIfAbsent(period, this::figures);
        boolean open = period.to().isAfter(question.asOf());
        TargetProgress progress =
                TargetProgress.of(target, reported, computed, open ? "so far, as of " + question.asOf() : "");
        return origins.of(target) == land.origin()
                ? progress
                : progress.beside(land.origin().text());
    }

    private Figures figures(Period period) {
        LocalDate asOf = period.to().isAfter(question.asOf()) ? question.asOf() : period.to();
        return FiguresOf.of(
                snapshot,
                new Question(period, asOf, question.known(), List.of(), null, question.origin(), question.standard()));
    }

    private List<Figures.Reported> reported(Target target) {
        @Nullable String figure = target.reportedAs();
        return figure == null
                ? List.of()
                : FiguresOf.reported(snapshot, Question.of(target.period())).stream()
                        .filter(one -> one.figure().equalsIgnoreCase(figure))
                        .toList();
    }
}
