package org.fadeout.flow.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardRules;
import org.fadeout.flow.evidence.Find;

/** The rules on survey by boxes. */
public final class SurveyRules {
    /** A box, or the area built of boxes, says more than was recorded. */
    public static final Rule<SurveyData> T10 = Rule.of(
            "T10",
            Severity.BLOCKING,
            "A box is reported without what it needs, or a confirmed area leaves out boxes with a CMR",
            "Land is let go that nobody searched, or an area is cleared whose edge nobody knows",
            "Record the missing coverage or find, or correct the report; extend the area to all boxes with a CMR",
            SurveyRules::boxes);

    private SurveyRules() {}

    private static void boxes(Rule<SurveyData> rule, SurveyData data, Consumer<Issue> found) {
        for (SurveyedGrid grid : data.surveyed(LocalDate.MAX)) {
            reported(rule, data, grid, found);
            redWithoutFind(rule, data, grid, found);
            leftOut(rule, data, grid, found);
        }
    }

    private static void reported(Rule<SurveyData> rule, SurveyData data, SurveyedGrid grid, Consumer<Issue> found) {
        for (SurveyEntry entry : data.entries()) {
            if (!entry.grid().equals(grid.grid().id()) || entry.reportedState() != BoxState.NO_EVIDENCE) {
                continue;
            }
            Box box = grid.box(entry.box());
            if (!box.finished()) {
                found.accept(
                        issue(rule, "The box is reported as without evidence and is searched too little", grid, box)
                                .seen((box.coverage() == null ? "coverage unknown" : "coverage " + box.coverage())
                                        + "; needed " + grid.rule().leastCoverage()));
            }
        }
    }

    private static void redWithoutFind(
            Rule<SurveyData> rule, SurveyData data, SurveyedGrid grid, Consumer<Issue> found) {
        Set<RecordId> cmr =
                data.finds().stream().filter(Find::isCmr).map(Find::id).collect(Collectors.toSet());
        for (Box box : grid.red()) {
            if (box.finds().stream().noneMatch(cmr::contains)) {
                found.accept(issue(rule, "A CMR was seen in the box and no find is recorded in it", grid, box));
            }
        }
    }

    /** Per piece of confirmed land, because a grid may lie over several strikes. */
    private static void leftOut(Rule<SurveyData> rule, SurveyData data, SurveyedGrid grid, Consumer<Issue> found) {
        List<Land> confirmed = new ArrayList<>();
        for (Hazard hazard : data.hazards()) {
            if (hazard.classification() == HazardClass.CONFIRMED
                    && hazard.land() != null
                    && !Boolean.TRUE.equals(hazard.nominal())) {
                confirmed.add(hazard.land());
            }
        }
        Shape land = Shape.unionOf(confirmed);
        for (ProposedArea area : grid.proposals()) {
            if (area.classification() != HazardClass.CONFIRMED) {
                continue;
            }
            Shape red = Shape.unionOf(
                    area.boxes().stream().map(box -> grid.squares().land(box)).toList());
            // Without any confirmed area over it the survey is still going on.
            Shape outside = red.minus(land);
            if (red.meets(land) && outside.isMoreThan(HazardRules.LEAST_OVERLAP)) {
                found.accept(Issue.of(
                                rule,
                                "A confirmed area leaves out ground of boxes with a CMR",
                                Where.records(grid.grid().id().text()))
                        .over(outside.area())
                        .seen(outside.area() + " of " + area.boxes().size() + " boxes")
                        .at(outside.inside()));
            }
        }
    }

    private static Issue issue(Rule<SurveyData> rule, String what, SurveyedGrid grid, Box box) {
        List<String> ids = new ArrayList<>(List.of(grid.grid().id().text()));
        box.entries().forEach(id -> ids.add(id.text()));
        return Issue.of(rule, what + " (" + box.name() + ")", Where.records(ids.toArray(String[]::new)))
                .at(grid.squares().land(box.cell()).inside());
    }
}
