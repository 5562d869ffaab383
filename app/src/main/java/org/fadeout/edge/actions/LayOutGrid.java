package org.fadeout.edge.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Standing;
import org.fadeout.edge.exchange.Ids;
import org.fadeout.flow.contamination.Strike;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.standard.GridRule;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.standard.Standards;
import org.fadeout.flow.survey.GridLayout;
import org.fadeout.flow.survey.SurveyGrid;
import org.jspecify.annotations.Nullable;

/** Lays a survey grid over the evidence of a strike, or over evidence that is named, and puts it on the record. */
public final class LayOutGrid {
    private LayOutGrid() {}

    /**
     * What a grid is laid out from.
     *
     * @param strike id or number of a strike, or null
     * @param evidence ids or numbers of evidence points; where there are none, those near the strike are taken
     * @param number what people will call the grid
     */
    public record Request(
            @Nullable String strike,
            List<String> evidence,
            @Nullable String number,
            String actor) {
        public Request {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Makes the grid under the standard in force on the day. Throws ProblemException where strike or evidence are not there or have no
     * position, the grid has been laid out before, or the standard says nothing of grids.
     */
    public static SurveyGrid layOut(Register register, Snapshot snapshot, Request request, LocalDate today) {
        Standard standard =
                new Standards(snapshot.all(Standard.KIND)).inForce(today).orElse(Standard.NONE);
        GridRule rule = standard.surveyGrid()
                .orElseThrow(
                        () -> new ProblemException(new RecordProblem.StandardSilent(standard.name(), "survey grids")));
        Strike strike = request.strike() == null ? null : strike(snapshot, request.strike());
        List<EvidencePoint> evidence = evidence(snapshot, request.evidence());
        GridLayout layout = strike != null && evidence.isEmpty()
                ? GridLayout.from(strike, snapshot.all(EvidencePoint.KIND))
                : GridLayout.from(evidence);
        String of = strike == null ? String.join(", ", request.evidence()) : "strike " + strike.id();
        if (layout.isEmpty()) {
            throw new ProblemException(new RecordProblem.NothingPlaced(of));
        }
        SurveyGrid grid = layout.grid(
                Ids.of(SurveyGrid.KIND, of, number(request, of), rule.cell().toString()),
                number(request, of),
                rule,
                source(strike, evidence),
                strike == null ? null : strike.id(),
                standard.id(),
                PartialDate.of(today));
        if (snapshot.one(SurveyGrid.KIND, grid.id()).isPresent()) {
            throw new ProblemException(new UsageProblem.BadOption(
                    "--number", number(request, of), "a name that no grid laid out from the same has"));
        }
        register.append(new Batch(
                request.actor(),
                "Survey grid " + grid.number() + " laid out from " + of,
                Standing.APPROVED,
                List.of(Change.put(SurveyGrid.KIND, grid))));
        return grid;
    }

    private static String number(Request request, String of) {
        return request.number() == null ? "grid of " + of : request.number();
    }

    /** A grid over invented evidence is invented: it comes from the same source. */
    private static @Nullable RecordId source(@Nullable Strike strike, List<EvidencePoint> evidence) {
        return strike != null ? strike.source() : evidence.get(0).source();
    }

    private static Strike strike(Snapshot snapshot, String wanted) {
        return snapshot.all(Strike.KIND).stream()
                .filter(strike -> strike.id().text().equals(wanted) || wanted.equals(strike.number()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new RecordProblem.RecordMissing("strike", wanted)));
    }

    private static List<EvidencePoint> evidence(Snapshot snapshot, List<String> wanted) {
        List<EvidencePoint> all = snapshot.all(EvidencePoint.KIND);
        List<EvidencePoint> found = new ArrayList<>();
        for (String name : wanted) {
            found.add(all.stream()
                    .filter(point -> point.id().text().equals(name) || name.equals(point.number()))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(new RecordProblem.RecordMissing("evidence point", name))));
        }
        return found;
    }
}
