package org.fadeout.flow.treaty;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.measure.Count;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;

/**
 * A day by which a state must have done something.
 *
 * @param what the contamination event, or what is due
 * @param first the day without extensions
 * @param due the day with all extensions that are recorded
 * @param months the months by which it was extended
 */
public record Deadline(
        String participant, DutyArticle article, String what, LocalDate first, LocalDate due, Count months) {

    /**
     * The deadlines of the states that are bound, or will be, on the day: first and next yearly report, and each recorded duty. By state,
     * article and day.
     */
    public static List<Deadline> of(Snapshot snapshot, Membership membership) {
        Map<RecordId, Long> extended = new HashMap<>();
        snapshot.all(TreatyExtension.KIND)
                .forEach(one -> extended.merge(one.duty(), one.months().number(), Long::sum));
        Map<String, List<TreatyDuty>> duties = new HashMap<>();
        snapshot.all(TreatyDuty.KIND)
                .forEach(duty -> duties.computeIfAbsent(duty.participant(), name -> new ArrayList<>())
                        .add(duty));
        List<Deadline> deadlines = new ArrayList<>();
        for (Membership.Member member : membership.members()) {
            LocalDate bound = member.inForce();
            if (bound != null && member.status() != TreatyStatus.WITHDRAWN) {
                reports(member.participant(), bound, membership, deadlines);
                for (TreatyDuty duty : duties.getOrDefault(member.participant(), List.of())) {
                    LocalDate first = first(duty, bound, membership.terms());
                    long months = extended.getOrDefault(duty.id(), 0L);
                    deadlines.add(new Deadline(
                            member.participant(),
                            duty.article(),
                            duty.text(),
                            first,
                            first.plusMonths(months),
                            Count.of(months)));
                }
            }
        }
        deadlines.sort(Comparator.comparing(Deadline::participant)
                .thenComparing(Deadline::article)
                .thenComparing(Deadline::due)
                .thenComparing(Deadline::what));
        return deadlines;
    }

    /** The deadline without extensions. Hostilities that ended before entry into force change nothing. */
    static LocalDate first(TreatyDuty duty, LocalDate bound, TreatyTerms terms) {
        LocalDate ended =
                duty.hostilitiesEnded() == null ? null : duty.hostilitiesEnded().latest();
        LocalDate from = ended == null || ended.isBefore(bound) ? bound : ended;
        return switch (duty.article()) {
            case ARTICLE_3 -> bound.plusYears(terms.stockpileYears());
            case ARTICLE_4 -> from.plusYears(terms.clearanceYears());
            case ARTICLE_7 -> bound.plusDays(terms.reportDays());
        };
    }

    private static void reports(String name, LocalDate bound, Membership membership, List<Deadline> into) {
        TreatyTerms terms = membership.terms();
        LocalDate initial = bound.plusDays(terms.reportDays());
        into.add(new Deadline(name, DutyArticle.ARTICLE_7, "first report", initial, initial, Count.ZERO));
        int year = Year.from(membership.on()).getValue();
        LocalDate next = terms.annualReport(year - 1);
        LocalDate due = next.isBefore(membership.on()) ? terms.annualReport(year) : next;
        if (due.isAfter(initial)) {
            int of = due.getYear() - 1;
            into.add(new Deadline(name, DutyArticle.ARTICLE_7, "report of " + of, due, due, Count.ZERO));
        }
    }
}
