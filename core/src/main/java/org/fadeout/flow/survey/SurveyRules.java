package org.fadeout.flow.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.geometry.ShapeIndex;
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
        List<SurveyedGrid> grids = data.surveyed(LocalDate.MAX);
        if (grids.isEmpty()) {
            return;
        }
        Map<RecordId, List<SurveyEntry>> entries =
                data.entries().stream().collect(Collectors.groupingBy(SurveyEntry::grid));
        Set<RecordId> cmr =
                data.finds().stream().filter(Find::isCmr).map(Find::id).collect(Collectors.toSet());
        List<Shape> confirmed = confirmed(data);
        ShapeIndex index = new ShapeIndex(confirmed);
        for (SurveyedGrid grid : grids) {
            reported(rule, entries.getOrDefault(grid.grid().id(), List.of()), grid, found);
            redWithoutFind(rule, cmr, grid, found);
            leftOut(rule, confirmed, index, grid, found);
        }
    }

    private static void reported(
            Rule<SurveyData> rule, List<SurveyEntry> entries, SurveyedGrid grid, Consumer<Issue> found) {
        for (SurveyEntry entry : entries) {
            if (entry.reportedState() != BoxState.NO_EVIDENCE) {
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
            Rule<SurveyData> rule, Set<RecordId> cmr, SurveyedGrid grid, Consumer<Issue> found) {
        for (Box box : grid.red()) {
            if (box.finds().stream().noneMatch(cmr::contains)) {
                found.accept(issue(rule, "A CMR was seen in the box and no find is recorded in it", grid, box));
            }
        }
    }

    private static List<Shape> confirmed(SurveyData data) {
        List<Shape> confirmed = new ArrayList<>();
        for (Hazard hazard : data.hazards()) {
            if (hazard.classification() == HazardClass.CONFIRMED
                    && hazard.land() != null
                    && !Boolean.TRUE.equals(hazard.nominal())) {
                confirmed.add(Shape.of(hazard.land()));
            }
        }
        return confirmed;
    }

    /** Per piece of confirmed land, because a grid may lie over several strikes. */
    private static void leftOut(
            Rule<SurveyData> rule, List<Shape> confirmed, ShapeIndex index, SurveyedGrid grid, Consumer<Issue> found) {
        for (ProposedArea area : grid.proposals()) {
            if (area.classification() != HazardClass.CONFIRMED) {
                continue;
            }
            Shape red = Shape.unionOf(
                    area.boxes().stream().map(box -> grid.squares().land(box)).toList());
            Shape land =
                    Shape.union(index.near(red).stream().map(confirmed::get).toList());
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
