package org.fadeout.flow.contamination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fadeout.base.geometry.Disc;
import org.fadeout.base.geometry.Discs;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.geometry.ShapeIndex;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/** The rules that hold hazardous areas against their evidence, their decisions and their planning circles. */
public final class EvidenceRules {
    /** Where a standard does not say after how many years a suspected area is looked at again. */
    static final long REVIEW_YEARS = 5;

    /** Under this name a standard may say it among its other values. */
    static final String REVIEW_YEARS_NAME = "suspected_review_years";

    /** Direct evidence that confirms nothing. */
    public static final Rule<HazardRecords> H02 = Rule.of(
            "H02",
            Severity.WARNING,
            "Direct evidence without position, date or source",
            "Direct evidence confirms land; without these three nobody can check it",
            "Complete it from the survey report",
            EvidenceRules::incomplete);

    /** Still suspected although somebody saw it. */
    public static final Rule<HazardRecords> H05 = Rule.of(
            "H05",
            Severity.WARNING,
            "A suspected area with direct evidence that was not reclassified",
            "Land that is known to be contaminated stands among land that may not be, and is cleared later",
            "Look at the proposal with fadeout hazard, and decide",
            EvidenceRules::notReclassified);

    /** A circle for planning that became contamination. */
    public static final Rule<HazardRecords> H07 = Rule.of(
            "H07",
            Severity.BLOCKING,
            "A nominal planning area is counted as a hazardous area",
            "Its edge was drawn by a number, not by evidence; counted, it makes contamination that nobody found",
            "Mark the area as nominal, or draw it from evidence",
            EvidenceRules::planningCounted);

    /** No type of hazard, or one that the finds contradict. */
    public static final Rule<HazardRecords> H09 = Rule.of(
            "H09",
            Severity.WARNING,
            "A hazardous area without a type of hazard, or typed other ordnance where cluster munition remnants were found",
            "Land whose hazard is unknown or wrong stands in no figure of cluster munition remnants",
            "Enter the type of hazard from the survey report, or record the decision that re-types the area",
            TypeOfHazard::unclear);

    /** Suspected long ago, and nobody looked since. */
    public static final Rule<HazardRecords> H11 = Rule.of(
            "H11",
            Severity.INFORMATION,
            "A suspected area that was not looked at for years",
            "Suspicion that nobody reviews stays on the map for ever and hides what is known",
            "Visit it, and confirm or cancel it",
            EvidenceRules::old);

    private EvidenceRules() {}

    private static void incomplete(Rule<HazardRecords> rule, HazardRecords records, Consumer<Issue> found) {
        Standard standard = records.standards().latest();
        for (EvidencePoint point : records.evidence()) {
            Sign sign = Sign.of(point);
            if (standard.countsAsDirect(sign.word()) && !sign.isWhole()) {
                found.accept(Issue.of(
                                rule,
                                "The direct evidence cannot be checked",
                                Where.records(sign.id().text()))
                        .seen("no " + String.join(", no ", lacks(sign)))
                        .at(point.position()));
            }
        }
    }

    private static List<String> lacks(Sign sign) {
        List<String> lacks = new ArrayList<>();
        if (sign.position() == null) {
            lacks.add("position");
        }
        if (sign.date() == null) {
            lacks.add("date");
        }
        if (!sign.sourced()) {
            lacks.add("source");
        }
        return lacks;
    }

    private static void notReclassified(Rule<HazardRecords> rule, HazardRecords records, Consumer<Issue> found) {
        List<Hazard> suspected = suspected(records);
        Map<RecordId, ClassificationProposal> proposals = ClassificationProposal.ofAll(
                records, suspected, records.standards().latest());
        for (Hazard hazard : suspected) {
            ClassificationProposal proposal = proposals.get(hazard.id());
            if (proposal != null && proposal.proposed() == HazardClass.CONFIRMED) {
                List<String> ids = new ArrayList<>(List.of(hazard.id().text()));
                proposal.direct().forEach(id -> ids.add(id.text()));
                found.accept(Issue.of(
                                rule,
                                "Direct evidence lies on the suspected area or is recorded to it",
                                Where.records(ids.toArray(String[]::new)))
                        .seen(proposal.rule())
                        .at(inside(hazard)));
            }
        }
    }

    private static List<Hazard> suspected(HazardRecords records) {
        return records.hazards().stream()
                .filter(hazard -> hazard.classification() == HazardClass.SUSPECTED)
                .filter(hazard -> hazard.status().isOpen() && !Boolean.TRUE.equals(hazard.nominal()))
                .toList();
    }

