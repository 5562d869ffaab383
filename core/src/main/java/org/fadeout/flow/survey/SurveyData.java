package org.fadeout.flow.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.geometry.SquareGrid;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.Strike;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.standard.GridRule;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.standard.Standards;

/** All that survey looks at, as one snapshot of records of one origin holds it. Ordered by id. */
public record SurveyData(
        Standards standards,
        List<SurveyGrid> grids,
        List<SurveyEntry> entries,
        List<Find> finds,
        List<EvidencePoint> evidence,
        List<Strike> strikes,
        List<Hazard> hazards) {

    public SurveyData {
        grids = List.copyOf(grids);
        entries = List.copyOf(entries);
        finds = List.copyOf(finds);
        evidence = List.copyOf(evidence);
        strikes = List.copyOf(strikes);
        hazards = List.copyOf(hazards);
    }

    /** The records of a snapshot that holds one origin only, under these standards. */
    public static SurveyData of(Standards standards, Snapshot snapshot) {
        return new SurveyData(
                standards,
                snapshot.all(SurveyGrid.KIND),
                snapshot.all(SurveyEntry.KIND),
                snapshot.all(Find.KIND),
                snapshot.all(EvidencePoint.KIND),
                snapshot.all(Strike.KIND),
                snapshot.all(Hazard.KIND));
    }

    /** The standard asked for as a what-if, else the one that the grid names, else the one in force on the day it was laid out, else by the as-of day. */
    public Optional<Standard> standardOf(SurveyGrid grid, LocalDate asOf) {
        PartialDate laidOut = grid.laidOut();
        LocalDate day = laidOut == null || laidOut.latest() == null ? asOf : laidOut.latest();
        return Optional.ofNullable(standards.whatIf()).or(() -> named(grid)).or(() -> standards.inForce(day));
    }

    private Optional<Standard> named(SurveyGrid grid) {
        return standards.all().stream()
                .filter(standard -> standard.id().equals(grid.standard()))
                .findFirst();
    }

    /** The rule of a grid; nothing where its standard has none. */
    public Optional<GridRule> ruleOf(SurveyGrid grid, LocalDate asOf) {
        return standardOf(grid, asOf).flatMap(Standard::surveyGrid);
    }

    /** One grid as of a day; nothing where it has no corner, or its standard says nothing of grids. */
    public Optional<SurveyedGrid> surveyed(SurveyGrid grid, LocalDate asOf) {
        Optional<SquareGrid> squares = grid.squares();
        return ruleOf(grid, asOf)
                .flatMap(rule -> squares.map(ground -> SurveyedGrid.of(grid, ground, rule, this, asOf)));
    }

    /** Every grid that can be judged. */
    public List<SurveyedGrid> surveyed(LocalDate asOf) {
        List<SurveyedGrid> all = new ArrayList<>();
        grids.forEach(grid -> surveyed(grid, asOf).ifPresent(all::add));
        return all;
    }
}
