package org.fadeout.flow.review;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Ratio;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.Gaps;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskType;
import org.fadeout.flow.contamination.Baseline;
import org.fadeout.flow.contamination.BaselineOf;
import org.fadeout.flow.contamination.Footprint;
import org.fadeout.flow.contamination.NtsVisit;
import org.fadeout.flow.contamination.Strike;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.figures.Balance;
import org.fadeout.flow.figures.BalanceOf;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.flow.review.ReviewCheck.CheckVerdict;
import org.fadeout.flow.review.ReviewCheck.Result;
import org.fadeout.flow.source.Origin;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.treaty.Membership;
import org.fadeout.flow.treaty.TreatyStatus;
import org.fadeout.flow.treaty.TreatyTerms;

/**
 * Looks up what a register tells of a check, for one question. A check is met or not met only where records decide it; a register that holds
 * nothing on the matter does not know. Each check is made once, when it is first asked for.
 */
public final class ReviewChecks implements RecommendationsOf.Asked {
    /** The figure of a claim that tells when a state sent its report under Article 7 of the claim's period. */
    public static final String ARTICLE_7_REPORT = "article 7 report";

    private final Snapshot snapshot;
    private final Question question;
    private final LandRecords land;
    private final LocalDate asOf;
    private final Map<ReviewCheck, Result> made = new EnumMap<>(ReviewCheck.class);
    private final Map<String, Result> madeOfOne = new HashMap<>();

    private ReviewChecks(Snapshot snapshot, Question question) {
        this.snapshot = snapshot;
        this.question = question;
        this.land = LandRecords.of(snapshot, question.origin(), question.standard());
        this.asOf = question.asOf();
    }

    /** The checks of a question. Throws ProblemException where invented and real land would meet. */
    public static ReviewChecks of(Snapshot snapshot, Question question) {
        return new ReviewChecks(snapshot, question);
    }

    /** Whether real or invented land was looked at. */
    public Origin origin() {
        return land.origin();
    }

    @Override
    public Result of(ReviewCheck check, String participant) {
        return switch (check) {
            case REPORT_ON_TIME, STATE_PARTY, STRATEGY_IN_FORCE ->
                madeOfOne.computeIfAbsent(check + "|" + participant, key -> ofOne(check, participant));
            default -> {
                Result result = made.computeIfAbsent(check, this::ofLand);
                boolean ofLand =
                        check != ReviewCheck.CANCELLATION_BY_SURVEY && result.verdict() != CheckVerdict.NOT_KNOWN;
                yield ofLand && land.origin() == Origin.INVENTED
                        ? Result.of(check, result.verdict(), "of invented land: " + result.shown(), result.records())
                        : result;
            }
        };
    }

    private Result ofOne(ReviewCheck check, String participant) {
        return switch (check) {
            case REPORT_ON_TIME -> reportOnTime(participant);
            case STATE_PARTY -> stateParty(participant);
            default -> strategy(participant);
        };
    }

    private Result ofLand(ReviewCheck check) {
        return switch (check) {
            case BASELINE -> baseline();
            case DISAGGREGATION -> disaggregation();
            case CONFIRMED_TO_SUSPECTED -> confirmedToSuspected();
            case CANCELLATION_BY_SURVEY -> cancellation();
            case FOOTPRINTS -> footprints();
            default -> clearedToFadeOut();
        };
    }

    private Result baseline() {
        Baseline baseline = BaselineOf.of(land.ofOrigin().all(AdminArea.KIND), land.hazardRecords(), null, asOf);
        long whole = baseline.districts().stream()
                .filter(district -> district.surveyed().notSurveyed().isZero())
                .count();
        if (baseline.districts().isEmpty() || land.ntsVisits().isEmpty()) {
            return Result.notKnown(
                    ReviewCheck.BASELINE,
                    baseline.districts().isEmpty()
                            ? "no district with a boundary is on record"
                            : "no visit of non-technical survey is on record");
        }
        return Result.of(
                ReviewCheck.BASELINE,
                whole == baseline.districts().size() ? CheckVerdict.MET : CheckVerdict.NOT_MET,
                whole + " of " + baseline.districts().size() + " districts are surveyed whole; "
                        + baseline.total().notSurveyed() + " of "
                        + baseline.total().whole() + " are not surveyed",
                land.ntsVisits().stream().map(NtsVisit::id).toList());
    }