    private static @Nullable Position inside(Hazard hazard) {
        return hazard.land() == null ? null : hazard.land().inside();
    }

    private static void planningCounted(Rule<HazardRecords> rule, HazardRecords records, Consumer<Issue> found) {
        List<Hazard> counted = HazardRules.open(records.hazards());
        List<Shape> lands = counted.stream()
                .map(hazard -> Shape.of(Objects.requireNonNull(hazard.land())))
                .toList();
        ShapeIndex index = new ShapeIndex(lands);
        Standard standard = records.standards().latest();
        Map<RecordId, Position> places = places(records);
        for (PlanningArea planning : records.planningAreas()) {
            Optional<Disc> disc = middle(planning, places).flatMap(place -> planning.around(place, standard));
            if (disc.isEmpty()) {
                continue;
            }
            Shape circle = Discs.shape(disc.get());
            for (int i : index.meeting(circle)) {
                if (isSame(lands.get(i), circle)) {
                    Where where = Where.records(
                            counted.get(i).id().text(), planning.id().text());
                    found.accept(Issue.of(rule, "The area is the circle of a planning area", where)
                            .at(disc.get().centre())
                            .over(lands.get(i).area()));
                }
            }
        }
    }

    /** The same but for how a circle is drawn as a polygon: of twelve corners it still holds 95 % of its disc. */
    private static boolean isSame(Shape land, Shape circle) {
        long shared = land.within(circle).area().squareMetres();
        Area larger = land.area().isMoreThan(circle.area()) ? land.area() : circle.area();
        return shared * 20 >= larger.squareMetres() * 19;
    }

    private static Optional<Position> middle(PlanningArea planning, Map<RecordId, Position> places) {
        return Stream.of(
                        Optional.ofNullable(planning.position()),
                        Optional.ofNullable(planning.evidence()).map(places::get),
                        Optional.ofNullable(planning.strike()).map(places::get))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Where evidence and strikes are, by their ids. */
    private static Map<RecordId, Position> places(HazardRecords records) {
        Map<RecordId, Position> places = new HashMap<>();
        records.evidence()
                .forEach(point -> Optional.ofNullable(point.position()).ifPresent(at -> places.put(point.id(), at)));
        records.strikes()
                .forEach(strike -> Optional.ofNullable(strike.position()).ifPresent(at -> places.put(strike.id(), at)));
        return places;
    }

    private static void old(Rule<HazardRecords> rule, HazardRecords records, Consumer<Issue> found) {
        Optional<LocalDate> last = records.lastDay();
        if (last.isEmpty()) {
            return;
        }
        LocalDate before = last.get().minusYears(years(records.standards().latest()));
        Map<RecordId, PartialDate> decided = lastDecisions(records.decisions());
        List<NtsVisit> recent = records.ntsVisits().stream()
                .filter(visit -> visit.land() != null && !isBefore(visit.date(), before))
                .toList();
        ShapeIndex visited = new ShapeIndex(recent.stream()
                .map(visit -> Shape.of(Objects.requireNonNull(visit.land())))
                .toList());
        for (Hazard hazard : suspected(records)) {
            PartialDate seen = later(hazard.recorded(), decided.get(hazard.id()));
            boolean looked = hazard.land() != null
                    && !visited.meeting(Shape.of(hazard.land())).isEmpty();
            if (isBefore(seen, before) && !looked) {
                found.accept(Issue.of(
                                rule,
                                "Nobody is on record as having looked at the suspected area since",
                                Where.records(hazard.id().text()))
                        .seen("last " + seen + ", the register tells of days up to " + last.get())
                        .at(inside(hazard)));
            }
        }
    }

    private static long years(Standard standard) {
        String stated = standard.other().get(REVIEW_YEARS_NAME);
        return stated != null && stated.matches("[1-9][0-9]?") ? Long.parseLong(stated) : REVIEW_YEARS;
    }

    private static Map<RecordId, PartialDate> lastDecisions(List<Decision> decisions) {
        Map<RecordId, PartialDate> last = new HashMap<>();
        decisions.forEach(
                decision -> last.merge(decision.hazard(), decision.date(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
        return last;
    }

    private static @Nullable PartialDate later(@Nullable PartialDate a, @Nullable PartialDate b) {
        return Stream.of(Optional.ofNullable(a), Optional.ofNullable(b))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isBefore(@Nullable PartialDate date, LocalDate day) {
        return date != null && date.latest() != null && date.latest().isBefore(day);
    }
}
