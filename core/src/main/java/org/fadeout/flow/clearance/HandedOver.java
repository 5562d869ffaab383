package org.fadeout.flow.clearance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardRules;
import org.fadeout.flow.contamination.HazardStatus;
import org.jspecify.annotations.Nullable;

/**
 * What handing the land of a task over changes, kept in one act.
 *
 * @param hazard the area that the task worked on as it is from now on, or null where it is not closed or others still work on it
 * @param decision on that area, or null
 */
public record HandedOver(
        HandOver handOver,
        @Nullable Hazard hazard,
        @Nullable Decision decision) {

    /** Works it out. Throws IllegalStateException where a gate of the hand-over is shut on the day of the card. */
    public static HandedOver of(LandRecords records, TaskCard card, HandOverTerms terms, Identify identify) {
        if (!Guard.shut(card.handOver(terms.markers())).isEmpty()) {
            throw new IllegalStateException(
                    "The gates of hand-over are not open: " + card.task().id());
        }
        RecordId id =
                identify.id(HandOver.KIND, card.task().id().text(), terms.date().toString());
        HandOver handOver = handOver(records, card, terms, id);
        Hazard before = closed(records, card.task());
        if (before == null) {
            return new HandedOver(handOver, null, null);
        }
        Hazard after = Hazard.KIND.with(before, Map.of("status", HazardStatus.HANDED_OVER));
        return new HandedOver(handOver, after, decision(card, terms, id, before, identify));
    }

    private static HandOver handOver(LandRecords records, TaskCard card, HandOverTerms terms, RecordId id) {
        Shape land = land(records, card);
        return new HandOver(
                id,
                card.task().source(),
                terms.number(),
                card.task().id(),
                PartialDate.of(terms.date()),
                terms.fromParty(),
                terms.toParty(),
                card.searched().leastDepth(),
                exclusions(records, card, terms),
                terms.residualRisk(),
                terms.markers(),
                new TextList(card.inspected().visits().stream()
                        .map(QualityVisit::report)
                        .filter(Objects::nonNull)
                        .toList()),
                terms.signedFrom(),
                terms.signedTo(),
                land.isMoreThan(HazardRules.LEAST_OVERLAP) ? land.toLand() : null,
                Attributes.NONE);
    }

    /** All land that the task released, less what is hazardous still. */
    private static Shape land(LandRecords records, TaskCard card) {
        List<Shape> released = new ArrayList<>();
        released.add(card.searched().cleared());
        for (Release release : records.releases()) {
            boolean judged = release.product() == Product.CLEARED;
            if (card.task().id().equals(release.task()) && release.land() != null && !judged) {
                released.add(Shape.of(release.land()));
            }
        }
        Shape open = Shape.union(card.remaining().stream()
                .filter(hazard -> hazard.land() != null)
                .map(hazard -> Shape.of(Objects.requireNonNull(hazard.land())))
                .toList());
        return Shape.union(released).minus(open);
    }

    private static @Nullable String exclusions(LandRecords records, TaskCard card, HandOverTerms terms) {
        List<String> all = new ArrayList<>();
        for (Exclusion exclusion : records.exclusions()) {
            if (card.task().id().equals(exclusion.task())) {
                String size =
                        exclusion.land() == null ? "" : " (" + exclusion.land().area() + ")";
                all.add(exclusion.reason() + size);
            }
        }
        if (terms.exclusions() != null) {
            all.add(terms.exclusions());
        }
        return all.isEmpty() ? null : String.join("; ", all);
    }

    /** The closed area of the task, where every completed task on it was handed over. */
    private static @Nullable Hazard closed(LandRecords records, Task task) {
        Set<RecordId> given = new HashSet<>();
        records.work().handOvers().forEach(one -> given.add(one.task()));
        given.add(task.id());
        boolean last = records.tasks().stream()
                .filter(other -> task.hazard() != null && task.hazard().equals(other.hazard()))
                .filter(other -> other.status() != TaskStatus.CANCELLED)
                .allMatch(other -> given.contains(other.id()));
        return records.hazards().stream()
                .filter(hazard -> last && hazard.id().equals(task.hazard()) && hazard.status() == HazardStatus.CLOSED)
                .findFirst()
                .orElse(null);
    }

    private static Decision decision(
            TaskCard card, HandOverTerms terms, RecordId handOver, Hazard before, Identify identify) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        values.put("id", identify.id(Decision.KIND, handOver.text(), before.id().text()));
        values.put("source", before.source());
        values.put("hazard", before.id());
        values.put("act", DecisionAct.HAND_OVER);
        values.put("date", PartialDate.of(terms.date()));
        values.put("reason", "the land of task " + card.name() + " was handed over");
        values.put("evidence", TextList.of(handOver.text()));
        values.put("status_before", before.status());
        values.put("status_after", HazardStatus.HANDED_OVER);
        values.put("predecessors", TextList.NONE);
        values.put("successors", TextList.NONE);
        values.put("other", Attributes.NONE);
        return Decision.KIND.make(values);
    }
}