    private Result disaggregation() {
        Set<RecordId> withFinds = new HashSet<>();
        land.finds().stream()
                .filter(Find::isCmr)
                .map(Find::task)
                .filter(java.util.Objects::nonNull)
                .forEach(withFinds::add);
        List<Task> tasks = land.tasks().stream()
                .filter(task -> withFinds.contains(task.id()) && task.type().clears() && completed(task))
                .toList();
        List<Task> others = tasks.stream()
                .filter(task -> task.type() != TaskType.CMR_CLEARANCE)
                .toList();
        if (tasks.isEmpty()) {
            return Result.notKnown(
                    ReviewCheck.DISAGGREGATION,
                    "no clearance task with cluster munition remnants was completed in " + question.period());
        }
        return Result.of(
                ReviewCheck.DISAGGREGATION,
                others.isEmpty() ? CheckVerdict.MET : CheckVerdict.NOT_MET,
                (tasks.size() - others.size()) + " of " + tasks.size()
                        + " clearance tasks in which cluster munition remnants were found are tasks of their own, "
                        + others.size() + " are of another type",
                (others.isEmpty() ? tasks : others).stream().map(Task::id).toList());
    }

    private boolean completed(Task task) {
        PartialDate date = task.completed();
        return date != null && date.certainlyIn(question.period()) && date.certainlyBy(asOf);
    }

    private Result confirmedToSuspected() {
        Optional<Balance.Amount> open = BalanceOf.of(snapshot, question).whole().stream()
                .filter(line -> line.hazardType() == HazardType.CLUSTER_MUNITION_REMNANTS)
                .findFirst()
                .map(Balance.Line::after);
        if (open.isEmpty() || open.get().total().isZero()) {
            return Result.notKnown(
                    ReviewCheck.CONFIRMED_TO_SUSPECTED,
                    "no open area with cluster munition remnants is on record on " + asOf);
        }
        Balance.Amount amount = open.get();
        String ratio = Ratio.of(amount.confirmed(), amount.suspected())
                .map(one -> "ratio " + one)
                .orElse("no ratio, because nothing is suspected");
        return Result.of(
                ReviewCheck.CONFIRMED_TO_SUSPECTED,
                CheckVerdict.FIGURE,
                "open land with cluster munition remnants on " + asOf + ": confirmed " + amount.confirmed()
                        + " to suspected " + amount.suspected() + ", " + ratio,
                land.hazards().stream()
                        .filter(hazard -> hazard.hazardType() == HazardType.CLUSTER_MUNITION_REMNANTS)
                        .map(org.fadeout.flow.contamination.Hazard::id)
                        .toList());
    }

    private Result cancellation() {
        Standard standard = land.standards().inForce(asOf).orElse(null);
        Boolean allowed = standard == null ? null : standard.cancellationThroughNts();
        if (standard == null || allowed == null) {
            return Result.notKnown(
                    ReviewCheck.CANCELLATION_BY_SURVEY,
                    standard == null
                            ? "no standard is in force on " + asOf
                            : "the standard " + standard.name() + " does not say");
        }
        return Result.of(
                ReviewCheck.CANCELLATION_BY_SURVEY,
                allowed ? CheckVerdict.MET : CheckVerdict.NOT_MET,
                "the standard " + standard.name() + ", in force on " + asOf + ", "
                        + (allowed ? "lets" : "does not let")
                        + " land be cancelled through non-technical survey",
                List.of(standard.id()));
    }

    private Result footprints() {
        Set<RecordId> drawn = new HashSet<>();
        Footprint.current(land.footprints()).stream()
                .filter(footprint -> footprint.land() != null)
                .map(Footprint::strike)
                .filter(java.util.Objects::nonNull)
                .forEach(drawn::add);
        List<RecordId> without = land.strikes().stream()
                .map(Strike::id)
                .filter(strike -> !drawn.contains(strike))
                .toList();
        int all = land.strikes().size();
        return all == 0
                ? Result.notKnown(ReviewCheck.FOOTPRINTS, "no strike is on record")
                : Result.of(
                        ReviewCheck.FOOTPRINTS,
                        without.isEmpty() ? CheckVerdict.MET : CheckVerdict.NOT_MET,
                        (all - without.size()) + " of " + all + " strikes have a footprint",
                        without.isEmpty() ? List.copyOf(drawn) : without);
    }

