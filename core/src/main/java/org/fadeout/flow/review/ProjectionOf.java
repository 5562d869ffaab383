package org.fadeout.flow.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Passes;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.Verdict;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.figures.Balance;
import org.fadeout.flow.figures.Balance.Term;
import org.fadeout.flow.figures.BalanceOf;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.source.Origin;
import org.fadeout.flow.treaty.Deadline;
import org.fadeout.flow.treaty.DutyArticle;
import org.fadeout.flow.treaty.Membership;
import org.jspecify.annotations.Nullable;

/**
 * Carries the pace of known years on to a deadline.
 *
 * <p>Method: a year is known where a product or a completion is certainly dated in it; its pace is what the balance of the year
 * takes off open land with cluster munition remnants through clearance, technical and non-technical survey. What remains at the deadline is
 * what remains now, less the pace times the years between (days over 365.2425), never below zero; once each for the best known year, the
 * mean of all, and the poorest. The last five years before the day are looked at. Source: own; straight-line extrapolation, the plainest that
 * shows how far years differ. Accuracy: none is claimed. The range holds what differing paces do, not what is still to be found; with fewer than
 * two known years there is no range, and nothing is projected. A year in which nothing is known to be cleared while a search of it cannot be
 * judged has no pace: it is left out and named, because zero would make work look slower than it was. Where only a part cannot be judged, the
 * pace is that of the rest, and the year is named. Cost: one balance a known year.
 */
public final class ProjectionOf {
    private static final int LOOKED_AT = 5;
    private static final int LEAST = 2;
    private static final BigDecimal YEAR = new BigDecimal("365.2425");

    private ProjectionOf() {}

    /** The projection from the end of a question's period, as of its day and known as it says, to a later day. Throws as figures do. */
    public static Projection of(Snapshot snapshot, Question question, LocalDate deadline) {
        LocalDate from = question.period().to();
        LandRecords land = LandRecords.of(snapshot, question.origin(), question.standard());
        List<Integer> known = knownYears(land, from);
        Set<Integer> unclear = unclearYears(land, from);
        List<Projection.WorkYear> years = new ArrayList<>();
        for (int year : known) {
            Optional<Balance.Line> line = line(snapshot, question, year);
            Area cleared = taken(line, Term.CLEARED);
            boolean partly = unclear.contains(year);
            years.add(new Projection.WorkYear(
                    year,
                    partly && cleared.isZero() ? null : cleared,
                    partly,
                    taken(line, Term.REDUCED),
                    taken(line, Term.CANCELLED)));
        }
        Area remaining = line(snapshot, question, from.getYear())
                .map(line -> line.after().total())
                .orElse(null);
        return told(from, deadline, remaining, years, land.origin());
    }

    /** The deadline to look at: that of a state for clearance, the latest of several; else the end of its strategy in force; else nothing. */
    public static Optional<LocalDate> deadline(Snapshot snapshot, String participant, LocalDate day) {
        Optional<LocalDate> treaty = Deadline.of(snapshot, Membership.of(snapshot, day)).stream()
                .filter(one -> one.participant().equals(participant) && one.article() == DutyArticle.ARTICLE_4)
                .map(Deadline::due)
                .max(LocalDate::compareTo);
        return treaty.or(() -> StrategiesOf.inForce(participant, snapshot.all(Strategy.KIND), day)
                .map(Strategy::validUntil)
                .map(PartialDate::latest));
    }

    private static Optional<Balance.Line> line(Snapshot snapshot, Question question, int year) {
        Question asked = new Question(
                Period.ofYear(year),
                question.asOf(),
                question.known(),
                List.of(),
                null,
                question.origin(),
                question.standard());
        return BalanceOf.of(snapshot, asked).whole().stream()
                .filter(line -> line.hazardType() == HazardType.CLUSTER_MUNITION_REMNANTS)
                .findFirst();
    }

    private static Area taken(Optional<Balance.Line> line, Term term) {
        return line.map(one -> one.term(term).out().total()).orElse(Area.ZERO);
    }

    static Projection told(
            LocalDate from,
            LocalDate deadline,
            @Nullable Area remaining,
            List<Projection.WorkYear> years,
            Origin origin) {
        String why = !deadline.isAfter(from)
                ? "the deadline is not after " + from
                : remaining == null
                        ? "no area with cluster munition remnants is on record"
                        : paces(years).size() < LEAST ? tooFew(years) : "";
        if (!why.isEmpty() || remaining == null) {
            return new Projection(from, deadline, remaining, years, null, null, null, origin, why);
        }
        List<BigDecimal> paces = paces(years);
        BigDecimal mean = paces.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(paces.size()), 6, RoundingMode.HALF_UP);
        BigDecimal ahead =
                BigDecimal.valueOf(ChronoUnit.DAYS.between(from, deadline)).divide(YEAR, 9, RoundingMode.HALF_UP);
        return new Projection(
                from,
                deadline,
                remaining,
                years,
                left(remaining, paces.get(paces.size() - 1), ahead),
                left(remaining, mean, ahead),
                left(remaining, paces.get(0), ahead),
                origin,
                "");
    }

    /** The known paces, m2 a year, the poorest first. */
    private static List<BigDecimal> paces(List<Projection.WorkYear> years) {
        return years.stream()
                .map(Projection.WorkYear::pace)
                .filter(Objects::nonNull)
                .map(pace -> BigDecimal.valueOf(pace.squareMetres()))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static String tooFew(List<Projection.WorkYear> years) {
        String unclear = Projection.unclear(years);
        return "fewer than two years with dated work are known" + (unclear.isEmpty() ? "" : "; " + unclear);
    }

    private static Area left(Area remaining, BigDecimal pace, BigDecimal years) {
        BigDecimal left = BigDecimal.valueOf(remaining.squareMetres()).subtract(pace.multiply(years));
        return Area.ofSquareMetres(
                left.max(BigDecimal.ZERO).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** The years up to a day in which work certainly came to an end, the earliest first. A search alone is work still under way. */
    private static List<Integer> knownYears(LandRecords records, LocalDate until) {
        TreeSet<Integer> years = new TreeSet<>();
        Stream.of(
                        records.releases().stream().map(Release::date),
                        records.tasks().stream().map(Task::completed))
                .flatMap(dates -> dates)
                .forEach(date -> addYear(date, until, years));
        return years.stream().filter(year -> year > until.getYear() - LOOKED_AT).toList();
    }

    /** The years of completed work with a search that the standard of its day cannot judge. */
    private static Set<Integer> unclearYears(LandRecords records, LocalDate until) {
        TreeSet<Integer> years = new TreeSet<>();
        Passes.of(records, until).stream()
                .filter(pass -> pass.verdict() == Verdict.NOT_DETERMINABLE)
                .filter(pass -> pass.task() == null || Passes.completeBy(pass.task(), until))
                .forEach(pass ->
                        addYear(pass.task() == null ? pass.date() : pass.task().completed(), until, years));
        return years;
    }

    private static void addYear(@Nullable PartialDate date, LocalDate until, TreeSet<Integer> years) {
        if (date != null && date.latest() != null && !date.latest().isAfter(until)) {
            int year = date.latest().getYear();
            if (date.certainlyIn(Period.ofYear(year))) {
                years.add(year);
            }
        }
    }
}
