package org.fadeout.flow.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.Release;

/** What a balance cannot decide and a person must. */
public final class BalanceQuestions {
    static final Rule<Asked> B01 = Rule.of(
            "B01",
            Severity.WARNING,
            "The dates of a hazardous area leave open how it stood",
            "Land counts as remaining from the day on which it was certainly on record to the day on which it was certainly closed",
            "Record when it was recorded, decided and closed",
            BalanceQuestions::hazards);

    static final Rule<Asked> B02 = Rule.of(
            "B02",
            Severity.WARNING,
            "A release without a date that places it",
            "The land stays remaining until the day by which it was certainly released",
            "Record the day of the decision",
            BalanceQuestions::releases);

    static final Rule<Asked> B03 = Rule.of(
            "B03",
            Severity.WARNING,
            "Remaining land was searched, but the search cannot be judged",
            "Depth, method or standard is missing, so the land stays remaining",
            "Record depth and method, or bring in the standard",
            (rule, asked, found) -> areas(
                    rule, asked.book().notJudged, "The search cannot be judged, and its land stays remaining", found));

    static final Rule<Asked> B04 = Rule.of(
            "B04",
            Severity.WARNING,
            "Land was cancelled or reduced that no open hazardous area held",
            "It is in the figures of the period, but there was nothing to take it from",
            "Record the hazardous area that it was, or link the product to it",
            (rule, asked, found) -> areas(
                    rule, asked.book().nowhere, "No open hazardous area held this land when it was released", found));

    static final Rule<Asked> B05 = Rule.of(
            "B05",
            Severity.WARNING,
            "Land of a hazardous area came or left without a record that explains it",
            "It stands as unexplained, and next year's balance opens with it",
            "Record the decision, the product or the search behind the change",
            (rule, asked, found) ->
                    areas(rule, asked.book().unexplained, "No record explains why this land came or left", found));

    public static final List<Rule<?>> ALL = List.of(B01, B02, B03, B04, B05);

    private BalanceQuestions() {}

    /** What a balance was made of. */
    record Asked(LandRecords records, List<HazardLife> lives, LocalDate first, LocalDate last, BalanceBook book) {}

    static List<Issue> of(Asked asked) {
        List<Issue> questions = new ArrayList<>();
        for (Rule<Asked> rule : List.of(B01, B02, B03, B04, B05)) {
            rule.judge(asked, questions::add);
        }
        return questions;
    }

    private static void hazards(Rule<Asked> rule, Asked asked, Consumer<Issue> found) {
        for (HazardLife life : asked.lives()) {
            Set<String> questions =
                    new TreeSet<>(life.history().on(asked.first()).questions());
            questions.addAll(life.history().on(asked.last()).questions());
            questions.forEach(question -> found.accept(
                    Issue.of(rule, question, Where.records(life.id().text()))));
        }
    }

    private static void releases(Rule<Asked> rule, Asked asked, Consumer<Issue> found) {
        for (Release release : asked.records().releases()) {
            PartialDate date = release.date();
            if (release.land() != null
                    && release.product() != Product.CLEARED
                    && (date == null || leavesOpen(date, asked))) {
                Where where = Where.records(release.id().text());
                found.accept(Issue.of(rule, "When this land was released is not known well enough", where)
                        .over(release.land().area())
                        .seen(date == null ? "no date" : date.toString()));
            }
        }
    }

    private static boolean leavesOpen(PartialDate date, Asked asked) {
        boolean before = date.certainlyBy(asked.first());
        boolean later = date.earliest() != null && date.earliest().isAfter(asked.last());
        boolean within = date.certainlyBy(asked.last())
                && date.earliest() != null
                && date.earliest().isAfter(asked.first());
        return !before && !later && !within;
    }

    private static void areas(Rule<Asked> rule, Map<RecordId, Area> areas, String what, Consumer<Issue> found) {
        areas.forEach((record, area) -> found.accept(
                Issue.of(rule, what, Where.records(record.text())).over(area).seen(area.toString())));
    }
}