    private Result clearedToFadeOut() {
        List<Gap> gaps = Gaps.of(land, asOf, null).stream()
                .filter(gap -> completed(gap.task()))
                .toList();
        List<Gap> open = gaps.stream()
                .filter(gap -> !(gap instanceof Gap.Measured measured) || !measured.tolerated())
                .toList();
        return gaps.isEmpty()
                ? Result.notKnown(
                        ReviewCheck.CLEARED_TO_FADE_OUT, "no clearance task was completed in " + question.period())
                : Result.of(
                        ReviewCheck.CLEARED_TO_FADE_OUT,
                        open.isEmpty() ? CheckVerdict.MET : CheckVerdict.NOT_MET,
                        (gaps.size() - open.size()) + " of " + gaps.size() + " clearance tasks completed in "
                                + question.period() + " went to fade-out of the finds",
                        (open.isEmpty() ? gaps : open)
                                .stream().map(gap -> gap.task().id()).toList());
    }

    private Result reportOnTime(String participant) {
        LocalDate due = TreatyTerms.CLUSTER_MUNITIONS.annualReport(
                question.period().to().getYear());
        return snapshot.all(Claim.KIND).stream()
                .filter(claim -> ARTICLE_7_REPORT.equalsIgnoreCase(claim.figure())
                        && question.period().equals(claim.period())
                        && (claim.who().equals(participant)
                                || Claim.texts(claim.subject()).contains(participant)))
                .findFirst()
                .map(claim -> sent(claim, due))
                .orElseGet(() -> Result.notKnown(
                        ReviewCheck.REPORT_ON_TIME,
                        "no claim with the figure \"" + ARTICLE_7_REPORT + "\" of " + question.period()
                                + " says when the report was sent"));
    }

    private static Result sent(Claim claim, LocalDate due) {
        PartialDate said = claim.said();
        boolean late =
                said != null && said.earliest() != null && said.earliest().isAfter(due);
        CheckVerdict verdict = said != null && said.certainlyBy(due)
                ? CheckVerdict.MET
                : late ? CheckVerdict.NOT_MET : CheckVerdict.NOT_KNOWN;
        return Result.of(
                ReviewCheck.REPORT_ON_TIME,
                verdict,
                "sent " + (said == null ? "on a day that is not recorded" : said) + ", due " + due,
                List.of(claim.id()));
    }

    private Result stateParty(String participant) {
        return Membership.of(snapshot, asOf).members().stream()
                .filter(member -> member.participant().equals(participant))
                .findFirst()
                .map(member -> Result.of(
                        ReviewCheck.STATE_PARTY,
                        member.status() == TreatyStatus.STATE_PARTY ? CheckVerdict.MET : CheckVerdict.NOT_MET,
                        participant + " on " + asOf + ": " + member.status().text(),
                        snapshot.all(org.fadeout.flow.treaty.TreatyEvent.KIND).stream()
                                .filter(event -> event.participant().equals(participant))
                                .map(org.fadeout.flow.treaty.TreatyEvent::id)
                                .toList()))
                .orElseGet(() -> Result.notKnown(
                        ReviewCheck.STATE_PARTY, "no treaty event of " + participant + " is on record"));
    }

    private Result strategy(String owner) {
        List<Strategy> own = snapshot.all(Strategy.KIND).stream()
                .filter(strategy -> strategy.owner().equals(owner))
                .toList();
        List<RecordId> ids = own.stream().map(Strategy::id).toList();
        if (own.isEmpty()) {
            return Result.notKnown(ReviewCheck.STRATEGY_IN_FORCE, "no strategy of " + owner + " is on record");
        }
        return StrategiesOf.inForce(owner, own, asOf)
                .map(strategy -> Result.of(
                        ReviewCheck.STRATEGY_IN_FORCE,
                        CheckVerdict.MET,
                        strategy.title() + " is in force on " + asOf,
                        ids))
                .orElseGet(() -> Result.of(
                        ReviewCheck.STRATEGY_IN_FORCE,
                        CheckVerdict.NOT_MET,
                        "none of " + own.size() + " strategies on record is in force on " + asOf,
                        ids));
    }
}
