package org.fadeout.flow.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.flow.clearance.InspectionRules;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.ProductRules;
import org.fadeout.flow.clearance.ReleaseRules;
import org.fadeout.flow.clearance.TaskRules;
import org.fadeout.flow.clearance.WorkRules;
import org.fadeout.flow.contamination.EvidenceRules;
import org.fadeout.flow.contamination.HazardRules;
import org.fadeout.flow.evidence.FindRules;
import org.fadeout.flow.evidence.ItemRules;
import org.fadeout.flow.place.TurningPointRules;
import org.fadeout.flow.review.ReviewRules;
import org.fadeout.flow.source.SubmissionRules;
import org.fadeout.flow.survey.SurveyRules;

/** Every rule of the register, with the data that it judges. */
public final class Catalogue {

    /** A rule and where its data come from. */
    public record Entry<D>(Rule<D> rule, Function<LandRecords, D> data) {
        void judge(LandRecords records, List<Issue> found) {
            rule.judge(data.apply(records), found::add);
        }
    }

    private static final Comparator<Issue> ORDER =
            Comparator.comparing(Issue::severity).thenComparing(Issue::code);

    /** The most severe first, then by rule, then by the records that it concerns: the order of findings that were gathered from parts. */
    public static final Comparator<Issue> BY_RECORDS =
            ORDER.thenComparing(issue -> String.join(" ", issue.where().records()));

    /**
     * The rules that compare records with those that lie near them or point to them, and with nothing else: of records that share no ground each
     * part gives its own findings.
     */
    private static final Set<String> NEIGHBOURS =
            Set.of("G03", "G05", "H01", "H03", "H04", "H08", "H10", "I06", "T01", "T02", "T04", "T05", "T11");

    public static final List<Entry<?>> ALL = List.of(
            ofLand(PolygonRules.G01),
            ofLand(LandRules.G03),
            ofLand(LandRules.G04),
            new Entry<>(FindRules.G05, LandRecords::finds),
            ofLand(LandRules.G06),
            ofLand(PolygonRules.G07),
            ofLand(LandRules.G08),
            ofLand(PlacedRules.G09),
            new Entry<>(TurningPointRules.G10, FieldRecords::perimeters),
            new Entry<>(TurningPointRules.G11, FieldRecords::perimeters),
            new Entry<>(TurningPointRules.G12, FieldRecords::perimeters),
            new Entry<>(TurningPointRules.G13, FieldRecords::perimeters),
            ofLand(LandRules.G14),
            ofLand(CrossRules.H01),
            new Entry<>(EvidenceRules.H02, LandRecords::hazardRecords),
            new Entry<>(HazardRules.H03, LandRecords::hazards),
            ofLand(CrossRules.H04),
            new Entry<>(EvidenceRules.H05, LandRecords::hazardRecords),
            new Entry<>(HazardRules.H06, LandRecords::hazards),
            new Entry<>(EvidenceRules.H07, LandRecords::hazardRecords),
            ofLand(PlacedRules.H08),
            new Entry<>(EvidenceRules.H09, LandRecords::hazardRecords),
            ofLand(CrossRules.H10),
            new Entry<>(EvidenceRules.H11, LandRecords::hazardRecords),
            ofLand(TaskRules.T01),
            ofLand(TaskRules.T02),
            ofLand(TaskRules.T03),
            ofLand(ProductRules.T04),
            ofLand(TaskRules.T05),
            ofLand(TotalRules.T06),
            new Entry<>(SurveyRules.T10, FieldRecords::survey),
            ofLand(ReleaseRules.T07),
            ofLand(ProductRules.T08),
            ofLand(ProductRules.T09),
            ofLand(TaskRules.T11),
            ofLand(WorkRules.T12),
            ofLand(WorkRules.T13),
            ofLand(InspectionRules.T14),
            ofLand(InspectionRules.T15),
            ofLand(WorkRules.I01),
            new Entry<>(FindRules.I02, LandRecords::finds),
            new Entry<>(ItemRules.I03, LandRecords::finds),
            new Entry<>(
                    ItemRules.I04,
                    records -> new ItemRules.Named(
                            records.finds(), records.standards().latest())),
            new Entry<>(FindRules.I05, LandRecords::finds),
            ofLand(TaskRules.I06),
            new Entry<>(FindRules.I07, LandRecords::finds),
            new Entry<>(FindRules.D01, LandRecords::finds),
            ofLand(DateRules.D01_FUTURE),
            ofLand(DateRules.D01_HAZARD),
            ofLand(TaskRules.D01),
            ofLand(ProductRules.D03),
            ofLand(DateRules.D04),
            new Entry<>(ReviewRules.K01, FieldRecords::review),
            new Entry<>(ReviewRules.K02, FieldRecords::review),
            new Entry<>(ReviewRules.K03, FieldRecords::review),
            new Entry<>(SubmissionRules.S01, FieldRecords::submissions),
            new Entry<>(SubmissionRules.S02, FieldRecords::submissions),
            new Entry<>(SubmissionRules.S03, FieldRecords::submissions),
            new Entry<>(SubmissionRules.S04, FieldRecords::submissions));

    /**
     * Rules whose findings are warnings where data are entered, and stop a final report: each of them makes the land of cluster munition
     * remnants larger than it is, which only a report tells to others.
     */
    private static final Set<String> STOP_REPORTS = Set.of("G08", "T05", "T06");

    private Catalogue() {}

    /** True where a finding stops a final report: it is blocking, or by one of the rules that stop reports only. */
    public static boolean stopsReport(Issue issue) {
        return issue.severity() == Severity.BLOCKING
                || (issue.severity() == Severity.WARNING && STOP_REPORTS.contains(issue.code()));
    }

    /** True where the findings of a rule are warnings that stop a final report. */
    public static boolean stopsReportsOnly(Rule<?> rule) {
        return STOP_REPORTS.contains(rule.id());
    }

    /** The findings as a report tells them: what stops it is blocking. */
    public static List<Issue> forReport(List<Issue> issues) {
        return issues.stream()
                .map(issue -> stopsReport(issue) ? issue.as(Severity.BLOCKING) : issue)
                .sorted(ORDER)
                .toList();
    }

    private static Entry<LandRecords> ofLand(Rule<LandRecords> rule) {
        return new Entry<>(rule, Function.identity());
    }

    /** The rules of {@link #checkNeighbours}, by their codes. */
    public static Set<String> neighbours() {
        return NEIGHBOURS;
    }

    /** The issues by the rules that need neighbours, in the order {@link #BY_RECORDS}. */
    public static List<Issue> checkNeighbours(LandRecords records) {
        List<Issue> found = new ArrayList<>();
        ALL.stream()
                .filter(entry -> NEIGHBOURS.contains(entry.rule().id()))
                .forEach(entry -> entry.judge(records, found));
        found.sort(BY_RECORDS);
        return found;
    }

    /** All issues: the most severe first, then by rule, then in the order of the records. */
    public static List<Issue> check(LandRecords records) {
        List<Issue> found = new ArrayList<>();
        ALL.forEach(entry -> entry.judge(records, found));
        found.sort(ORDER);
        return found;
    }
}
