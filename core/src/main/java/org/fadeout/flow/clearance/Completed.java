package org.fadeout.flow.clearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardRules;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/**
 * What the completion of a task changes: all of it is kept in one act. The gap becomes a hazardous area of its own; the area that the task
 * worked on keeps what was not released, or is closed where nothing was kept back.
 *
 * @param remainder the new hazardous area, or null where there is no gap, or where the parent area still holds it
 * @param parent the area that the task worked on as it is from now on, or null where it does not change
 * @param decisions one for each hazardous area that changes
 */
public record Completed(
        Task task,
        Completion completion,
        @Nullable Hazard remainder,
        @Nullable Hazard parent,
        List<Decision> decisions) {

    public Completed {
        decisions = List.copyOf(decisions);
    }

    /**
     * Works it out. The card is of the day of the declaration, and its gates are open; throws IllegalStateException where they are not.
     */
    public static Completed of(LandRecords records, TaskCard card, Declaration declaration, Identify identify) {
        if (!Guard.shut(card.completion(declaration.reason())).isEmpty()) {
            throw new IllegalStateException(
                    "The gates of completion are not open: " + card.task().id());
        }
        return new Making(records, card, declaration, identify).made();
    }

    /** The land of one completion, and the records made from it. */
    private static final class Making {
        private final LandRecords records;
        private final TaskCard card;
        private final Declaration declaration;
        private final Identify identify;
        private final RecordId completion;
        private final List<Decision> decisions = new ArrayList<>();

        Making(LandRecords records, TaskCard card, Declaration declaration, Identify identify) {
            this.records = records;
            this.card = card;
            this.declaration = declaration;
            this.identify = identify;
            this.completion = identify.id(
                    Completion.KIND, card.task().id().text(), declaration.date().toString());
        }

        Completed made() {
            Shape gap = gap();
            Hazard before = parent();
            Shape kept = before == null ? Shape.EMPTY : kept(before);
            boolean closes = before != null && closes(kept, gap);
            Shape outside = gap.minus(closes ? Shape.EMPTY : kept).minus(openElsewhere(gap, before));
            Hazard remainder = outside.isMoreThan(HazardRules.LEAST_OVERLAP) ? remainder(outside) : null;
            Hazard parent = before == null ? null : after(before, kept, closes, remainder);
            if (remainder != null) {
                decisions.add(opening(remainder, before));
            }
            return new Completed(done(), completion(remainder, gap, before), remainder, parent, decisions);
        }

        /** The land of the gap where it is above the tolerance; below it nothing remains. */
        private Shape gap() {
            return card.measured()
                    .filter(measured -> !measured.tolerated())
                    .map(Gap.Measured::rest)
                    .orElse(Shape.EMPTY);
        }

        private @Nullable Hazard parent() {
            RecordId id = card.task().hazard();
            return records.hazards().stream()
                    .filter(hazard -> hazard.id().equals(id) && hazard.land() != null && isOpen(hazard))
                    .findFirst()
                    .orElse(null);
        }

        private static boolean isOpen(Hazard hazard) {
            return hazard.status() != HazardStatus.CLOSED && hazard.status() != HazardStatus.HANDED_OVER;
        }

        /** What of the area was not released: neither cleared by this task nor a product of its own. Surface passes release nothing. */
        private Shape kept(Hazard parent) {
            List<Shape> released = new ArrayList<>();
            released.add(card.searched().cleared());
            for (Release release : records.releases()) {
                if (parent.id().equals(release.hazard()) && release.land() != null) {
                    released.add(Shape.of(release.land()));
                }
            }
            return Shape.of(Objects.requireNonNull(parent.land())).minus(Shape.union(released));
        }

        private boolean closes(Shape kept, Shape gap) {
            Area tolerance = card.standard().gapTolerance();
            return !card.searched().cleared().isEmpty()
                    && !kept.minus(gap).area().isMoreThan(tolerance);
        }

        /** Land of other open areas of cluster munition remnants: what is open there already is not opened twice. */
        private Shape openElsewhere(Shape gap, @Nullable Hazard parent) {
            List<Shape> open = HazardRules.open(records.hazards()).stream()
                    .filter(hazard -> hazard.hazardType() == HazardType.CLUSTER_MUNITION_REMNANTS)
                    .filter(hazard -> parent == null || !hazard.id().equals(parent.id()))
                    .map(hazard -> Shape.of(Objects.requireNonNull(hazard.land())))
                    .filter(gap::meets)
                    .toList();
            return Shape.union(open);
        }

        /** Confirmed where an item lies on it, otherwise suspected: its evidence is the finds within reach. */
        private Hazard remainder(Shape land) {
            boolean seen = records.finds().stream()
                    .filter(Find::makesDisc)
                    .anyMatch(find -> find.position() != null && land.covers(find.position()));
            Map<String, @Nullable Object> values = new TreeMap<>();
            values.put("id", identify.id(Hazard.KIND, completion.text()));
            values.put("source", card.task().source());
            values.put("number", card.name() + " remainder");
            values.put("land", land.toLand());
            values.put("classification", seen ? HazardClass.CONFIRMED : HazardClass.SUSPECTED);
            values.put("status", HazardStatus.OPEN);
            values.put("hazard_type", HazardType.CLUSTER_MUNITION_REMNANTS);
            values.put("recorded", PartialDate.of(declaration.date()));
            values.put("other", Attributes.NONE);
            return Hazard.KIND.make(values);
        }

        private @Nullable Hazard after(Hazard before, Shape kept, boolean closes, @Nullable Hazard remainder) {
            Map<String, @Nullable Object> changes = new TreeMap<>();
            if (closes) {
                changes.put("status", HazardStatus.CLOSED);
                changes.put("closed", PartialDate.of(declaration.date()));
            } else {
                changes.put("status", HazardStatus.WORKED_ON);
                boolean smaller = Shape.of(Objects.requireNonNull(before.land()))
                        .minus(kept)
                        .isMoreThan(HazardRules.LEAST_OVERLAP);
                if (smaller) {
                    changes.put("land", kept.toLand());
                    changes.put("stated_area", null);
                }
            }
            Hazard after = Hazard.KIND.with(before, changes);
            if (after.equals(before)) {
                return null;
            }
            decisions.add(closing(before, after, remainder));
            return after;
        }

        private Decision closing(Hazard before, Hazard after, @Nullable Hazard remainder) {
            boolean closed = after.status() == HazardStatus.CLOSED;
            Map<String, @Nullable Object> values = decision(before, closed ? DecisionAct.CLOSE : DecisionAct.WORK);
            values.put("status_before", before.status());
            values.put("status_after", after.status());
            values.put("land", Objects.equals(before.land(), after.land()) ? null : before.land());
            values.put(
                    "successors",
                    remainder == null
                            ? TextList.NONE
                            : TextList.of(remainder.id().text()));
            return Decision.KIND.make(values);
        }

        private Decision opening(Hazard remainder, @Nullable Hazard parent) {
            Map<String, @Nullable Object> values = decision(remainder, DecisionAct.CLASSIFY);
            values.put("classification_after", remainder.classification());
            values.put("status_after", HazardStatus.OPEN);
            values.put("hazard_type_after", remainder.hazardType());
            values.put(
                    "predecessors",
                    parent == null ? TextList.NONE : TextList.of(parent.id().text()));
            return Decision.KIND.make(values);
        }

        private Map<String, @Nullable Object> decision(Hazard hazard, DecisionAct act) {
            SignedReason reason = declaration.reason();
            Map<String, @Nullable Object> values = new TreeMap<>();
            values.put(
                    "id",
                    identify.id(Decision.KIND, completion.text(), hazard.id().text()));
            values.put("source", hazard.source());
            values.put("hazard", hazard.id());
            values.put("act", act);
            values.put("date", PartialDate.of(declaration.date()));
            values.put("reason", reason == null ? "task " + card.name() + " is complete" : reason.reason());
            values.put("signed_by", reason == null ? null : reason.by());
            values.put("standard", standard());
            values.put(
                    "evidence", TextList.of(completion.text(), card.task().id().text()));
            values.put("predecessors", TextList.NONE);
            values.put("successors", TextList.NONE);
            values.put("other", Attributes.NONE);
            return values;
        }

        private @Nullable RecordId standard() {
            return card.standard().equals(Standard.NONE)
                    ? null
                    : card.standard().id();
        }

        private Task done() {
            return Task.KIND.with(
                    card.task(),
                    Map.of("status", TaskStatus.COMPLETED, "completed", PartialDate.of(declaration.date())));
        }

        private Completion completion(@Nullable Hazard remainder, Shape gap, @Nullable Hazard parent) {
            SignedReason reason = declaration.reason();
            RecordId taker = remainder != null ? remainder.id() : parent == null || gap.isEmpty() ? null : parent.id();
            return new Completion(
                    completion,
                    card.task().source(),
                    null,
                    card.task().id(),
                    PartialDate.of(declaration.date()),
                    declaration.by(),
                    card.measured().map(Gap.Measured::area).orElse(null),
                    reason == null ? null : reason.reason(),
                    reason == null ? null : reason.by(),
                    standard(),
                    taker,
                    Attributes.NONE);
        }
    }
}
