package org.fadeout.flow.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.flow.clearance.InspectionRules;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.ProductRules;
import org.fadeout.flow.clearance.ReleaseRules;
import org.fadeout.flow.clearance.TaskRules;
import org.fadeout.flow.clearance.WorkRules;
import org.fadeout.flow.contamination.EvidenceRules;
import org.fadeout.flow.contamination.HazardRules;
import org.fadeout.flow.evidence.FindRules;
import org.fadeout.flow.place.TurningPointRules;
import org.fadeout.flow.survey.SurveyRules;

/** Every rule of the register, with the data that it judges. */
public final class Catalogue {

    /** A rule and where its data come from. */
    public record Entry<D>(Rule<D> rule, Function<LandRecords, D> data) {
        void judge(LandRecords records, List<Issue> found) {
            rule.judge(data.apply(records), found::add);
        }
    }

    public static final List<Entry<?>> ALL = List.of(
            ofLand(LandRules.G03),
            ofLand(LandRules.G04),
            new Entry<>(FindRules.G05, LandRecords::finds),
            ofLand(LandRules.G06),
            ofLand(LandRules.G08),
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
            new Entry<>(HazardRules.H09, LandRecords::hazards),
            ofLand(CrossRules.H10),
            new Entry<>(EvidenceRules.H11, LandRecords::hazardRecords),
            ofLand(TaskRules.T01),
            ofLand(TaskRules.T02),
            ofLand(TaskRules.T03),
            ofLand(ProductRules.T04),
            ofLand(TaskRules.T05),
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
            new Entry<>(FindRules.I05, LandRecords::finds),
            ofLand(TaskRules.I06),
            new Entry<>(FindRules.I07, LandRecords::finds),
            new Entry<>(FindRules.D01, LandRecords::finds),
            ofLand(TaskRules.D01),
            ofLand(ProductRules.D03));

    private Catalogue() {}

    private static Entry<LandRecords> ofLand(Rule<LandRecords> rule) {
        return new Entry<>(rule, Function.identity());
    }

    /** All issues: the most severe first, then by rule, then in the order of the records. */
    public static List<Issue> check(LandRecords records) {
        List<Issue> found = new ArrayList<>();
        ALL.forEach(entry -> entry.judge(records, found));
        found.sort(Comparator.comparing(Issue::severity).thenComparing(Issue::code));
        return found;
    }
}
