package org.fadeout.flow.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.geometry.ShapeIndex;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.Reopening;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardRules;
import org.fadeout.flow.evidence.Accident;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/** The rules that hold one room's data against another's. */
final class CrossRules {
    static final Rule<LandRecords> H01 = Rule.of(
            "H01",
            Severity.BLOCKING,
            "A confirmed hazardous area without direct evidence on its land",
            "Confirmed means that somebody saw it; clearing land without direct evidence is the classic waste",
            "Link the evidence, or correct the classification to suspected",
            CrossRules::confirmedWithoutEvidence);

    static final Rule<LandRecords> H04 = Rule.of(
            "H04",
            Severity.BLOCKING,
            "An open hazardous area overlaps released land by more than 1 m2",
            "The same land is said to be dangerous and released",
            "Close the part that was released, or re-open the released land",
            CrossRules::openOnReleased);

    static final Rule<LandRecords> H10 = Rule.of(
            "H10",
            Severity.BLOCKING,
            "An accident or an item inside land that had been released",
            "Released land may not be what people were told",
            "Investigate; re-open the land where it is confirmed",
            CrossRules::foundInReleased);

    private CrossRules() {}

    private static void confirmedWithoutEvidence(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        List<Hazard> confirmed = records.hazards().stream()
                .filter(hazard -> hazard.classification() == HazardClass.CONFIRMED && hazard.land() != null)
                .toList();
        ShapeIndex index = new ShapeIndex(confirmed.stream()
                .map(hazard -> Shape.of(Objects.requireNonNull(hazard.land())))
                .toList());
        boolean[] seen = new boolean[confirmed.size()];
        Set<RecordId> linked = new HashSet<>();
        Standard standard = records.standards().latest();
        for (EvidencePoint point : records.evidence()) {
            // A standard that says nothing of evidence cannot call a point indirect.
            if (!standard.saysWhatIsDirect()
                    || standard.countsAsDirect(point.type().text())) {
                mark(seen, index, point.position());
                if (point.hazard() != null) {
                    linked.add(point.hazard());
                }
            }
        }
        records.finds().forEach(find -> mark(seen, index, find.position()));
        records.accidents().forEach(accident -> mark(seen, index, accident.position()));
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i] && !linked.contains(confirmed.get(i).id())) {
                Hazard hazard = confirmed.get(i);
                found.accept(Issue.of(
                                rule,
                                "No direct evidence lies on the confirmed area",
                                Where.records(hazard.id().text()))
                        .at(Objects.requireNonNull(hazard.land()).inside()));
            }
        }
    }

    private static void mark(boolean[] seen, ShapeIndex index, @Nullable Position position) {
        if (position != null) {
            index.covering(position).forEach(i -> seen[i] = true);
        }
    }

    private static void openOnReleased(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        List<Release> releases = released(records);
        List<Shape> shapes = shapes(releases);
        ShapeIndex index = new ShapeIndex(shapes);
        Set<RecordId> reopened =
                records.work().reopenings().stream().map(Reopening::hazard).collect(Collectors.toSet());
        for (Hazard hazard : HazardRules.open(records.hazards())) {
            if (reopened.contains(hazard.id())) {
                continue;
            }
            Shape open = Shape.of(Objects.requireNonNull(hazard.land()));
            for (int i : index.meeting(open)) {
                Shape shared = open.within(shapes.get(i));
                if (shared.isMoreThan(HazardRules.LEAST_OVERLAP)) {
                    Where where = Where.records(
                            hazard.id().text(), releases.get(i).id().text());
                    found.accept(Issue.of(rule, "Open hazardous land is also released", where)
                            .over(shared.area())
                            .seen(shared.area().toString())
                            .at(shared.inside()));
                }
            }
        }
    }

    private static List<Release> released(LandRecords records) {
        return records.releases().stream()
                .filter(release -> release.land() != null)
                .toList();
    }

    private static List<Shape> shapes(List<Release> releases) {
        List<Shape> shapes = new ArrayList<>();
        releases.forEach(release -> shapes.add(Shape.of(Objects.requireNonNull(release.land()))));
        return shapes;
    }

    private static void foundInReleased(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        List<Release> releases = released(records);
        ShapeIndex index = new ShapeIndex(shapes(releases));
        Set<String> answered = new HashSet<>();
        for (Reopening reopening : records.work().reopenings()) {
            Stream.of(reopening.find(), reopening.accident())
                    .filter(Objects::nonNull)
                    .forEach(id -> answered.add(id.text()));
        }
        Consumer<Issue> open = issue -> {
            if (issue.where().records().stream().noneMatch(answered::contains)) {
                found.accept(issue);
            }
        };
        for (Accident accident : records.accidents()) {
            judge(rule, accident.id(), accident.position(), accident.date(), releases, index, open);
        }
        for (Find find : records.finds()) {
            if (find.makesDisc()) {
                judge(rule, find.id(), find.position(), find.found(), releases, index, open);
            }
        }
    }

    private static void judge(
            Rule<LandRecords> rule,
            RecordId id,
            @Nullable Position position,
            @Nullable PartialDate date,
            List<Release> releases,
            ShapeIndex index,
            Consumer<Issue> found) {
        if (position == null || date == null) {
            return;
        }
        for (int i : index.covering(position)) {
            PartialDate released = releases.get(i).date();
            if (released != null && released.certainlyBefore(date)) {
                Where where = Where.records(id.text(), releases.get(i).id().text());
                found.accept(Issue.of(rule, "It lay on land that had been released", where)
                        .seen("released " + released + ", found " + date)
                        .at(position));
            }
        }
    }
}
