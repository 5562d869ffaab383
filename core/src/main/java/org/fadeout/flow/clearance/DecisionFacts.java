package org.fadeout.flow.clearance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.contamination.Facts;
import org.fadeout.flow.contamination.FactsOf;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardHistory;
import org.fadeout.flow.contamination.NtsVisit;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is known of an area on the day of a decision: evidence and visits from where hazardous areas stand, tasks, passes and
 * products from here. Everything in the snapshot counts as approved; who takes the snapshot decides that.
 */
public final class DecisionFacts {
    private final LandRecords records;
    private final Hazard hazard;
    private final LocalDate day;
    private final Shape land;
    private final FactsOf own;

    private DecisionFacts(LandRecords records, HazardHistory history, LocalDate day) {
        this.records = records;
        this.hazard = history.hazard();
        this.day = day;
        this.land = hazard.land() == null ? Shape.EMPTY : Shape.of(hazard.land());
        this.own = new FactsOf(records.hazardRecords(), history, day);
    }

    /**
     * The facts for one decision.
     *
     * @param date of the decision; facts known to the last day that it may be count
     * @param quality the report of quality control that accepted the work, or null
     * @param certificate the hand-over certificate, or null
     */
    public static Facts of(
            LandRecords records,
            HazardHistory history,
            PartialDate date,
            Words words,
            Facts.Ground ground,
            @Nullable String quality,
            @Nullable String certificate) {
        LocalDate day = date.latest() == null ? LocalDate.MAX : date.latest();
        DecisionFacts facts = new DecisionFacts(records, history, day);
        return new Facts(
                new Facts.Said(words.reason(), words.authority(), facts.own.inOrder(date), words.evidence()),
                facts.own.evidence(),
                facts.own.newEvidence(),
                facts.seen(ground),
                facts.survey(),
                facts.work(quality, certificate),
                facts.own.standard());
    }

    /** What the person says with the decision. */
    public record Words(@Nullable String reason, @Nullable String authority, List<String> evidence) {
        public Words {
            evidence = List.copyOf(evidence);
        }
    }

    private Facts.Ground seen(Facts.Ground ground) {
        boolean evidence = ground.newLand() != null && own.evidenceOn(ground.newLand());
        return new Facts.Ground(ground.newLand(), evidence, ground.lineage(), ground.alike());
    }

    private Facts.Survey survey() {
        List<RecordId> nts = Stream.concat(
                        own.visits().stream().map(NtsVisit::id),
                        completed(TaskType.NON_TECHNICAL_SURVEY).map(Entity::id))
                .toList();
        List<Release> reduced = releases()
                .filter(release ->
                        release.product() == Product.REDUCED && hazard.id().equals(release.hazard()))
                .toList();
        return new Facts.Survey(
                nts,
                completed(TaskType.TECHNICAL_SURVEY).map(Entity::id).toList(),
                own.notVisited(),
                reduced.stream().map(Entity::id).toList(),
                !reduced.isEmpty() && reduced.stream().allMatch(this::coveredEnough));
    }

    private boolean coveredEnough(Release release) {
        Standard standard = own.standard();
        Percent needed = standard.reductionCoverage();
        Percent had = release.coverage();
        return release.land() != null
                && release.method() != null
                && had != null
                && (needed == null || !had.isLessThan(needed));
    }

    private Facts.Work work(@Nullable String quality, @Nullable String certificate) {
        List<RecordId> completed = records.tasks().stream()
                .filter(task -> Passes.completeBy(task, day) && isHere(task))
                .map(Entity::id)
                .toList();
        List<Searched> searched = records.searched().stream()
                .filter(one -> one.task() != null && completed.contains(one.task()))
                .toList();
        boolean depths = !searched.isEmpty() && searched.stream().allMatch(one -> one.depth() != null);
        return new Facts.Work(completed, depths, quality != null && !quality.isBlank(), notReleased(), certificate);
    }

    private Stream<Task> completed(TaskType type) {
        return records.tasks().stream()
                .filter(task -> task.type() == type && task.status() == TaskStatus.COMPLETED)
                .filter(task -> task.completed() != null && task.completed().certainlyBy(day))
                .filter(this::isHere);
    }

    /** By what is recorded; where a task is recorded to no area, by its polygon. */
    private boolean isHere(Task task) {
        return task.hazard() != null
                ? task.hazard().equals(hazard.id())
                : task.land() != null && Shape.of(task.land()).meets(land);
    }

    private Stream<Release> releases() {
        return records.releases().stream()
                .filter(release -> release.date() != null && release.date().certainlyBy(day));
    }

    /** A search that was only assumed releases nothing here: whoever closes an area answers for it. */
    private @Nullable Area notReleased() {
        if (hazard.land() == null) {
            return null;
        }
        List<Shape> released = new ArrayList<>();
        Passes.of(records, day).stream()
                .filter(pass -> pass.verdict() == Verdict.QUALIFIES && pass.clearedBy(day))
                .forEach(pass -> released.add(pass.shape()));
        releases()
                .filter(release -> release.product() != Product.CLEARED && release.land() != null)
                .map(release -> Shape.of(Objects.requireNonNull(release.land())))
                .forEach(released::add);
        return land.minus(Shape.union(released)).area();
    }
}
