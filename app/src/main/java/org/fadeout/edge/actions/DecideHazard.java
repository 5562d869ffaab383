package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.issues.DecisionProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.PolygonFile.Part;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.clearance.DecisionFacts;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Facts;
import org.fadeout.flow.contamination.Guard;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.Lineage;
import org.fadeout.flow.contamination.Transition;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.source.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Takes a decision on a hazardous area: checks what must exist, and keeps decision and changed areas as one act. What is missing is told,
 * and nothing is kept.
 */
public final class DecideHazard {

    /**
     * What a person decided.
     *
     * @param hazard its id or number
     * @param to the classification that it gets, or null
     * @param type the type of hazard that it gets, or null
     * @param evidence ids of records on which it rests; where there are none, those that the guards found
     * @param with other areas that take part in a merge or a new drawing, by id or number
     * @param parts the boundaries: one for an area, several for a split
     * @param quality the report of quality control that accepted the work, or null
     * @param certificate the hand-over certificate, or null
     */
    public record Request(
            String actor,
            String hazard,
            DecisionAct act,
            @Nullable HazardClass to,
            @Nullable HazardType type,
            PartialDate date,
            @Nullable String reason,
            @Nullable String authority,
            @Nullable String signedBy,
            List<String> evidence,
            List<String> with,
            List<Part> parts,
            @Nullable String quality,
            @Nullable String certificate) {
        public Request {
            evidence = List.copyOf(evidence);
            with = List.copyOf(with);
            parts = List.copyOf(parts);
        }
    }

    /**
     * What was kept.
     *
     * @param decision the one on the area that was asked for
     * @param areas all areas as they are now, those that took a place too
     */
    public record Decided(Decision decision, List<Hazard> areas, BatchEntry batch) {
        public Decided {
            areas = List.copyOf(areas);
        }
    }

    private final Register register;
    private final Request request;
    private final Snapshot snapshot;

    private DecideHazard(Register register, Request request) {
        this.register = register;
        this.request = request;
        this.snapshot = register.at(Known.NOW, Viewer.KEEPER);
    }

    /**
     * Checks and keeps. Throws ProblemException with {@code NoSuchDecision} where the act leads nowhere from how the area is, {@code
     * DecisionRefused} with all that is missing, {@code RecordMissing} for an id that is not there.
     */
    public static Decided run(Register register, Request request) {
        return new DecideHazard(register, request).decide();
    }

    private Decided decide() {
        FoundHazard found = FoundHazard.of(snapshot, request.hazard());
        List<FoundHazard> all = new ArrayList<>(List.of(found));
        request.with().forEach(other -> all.add(FoundHazard.of(snapshot, other)));
        request.evidence().forEach(this::checkRecord);
        Transition way = Transition.of(found.history().now(), request.act(), request.to())
                .orElseThrow(() -> noWay(found));
        Facts.Ground ground = ground(all);
        Facts facts = facts(found, ground);
        Set<Guard> missing = EnumSet.noneOf(Guard.class);
        all.forEach(one -> missing.addAll(way.missing(facts(one, ground))));
        if (!missing.isEmpty()) {
            throw new ProblemException(new DecisionProblem.TransitionRefused(
                    request.act().text(),
                    found.name(),
                    found.told(),
                    missing.stream().map(guard -> guard.missing(facts)).toList()));
        }
        DecisionRecords records = new DecisionRecords(register, request, way, facts);
        if (request.act().isLineage()) {
            records.takePlaces(all.stream().map(FoundHazard::hazard).toList(), successors(all, ground));
        } else {
            records.change(found.hazard());
        }
        return kept(records, found);
    }

    private Decided kept(DecisionRecords records, FoundHazard found) {
        List<Change> changes = new ArrayList<>();
        records.areas()
                .forEach(area ->
                        changes.add(new Change.Put<>(Hazard.KIND, area, register.tips(Hazard.KIND, area.id()))));
        records.decisions().forEach(decision -> changes.add(Change.put(Decision.KIND, decision)));
        String why = "Decided to " + request.act().text() + " " + found.name() + ": " + request.reason();
        BatchEntry entry = register.append(new Batch(request.actor(), why, Standing.APPROVED, changes))
                .orElseThrow(() -> new IllegalStateException("A decision is always a change"));
        return new Decided(records.decisions().get(0), records.areas(), entry);
    }

    private void checkRecord(String text) {
        if (Kinds.ALL.stream().noneMatch(kind -> holds(kind, text))) {
            throw new ProblemException(new RecordProblem.RecordMissing("record", text));
        }
    }

    private boolean holds(Kind<?> kind, String text) {
        try {
            return snapshot.one(kind, RecordId.of(text)).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private ProblemException noWay(FoundHazard found) {
        List<String> ways = Transition.startingFrom(found.history().now()).stream()
                .map(DecideHazard::asked)
                .toList();
        return new ProblemException(new DecisionProblem.NoSuchDecision(
                asked(request.act(), request.to()), found.name(), found.told(), ways));
    }

    private static String asked(Transition way) {
        return asked(way.act(), way.to());
    }

    private static String asked(DecisionAct act, @Nullable HazardClass to) {
        return act.text() + (to == null ? "" : " as " + to.text());
    }

    private Facts facts(FoundHazard found, Facts.Ground ground) {
        DecisionFacts.Words words = new DecisionFacts.Words(request.reason(), request.authority(), request.evidence());
        return DecisionFacts.of(
                found.records(),
                found.history(),
                request.date(),
                words,
                ground,
                request.quality(),
                request.certificate());
    }

    private Facts.Ground ground(List<FoundHazard> all) {
        List<Land> before = all.stream()
                .map(FoundHazard::hazard)
                .flatMap(hazard -> Stream.ofNullable(hazard.land()))
                .toList();
        List<Land> after = request.act() == DecisionAct.MERGE && !before.isEmpty()
                ? List.of(Shape.unionOf(before).toLand())
                : request.parts().stream().map(Part::land).toList();
        boolean enough = before.size() == all.size() && !after.isEmpty() && hasOthers(all.size(), after.size());
        Lineage lineage = request.act().isLineage() && enough ? Lineage.of(before, after) : null;
        Hazard first = all.get(0).hazard();
        Origin origin = all.get(0).records().origin();
        boolean alike = all.stream()
                        .filter(one -> one.records().origin() == origin)
                        .map(FoundHazard::hazard)
                        .filter(hazard -> hazard.status().isOpen()
                                && hazard.hazardType() == first.hazardType()
                                && hazard.classification() == first.classification())
                        .count()
                == all.size();
        Land land = after.size() > 1 ? Shape.unionOf(after).toLand() : after.isEmpty() ? null : after.get(0);
        return new Facts.Ground(land, false, lineage, alike);
    }

    /** One area merged with none, or split into one, is neither. */
    private boolean hasOthers(int before, int after) {
        return switch (request.act()) {
            case MERGE -> before > 1;
            case SPLIT -> after > 1;
            default -> true;
        };
    }

    private List<Part> successors(List<FoundHazard> all, Facts.Ground ground) {
        if (request.act() != DecisionAct.MERGE || ground.newLand() == null) {
            return request.parts();
        }
        String number = String.join("+", all.stream().map(FoundHazard::name).toList());
        return List.of(new Part(number, ground.newLand()));
    }
}
