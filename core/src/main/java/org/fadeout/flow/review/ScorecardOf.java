package org.fadeout.flow.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.treaty.Membership;
import org.fadeout.flow.treaty.TreatyStatus;
import org.jspecify.annotations.Nullable;

/**
 * Fills a scheme with what people judged and what the register tells. The program itself gives no points: no published scheme says how many
 * an input is worth.
 */
public final class ScorecardOf {
    /** The latest judgement counts; one without a date is older than any with one. */
    private static final Comparator<Judgement> BY_DAY = Comparator.comparing(
                    Judgement::decided, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Judgement::id);

    private ScorecardOf() {}

    /**
     * The scorecard of a state or area for one year, from the judgements and the records of a question of that year. Throws as figures do.
     *
     * @param participant as judgements and treaty events name it
     */
    public static Scorecard of(Snapshot snapshot, Question question, Scheme scheme, String participant) {
        int year = question.period().to().getYear();
        ReviewChecks checks = ReviewChecks.of(snapshot, question);
        List<Judgement> judged = snapshot.all(Judgement.KIND).stream()
                .filter(one -> one.scheme().equals(scheme.id())
                        && one.participant().equals(participant)
                        && one.period().equals(Period.ofYear(year)))
                .sorted(BY_DAY)
                .toList();
        List<Scorecard.Line> lines = scheme.criteria().stream()
                .map(criterion -> line(criterion, judged, scheme, checks, participant))
                .toList();
        return told(scheme, year, participant, lines, scope(snapshot, scheme, participant, question.asOf()));
    }

    private static Scorecard.Line line(
            Scheme.Criterion criterion,
            List<Judgement> judged,
            Scheme scheme,
            ReviewChecks checks,
            String participant) {
        List<Judgement> own = judged.stream()
                .filter(one -> one.criterion().equals(criterion.id()))
                .toList();
        Optional<Judgement> last = own.stream().reduce((earlier, later) -> later);
        Count points = last.map(Judgement::points)
                .filter(given -> given.compareTo(scheme.most()) <= 0)
                .orElse(null);
        return new Scorecard.Line(
                criterion,
                last,
                points,
                Count.of(Math.max(0, own.size() - 1)),
                criterion.inputs().stream()
                        .map(check -> checks.of(check, participant))
                        .toList());
    }

    /** Whether the scheme scores a state or area. */
    private record Scope(
            @Nullable String notApplicable, @Nullable String note) {}

    private static Scope scope(Snapshot snapshot, Scheme scheme, String participant, LocalDate day) {
        if (scheme.scope() == SchemeScope.ANY) {
            return new Scope(null, null);
        }
        return Membership.of(snapshot, day).members().stream()
                .filter(member -> member.participant().equals(participant))
                .findFirst()
                .map(member -> member.status() == TreatyStatus.STATE_PARTY
                        ? new Scope(null, null)
                        : new Scope(
                                "the scheme scores states parties; " + participant + " on " + day + ": "
                                        + member.status().text(),
                                null))
                .orElseGet(() -> new Scope(
                        null,
                        "the scheme scores states parties; whether " + participant
                                + " is one is not known, because no treaty event of it is on record"));
    }

    private static Scorecard told(
            Scheme scheme, int year, String participant, List<Scorecard.Line> lines, Scope scope) {
        List<String> notes = new ArrayList<>();
        if (scope.note() != null) {
            notes.add(scope.note());
        }
        Scorecard bare = new Scorecard(scheme, year, participant, lines, null, null, scope.notApplicable(), List.of());
        int scored = bare.scored().size();
        int all = bare.applicable().size();
        if (all < lines.size()) {
            notes.add((lines.size() - all) + " of " + lines.size()
                    + " criteria do not apply; the weights of the others are taken as the whole");
        }
        if (scored == 0) {
            notes.add("no criterion is scored, which is not a score of zero");
        } else if (scored < all) {
            notes.add("only " + scored + " of " + all
                    + " criteria are scored; the mean is of those, and has no label until all are");
        }
        lines.stream()
                .filter(line -> line.points() == null
                        && line.judgement().map(Judgement::points).isPresent())
                .forEach(line -> notes.add(line.criterion().title() + ": "
                        + line.judgement().map(Judgement::points).orElseThrow() + " points are above the most, "
                        + scheme.most() + ", and are not counted"));
        if (scope.notApplicable() != null || scored == 0) {
            return new Scorecard(scheme, year, participant, lines, null, null, scope.notApplicable(), notes);
        }
        Score mean = mean(bare.scored());
        return new Scorecard(
                scheme, year, participant, lines, mean, scored == all ? scheme.label(mean) : null, null, notes);
    }

    private static Score mean(List<Scorecard.Line> scored) {
        BigDecimal weighted = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Scorecard.Line line : scored) {
            BigDecimal weight = BigDecimal.valueOf(line.criterion().weight().hundredths());
            long points = Objects.requireNonNull(line.points()).number();
            weighted = weighted.add(weight.multiply(BigDecimal.valueOf(points)));
            weights = weights.add(weight);
        }
        return Score.mean(weighted, weights);
    }
}
