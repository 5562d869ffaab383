package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.Event;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Pass;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.evidence.Find;

/** What the figures cannot decide and a person must. */
public final class Questions {
    static final Rule<Asked> Q01 = Rule.of(
            "Q01",
            Severity.WARNING,
            "It is not known whether a strike was before or after a search",
            "Land cleared before a strike is not clear after it; the order decides whether the land counts",
            "Record the day of the strike or of the search",
            Questions::unclearOrder);

    static final Rule<Asked> Q02 = Rule.of(
            "Q02",
            Severity.WARNING,
            "An item without a date of finding",
            "It is taken as found by the as-of date, and so makes land in every period before it was found too",
            "Record the date on which it was found",
            Questions::undated);

    static final Rule<Asked> Q03 = Rule.of(
            "Q03",
            Severity.BLOCKING,
            "No standard is in force",
            "Distance, depth and methods come from the standard; without one no land can be judged",
            "Bring a standard into the register",
            Questions::noStandard);

    public static final List<Rule<?>> ALL = List.of(Q01, Q02, Q03);

    private Questions() {}

    /**
     * What a question was asked of.
     *
     * @param tally holds what only a person can decide
     */
    record Asked(FiguresTally tally, Question question, boolean underStandard) {}

    static List<Issue> of(Asked asked) {
        List<Issue> questions = new ArrayList<>();
        Q01.judge(asked, questions::add);
        Q02.judge(asked, questions::add);
        Q03.judge(asked, questions::add);
        return questions;
    }

    /** Notes which orders will have to be asked for, so that they can be told without the records. */
    static void order(FiguresTally tally, PeriodLand land, LandRecords records) {
        Set<RecordId> searched = records.searched().stream().map(Searched::id).collect(Collectors.toSet());
        for (Event event : land.events()) {
            for (Pass pass : land.passes()) {
                boolean unclear = pass.date() != null
                        && !event.date().certainlyBefore(pass.date())
                        && !pass.date().certainlyBefore(event.date());
                if (unclear && land.meet(pass, event)) {
                    tally.add(
                            Part.ORDER_UNCLEAR,
                            1,
                            event.footprint().text(),
                            FiguresFacts.rank(pass, searched),
                            pass.record().text(),
                            "strike " + event.date() + ", search " + pass.date());
                }
            }
        }
    }

    /** Notes which days of finding will have to be asked for. */
    static void undated(FiguresTally tally, List<Find> finds) {
        for (Find find : finds) {
            if (find.makesDisc() && find.found() == null) {
                Position at = find.position();
                tally.add(
                        Part.FIND_UNDATED,
                        1,
                        find.id().text(),
                        at == null ? "" : Double.toString(at.latitude()),
                        at == null ? "" : Double.toString(at.longitude()));
            }
        }
    }

    private static void unclearOrder(Rule<Asked> rule, Asked asked, Consumer<Issue> found) {
        asked.tally().all(Part.ORDER_UNCLEAR).keySet().forEach(name -> {
            Where where = Where.records(name.get(1), name.get(3));
            found.accept(Issue.of(rule, "It is not known whether the strike was before or after the search", where)
                    .seen(name.get(4)));
        });
    }

    private static void undated(Rule<Asked> rule, Asked asked, Consumer<Issue> found) {
        String what = "The item has no date of finding; it is taken as found by "
                + asked.question().asOf();
        asked.tally().all(Part.FIND_UNDATED).keySet().forEach(name -> {
            Position at = name.get(2).isEmpty()
                    ? null
                    : new Position(Double.parseDouble(name.get(2)), Double.parseDouble(name.get(3)));
            found.accept(Issue.of(rule, what, Where.records(name.get(1))).at(at));
        });
    }

    private static void noStandard(Rule<Asked> rule, Asked asked, Consumer<Issue> found) {
        if (!asked.underStandard()) {
            String what = "No standard is in force on " + asked.question().asOf() + ", so no land can be judged";
            found.accept(Issue.of(rule, what, new Where(null, 0, List.of())));
        }
    }
}
