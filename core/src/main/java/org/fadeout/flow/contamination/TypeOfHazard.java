package org.fadeout.flow.contamination;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.geometry.ShapeIndex;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Where;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.HazardType;

/** Holds the type of hazardous areas against what was found on them. */
final class TypeOfHazard {
    private TypeOfHazard() {}

    /** Judges rule H09. */
    static void unclear(Rule<HazardRecords> rule, HazardRecords records, Consumer<Issue> found) {
        Set<RecordId> contradicted = contradicted(records);
        for (Hazard hazard : records.hazards()) {
            boolean unknown = hazard.hazardType() == HazardType.UNKNOWN;
            if (unknown || contradicted.contains(hazard.id())) {
                String what = unknown
                        ? "The type of hazard is unknown"
                        : "Cluster munition remnants lay on an area typed other unexploded ordnance";
                found.accept(Issue.of(rule, what, Where.records(hazard.id().text()))
                        .at(hazard.land() == null ? null : hazard.land().inside()));
            }
        }
    }

    /** The areas typed other ordnance, closed ones too, on which cluster munition remnants lay. */
    private static Set<RecordId> contradicted(HazardRecords records) {
        List<Hazard> other = records.hazards().stream()
                .filter(hazard -> hazard.hazardType() == HazardType.OTHER_UXO && hazard.land() != null)
                .toList();
        ShapeIndex index = new ShapeIndex(other.stream()
                .map(hazard -> Shape.of(Objects.requireNonNull(hazard.land())))
                .toList());
        Set<RecordId> contradicted = new HashSet<>();
        for (Find find : records.finds()) {
            // An item that had been moved says nothing of the land on which it was met.
            if (find.isCmr() && find.makesDisc() && find.position() != null) {
                index.covering(find.position())
                        .forEach(i -> contradicted.add(other.get(i).id()));
            }
        }
        return contradicted;
    }
}
