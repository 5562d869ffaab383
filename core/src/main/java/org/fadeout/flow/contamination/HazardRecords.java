package org.fadeout.flow.contamination;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.flow.evidence.Accident;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.standard.Standards;

/** What the rules and decisions on hazardous areas look at: the records of one snapshot and one origin, each list ordered by id. */
public record HazardRecords(
        Standards standards,
        List<Hazard> hazards,
        List<Decision> decisions,
        List<EvidencePoint> evidence,
        List<Find> finds,
        List<Accident> accidents,
        List<Strike> strikes,
        List<NtsVisit> ntsVisits,
        List<PlanningArea> planningAreas) {

    public HazardRecords {
        hazards = List.copyOf(hazards);
        decisions = List.copyOf(decisions);
        evidence = List.copyOf(evidence);
        finds = List.copyOf(finds);
        accidents = List.copyOf(accidents);
        strikes = List.copyOf(strikes);
        ntsVisits = List.copyOf(ntsVisits);
        planningAreas = List.copyOf(planningAreas);
    }

    /**
     * The last day of which these records tell: the day of a rule that looks at age. A clock would give the same records another finding
     * tomorrow. Empty where nothing is dated.
     */
    public Optional<LocalDate> lastDay() {
        Stream<PartialDate> dates = Stream.of(
                        hazards.stream().map(Hazard::recorded),
                        hazards.stream().map(Hazard::closed),
                        decisions.stream().map(Decision::date),
                        evidence.stream().map(EvidencePoint::date),
                        finds.stream().map(Find::found),
                        accidents.stream().map(Accident::date),
                        ntsVisits.stream().map(NtsVisit::date))
                .flatMap(all -> all)
                .filter(Objects::nonNull);
        return dates.map(PartialDate::latest).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }
}
